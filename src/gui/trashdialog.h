// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trashservice.h"
#include "gui/shared/notice.h"

#include <QDialog>
#include <vector>

class QPushButton;
class QStandardItemModel;

namespace vigil {

class Campaign;
class ListTable;
class PlainLabel;

/// What is in the trash and how long yet; it can be put back, or forgotten for good.
class TrashDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit TrashDialog(Campaign& campaign, QWidget* parent = nullptr);

Q_SIGNALS:
    void said(const vigil::Notice& notice);
    /// For good; the dialog goes before that, like all that works on the campaign.
    void forgetRequested(const std::vector<vigil::Reference>& records);

private:
    void build();
    void fill();
    void putBack();
    void tellPutBack(const Result<Receipt>& receipt);
    void askToForget();
    void forget();
    std::vector<Reference> chosen() const;
    void say(const QString& sentence, bool failed);
    Campaign& m_campaign;
    QStandardItemModel* m_model;
    ListTable* m_table;
    PlainLabel* m_outcome;
    QPushButton* m_putBack;
    QPushButton* m_forget;
    QPushButton* m_reallyForget;
    std::vector<TrashEntry> m_entries; ///< by row
};

} // namespace vigil
