// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/appsettings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace vigil {

/// What a person can choose about the program. Each choice holds at once.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(AppSettings& settings, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(); ///< anew when the language changes
    struct Choice
    {
        const char* key;
        QString word;
    };
    QComboBox* addChoice(QFormLayout& form, const QString& label, Setting setting, const std::vector<Choice>& choices);
    QSpinBox* addNumber(QFormLayout& form, const QString& label, Setting setting, std::pair<int, int> range);
    AppSettings& m_settings;
    QWidget* m_content = nullptr;
    QComboBox* m_language = nullptr;
    bool m_willBuild = false;
};

} // namespace vigil
