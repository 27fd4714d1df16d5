// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letters/writeletterspage.h"

#include "ui_writeletterspage.h"

#include "app/campaign.h"
#include "app/changedesk.h"
#include "app/changenotifier.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "gui/letters/audienceentries.h"
#include "gui/letters/batchrenderer.h"
#include "gui/letters/letterspanel.h"
#include "gui/letters/likenessmeter.h"
#include "gui/letters/writelettersmodel.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/linkeditor.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"
#include "gui/shared/words.h"

#include <QAction>
#include <QTimer>

#include <algorithm>

namespace vigil {

namespace {

constexpr int wordsPauseMs = 200;

QString pairKey(const LetterPair& pair)
{
    return pair.contact.toString() + QLatin1Char('/') + pair.signatory.toString();
}

QString keysText(const std::set<qint64>& keys)
{
    QStringList words;
    for (const qint64 key : keys)
        words << QString::number(key);
    return words.join(QLatin1Char(' '));
}

std::set<qint64> keysOf(const QString& text)
{
    std::set<qint64> keys;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words)
        keys.insert(word.toLongLong());
    return keys;
}

std::vector<Reference> lettersOf(const DraftReport& drafts)
{
    std::vector<Reference> letters;
    for (const DraftedLetter& drafted : drafts.drafted)
        letters.push_back(*drafted.letter);
    return letters;
}

/// The field of a contact that the editor of contacts is made for.
const FieldDef& addresseesField()
{
    const auto& fields = kindDef(Kind::Case).fields;
    return *std::ranges::find(fields, QStringLiteral("addressees"), &FieldDef::key);
}

} // namespace

WriteLettersPage::WriteLettersPage(Campaign& campaign, QWidget* parent)
    : Page(parent), m_campaign(campaign), m_ui(std::make_unique<Ui::WriteLettersPage>()),
      m_model(new WriteLettersModel(this)), m_ports(recordPorts(campaign)),
      m_meter(new LikenessMeter(campaign.letters(), this)), m_wordsPause(new QTimer(this)),
      m_renderer(new BatchRenderer(campaign, *m_model, this)), m_draft(
                                                                   campaign, [this] { return choices(); }, nullptr)
{
    m_ui->setupUi(this);
    m_other = new LinkEditor(addresseesField(), m_ports, this);
    makeTitle(*m_ui->heading);
    for (QLabel* heading : {m_ui->addresseesLabel, m_ui->signatoriesLabel, m_ui->ownWordsLabel, m_ui->previewHeading})
        makeHeading(*heading);
    makeHeading(*m_ui->subject);
    setTone(*m_ui->caseTitle, TextTone::Muted);
    m_ui->backButton->setIcon(icon(QStringLiteral("go-previous")));
    m_ui->exportButton->setIcon(icon(QStringLiteral("document-export")));
    m_ui->sendButton->setIcon(icon(QStringLiteral("mail-message-new")));
    m_ui->splitter->setSizes({340, 720});
    m_ui->body->document()->setDocumentMargin(12);
    m_ui->meterPlace->addWidget(m_meter);
    m_wordsPause->setSingleShot(true);
    m_wordsPause->setInterval(wordsPauseMs);
    setUpLists();
    fillLanguages();
    connectChoices();
    addKeys();
}

WriteLettersPage::~WriteLettersPage() = default;

void WriteLettersPage::setUpLists()
{
    m_ui->letters->setModel(m_model);
    m_ui->letters->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_ui->letters->setItemDelegateForColumn(WriteLettersModel::State, new PillDelegate(this));
    m_ui->letters->setColumnWidth(WriteLettersModel::To, scaledToText(210));
    m_ui->letters->setColumnWidth(WriteLettersModel::Signatory, scaledToText(130));
    m_ui->letters->setColumnWidth(WriteLettersModel::Language, scaledToText(96));
    m_ui->letters->setColumnWidth(WriteLettersModel::State, scaledToText(100));
    m_ui->letters->setMinimumHeight(120);
    m_other->setFieldName(tr("Another contact"));
    m_other->setHint(tr("Another contact: type a name"));
    m_ui->otherPlace->addWidget(m_other);
    setTabOrder(m_ui->addressees, m_other);
    setTabOrder(m_other, m_ui->signatories);
    m_ui->channel->addItem(tr("E-mail or post"), QString());
    m_ui->channel->addItem(tr("E-mail"), QStringLiteral("email"));
    m_ui->channel->addItem(tr("Post"), QStringLiteral("post"));
}

void WriteLettersPage::connectChoices()
{
    for (QComboBox* choice : {m_ui->templates, m_ui->language, m_ui->channel})
        connect(choice, &QComboBox::currentIndexChanged, this, &WriteLettersPage::choose);
    for (CheckList* list : {m_ui->addressees, m_ui->signatories})
        connect(list, &CheckList::tickedChanged, this, &WriteLettersPage::choose);
    connect(m_other, &LinkEditor::chosen, this, &WriteLettersPage::addContact);
    connect(m_ui->ownWords, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_case)
            return;
        m_draft.touch();
        m_wordsPause->start();
        // What is made is what was seen.
        for (QPushButton* button : {m_ui->draftButton, m_ui->exportButton, m_ui->sendButton})
            button->setEnabled(false);
    });
    connect(m_wordsPause, &QTimer::timeout, this, &WriteLettersPage::choose);
    connect(m_renderer, &BatchRenderer::rendered, this, &WriteLettersPage::showRendered);
    connect(m_renderer, &BatchRenderer::failed, this, &WriteLettersPage::showProblem);
    connect(m_ui->letters, &ListTable::currentRowChanged, this, &WriteLettersPage::showRow);
    connect(m_ui->letters, &ListTable::spacePressed, this, &WriteLettersPage::toggleRows);
    connect(m_ui->mendButton, &QPushButton::clicked, this, &WriteLettersPage::mend);
    connect(m_ui->draftButton, &QPushButton::clicked, this, &WriteLettersPage::draft);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &WriteLettersPage::draftAndExport);
    connect(m_ui->sendButton, &QPushButton::clicked, this, &WriteLettersPage::draftAndSend);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &Page::closeRequested);
    connect(m_ui->backButton, &QToolButton::clicked, this, &Page::closeRequested);
    connect(&m_campaign.notifier(), &ChangeNotifier::recordsChanged, this, &WriteLettersPage::refreshWhenSeen);
}

void WriteLettersPage::addKeys()
{
    const auto add = [this](const QString& text, const QKeySequence& key, const std::function<void()>& run) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    add(tr("&Next letter"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveRow(1); });
    add(tr("&Letter before"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveRow(-1); });
}

void WriteLettersPage::showRecord(Reference caseFile)
{
    if (m_case != caseFile) {
        m_case.reset(); // no preview while the choices fill
        m_draft.setForm(QStringLiteral("write-") + caseFile.toString());
        m_added.clear();
        m_leftOut.clear();
        fillTemplates();
        m_case = caseFile;
        restoreDraft();
    }
    m_ui->caseTitle->showText(m_campaign.records().titleOf(caseFile));
    refresh();
    Q_EMIT caseAtHandChanged();
}

void WriteLettersPage::activate()
{
    m_ui->addressees->setFocus();
}

QString WriteLettersPage::status() const
{
    return tr("Letters to draft: %1").arg(numberText(m_model->readyCount()));
}

void WriteLettersPage::fillTemplates()
{
    m_ui->templates->clear();
    m_ui->templates->addItem(tr("For each addressee the text that fits"), QString());
    const auto rows = m_campaign.letters().templates();
    for (const TemplateRow& row : rows) {
        const int known = m_ui->templates->findData(row.family);
        if (known < 0)
            m_ui->templates->addItem(row.name, row.family);
        else if (row.language == screenLanguage())
            m_ui->templates->setItemText(known, row.name);
    }
}

void WriteLettersPage::fillLanguages()
{
    m_ui->language->addItem(tr("The addressee's"), QString());
    const auto rows = m_campaign.letters().templates();
    for (const TemplateRow& row : rows)
        if (m_ui->language->findData(row.language) < 0)
            m_ui->language->addItem(languageName(row.language), row.language);
}

/// What was chosen the last time and not made into letters; else the case's addressees, signed by all who agreed.
void WriteLettersPage::restoreDraft()
{
    const TypedFields kept = m_draft.kept();
    const auto audience = m_campaign.letters().audience(*m_case);
    m_audience = audience ? *audience : LetterAudience();
    std::set<qint64> contacts = keysOf(kept.value(QStringLiteral("to")));
    std::set<qint64> signatories = keysOf(kept.value(QStringLiteral("from")));
    const QStringList leftOut = kept.value(QStringLiteral("without")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& pair : leftOut) {
        const auto contact = Reference::parse(pair.section(QLatin1Char('/'), 0, 0));
        const auto signatory = Reference::parse(pair.section(QLatin1Char('/'), 1));
        if (contact && signatory)
            m_leftOut.push_back({.contact = *contact, .signatory = *signatory});
    }
    if (kept.isEmpty()) {
        for (const AddresseeChoice& choice : m_audience.addressees)
            if (choice.why == AddresseeChoice::Why::OfCase)
                contacts.insert(choice.contact.id);
        for (const SignatoryChoice& choice : m_audience.signatories)
            if (choice.consent == QStringLiteral("given"))
                signatories.insert(choice.signatory.id);
    }
    for (const qint64 key : contacts)
        if (std::ranges::none_of(m_audience.addressees,
                                 [key](const AddresseeChoice& choice) { return choice.contact.id == key; }))
            m_added.push_back({Kind::Contact, key});
    const auto choose = [&kept](QComboBox& box, const char* field) {
        box.setCurrentIndex(std::max(0, box.findData(kept.value(QLatin1String(field)))));
    };
    choose(*m_ui->templates, "template");
    choose(*m_ui->language, "language");
    choose(*m_ui->channel, "channel");
    m_ui->ownWords->setPlainText(kept.value(QStringLiteral("words")));
    m_wordsPause->stop();
    fillAudience(contacts, signatories);
    m_draft.discard(); // nothing to keep until a choice is made; what was kept is on the page now
    if (!kept.isEmpty())
        m_draft.touch();
}

TypedFields WriteLettersPage::choices() const
{
    QStringList leftOut;
    for (const LetterPair& pair : m_leftOut)
        leftOut << pairKey(pair);
    return {{QStringLiteral("to"), keysText(m_ui->addressees->ticked())},
            {QStringLiteral("from"), keysText(m_ui->signatories->ticked())},
            {QStringLiteral("template"), m_ui->templates->currentData().toString()},
            {QStringLiteral("language"), m_ui->language->currentData().toString()},
            {QStringLiteral("channel"), m_ui->channel->currentData().toString()},
            {QStringLiteral("words"), m_ui->ownWords->toPlainText()},
            {QStringLiteral("without"), leftOut.join(QLatin1Char(' '))}};
}

void WriteLettersPage::fillAudience(const std::set<qint64>& contacts, const std::set<qint64>& signatories)
{
    std::vector<CheckList::Entry> entries;
    for (const AddresseeChoice& choice : m_audience.addressees)
        entries.push_back(AudienceEntries::entryFor(choice));
    for (const Reference& contact : m_added)
        entries.push_back(AudienceEntries::addedEntry(contact, m_campaign.records().titleOf(contact)));
    m_ui->addressees->setEntries(entries, contacts);
    entries.clear();
    for (const SignatoryChoice& choice : m_audience.signatories)
        entries.push_back(AudienceEntries::entryFor(choice));
    m_ui->signatories->setEntries(entries, signatories);
}

void WriteLettersPage::refresh()
{
    if (!m_case)
        return;
    if (auto audience = m_campaign.letters().audience(*m_case)) {
        m_audience = std::move(*audience);
        // One may have become an addressee of the case, and one may have gone to the trash since it was kept.
        std::erase_if(m_added, [this](const Reference& contact) {
            const auto view = m_campaign.records().show(contact);
            return !view || view->stored.trashedAt ||
                   std::ranges::find(m_audience.addressees, contact, &AddresseeChoice::contact) !=
                       m_audience.addressees.end();
        });
        fillAudience(m_ui->addressees->ticked(), m_ui->signatories->ticked());
    }
    preview();
}

void WriteLettersPage::addContact(Reference contact)
{
    m_other->clear();
    auto ticked = m_ui->addressees->ticked();
    ticked.insert(contact.id);
    const auto known = std::ranges::find(m_audience.addressees, contact, &AddresseeChoice::contact);
    if (known == m_audience.addressees.end() && std::ranges::find(m_added, contact) == m_added.end())
        m_added.push_back(contact);
    fillAudience(ticked, m_ui->signatories->ticked());
    choose();
}

void WriteLettersPage::choose()
{
    if (!m_case)
        return;
    m_draft.touch();
    preview();
}

DraftRequest WriteLettersPage::request() const
{
    DraftRequest batch{.caseFile = *m_case,
                       .templateId = m_ui->templates->currentData().toString(),
                       .language = m_ui->language->currentData().toString(),
                       .channel = m_ui->channel->currentData().toString(),
                       .ownWords = m_ui->ownWords->toPlainText(),
                       .without = m_leftOut};
    for (const qint64 contact : m_ui->addressees->ticked())
        batch.to.push_back({Kind::Contact, contact});
    for (const qint64 signatory : m_ui->signatories->ticked())
        batch.signatories.push_back({Kind::Signatory, signatory});
    return batch;
}

void WriteLettersPage::preview()
{
    if (!m_case)
        return;
    const LetterToWrite* current = m_model->letterAt(m_ui->letters->currentRow());
    const auto before = current ? std::optional(current->pair) : std::nullopt;
    m_renderer->start(request());
    m_ui->letters->chooseRow(before ? m_model->rowOf(*before).value_or(0) : 0);
}

void WriteLettersPage::showRendered()
{
    if (m_ui->letters->currentRow() < 0)
        m_ui->letters->chooseRow(0);
    showSum();
    showRow();
}

void WriteLettersPage::showProblem(const QString& sentence)
{
    m_renderer->stop();
    showRow();
    showSum();
    m_ui->sum->showSentence(sentence);
    setTone(*m_ui->sum, TextTone::Error);
}

void WriteLettersPage::showSum()
{
    const auto contacts = m_ui->addressees->ticked().size();
    const auto signatories = m_ui->signatories->ticked().size();
    const int ready = m_model->readyCount();
    setTone(*m_ui->sum, TextTone::Muted);
    if (m_ui->addressees->count() == 0)
        m_ui->sum->showSentence(tr("This case has no addressee. Type the name of a contact at the left."));
    else if (m_ui->signatories->count() == 0)
        m_ui->sum->showSentence(tr("Nobody signs yet. Add a signatory under Contacts."));
    else if (contacts == 0 || signatories == 0)
        m_ui->sum->showSentence(tr("Tick an addressee and a signatory (Space)."));
    else
        m_ui->sum->showSentence(tr("Addressees × signatories: %1 × %2 = %3 · ready: %4 · Space leaves a letter out")
                                    .arg(contacts)
                                    .arg(signatories)
                                    .arg(contacts * signatories)
                                    .arg(ready));
    m_ui->draftButton->setText(ready > 0 ? tr("&Draft %n letter(s)", nullptr, ready) : tr("&Draft letters"));
    for (QPushButton* button : {m_ui->draftButton, m_ui->exportButton, m_ui->sendButton})
        button->setEnabled(m_renderer->isDone() && ready > 0 && !m_campaign.desk().isBusy());
    Q_EMIT statusChanged();
}

void WriteLettersPage::showRow()
{
    const int row = m_ui->letters->currentRow();
    const LetterToWrite* letter = m_model->letterAt(row);
    m_ui->previewHeading->setText(
        letter ? tr("Letter %1 of %2 (Alt+Up, Alt+Down)").arg(row + 1).arg(m_model->rowCount()) : tr("Preview"));
    m_ui->subject->showText(letter && letter->letter ? letter->letter->subject : QString());
    m_ui->subject->setVisible(letter && letter->letter);
    m_ui->body->setPlainText(letter && letter->letter ? letter->letter->body : QString());
    if (m_ui->ownWords->hasFocus())
        showOwnWords();
    showLikeness(letter);
    const QStringList remarks = letter ? letter->remarks() : QStringList();
    m_ui->reason->showSentence(remarks.join(QLatin1Char('\n')));
    setTone(*m_ui->reason, letter && letter->skipped ? TextTone::Error : TextTone::Warning);
    m_ui->reason->setVisible(!remarks.isEmpty());
    m_ui->mendButton->setVisible(!remarks.isEmpty());
    m_ui->mendButton->setText(letter && letter->skipped && letter->skipped->earlier ? tr("&Open the letter")
                                                                                    : tr("Put &right…"));
}

/// Where they stand in the letter.
void WriteLettersPage::showOwnWords()
{
    const QString line = m_ui->ownWords->toPlainText().trimmed().section(QLatin1Char('\n'), 0, 0);
    QTextCursor place = line.isEmpty() ? QTextCursor() : m_ui->body->document()->find(line);
    if (place.isNull())
        return;
    place.clearSelection();
    m_ui->body->setTextCursor(place);
    m_ui->body->centerCursor();
}

void WriteLettersPage::showLikeness(const LetterToWrite* letter)
{
    if (letter && letter->letter)
        m_meter->showLetter(letter->pair.contact, letter->letter->body, m_model->bodiesBeside(letter->pair));
    else
        m_meter->showNothing();
}

void WriteLettersPage::toggleRows()
{
    m_model->toggle(m_ui->letters->chosenRows());
    m_leftOut = m_model->leftOut();
    m_draft.touch();
    showSum();
}

void WriteLettersPage::moveRow(int by)
{
    m_ui->letters->chooseRow(m_ui->letters->currentRow() + by);
}

/// Where what stops this letter, or warns of it, can be put right.
void WriteLettersPage::mend()
{
    const LetterToWrite* letter = m_model->letterAt(m_ui->letters->currentRow());
    if (!letter || !m_case)
        return;
    const Code code = letter->skipped ? letter->skipped->code : letter->letter->warnings.front().code;
    const std::string_view name = code.view();
    if (name.starts_with("signatory"))
        Q_EMIT openRequested(letter->pair.signatory);
    else if (name.find("point") != name.npos || name == "no-postal-address" || name == "kind-mismatch" ||
             name == "template-language" || name == "in-trash")
        Q_EMIT openRequested(letter->pair.contact);
    else if (letter->skipped && letter->skipped->earlier)
        Q_EMIT openRequested(*letter->skipped->earlier);
    else
        Q_EMIT openRequested(*m_case);
}

/// Drafts, and for letters that go at once approves too: each was to be read on this page.
void WriteLettersPage::write(Until until, const std::function<void(const Made&)>& then)
{
    const int ready = m_model->readyCount();
    if (!m_case || ready == 0)
        return;
    const auto write = [request = request(), until](const BulkVerbs& verbs) -> Result<Written> {
        VIGIL_TRY_GET(drafts, verbs.letters.draft(request));
        Written written{.drafts = std::move(drafts)};
        if (until == Until::Approved && written.drafts.receipt)
            written.approval = verbs.letters.approve(lettersOf(written.drafts));
        return written;
    };
    m_campaign.desk().run<Written>(ready, *this, write,
                                   [this, then, caseFile = *m_case](const Result<Written>& written) {
                                       showSum();
                                       if (!written)
                                           return showProblem(failureSentence(m_campaign, written.error()));
                                       tell(caseFile, *written, then);
                                   });
    showSum();
}

void WriteLettersPage::tell(Reference caseFile, const Written& written, const std::function<void(const Made&)>& then)
{
    // Somebody may be about another case by now.
    if (m_case == caseFile) {
        m_leftOut.clear();
        m_draft.discard();
    }
    const DraftReport& drafts = written.drafts;
    Made made{.caseFile = caseFile,
              .letters = lettersOf(drafts),
              .changes = changesOf(drafts.receipt),
              .sentence = tr("Letters drafted: %1.").arg(drafts.drafted.size())};
    if (const QString skipped = skippedText(tr("Not drafted:"), drafts.skipped); !skipped.isEmpty())
        made.sentence += QLatin1Char(' ') + skipped;
    if (written.approval && !*written.approval) {
        // The drafts are there all the same, and can be taken back.
        Q_EMIT said({.text = made.sentence + QLatin1Char(' ') + failureSentence(m_campaign, written.approval->error()),
                     .tone = Notice::Tone::Failed,
                     .undoChanges = made.changes});
        return;
    }
    if (written.approval)
        addApproval(made, **written.approval);
    Q_EMIT said({.text = made.sentence, .undoChanges = made.changes});
    then(made);
}

void WriteLettersPage::addApproval(Made& made, const ApproveReport& approval)
{
    if (approval.receipt)
        made.changes.push_back(approval.receipt->change);
    made.letters = approval.approved;
    made.sentence = tr("Letters drafted and approved: %1.").arg(approval.approved.size());
    if (const QString skipped = skippedText(tr("Not approved:"), approval.skipped); !skipped.isEmpty())
        made.sentence += QLatin1Char(' ') + skipped;
}

void WriteLettersPage::draft()
{
    write(Until::Drafted, [this](const Made& made) { Q_EMIT drafted(made.caseFile); });
}

void WriteLettersPage::draftAndExport()
{
    write(Until::Approved, [this](const Made& made) {
        if (!made.letters.empty())
            Q_EMIT exportRequested(made.letters);
    });
}

void WriteLettersPage::draftAndSend()
{
    write(Until::Approved, [this](const Made& made) {
        if (!made.letters.empty())
            Q_EMIT sendRequested();
    });
}

} // namespace vigil
