// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace vigil {

/// The language of the screens: installs the translations of the program and of Qt, and lets dates and numbers follow.
/// Widgets hear of a change as QEvent::LanguageChange.
class ScreenLanguage final : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLanguage(QObject* parent = nullptr);
    ~ScreenLanguage() override;
    /// "en", "ru", or "system": the first of the system's languages that there is, else English.
    void use(const QString& wanted);

private:
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace vigil
