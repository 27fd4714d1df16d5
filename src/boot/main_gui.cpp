// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/desktopscheme.h"
#include "boot/logging.h"
#include "boot/workbench.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/gapwatch.h"
#include "gui/shared/icons.h"
#include "gui/shared/screenlanguage.h"
#include "gui/shared/vigilstyle.h"

#include <QApplication>
#include <QFile>
#include <QSettings>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr int usageStatus = 64;
constexpr int noDisplayStatus = 1;

void complain(const QString& sentence)
{
    std::fprintf(stderr, "vigil: %s\n", qPrintable(sentence));
}

QString sentenceFor(const vigil::Error& error)
{
    if (error.code == vigil::Code("bad-time"))
        return QStringLiteral("--now needs an ISO 8601 moment such as 2012-05-01T10:00:00+06:00, not \"%1\"")
            .arg(error.detail);
    if (error.code == vigil::Code("log-unusable"))
        return QStringLiteral("no log can be kept there: %1").arg(error.detail);
    return QStringLiteral("%1: see vigil --help").arg(error.detail);
}

/// A core file would hold the campaign in clear.
void leaveNoCore()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/// Qt aborts when it finds no display; a person should get a sentence instead.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    if (type != QtFatalMsg)
        return;
    complain(QStringLiteral("there is no display to open a window on. vigil-cli does the same work without one."));
    _exit(noDisplayStatus);
}

/// Qt's own file dialog writes the folders that were visited into QtProject.conf in HOME. It is led to a place where
/// nothing can be written.
void leaveNoTraces()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Vigil"));
    QCoreApplication::setApplicationName(QStringLiteral("vigil"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
    for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, QStringLiteral("/dev/null/vigil"));
}

int runWindow(int& argc, char** argv, const vigil::WindowOptions& options)
{
    const auto quiet = qInstallMessageHandler(explainMissingDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(quiet);
    QGuiApplication::setDesktopFileName(QStringLiteral("vigil"));
    QApplication::setWindowIcon(vigil::applicationIcon());
    vigil::AppSettings settings(vigil::defaultSettingsFile());
    vigil::ScreenLanguage language;
    language.use(settings.text(vigil::Setting::Language));
    const vigil::DesktopScheme desktop(QGuiApplication::palette());
    const auto showAppearance = [&] {
        const auto chosen = vigil::chosenScheme(settings.text(vigil::Setting::Scheme));
        vigil::applyAppearance(application, options.scheme.value_or(chosen.value_or(desktop.scheme())));
        vigil::applyTextSize(settings.number(vigil::Setting::TextSize));
    };
    showAppearance();
    QObject::connect(&desktop, &vigil::DesktopScheme::changed, &application, showAppearance);
    QObject::connect(&settings, &vigil::AppSettings::changed, &application, [&](vigil::Setting setting) {
        if (setting == vigil::Setting::Scheme || setting == vigil::Setting::TextSize)
            showAppearance();
        if (setting == vigil::Setting::Language)
            language.use(settings.text(vigil::Setting::Language));
    });
#ifndef NDEBUG
    const vigil::GapWatch gaps;
#endif
    vigil::Workbench workbench(options, settings);
    if (workbench.handOver())
        return EXIT_SUCCESS;
    workbench.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    umask(077);
    leaveNoCore();
    std::signal(SIGPIPE, SIG_IGN);
    leaveNoTraces();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = vigil::WindowOptions::parse(arguments);
    if (!options) {
        complain(sentenceFor(options.error()));
        return usageStatus;
    }
    if (options->wantsHelp || options->wantsVersion) {
        const QString text =
            options->wantsHelp ? vigil::WindowOptions::help() : QStringLiteral("Vigil " VIGIL_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return EXIT_SUCCESS;
    }
    if (!options->portable.isEmpty())
        for (const char* home : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            qputenv(home, QFile::encodeName(options->portable));
    if (options->log)
        if (const auto started = vigil::startLog(*options->log); !started) {
            complain(sentenceFor(started.error()));
            return usageStatus;
        }
    return runWindow(argc, argv, *options);
}
