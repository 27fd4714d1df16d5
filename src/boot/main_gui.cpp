// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "boot/desktopscheme.h"
#include "boot/workbench.h"
#include "gui/shared/icons.h"
#include "gui/shared/vigilstyle.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <csignal>
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

/// A core file would hold the campaign in clear.
void leaveNoCore()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/// Qt aborts when it finds no display; a person should get a sentence instead.
void explainMissingDisplay(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type != QtFatalMsg)
        return;
    complain(QStringLiteral("there is no display to open a window on. vigil-cli does the same work without one."));
    complain(message.section(QLatin1Char('\n'), 0, 0));
    _exit(noDisplayStatus);
}

/// Qt's own dialogs write the folders that were visited into QtProject.conf: it goes into a folder of ours, and with
/// XDG_CONFIG_HOME honoured.
void keepSettingsTogether()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Vigil"));
    QCoreApplication::setApplicationName(QStringLiteral("vigil"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/vigil");
    for (const auto format : {QSettings::NativeFormat, QSettings::IniFormat})
        QSettings::setPath(format, QSettings::UserScope, folder);
}

int runWindow(int& argc, char** argv, const vigil::WindowOptions& options)
{
    const auto quiet = qInstallMessageHandler(explainMissingDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(quiet);
    QGuiApplication::setDesktopFileName(QStringLiteral("vigil"));
    QApplication::setWindowIcon(vigil::applicationIcon());
    const vigil::DesktopScheme desktop(QGuiApplication::palette());
    vigil::applyAppearance(application, options.scheme.value_or(desktop.scheme()));
    if (!options.scheme)
        QObject::connect(&desktop, &vigil::DesktopScheme::changed, &application,
                         [&] { vigil::applyAppearance(application, desktop.scheme()); });
    vigil::Workbench workbench(options);
    workbench.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    umask(077);
    leaveNoCore();
    std::signal(SIGPIPE, SIG_IGN);
    keepSettingsTogether();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = vigil::WindowOptions::parse(arguments);
    if (!options) {
        complain(vigil::messageFor(options.error()));
        return usageStatus;
    }
    if (options->wantsHelp || options->wantsVersion) {
        const QString text = options->wantsHelp ? vigil::WindowOptions::help() : QStringLiteral("Vigil " VIGIL_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return EXIT_SUCCESS;
    }
    return runWindow(argc, argv, *options);
}
