// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/aboutbox.h"

#include "gui/shared/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSysInfo>

namespace vigil {

namespace {

struct AboutBox
{
    Q_DECLARE_TR_FUNCTIONS(vigil::AboutBox)
};

QString versions()
{
    return QStringLiteral("Vigil %1\nQt %2\n%3 (%4)\n%5")
        .arg(QStringLiteral(VIGIL_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
             QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName());
}

} // namespace

void openAboutBox(QWidget& window)
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, AboutBox::tr("About Vigil"), QString(), QMessageBox::Close, &window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setAccessibleName(AboutBox::tr("About Vigil"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(AboutBox::tr("Vigil %1").arg(QStringLiteral(VIGIL_VERSION)));
    box->setInformativeText(
        AboutBox::tr("Casework and protest letters for detained activists.\n\nQt %1 · GNU GPL, version 3 or "
                     "later.\nIcons: Breeze, © KDE Visual Design Group, GNU LGPL 3 or later.")
            .arg(QString::fromLatin1(qVersion())));
    // It copies and leaves the box open, so it is none of the box's own buttons.
    auto* copying = box->addButton(AboutBox::tr("Copy details"), QMessageBox::ActionRole);
    copying->disconnect();
    QObject::connect(copying, &QPushButton::clicked, box, [] { QGuiApplication::clipboard()->setText(versions()); });
    box->open();
}

} // namespace vigil
