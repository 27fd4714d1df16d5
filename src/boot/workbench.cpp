// SPDX-License-Identifier: GPL-3.0-or-later
#include "boot/workbench.h"

#include "boot/pdfletterwriter.h"
#include "boot/pdfrecoverysheetwriter.h"
#include "gui/mainwindow.h"
#include "gui/settingsdialog.h"
#include "gui/shared/appsettings.h"

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
        {QStringLiteral("portable"), QStringLiteral("Keep settings, the sample and new campaigns in this folder."),
         QStringLiteral("folder")},
        {QStringLiteral("new-instance"), QStringLiteral("Open a window of its own even when one is there.")},
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

/// The same for each way to write the path.
QString campaignScope(const QString& file)
{
    const QFileInfo info(file);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

} // namespace

QString WindowOptions::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("vigil"));
}

std::optional<ColorScheme> chosenScheme(const QString& word)
{
    const auto scheme = schemeFrom(word);
    return scheme ? *scheme : std::nullopt;
}

Result<WindowOptions> WindowOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    // Qt's own, with one hyphen; QApplication has its way with it.
    QStringList ours = arguments;
    ours.removeAll(QStringLiteral("-reverse"));
    if (!parser.parse(ours))
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
    options.newInstance = parser.isSet(QStringLiteral("new-instance"));
    if (parser.isSet(QStringLiteral("portable")))
        options.portable = QFileInfo(parser.value(QStringLiteral("portable"))).absoluteFilePath();
    if (parser.isSet(QStringLiteral("log")))
        options.log = parser.value(QStringLiteral("log"));
    if (parser.isSet(QStringLiteral("style"))) {
        VIGIL_TRY_GET(scheme, schemeFrom(parser.value(QStringLiteral("style"))));
        options.scheme = scheme;
    }
    return options;
}

Workbench::Workbench(const WindowOptions& options, AppSettings& settings)
    : m_settings(settings), m_clock(clockFor(options)), m_workplace{*m_clock, QString(), QSysInfo::machineHostName(),
                                                                    BackupRhythm::EveryClose},
      m_writer(std::make_unique<PdfLetterWriter>()), m_sheetWriter(std::make_unique<PdfRecoverySheetWriter>()),
      m_window(std::make_unique<MainWindow>(m_workplace, MainWindow::Writers{*m_writer, *m_sheetWriter}, settings)),
      m_options(options), m_general(defaultSettingsFile())
{
    QObject::connect(m_window.get(), &MainWindow::campaignShown, m_window.get(),
                     [this](const QString& file) { answerFor(file); });
    QObject::connect(m_window.get(), &MainWindow::settingsRequested, m_window.get(), [this] { openSettings(); });
    QObject::connect(&m_general, &SingleStart::fileHandedOver, m_window.get(), [this] { comeForward(); });
    QObject::connect(&m_session, &SessionWatch::left, m_window.get(), [this] {
        if (m_settings.number(Setting::LockWithScreen) != 0)
            m_window->lockWhenPossible();
    });
}

Workbench::~Workbench() = default;

bool Workbench::handOver() const
{
    if (m_options.newInstance)
        return false;
    if (!m_options.file.isEmpty())
        return SingleStart(campaignScope(m_options.file)).handOver(m_options.file);
    return !m_options.sample && m_general.handOver({});
}

void Workbench::comeForward()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Workbench::answerFor(const QString& file)
{
    if (m_options.newInstance)
        return;
    m_ofCampaign = std::make_unique<SingleStart>(campaignScope(file));
    QObject::connect(m_ofCampaign.get(), &SingleStart::fileHandedOver, m_window.get(), [this] { comeForward(); });
    m_ofCampaign->listen();
}

void Workbench::openSettings()
{
    auto* dialog = new SettingsDialog(m_settings, m_window.get());
    dialog->open();
}

void Workbench::show()
{
    if (!m_options.newInstance)
        m_general.listen();
    // Shown first: what goes wrong is said on the start page.
    m_window->show();
    if (m_options.sample)
        static_cast<void>(m_window->openSample());
    else if (!m_options.file.isEmpty())
        static_cast<void>(m_window->openCampaign(m_options.file));
}

} // namespace vigil
