// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/workbench.h"

#include "boot/pdfletterwriter.h"
#include "gui/mainwindow.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QSysInfo>

namespace vigil {

namespace {

struct SchemeWord
{
    const char* word;
    std::optional<ColorScheme> scheme;
};

constexpr SchemeWord schemeWords[] = {
    {"auto", {}},
    {"light", ColorScheme::Light},
    {"dark", ColorScheme::Dark},
    {"contrast", ColorScheme::Contrast},
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(QStringLiteral("Casework and protest letters for detained activists."));
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("The campaign to open."),
                                 QStringLiteral("[FILE]"));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")},
        {QStringLiteral("sample"), QStringLiteral("Open the sample campaign; make it first when it is not there.")},
        {QStringLiteral("now"), QStringLiteral("Fix the clock at this ISO 8601 moment."), QStringLiteral("moment")},
        {QStringLiteral("log"), QStringLiteral("Keep a log of the work in this file, without names."),
         QStringLiteral("file")},
        {QStringLiteral("style"), QStringLiteral("auto, light, dark or contrast."), QStringLiteral("scheme")},
    });
}

Result<std::optional<ColorScheme>> schemeFrom(const QString& word)
{
    for (const auto& entry : schemeWords)
        if (word == QLatin1String(entry.word))
            return entry.scheme;
    return Error{"bad-option", QStringLiteral("--style ") + word};
}

std::unique_ptr<Clock> clockFor(const WindowOptions& options)
{
    if (options.now)
        return std::make_unique<FixedClock>(*options.now);
    return std::make_unique<SystemClock>();
}

} // namespace

QString WindowOptions::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("vigil"));
}

Result<WindowOptions> WindowOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Error{"bad-option", parser.errorText()};
    WindowOptions options{.sample = parser.isSet(QStringLiteral("sample")),
                          .wantsHelp = parser.isSet(QStringLiteral("help")),
                          .wantsVersion = parser.isSet(QStringLiteral("version"))};
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return Error{"bad-option", files.at(1)};
    if (!files.isEmpty())
        options.file = QFileInfo(files.front()).absoluteFilePath();
    if (parser.isSet(QStringLiteral("now"))) {
        const QString typed = parser.value(QStringLiteral("now"));
        const QDateTime now = QDateTime::fromString(typed, Qt::ISODate);
        if (!now.isValid())
            return Error{"bad-time", typed};
        options.now = now;
    }
    if (parser.isSet(QStringLiteral("log")))
        options.log = parser.value(QStringLiteral("log"));
    if (parser.isSet(QStringLiteral("style"))) {
        VIGIL_TRY_GET(scheme, schemeFrom(parser.value(QStringLiteral("style"))));
        options.scheme = scheme;
    }
    return options;
}

Workbench::Workbench(const WindowOptions& options)
    : m_clock(clockFor(options)), m_workplace{*m_clock, QString(), QSysInfo::machineHostName(),
                                              BackupRhythm::EveryClose},
      m_writer(std::make_unique<PdfLetterWriter>()), m_window(std::make_unique<MainWindow>(m_workplace, *m_writer)),
      m_options(options)
{
}

Workbench::~Workbench() = default;

void Workbench::show()
{
    // Shown first: what goes wrong is said on the start page.
    m_window->show();
    if (m_options.sample)
        static_cast<void>(m_window->openSample());
    else if (!m_options.file.isEmpty())
        static_cast<void>(m_window->openCampaign(m_options.file));
}

} // namespace vigil
