// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/shared/notice.h"

#include <QWidget>

class QMimeData;
class QPushButton;
class QStandardItemModel;

class QImage;

namespace vigil {

struct AttachRequest;

class Campaign;
class ListTable;

/// The files kept inside the campaign for one record: taken in by a button, by dropping or by pasting, handed out as
/// copies. It never opens one.
class AttachmentsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentsPanel(Campaign& campaign, QWidget* parent = nullptr);
    void showOwner(std::optional<Reference> owner);
    void refresh();
    void attach(std::vector<AttachRequest> requests);
    void attachPicture(const QImage& picture);
    void paste();
    void attachFiles(const QStringList& files);

Q_SIGNALS:
    void said(const vigil::Notice& notice);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void chooseFiles();
    void saveCopy();
    void remove();
    void showButtons();
    std::optional<Reference> chosen() const;
    void fail(const Error& error);
    Campaign& m_campaign;
    std::optional<Reference> m_owner;
    QStandardItemModel* m_model;
    ListTable* m_table;
    QPushButton* m_attach;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace vigil
