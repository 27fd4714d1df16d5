// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/attachmentspanel.h"

#include "app/attachmentservice.h"
#include "app/campaign.h"
#include "app/messages.h"
#include "app/recordservice.h"
#include "domain/names.h"
#include "gui/shared/failures.h"
#include "gui/shared/icons.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pilldelegate.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/vigilstyle.h"

#include <QBuffer>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>

namespace vigil {

namespace {

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

AttachmentsPanel::AttachmentsPanel(Campaign& campaign, QWidget* parent)
    : QWidget(parent), m_campaign(campaign), m_model(new QStandardItemModel(this)), m_table(new ListTable(this)),
      m_attach(new QPushButton(icon(QStringLiteral("list-add")), tr("Attach files…"), this)),
      m_save(new QPushButton(icon(QStringLiteral("document-export")), tr("Save a copy…"), this)),
      m_remove(new QPushButton(icon(QStringLiteral("edit-delete")), tr("To the trash"), this))
{
    build();
    showOwner({});
}

void AttachmentsPanel::build()
{
    setAcceptDrops(true);
    auto* heading = new QLabel(tr("Attachments"), this);
    makeHeading(*heading);
    auto* hint = new QLabel(
        tr("Drop files here, or paste files or a picture with Ctrl+V. They are kept inside the campaign file."), this);
    setTone(*hint, TextTone::Muted);
    hint->setWordWrap(true);
    m_table->setAccessibleName(tr("Attachments"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(90);
    m_remove->setAccessibleName(tr("Attachment to the trash"));
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    for (QPushButton* button : {m_attach, m_save, m_remove}) {
        button->setAutoDefault(false);
        head->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    connect(m_attach, &QPushButton::clicked, this, &AttachmentsPanel::chooseFiles);
    connect(m_save, &QPushButton::clicked, this, &AttachmentsPanel::saveCopy);
    connect(m_remove, &QPushButton::clicked, this, &AttachmentsPanel::remove);
    connect(m_table, &ListTable::rowOpened, this, &AttachmentsPanel::saveCopy);
    connect(m_table, &ListTable::currentRowChanged, this, &AttachmentsPanel::showButtons);
    auto* pasting = new QShortcut(QKeySequence::Paste, this);
    pasting->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasting, &QShortcut::activated, this, &AttachmentsPanel::paste);
    auto* removing = new QShortcut(QKeySequence(Qt::Key_Delete), m_table);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, &AttachmentsPanel::remove);
}

void AttachmentsPanel::showOwner(std::optional<Reference> owner)
{
    m_owner = owner;
    refresh();
}

void AttachmentsPanel::refresh()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Size"), tr("SHA-256")});
    const auto attachments = m_owner ? m_campaign.attachments().list(*m_owner)
                                     : Result<std::vector<StoredRecord>>(std::vector<StoredRecord>());
    if (!attachments)
        return fail(attachments.error());
    for (const StoredRecord& attachment : *attachments) {
        auto* name = new QStandardItem(madeVisible(titleOf(attachment)));
        name->setData(attachment.reference.id, ReferenceRole);
        auto* size = new QStandardItem(
            QLocale().formattedDataSize(attachment.record.number(QStringLiteral("size")).value_or(0)));
        auto* hash = new QStandardItem(attachment.record.text(QStringLiteral("sha256")));
        const QList<QStandardItem*> row{name, size, hash};
        for (QStandardItem* item : row)
            item->setEditable(false);
        m_model->appendRow(row);
    }
    m_table->setColumnWidth(0, scaledToText(300));
    m_table->chooseRow(0);
    showButtons();
}

std::optional<Reference> AttachmentsPanel::chosen() const
{
    const QStandardItem* item = m_model->item(m_table->currentRow());
    return item ? std::optional(Reference{Kind::Attachment, item->data(ReferenceRole).toLongLong()}) : std::nullopt;
}

void AttachmentsPanel::showButtons()
{
    m_attach->setEnabled(m_owner.has_value());
    m_save->setEnabled(chosen().has_value());
    m_remove->setEnabled(chosen().has_value());
}

void AttachmentsPanel::fail(const Error& error)
{
    Q_EMIT said({.text = failureSentence(m_campaign, error), .tone = Notice::Tone::Failed});
}

void AttachmentsPanel::attachFiles(const QStringList& files)
{
    std::vector<AttachRequest> requests;
    for (const QString& file : files)
        requests.push_back({.file = file, .owner = {}});
    attach(std::move(requests));
}

/// A picture of the clipboard: a screenshot, or what a browser copied.
void AttachmentsPanel::attachPicture(const QImage& picture)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return;
    const QString when = m_campaign.now().toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"));
    attach({{.file = {}, .owner = {}, .name = tr("Picture %1.png").arg(when), .content = content}});
}

void AttachmentsPanel::attach(std::vector<AttachRequest> requests)
{
    if (!m_owner)
        return;
    Notice notice;
    for (AttachRequest& request : requests) {
        request.owner = *m_owner;
        const auto receipt = m_campaign.attachments().attach(request);
        if (!receipt) {
            notice.tone = Notice::Tone::Failed;
            notice.text = failureSentence(m_campaign, receipt.error());
            break;
        }
        notice.undoChanges.push_back(receipt->change);
        notice.text = labelFor(receipt->verb, receipt->label);
        for (const Finding& finding : receipt->findings)
            notice.text += QLatin1Char(' ') + messageFor(finding);
    }
    refresh();
    if (!notice.text.isEmpty())
        Q_EMIT said(notice);
}

void AttachmentsPanel::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Attach files"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &AttachmentsPanel::attachFiles);
    dialog->open();
}

void AttachmentsPanel::saveCopy()
{
    const auto attachment = chosen();
    if (!attachment)
        return;
    auto* dialog = new QFileDialog(this, tr("Save a copy"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(m_model->item(m_table->currentRow())->text());
    connect(dialog, &QFileDialog::fileSelected, this, [this, attachment](const QString& file) {
        const auto saved = m_campaign.attachments().save(*attachment, file);
        if (!saved)
            return fail(saved.error());
        Q_EMIT said({.text = tr("A copy was saved as %1. It is outside the campaign now, and not encrypted.")
                                 .arg(inSentence(*saved)),
                     .folder = QFileInfo(*saved).path()});
    });
    dialog->open();
}

void AttachmentsPanel::remove()
{
    const auto attachment = chosen();
    if (!attachment)
        return;
    const auto receipt = m_campaign.records().remove(*attachment);
    if (!receipt)
        return fail(receipt.error());
    refresh();
    Q_EMIT said({.text = labelFor(receipt->verb, receipt->label), .undoChanges = {receipt->change}});
}

void AttachmentsPanel::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (!content)
        return;
    if (const QStringList files = localFiles(*content); !files.isEmpty())
        attachFiles(files);
    else if (content->hasImage())
        attachPicture(qvariant_cast<QImage>(content->imageData()));
}

void AttachmentsPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_owner && !localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AttachmentsPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    attachFiles(localFiles(*event->mimeData()));
}

} // namespace vigil
