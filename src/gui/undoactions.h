// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receipt.h"
#include "base/result.h"
#include "gui/shared/notice.h"

#include <QObject>
#include <functional>

class QAction;

namespace vigil {

class Campaign;
struct BulkVerbs;

/// Undo and redo: the two actions of the menus, what they say, and taking back a change by its number.
class UndoActions final : public QObject
{
    Q_OBJECT

public:
    UndoActions(QAction& undo, QAction& redo, QObject* parent);
    /// What this campaign can undo, kept up to date with its changes. Null: none is seen, and nothing can be undone.
    void follow(Campaign* campaign);
    /// In the order they were made; the last is taken back first.
    void takeBack(const std::vector<qint64>& changes);

Q_SIGNALS:
    void said(const vigil::Notice& notice);

private:
    using Verb = std::function<Result<Receipt>(const BulkVerbs& verbs)>;
    void show();
    void take(qint64 touched, const Verb& verb, const QString& done);
    void undo();
    void redo();
    QAction& m_undo;
    QAction& m_redo;
    Campaign* m_campaign = nullptr;
    QMetaObject::Connection m_changes;
};

} // namespace vigil
