// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/people/logarrestdialog.h"

#include "ui_logarrestdialog.h"

#include "app/messages.h"
#include "domain/fields.h"
#include "gui/shared/dialogs.h"
#include "gui/shared/failures.h"
#include "gui/shared/fieldwords.h"
#include "gui/shared/icons.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/typingpause.h"
#include "gui/shared/words.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QTimer>

namespace vigil {

namespace {

constexpr int pauseBeforeHint = 120; // milliseconds
constexpr int lettersForHint = 3;

/// The widget that has the keyboard when this field is reached.
QWidget& typedInto(QWidget& field)
{
    return field.focusProxy() ? *field.focusProxy() : field;
}

QString onFile(const PersonRow& row)
{
    const PersonListing& person = row.listing;
    const QString native =
        person.nativeName.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(inSentence(person.nativeName));
    const QString place = person.place.isEmpty() ? QString() : QStringLiteral(", ") + inSentence(person.place);
    return LogArrestDialog::tr("Already on file: %1%2%3 — F4 opens it").arg(inSentence(person.name), native, place);
}

} // namespace

LogArrestDialog::LogArrestDialog(Ports ports, QDate today, QWidget* parent)
    : QDialog(parent), m_ports(std::move(ports)), m_ui(std::make_unique<Ui::LogArrestDialog>()),
      m_hint(new PlainLabel(this)), m_pause(new TypingPause(this)), m_hintPause(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->arrested->setReference(today, QLocale::system());
    m_ui->arrested->setFieldName(tr("Arrested"));
    // A label's mnemonic passes by a buddy that takes the focus only through its proxy.
    m_ui->arrestedLabel->setBuddy(&m_ui->arrested->edit());
    m_ui->moreGrid->setColumnStretch(1, 1);
    m_ui->moreGrid->setColumnStretch(3, 1);
    setTone(*m_ui->keys, TextTone::Muted);
    setTone(*m_hint, TextTone::Warning);
    m_ui->draftNote->hide();
    m_ui->outcome->hide();
    m_ui->moreFields->hide();
    m_ui->more->setIcon(icon(QStringLiteral("go-next")));
    m_ui->saveButton->setDefault(true);
    for (QPushButton* button : {m_ui->closeButton, m_ui->saveMoreButton})
        button->setAutoDefault(false);
    fillStatuses();
    addFindingRows();
    wireKeys();
    watchChanges();
    m_ui->names->setFocus();
}

LogArrestDialog::~LogArrestDialog() = default;

void LogArrestDialog::fillStatuses()
{
    m_ui->status->addItem(tr("Detained"), QString());
    for (const QString& key : codeList(QStringLiteral("legal-basis")))
        m_ui->status->addItem(codeWord(QStringLiteral("legal-basis"), key), key);
}

void LogArrestDialog::addFindingRows()
{
    auto& form = *m_ui->form;
    addFindingRow(form, *m_ui->names, QStringLiteral("name"));
    addFindingRow(form, *m_ui->arrested, QStringLiteral("date"));
    addFindingRow(form, *m_ui->place, QStringLiteral("place"));
    addFindingRow(form, *m_ui->charge, QStringLiteral("charge"));
    addFindingRow(form, *m_ui->status, QStringLiteral("basis"));
    addFindingRow(form, *m_ui->source, QStringLiteral("source"));
    auto& more = *m_ui->moreGrid;
    addFindingCell(more, *m_ui->time, QStringLiteral("time"));
    addFindingCell(more, *m_ui->term, QStringLiteral("term"));
    addFindingCell(more, *m_ui->organisation, QStringLiteral("organisation"));
    addFindingCell(more, *m_ui->caseFile, QStringLiteral("case"));
    // The hint about people on file stands between a name and what is wrong with it.
    int row = 0;
    form.getWidgetPosition(m_ui->names, &row, nullptr);
    form.insertRow(row + 1, nullptr, m_hint);
    m_hint->hide();
}

PlainLabel* LogArrestDialog::makeFinding(QWidget& field, const QString& name)
{
    auto* finding = new PlainLabel(this);
    setTone(*finding, TextTone::Error);
    finding->hide();
    m_rows.insert(name, {&field, finding});
    return finding;
}

void LogArrestDialog::addFindingRow(QFormLayout& form, QWidget& field, const QString& name)
{
    int row = 0;
    form.getWidgetPosition(&field, &row, nullptr);
    form.insertRow(row + 1, nullptr, makeFinding(field, name));
}

void LogArrestDialog::addFindingCell(QGridLayout& grid, QWidget& field, const QString& name)
{
    int row = 0;
    int column = 0;
    int rowSpan = 0;
    int columnSpan = 0;
    grid.getItemPosition(grid.indexOf(&field), &row, &column, &rowSpan, &columnSpan);
    grid.addWidget(makeFinding(field, name), row + 1, column);
}

void LogArrestDialog::wireKeys()
{
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        const auto save = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(save, &QShortcut::activated, this, &LogArrestDialog::save);
        const auto another = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | enter), this);
        connect(another, &QShortcut::activated, this, &LogArrestDialog::saveAndAddAnother);
    }
    connect(new QShortcut(QKeySequence(Qt::Key_F4), this), &QShortcut::activated, this, &LogArrestDialog::openSimilar);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &LogArrestDialog::save);
    connect(m_ui->saveMoreButton, &QPushButton::clicked, this, &LogArrestDialog::saveAndAddAnother);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &LogArrestDialog::reject);
    connect(m_ui->more, &QToolButton::toggled, this, [this](bool shown) {
        m_ui->moreFields->setVisible(shown);
        fitHeight(*this);
        if (shown)
            m_ui->time->setFocus();
    });
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->installEventFilter(this);
    m_ui->status->installEventFilter(this);
}

void LogArrestDialog::watchChanges()
{
    connect(m_pause, &TypingPause::due, this, &LogArrestDialog::keepNow);
    for (QLineEdit* field : findChildren<QLineEdit*>())
        connect(field, &QLineEdit::textEdited, this, &LogArrestDialog::changed);
    connect(m_ui->notes, &QPlainTextEdit::textChanged, this, &LogArrestDialog::changed);
    connect(m_ui->status, &QComboBox::activated, this, &LogArrestDialog::changed);
    m_hintPause->setSingleShot(true);
    m_hintPause->setInterval(pauseBeforeHint);
    connect(m_hintPause, &QTimer::timeout, this, &LogArrestDialog::showSimilar);
    // Among many people the search takes longer than a key may.
    const auto lookSoon = qOverload<>(&QTimer::start);
    connect(m_ui->names, &QLineEdit::textChanged, m_hintPause, lookSoon);
    connect(m_ui->names, &QLineEdit::cursorPositionChanged, m_hintPause, lookSoon);
}

bool LogArrestDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
            return focusNextPrevChild(true);
    }
    return QDialog::eventFilter(watched, event);
}

void LogArrestDialog::changed()
{
    m_ui->outcome->hide();
    m_pause->typed();
}

bool LogArrestDialog::isEmpty() const
{
    return draft() == ArrestDraft{};
}

void LogArrestDialog::keepNow()
{
    m_pause->stop();
    m_ports.keep(draft());
}

ArrestDraft LogArrestDialog::draft() const
{
    return {.names = m_ui->names->text().trimmed(),
            .date = m_ui->arrested->submission(),
            .time = m_ui->time->text().trimmed(),
            .place = m_ui->place->text().trimmed(),
            .takenFrom = m_ui->takenFrom->text().trimmed(),
            .takenBy = m_ui->takenBy->text().trimmed(),
            .basis = m_ui->status->currentData().toString(),
            .term = m_ui->term->text().trimmed(),
            .charge = m_ui->charge->text().trimmed(),
            .organisation = m_ui->organisation->text().trimmed(),
            .caseFile = m_ui->caseFile->text().trimmed(),
            .source = m_ui->source->text().trimmed(),
            .notes = m_ui->notes->toPlainText().trimmed()};
}

void LogArrestDialog::setDraft(const ArrestDraft& draft)
{
    m_ui->names->setText(draft.names);
    m_ui->arrested->setText(draft.date);
    m_ui->time->setText(draft.time);
    m_ui->place->setText(draft.place);
    m_ui->takenFrom->setText(draft.takenFrom);
    m_ui->takenBy->setText(draft.takenBy);
    m_ui->status->setCurrentIndex(std::max(0, m_ui->status->findData(draft.basis)));
    m_ui->term->setText(draft.term);
    m_ui->charge->setText(draft.charge);
    m_ui->organisation->setText(draft.organisation);
    m_ui->caseFile->setText(draft.caseFile);
    m_ui->source->setText(draft.source);
    m_ui->notes->setPlainText(draft.notes);
    m_pause->stop();
    const bool usesMore =
        !(draft.time + draft.takenFrom + draft.takenBy + draft.term + draft.organisation + draft.caseFile).isEmpty();
    m_ui->more->setChecked(usesMore || m_ui->more->isChecked());
    m_ui->names->setFocus();
}

void LogArrestDialog::showKeptDraft(const ArrestDraft& draft)
{
    setDraft(draft);
    m_ui->draftNote->showSentence(tr("Your draft is back. Nothing of it has been saved yet."));
    setTone(*m_ui->draftNote, TextTone::Muted);
    m_ui->draftNote->show();
}

void LogArrestDialog::reject()
{
    keepNow();
    QDialog::reject();
}

void LogArrestDialog::showSimilar()
{
    m_hintPause->stop();
    const QLineEdit& field = *m_ui->names;
    const QString before = field.text().left(field.cursorPosition());
    const QString after = field.text().mid(field.cursorPosition());
    const QString name = (before.section(QLatin1Char(';'), -1) + after.section(QLatin1Char(';'), 0, 0)).trimmed();
    const auto rows = name.size() >= lettersForHint ? m_ports.similar(name) : std::vector<PersonRow>();
    m_similar.reset();
    if (!rows.empty()) {
        m_similar = rows.front().reference;
        m_hint->showSentence(onFile(rows.front()));
    }
    m_hint->setVisible(m_similar.has_value());
    fitHeight(*this);
    m_ui->names->setAccessibleDescription(m_similar ? m_hint->text() : QString());
}

void LogArrestDialog::openSimilar()
{
    if (m_hintPause->isActive())
        showSimilar();
    if (!m_similar)
        return;
    const Reference person = *m_similar;
    reject();
    Q_EMIT personRequested(person);
}

void LogArrestDialog::clearFindings()
{
    m_ui->outcome->hide();
    for (const Row& row : std::as_const(m_rows)) {
        row.finding->hide();
        typedInto(*row.field).setAccessibleDescription({});
    }
}

void LogArrestDialog::showFinding(const Finding& finding)
{
    const auto row = m_rows.constFind(finding.field);
    if (finding.field == QLatin1String("date") && m_ui->arrested->hasErrors())
        return; // the field says it already
    PlainLabel* place = row == m_rows.constEnd() ? m_ui->outcome : row->finding;
    const QString before = place->isHidden() ? QString() : place->text() + QLatin1Char(' ');
    place->showSentence(before + messageFor(finding));
    setTone(*place, TextTone::Error);
    place->show();
    if (row == m_rows.constEnd())
        return;
    if (m_ui->moreFields->isAncestorOf(row->field))
        m_ui->more->setChecked(true);
    typedInto(*row->field).setAccessibleDescription(place->text());
}

void LogArrestDialog::showError(const Error& error)
{
    if (!hasErrors(error.findings)) {
        m_ui->outcome->showSentence(failureSentence(error));
        setTone(*m_ui->outcome, TextTone::Error);
        m_ui->outcome->show();
        return;
    }
    QWidget* first = nullptr;
    for (const Finding& finding : error.findings) {
        if (finding.severity != Severity::Error)
            continue;
        showFinding(finding);
        const auto row = m_rows.constFind(finding.field);
        if (!first && row != m_rows.constEnd())
            first = row->field;
    }
    fitHeight(*this);
    if (first)
        first->setFocus();
}

std::optional<ArrestReceipt> LogArrestDialog::submit()
{
    clearFindings();
    const auto receipt = m_ports.submit(draft());
    if (!receipt) {
        showError(receipt.error());
        keepNow();
        return {};
    }
    m_pause->stop();
    m_ports.keep({});
    Q_EMIT saved(*receipt);
    return *receipt;
}

void LogArrestDialog::save()
{
    if (submit())
        accept();
}

void LogArrestDialog::saveAndAddAnother()
{
    const ArrestDraft before = draft();
    const auto receipt = submit();
    if (!receipt)
        return;
    setDraft({.names = {},
              .date = m_ui->arrested->text(),
              .place = before.place,
              .charge = before.charge,
              .source = before.source});
    m_ui->draftNote->hide();
    m_ui->outcome->showSentence(labelFor(receipt->receipt.verb, receipt->receipt.label));
    setTone(*m_ui->outcome, TextTone::Muted);
    m_ui->outcome->show();
}

} // namespace vigil
