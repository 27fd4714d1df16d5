// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/personpanel.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/pilllabel.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigil {

namespace {

QString momentText(const PlaceMoment& moment)
{
    return QStringLiteral("%1 %2").arg(QLocale().toString(moment.date, QStringLiteral("d MMMM yyyy")),
                                       QStringLiteral("%1:%2")
                                           .arg(moment.minute / 60, 2, 10, QLatin1Char('0'))
                                           .arg(moment.minute % 60, 2, 10, QLatin1Char('0')));
}

QString endText(const TermResult& term)
{
    if (term.end)
        return QLocale().toString(*term.end, QStringLiteral("d MMMM yyyy"));
    if (term.earliest && term.latest)
        return PersonPanel::tr("%1 to %2").arg(momentText(*term.earliest), momentText(*term.latest));
    return {};
}

} // namespace

PersonPanel::PersonPanel(Campaign& campaign, QWidget* parent)
    : QScrollArea(parent), m_campaign(campaign), m_name(new PlainLabel), m_native(new PlainLabel),
      m_pill(new PillLabel), m_facts(new QFormLayout), m_workingTitle(new QLabel(tr("How the end was computed"))),
      m_working(new PlainLabel), m_openCase(new QPushButton(tr("Open case")))
{
    setWidgetResizable(true);
    setMinimumWidth(scaledToText(240));
    setAccessibleName(tr("Details of the person"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setSpacing(6);
    makeTitle(*m_name);
    makeHeading(*m_workingTitle);
    m_workingTitle->setWordWrap(true);
    setTone(*m_native, TextTone::Muted);
    setTone(*m_working, TextTone::Muted);
    m_facts->setContentsMargins(0, 8, 0, 8);
    m_facts->setVerticalSpacing(6);
    m_facts->setHorizontalSpacing(12);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_openCase->setIcon(icon(QStringLiteral("project-open")));
    m_openCase->setAccessibleName(tr("Open case"));
    layout->addWidget(m_name);
    layout->addWidget(m_native);
    layout->addWidget(m_pill);
    layout->addLayout(m_facts);
    layout->addWidget(m_openCase);
    layout->addSpacing(8);
    layout->addWidget(m_workingTitle);
    layout->addWidget(m_working);
    layout->addStretch(1);
    setWidget(content);
    connect(m_openCase, &QPushButton::clicked, this, [this] {
        if (m_case)
            Q_EMIT openRequested(*m_case);
    });
    showPerson({});
}

void PersonPanel::clear()
{
    m_case.reset();
    m_name->clear();
    m_native->clear();
    m_working->clear();
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_native, m_pill, m_workingTitle, m_working, m_openCase})
        part->hide();
}

void PersonPanel::showPerson(std::optional<Reference> person)
{
    clear();
    if (!person)
        return;
    const auto view = m_campaign.records().show(*person);
    if (!view) {
        m_name->showSentence(failureSentence(m_campaign, view.error()));
        return;
    }
    showRecord(view->stored);
    if (const auto status = m_campaign.casework().status(*person))
        showStatus(*status);
    if (const auto cases = m_campaign.casework().casesOf(*person); cases && !cases->empty()) {
        m_case = cases->front().reference;
        for (const StoredRecord& caseFile : *cases)
            addFact(tr("Case"), titleOf(caseFile));
    }
    m_openCase->setVisible(m_case.has_value());
}

void PersonPanel::showRecord(const StoredRecord& person)
{
    const Record& record = person.record;
    m_name->showText(record.text(QStringLiteral("name")));
    const QString native = record.text(QStringLiteral("nativeName"));
    m_native->showText(native.isEmpty() ? person.reference.toString()
                                        : QStringLiteral("%1 · %2").arg(native, person.reference.toString()));
    m_native->show();
    addFact(tr("Born"), dateText(record.date(QStringLiteral("born"))));
    addFact(tr("Lives in"), record.text(QStringLiteral("place")));
    addFact(tr("Occupation"), record.text(QStringLiteral("occupation")));
    for (const Link& link : record.links(QStringLiteral("organisations")))
        addFact(tr("Member of"), m_campaign.records().titleOf(link.target));
}

void PersonPanel::showStatus(const PersonStatus& status)
{
    m_pill->showPill(pillOf(libertyStatusKey(status.derived.status), status.derived.onTrial));
    m_pill->show();
    addFact(tr("Since"), dateText(status.derived.asOf));
    addFact(tr("Basis"), codeWord(QStringLiteral("legal-basis"), status.basis));
    if (!status.expectedEnd)
        return;
    const QString end = endText(*status.expectedEnd);
    addFact(tr("Expected end"), status.derived.overdue && !end.isEmpty() ? tr("%1, overdue").arg(end) : end);
    showWorking(status);
}

void PersonPanel::showWorking(const PersonStatus& status)
{
    QStringList lines = sentencesFor(status.expectedEnd->explanation);
    if (lines.isEmpty())
        return;
    if (!status.expectedEnd->verified)
        lines.append(tr("Nobody has checked this rule against the statute yet."));
    m_working->showSentence(lines.join(QLatin1Char('\n')));
    m_workingTitle->show();
    m_working->show();
}

void PersonPanel::addFact(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* name = new QLabel(label);
    setTone(*name, TextTone::Muted);
    name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
    auto* text = new PlainLabel;
    text->showText(value);
    m_facts->addRow(name, text);
}

} // namespace vigil
