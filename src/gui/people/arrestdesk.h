// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"
#include "gui/shared/notice.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace vigil {

class Campaign;
class LogArrestDialog;

/// Opens "Log new arrest" over a page's window, one at a time, and ties it to a campaign. The dialog belongs to the
/// window but works on the campaign: when this goes, the dialog keeps its draft and goes first.
class ArrestDesk final : public QObject
{
    Q_OBJECT

public:
    ArrestDesk(Campaign& campaign, QWidget& page);
    ~ArrestDesk() override;
    /// A draft that was kept comes first; names are used when there is none.
    void open(const QString& names = {});

Q_SIGNALS:
    void logged(const vigil::ArrestReceipt& receipt);
    void personRequested(vigil::Reference person);
    void said(const vigil::Notice& notice);

private:
    LogArrestDialog* makeDialog();
    void keep(const ArrestDraft& draft);
    Campaign& m_campaign;
    QWidget& m_page;
    QPointer<LogArrestDialog> m_dialog;
};

} // namespace vigil
