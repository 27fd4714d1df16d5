// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kind.h"
#include "domain/record.h"

#include <QScrollArea>
#include <optional>

class QFormLayout;
class QLabel;
class QPushButton;

namespace vigil {

class Campaign;
class PillLabel;
class PlainLabel;
struct PersonStatus;

/// What is known of one person, to read: status and since when, custody, the computed end with its working, cases.
class PersonPanel final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonPanel(Campaign& campaign, QWidget* parent = nullptr);
    void showPerson(std::optional<Reference> person);

Q_SIGNALS:
    void openRequested(vigil::Reference reference);

private:
    void clear();
    void showRecord(const StoredRecord& person);
    void showStatus(const PersonStatus& status);
    void showWorking(const PersonStatus& status);
    void addFact(const QString& label, const QString& value);
    Campaign& m_campaign;
    std::optional<Reference> m_case;
    PlainLabel* m_name;
    PlainLabel* m_native;
    PillLabel* m_pill;
    QFormLayout* m_facts;
    QLabel* m_workingTitle;
    PlainLabel* m_working;
    QPushButton* m_openCase;
};

} // namespace vigil
