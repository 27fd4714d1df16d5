// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/personpage.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/custody.h"
#include "gui/people/personpanel.h"
#include "gui/shared/attachmentspanel.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/historypanel.h"
#include "gui/shared/icons.h"
#include "gui/shared/liverecord.h"
#include "gui/shared/pilllabel.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recordbranch.h"
#include "gui/shared/recordsection.h"
#include "gui/shared/releasedialog.h"
#include "gui/shared/scrolled.h"
#include "gui/shared/trashing.h"
#include "gui/shared/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

namespace vigil {

namespace {

QSplitter* stacked(std::initializer_list<QWidget*> parts)
{
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    for (QWidget* part : parts)
        splitter->addWidget(part);
    return splitter;
}

} // namespace

template <class Section> Section* PersonPage::heard(Section* section)
{
    connect(section, &Section::said, this, &Page::said);
    return section;
}

PersonPage::PersonPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_name(new PlainLabel(this)), m_native(new PlainLabel(this)),
      m_pill(new PillLabel(this)), m_reference(new PlainLabel(this)),
      m_release(new QPushButton(icon(QStringLiteral("dialog-ok-apply")), tr("Confirm release…"), this)),
      m_tabs(new QTabWidget(this)), m_panel(new PersonPanel(campaign, this)),
      m_fields(heard(new LiveRecord(campaign, Kind::Person, {}))),
      m_names(heard(new RecordSection(campaign, Kind::Name))),
      m_cases(heard(new RecordSection(campaign, Kind::Case, QStringLiteral("people")))),
      m_custody(heard(new RecordBranch(campaign, new RecordSection(campaign, Kind::Custody), {{Kind::Segment}}))),
      m_proceedings(
          heard(new RecordBranch(campaign, new RecordSection(campaign, Kind::Proceeding, QStringLiteral("defendants")),
                                 {{Kind::Charge}, {Kind::Hearing}, {Kind::Sentence, QStringLiteral("proceeding")}}))),
      m_sentences(heard(new RecordSection(campaign, Kind::Sentence))),
      m_incidents(heard(new RecordSection(campaign, Kind::Incident, QStringLiteral("participants")))),
      m_evidence(heard(new RecordSection(campaign, Kind::Evidence, QStringLiteral("people")))),
      m_attachments(heard(new AttachmentsPanel(campaign))),
      m_consents(heard(new RecordSection(campaign, Kind::Consent))), m_history(heard(new HistoryPanel(campaign)))
{
    setAccessibleName(tr("Person page"));
    m_cases->setOpensPages(true);
    connect(m_cases, &RecordSection::openRequested, this, &Page::openRequested);
    connect(m_panel, &PersonPanel::openRequested, this, &Page::openRequested);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    buildHead();
    buildTabs();
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({800, 260});
    layout->addWidget(splitter, 1);
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &PersonPage::refreshWhenSeen);
}

void PersonPage::buildHead()
{
    makeTitle(*m_name);
    setTone(*m_native, TextTone::Muted);
    setTone(*m_reference, TextTone::Muted);
    for (PlainLabel* label : {m_name, m_native, m_reference})
        label->setWordWrap(false);
    auto* back = new QToolButton(this);
    back->setIcon(icon(QStringLiteral("go-previous")));
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::TabFocus);
    back->setAccessibleName(tr("Back"));
    back->setToolTip(plainToolTip(tr("Back (Alt+Left)")));
    connect(back, &QToolButton::clicked, this, &Page::closeRequested);
    connect(m_release, &QPushButton::clicked, this, &PersonPage::confirmRelease);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(back);
    head->addWidget(m_name);
    head->addWidget(m_native);
    head->addWidget(m_pill);
    head->addWidget(m_reference);
    head->addStretch(1);
    head->addWidget(m_release);
    static_cast<QVBoxLayout*>(layout())->addLayout(head);
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Person to the &trash"), this);
    connect(removal, &QAction::triggered, this, &PersonPage::remove);
    addAction(removal);
}

void PersonPage::addTab(QWidget& content, const QString& title)
{
    content.setContentsMargins(8, 8, 8, 8);
    m_tabs->addTab(&content, title);
}

void PersonPage::buildTabs()
{
    m_tabs->setAccessibleName(tr("Parts of the person page"));
    m_tabs->setDocumentMode(true);
    addTab(*scrolled(m_fields, tr("Overview")), tr("Overview"));
    addTab(*stacked({m_names, m_cases}), tr("Names and cases"));
    addTab(*m_custody, tr("Custody"));
    addTab(*m_proceedings, tr("Proceedings"));
    addTab(*m_sentences, tr("Sentences"));
    addTab(*m_incidents, tr("Incidents"));
    addTab(*stacked({m_evidence, m_attachments}), tr("Evidence"));
    addTab(*m_consents, tr("Consent"));
    addTab(*m_history, tr("History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &PersonPage::fillTab);
}

void PersonPage::showRecord(Reference person)
{
    if (m_person != person) {
        m_person = person;
        m_tabs->setCurrentIndex(0);
    }
    refresh();
    Q_EMIT caseAtHandChanged();
}

void PersonPage::activate()
{
    m_tabs->setFocus();
}

void PersonPage::refresh()
{
    if (!m_person)
        return;
    const auto view = m_campaign.records().show(*m_person);
    if (!view || view->stored.trashedAt) {
        m_person.reset();
        Q_EMIT closeRequested();
        return;
    }
    showHead();
    fillTab();
}

void PersonPage::showHead()
{
    const auto rows = m_campaign.casework().people({m_person->id});
    if (!rows || rows->empty())
        return;
    const PersonRow& row = rows->front();
    m_name->showText(row.listing.name);
    m_native->showText(row.listing.nativeName);
    m_reference->showText(m_person->toString());
    m_pill->showPill(pillOf(row.listing.status, row.listing.onTrial));
    m_panel->showPerson(m_person);
    m_release->setEnabled(custodyStatusKeys().contains(row.listing.status));
    Q_EMIT statusChanged();
}

/// Only the part that is seen is read: a person may have hundreds of records.
void PersonPage::fillTab()
{
    if (!m_person)
        return;
    const QWidget* shown = m_tabs->currentWidget();
    const auto isShown = [shown](const QWidget* part) { return part == shown || shown->isAncestorOf(part); };
    if (isShown(m_fields))
        m_fields->showRecord(*m_person);
    for (RecordSection* section : {m_names, m_cases, m_sentences, m_incidents, m_evidence, m_consents})
        if (isShown(section))
            section->showOwner(m_person);
    for (RecordBranch* branch : {m_custody, m_proceedings})
        if (isShown(branch))
            branch->showOwner(m_person);
    if (isShown(m_attachments))
        m_attachments->showOwner(m_person);
    if (isShown(m_history))
        m_history->showRecord(*m_person);
}

QString PersonPage::status() const
{
    return m_person ? m_person->toString() : QString();
}

std::optional<Reference> PersonPage::caseAtHand() const
{
    return m_person ? m_campaign.casework().caseOf(*m_person) : std::nullopt;
}

void PersonPage::setDetailsVisible(bool visible)
{
    m_panel->setVisible(visible);
}

void PersonPage::confirmRelease()
{
    if (!m_person)
        return;
    auto* dialog = new ReleaseDialog(m_campaign, *m_person, window());
    connect(dialog, &ReleaseDialog::saved, this, [this](const Receipt& receipt) {
        Q_EMIT said({.text = labelFor(receipt.verb, receipt.label), .undoChanges = {receipt.change}});
    });
    connect(this, &QObject::destroyed, dialog, [dialog] { delete dialog; });
    dialog->open();
}

void PersonPage::remove()
{
    if (m_person)
        trash(m_campaign, *this, {*m_person}, [this](const Notice& notice) { Q_EMIT said(notice); });
}

} // namespace vigil
