// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/appsettings.h"

#include <QStandardPaths>

#include <array>

namespace vigil {

namespace {

struct Definition
{
    const char* key;
    const char* text = nullptr; ///< default of a text; with `choices` one of them
    const char* choices = nullptr;
    int number = 0; ///< default of a number, between `least` and `most`
    int least = 0;
    int most = 0;
};

// In the order of Setting.
constexpr std::array definitions = {
    Definition{.key = "scheme", .text = "system", .choices = "system light dark contrast"},
    Definition{.key = "textSize", .number = 100, .least = 90, .most = 150},
    Definition{.key = "idleMinutes", .number = 5, .least = 0, .most = 240},
    Definition{.key = "lockWithScreen", .number = 1, .least = 0, .most = 1},
    Definition{.key = "backupReminderDays", .number = 7, .least = 1, .most = 365},
    Definition{.key = "recentFiles"},
    Definition{.key = "geometry"},
    Definition{.key = "hiddenParts"},
    Definition{.key = "language", .text = "system", .choices = "system en ru"},
};

const Definition& definitionOf(Setting setting)
{
    return definitions.at(static_cast<std::size_t>(setting));
}

bool isAllowed(const Definition& definition, const QVariant& value)
{
    if (definition.choices)
        return QString::fromLatin1(definition.choices).split(QLatin1Char(' ')).contains(value.toString());
    if (definition.most == 0)
        return true;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= definition.least && number <= definition.most;
}

QString columnsKey(const QString& list)
{
    QString key = list;
    return QStringLiteral("columns/") + key.replace(QLatin1Char('/'), QLatin1Char('-'));
}

} // namespace

AppSettings::AppSettings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

QVariant AppSettings::value(Setting setting) const
{
    const Definition& definition = definitionOf(setting);
    const QVariant kept = m_settings.value(QLatin1String(definition.key));
    if (kept.isValid() && isAllowed(definition, kept))
        return kept;
    if (definition.text)
        return QString::fromLatin1(definition.text);
    return definition.most > 0 ? QVariant(definition.number) : QVariant();
}

void AppSettings::set(Setting setting, const QVariant& value)
{
    if (value == this->value(setting))
        return;
    m_settings.setValue(QLatin1String(definitionOf(setting).key), value);
    Q_EMIT changed(setting);
}

int AppSettings::defaultNumber(Setting setting)
{
    return definitionOf(setting).number;
}

QByteArray AppSettings::columns(const QString& list) const
{
    return m_settings.value(columnsKey(list)).toByteArray();
}

void AppSettings::setColumns(const QString& list, const QByteArray& state)
{
    m_settings.setValue(columnsKey(list), state);
}

QStringList AppSettings::recentFiles() const
{
    return value(Setting::RecentFiles).toStringList();
}

void AppSettings::addRecentFile(const QString& file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    set(Setting::RecentFiles, files.mid(0, mostRecent));
}

void AppSettings::forgetRecentFile(const QString& file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    set(Setting::RecentFiles, files);
}

QString defaultSettingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/vigil/vigil.ini");
}

} // namespace vigil
