// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/interruptwatch.h"
#include "boot/logging.h"
#include "boot/pdfletterwriter.h"
#include "boot/pdfrecoverysheetwriter.h"
#include "boot/terminalprompt.h"
#include "cli/runcli.h"

#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QTextStream>

#include <clocale>
#include <csignal>
#include <cstdio>
#include <langinfo.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// Arguments and files are UTF-8 whatever the caller's locale; Qt complains about any other.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

/// A core file would hold the campaign in clear.
void leaveNoCore()
{
    constexpr rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromUtf8(argv[i]);
    return arguments;
}

/// Only pages need fonts, and without a display only the offscreen platform starts. The program's own options are kept
/// from Qt.
std::unique_ptr<QCoreApplication> makeApplication(bool makesPages, char** argv)
{
    static int one = 1;
    if (!makesPages)
        return std::make_unique<QCoreApplication>(one, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication::setDesktopSettingsAware(false);
    return std::make_unique<QGuiApplication>(one, argv);
}

int run(const QStringList& arguments)
{
    QFile input;
    QFile output;
    QFile errors;
    // Past the buffers of stdio and Qt: a secret that comes this way must not stay in them.
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !output.open(stdout, QIODevice::WriteOnly) ||
        !errors.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return EXIT_FAILURE;
    QTextStream out(&output);
    QTextStream err(&errors);
    const vigil::SystemClock clock;
    vigil::InterruptWatch interrupts;
    const vigil::CliContext context{
        .arguments = arguments,
        .in = input,
        .out = out,
        .err = err,
        .clock = clock,
        .environment = [](const QString& name) { return qEnvironmentVariable(name.toLatin1().constData()); },
        .letterWriter = [] { return std::make_unique<vigil::PdfLetterWriter>(); },
        .device = QSysInfo::machineHostName(),
        .errIsTerminal = isatty(STDERR_FILENO) == 1,
        .watchInterrupts = [&interrupts] { return interrupts.watch(); },
        .askSecret = vigil::askOnTerminal,
        .recoverySheetWriter = [] { return std::make_unique<vigil::PdfRecoverySheetWriter>(); },
        .startLog = vigil::startLog};
    return vigil::runCli(context);
}

} // namespace

int main(int argc, char** argv)
{
    umask(077);
    leaveNoCore();
    useUtf8();
    // A reader that goes away must not end the program between two states of a letter.
    std::signal(SIGPIPE, SIG_IGN);
    const QStringList arguments = argumentsOf(argc, argv);
    // Qt's own chatter, such as about a missing run-time folder, is not for people; ours has its categories.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    vigil::keepLogOffTerminal();
    const auto application = makeApplication(vigil::makesPages(arguments), argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Vigil"));
    QCoreApplication::setApplicationName(QStringLiteral("vigil"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIGIL_VERSION));
    return run(arguments);
}
