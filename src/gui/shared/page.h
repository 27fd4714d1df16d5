// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shared/notice.h"

#include <QWidget>

namespace vigil {

/// One page of the stack. It owns its actions, says in signals what happened, and knows no other page.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Reads again what it shows and puts the focus where work starts.
    virtual void activate() = 0;
    /// What the status bar says of this page: "8 people, 6 in custody".
    virtual QString status() const { return {}; }
    /// The case that Write letters would be about.
    virtual std::optional<Reference> caseAtHand() const { return {}; }
    virtual void focusFilter() {}

Q_SIGNALS:
    void statusChanged();
    void caseAtHandChanged();
    void said(const vigil::Notice& notice);
    void openRequested(vigil::Reference reference);
    void closeRequested();
};

} // namespace vigil
