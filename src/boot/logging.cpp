// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/logging.h"

#include "base/logfile.h"

#include <QLoggingCategory>

namespace vigil {

namespace {

// Qt's handler and filter are plain functions, so what they need stands beside them, up to the last message.
LogFile* logFile = nullptr;
QtMessageHandler handlerBefore = nullptr;
QtMessageHandler terminalHandler = nullptr;
QLoggingCategory::CategoryFilter filterBefore = nullptr;

bool isOurs(const char* category)
{
    return qstrncmp(category, "vigil.", 6) == 0;
}

void passOthersOn(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!isOurs(context.category) || type == QtFatalMsg)
        terminalHandler(type, context, text);
}

void keep(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (isOurs(context.category) || type == QtFatalMsg)
        logFile->write(type, context.category, text);
    if (type != QtDebugMsg && type != QtInfoMsg)
        handlerBefore(type, context, text);
}

void letOursThrough(QLoggingCategory* category)
{
    filterBefore(category);
    if (!isOurs(category->categoryName()))
        return;
    for (const QtMsgType type : {QtDebugMsg, QtInfoMsg})
        category->setEnabled(type, true);
}

} // namespace

void keepLogOffTerminal()
{
    terminalHandler = qInstallMessageHandler(passOthersOn);
}

Result<void> startLog(const QString& path)
{
    Q_ASSERT(!logFile);
    VIGIL_TRY_GET(opened, LogFile::open(path));
    logFile = opened.release();
    handlerBefore = qInstallMessageHandler(keep);
    // Known before ours is asked, which is at once.
    filterBefore = QLoggingCategory::installFilter(nullptr);
    QLoggingCategory::installFilter(letOursThrough);
    return {};
}

} // namespace vigil
