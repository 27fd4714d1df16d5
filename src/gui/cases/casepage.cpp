// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cases/casepage.h"

#include "ui_casepage.h"

#include "app/campaign.h"
#include "app/caseworkservice.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/attachmentspanel.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/historypanel.h"
#include "gui/shared/icons.h"
#include "gui/shared/liverecord.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/recordbranch.h"
#include "gui/shared/recordsection.h"
#include "gui/shared/scrolled.h"
#include "gui/shared/trashing.h"
#include "gui/shared/vigilstyle.h"

#include <QAction>
#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTabWidget>

namespace vigil {

namespace {

/// One text per language is stored as lines "en: …"; a page shows the wanted one, else the first.
QString inLanguage(const QString& text, const QString& language)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    const auto isTagged = [](const QString& line) { return line.size() > 4 && line.at(2) == QLatin1Char(':'); };
    if (!isTagged(lines.front()))
        return text;
    for (const QString& line : lines)
        if (isTagged(line) && line.startsWith(language))
            return line.mid(3).trimmed();
    return lines.front().mid(3).trimmed();
}

QStandardItem* twoLines(const QString& text, const QString& detail, Reference reference)
{
    auto* item = new QStandardItem(madeVisible(text));
    item->setData(madeVisible(detail), DetailRole);
    item->setData(reference.id, ReferenceRole);
    item->setData(QStringLiteral("%1, %2").arg(madeVisible(text), madeVisible(detail)), Qt::AccessibleTextRole);
    item->setToolTip(plainToolTip(detail));
    item->setEditable(false);
    return item;
}

} // namespace

CasePage::CasePage(Campaign& campaign, QWidget& letters, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_ui(std::make_unique<Ui::CasePage>()), m_letters(letters),
      m_people(new QStandardItemModel(0, 2, this)), m_demands(new QStandardItemModel(this)),
      m_addressees(new QStandardItemModel(this)), m_tabs(new QTabWidget(this)),
      m_fields(heard(new LiveRecord(campaign, Kind::Case, {}))),
      m_demandList(heard(new RecordSection(campaign, Kind::Demand))),
      m_proceedings(
          heard(new RecordBranch(campaign, new RecordSection(campaign, Kind::Proceeding),
                                 {{Kind::Charge}, {Kind::Hearing}, {Kind::Sentence, QStringLiteral("proceeding")}}))),
      m_incidents(heard(new RecordSection(campaign, Kind::Incident))),
      m_evidence(heard(new RecordSection(campaign, Kind::Evidence))),
      m_attachments(heard(new AttachmentsPanel(campaign))), m_sheets(heard(new RecordSection(campaign, Kind::Sheet))),
      m_actions(heard(new RecordSection(campaign, Kind::Action))), m_history(heard(new HistoryPanel(campaign)))
{
    m_ui->setupUi(this);
    buildTabs();
    m_ui->splitter->addWidget(&letters);
    m_ui->splitter->setSizes({380, 680});
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    makeTitle(*m_ui->title);
    setTone(*m_ui->summary, TextTone::Muted);
    setTone(*m_ui->reference, TextTone::Muted);
    for (QLabel* heading : {m_ui->peopleHeading, m_ui->demandsHeading, m_ui->addresseesHeading})
        makeHeading(*heading);
    m_ui->backButton->setIcon(icon(QStringLiteral("go-previous")));
    m_ui->writeButton->setIcon(icon(QStringLiteral("mail-message-new")));
    m_people->setHorizontalHeaderLabels({tr("Name"), tr("Status")});
    m_ui->people->setModel(m_people);
    m_ui->people->setItemDelegateForColumn(1, new PillDelegate(this));
    m_ui->people->horizontalHeader()->setStretchLastSection(false);
    m_ui->people->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->people->setColumnWidth(1, scaledToText(126));
    m_ui->demands->setModel(m_demands);
    m_ui->demands->setItemDelegate(new TwoLineDelegate(this));
    m_ui->addressees->setModel(m_addressees);
    m_ui->addressees->setItemDelegate(new TwoLineDelegate(this));
    connect(m_ui->backButton, &QToolButton::clicked, this, &Page::closeRequested);
    connect(m_ui->writeButton, &QPushButton::clicked, this, [this] {
        if (m_case)
            Q_EMIT writeLettersRequested(*m_case);
    });
    connect(m_ui->people, &ListTable::rowOpened, this, [this](int row) {
        Q_EMIT openRequested({Kind::Person, m_people->item(row)->data(ReferenceRole).toLongLong()});
    });
    connect(&campaign.notifier(), &ChangeNotifier::recordsChanged, this, &CasePage::refreshWhenSeen);
}

CasePage::~CasePage() = default;

template <class Section> Section* CasePage::heard(Section* section)
{
    connect(section, &Section::said, this, &Page::said);
    return section;
}

void CasePage::buildTabs()
{
    m_tabs->setAccessibleName(tr("Parts of the case page"));
    m_tabs->setDocumentMode(true);
    delete layout()->replaceWidget(m_ui->splitter, m_tabs);
    const auto add = [this](QWidget* content, const QString& title) {
        content->setContentsMargins(0, 8, 0, 0);
        m_tabs->addTab(content, title);
    };
    auto* files = new QSplitter(Qt::Vertical);
    files->setChildrenCollapsible(false);
    files->addWidget(m_evidence);
    files->addWidget(m_attachments);
    add(m_ui->splitter, tr("Letters"));
    add(scrolled(m_fields, tr("About the case")), tr("About"));
    add(m_demandList, tr("Demands"));
    add(m_proceedings, tr("Proceedings"));
    add(m_incidents, tr("Incidents"));
    add(files, tr("Evidence"));
    add(m_sheets, tr("Action sheets"));
    add(m_actions, tr("Solidarity actions"));
    add(m_history, tr("History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &CasePage::fillTab);
    auto* removal = new QAction(icon(QStringLiteral("edit-delete")), tr("Case to the &trash"), this);
    connect(removal, &QAction::triggered, this, &CasePage::remove);
    addAction(removal);
}

/// Only the part that is seen is read.
void CasePage::fillTab()
{
    if (!m_case)
        return;
    const QWidget* shown = m_tabs->currentWidget();
    const auto isShown = [shown](const QWidget* part) { return part == shown || shown->isAncestorOf(part); };
    if (isShown(m_fields))
        m_fields->showRecord(*m_case);
    for (RecordSection* section : {m_demandList, m_incidents, m_evidence, m_sheets, m_actions})
        if (isShown(section))
            section->showOwner(m_case);
    if (isShown(m_proceedings))
        m_proceedings->showOwner(m_case);
    if (isShown(m_attachments))
        m_attachments->showOwner(m_case);
    if (isShown(m_history))
        m_history->showRecord(*m_case);
}

void CasePage::remove()
{
    if (m_case)
        trash(m_campaign, *this, {*m_case}, [this](const Notice& notice) { Q_EMIT said(notice); });
}

void CasePage::showRecord(Reference caseFile)
{
    if (m_case != caseFile)
        m_tabs->setCurrentIndex(0);
    m_case = caseFile;
    refresh();
    m_ui->people->chooseRow(0);
    Q_EMIT caseShown(caseFile);
    Q_EMIT caseAtHandChanged();
}

void CasePage::activate()
{
    if (m_tabs->currentIndex() == 0)
        m_letters.setFocus();
    else
        m_tabs->setFocus();
}

QString CasePage::status() const
{
    return tr("People in this case: %1").arg(numberText(m_people->rowCount()));
}

void CasePage::refresh()
{
    if (!m_case)
        return;
    const auto view = m_campaign.records().show(*m_case);
    if (!view || view->stored.trashedAt) {
        m_case.reset();
        Q_EMIT closeRequested();
        return;
    }
    showHead(view->stored);
    showPeople(view->stored.record);
    showDemands(*m_case);
    showAddressees(view->stored.record);
    fillTab();
    Q_EMIT statusChanged();
}

void CasePage::showHead(const StoredRecord& caseFile)
{
    const QString state = caseFile.record.text(QStringLiteral("state"));
    const bool isClosed = state == QLatin1String("closed");
    m_ui->title->showText(titleOf(caseFile));
    m_ui->reference->showText(caseFile.reference.toString());
    m_ui->state->showPill({.word = codeWord(QStringLiteral("case-state"), isClosed ? state : QStringLiteral("open")),
                           .tone = isClosed ? PillTone::Exiled : PillTone::HouseArrest});
    const QString summary = inLanguage(caseFile.record.text(QStringLiteral("summary")), QStringLiteral("en"));
    m_ui->summary->showText(summary);
    m_ui->summary->setVisible(!summary.isEmpty());
}

void CasePage::showPeople(const Record& caseFile)
{
    std::vector<qint64> ids;
    for (const Link& link : caseFile.links(QStringLiteral("people")))
        ids.push_back(link.target.id);
    m_people->removeRows(0, m_people->rowCount());
    const auto rows = m_campaign.casework().people(ids);
    if (!rows) {
        Q_EMIT said({.text = failureSentence(m_campaign, rows.error()), .tone = Notice::Tone::Failed});
        return;
    }
    for (const PersonRow& row : *rows) {
        auto* name = new QStandardItem(madeVisible(row.listing.name));
        name->setData(madeVisible(row.listing.nativeName), MutedTextRole);
        name->setData(row.reference.id, ReferenceRole);
        name->setEditable(false);
        const Pill pill = pillOf(row.listing.status, row.listing.onTrial);
        auto* status = new QStandardItem(pill.word);
        status->setData(static_cast<int>(pill.tone), PillToneRole);
        status->setEditable(false);
        m_people->appendRow({name, status});
    }
    const auto asserted = caseFile.number(QStringLiteral("assertedCount"));
    m_ui->peopleHeading->setText(asserted ? tr("People: %1 named, %2 asserted").arg(ids.size()).arg(*asserted)
                                          : tr("People (%1)").arg(ids.size()));
}

void CasePage::showDemands(Reference caseFile)
{
    m_demands->clear();
    const auto demands = m_campaign.records().listLinking(Kind::Demand, QStringLiteral("case"), caseFile);
    if (!demands)
        return;
    for (const StoredRecord& demand : *demands) {
        const QString kind = codeWord(QStringLiteral("demand-kind"), demand.record.text(QStringLiteral("demandKind")));
        const QString text = inLanguage(demand.record.text(QStringLiteral("text")), QStringLiteral("en"));
        const PartialDate satisfied = demand.record.date(QStringLiteral("satisfiedOn"));
        const QString head = satisfied.isUnknown() ? kind : tr("%1 · met on %2").arg(kind, dateText(satisfied));
        m_demands->appendRow(twoLines(head, text, demand.reference));
    }
    m_ui->demandsHeading->setText(tr("Demands (%1)").arg(m_demands->rowCount()));
}

void CasePage::showAddressees(const Record& caseFile)
{
    m_addressees->clear();
    for (const Link& link : caseFile.links(QStringLiteral("addressees")))
        addContact(link.target, false);
    const int letters = m_addressees->rowCount();
    for (const Link& link : caseFile.links(QStringLiteral("copies")))
        addContact(link.target, true);
    const int copies = m_addressees->rowCount() - letters;
    m_ui->addresseesHeading->setText(copies > 0 ? tr("Addressees (%1), copies (%2)").arg(letters).arg(copies)
                                                : tr("Addressees (%1)").arg(letters));
}

void CasePage::addContact(Reference contact, bool isCopy)
{
    const auto view = m_campaign.records().show(contact);
    if (!view)
        return;
    QStringList details{
        codeWord(QStringLiteral("contact-kind"), view->stored.record.text(QStringLiteral("contactKind")))};
    if (const QString country = view->stored.record.text(QStringLiteral("country")); !country.isEmpty())
        details << country;
    if (isCopy)
        details << tr("blind copy");
    m_addressees->appendRow(twoLines(view->title, details.join(QStringLiteral(" · ")), contact));
}

} // namespace vigil
