// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <functional>

namespace vigil {

class Campaign;
class TypingPause;

using TypedFields = QMap<QString, QString>;

/// Keeps what is typed into a form in the campaign, in a pause after the last key, every two seconds and when it goes:
/// a lock or a closed window loses nothing, and a crash no more than two seconds of typing.
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
    TypingPause* m_pause;
};

} // namespace vigil
