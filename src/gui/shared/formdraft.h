// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <functional>

class QTimer;

namespace vigil {

class Campaign;

using TypedFields = QMap<QString, QString>;

/// Keeps what is typed into a form in the campaign, a second after the last key and when it goes: a lock, a crash or a
/// closed window loses nothing.
class FormDraft final : public QObject
{
    Q_OBJECT

public:
    /// `collect` gives what is typed and not saved; nothing at all discards what was kept.
    FormDraft(Campaign& campaign, std::function<TypedFields()> collect, QObject* parent);
    ~FormDraft() override;
    void setForm(const QString& form); ///< "edit-P-1"; the one before is kept first
    TypedFields kept() const;
    void touch(); ///< something was typed
    void keepNow();
    void discard();

private:
    Campaign& m_campaign;
    std::function<TypedFields()> m_collect;
    QString m_form;
    QTimer* m_pause;
};

} // namespace vigil
