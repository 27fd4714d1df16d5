// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/caseworkservice.h"

#include <QDate>
#include <QDialog>
#include <QMap>
#include <functional>
#include <memory>

class QFormLayout;
class QGridLayout;
class QTimer;

namespace Ui {
class LogArrestDialog;
}

namespace vigil {

class PlainLabel;
class TypingPause;

/// The form for an arrest, made for a keyboard and a ringing phone: only a name is needed, Enter goes on, Ctrl+Enter
/// saves from anywhere, and what is typed is never lost. It knows no campaign: what it does goes through `Ports`.
class LogArrestDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Ports
    {
        std::function<Result<ArrestReceipt>(const ArrestDraft&)> submit;
        std::function<std::vector<PersonRow>(const QString& name)> similar;
        std::function<void(const ArrestDraft&)> keep; ///< an empty draft discards what was kept
    };
    LogArrestDialog(Ports ports, QDate today, QWidget* parent = nullptr);
    ~LogArrestDialog() override;

    ArrestDraft draft() const;
    void setDraft(const ArrestDraft& draft);
    /// Says that this draft was kept from before.
    void showKeptDraft(const ArrestDraft& draft);
    void reject() override;

public Q_SLOTS:
    void save();
    void saveAndAddAnother();

Q_SIGNALS:
    void saved(const vigil::ArrestReceipt& receipt);
    void personRequested(vigil::Reference person);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillStatuses();
    void addFindingRows();
    PlainLabel* makeFinding(QWidget& field, const QString& name);
    void addFindingCell(QGridLayout& grid, QWidget& field, const QString& name);
    void addFindingRow(QFormLayout& form, QWidget& field, const QString& name);
    void wireKeys();
    void watchChanges();
    void changed();
    void keepNow();
    void showSimilar();
    void openSimilar();
    std::optional<ArrestReceipt> submit();
    void showError(const Error& error);
    void showFinding(const Finding& finding);
    void clearFindings();
    bool isEmpty() const;
    Ports m_ports;
    std::unique_ptr<Ui::LogArrestDialog> m_ui;
    struct Row
    {
        QWidget* field;
        PlainLabel* finding;
    };
    QMap<QString, Row> m_rows; ///< by the field names of CaseworkService::check
    PlainLabel* m_hint;
    std::optional<Reference> m_similar;
    TypingPause* m_pause;
    QTimer* m_hintPause; ///< after the last key
};

} // namespace vigil
