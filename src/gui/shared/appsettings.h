// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace vigil {

enum class Setting {
    Scheme,             ///< "system", "light", "dark", "contrast"
    TextSize,           ///< percent, 90 to 150
    IdleMinutes,        ///< until a campaign locks; 0: never
    LockWithScreen,     ///< bool: also at suspend and when the screen locks
    BackupReminderDays, ///< after which the status bar reminds
    RecentFiles,        ///< paths, newest first
    Geometry,           ///< of the window
    HiddenParts,        ///< words: "navigation", "details"
    Language,           ///< of the screens: "system", "en", "ru"
};

/// What a person chose about the program, kept in one private file. It holds paths of campaigns and never a name out of
/// one. A value out of range counts as the default.
class AppSettings final : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostRecent = 8;

    explicit AppSettings(const QString& file);
    QVariant value(Setting setting) const;
    int number(Setting setting) const { return value(setting).toInt(); }
    QString text(Setting setting) const { return value(setting).toString(); }
    void set(Setting setting, const QVariant& value);

    /// How a list's columns stand, by the accessible name of the list.
    QByteArray columns(const QString& list) const;
    void setColumns(const QString& list, const QByteArray& state);

    QStringList recentFiles() const;
    void addRecentFile(const QString& file);
    void forgetRecentFile(const QString& file);

    static int defaultNumber(Setting setting);

Q_SIGNALS:
    void changed(vigil::Setting setting);

private:
    QSettings m_settings;
};

/// "vigil.ini" in the folder "vigil" of XDG config.
QString defaultSettingsFile();

} // namespace vigil
