// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/letterservice.h"
#include "gui/shared/formdraft.h"
#include "gui/shared/page.h"
#include "gui/shared/recordports.h"

#include <functional>
#include <memory>
#include <set>

class QTimer;

namespace Ui {
class WriteLettersPage;
}

namespace vigil {

class BatchRenderer;
class Campaign;
class LikenessMeter;
class LinkEditor;
class WriteLettersModel;
struct LetterToWrite;

/// From a case to letters: to whom, in whose name, which text. Each letter is seen before it is made, each that cannot
/// be made is named with the reason, and a person can leave any out. The choices are kept until the letters are made.
class WriteLettersPage final : public Page
{
    Q_OBJECT

public:
    explicit WriteLettersPage(Campaign& campaign, QWidget* parent = nullptr);
    ~WriteLettersPage() override;
    void showRecord(Reference caseFile) override;
    std::optional<Reference> chosenRecord() const override { return m_case; }
    void activate() override;
    QString status() const override;
    QString helpTopic() const override { return QStringLiteral("Write letters"); }
    std::optional<Reference> caseAtHand() const override { return m_case; }

Q_SIGNALS:
    void drafted(vigil::Reference caseFile);
    void exportRequested(const std::vector<vigil::Reference>& letters);
    void sendRequested();

protected:
    void refresh() override;

private:
    enum class Until { Drafted, Approved };
    /// As the services answer.
    struct Written
    {
        DraftReport drafts;
        std::optional<Result<ApproveReport>> approval = {}; ///< when it was asked for, and there was something
    };
    /// As people are told.
    struct Made
    {
        Reference caseFile;
        std::vector<Reference> letters;
        std::vector<qint64> changes;
        QString sentence;
    };
    void setUpLists();
    void connectChoices();
    void addKeys();
    void fillTemplates();
    void fillLanguages();
    void fillAudience(const std::set<qint64>& contacts, const std::set<qint64>& signatories);
    void restoreDraft();
    TypedFields choices() const;
    void addContact(Reference contact);
    void choose();
    void preview();
    void showRendered();
    void showSum();
    void showProblem(const QString& sentence);
    void showRow();
    void showOwnWords();
    void showLikeness(const LetterToWrite* letter);
    void toggleRows();
    void moveRow(int by);
    void mend();
    DraftRequest request() const;
    void write(Until until, const std::function<void(const Made&)>& then);
    void tell(Reference caseFile, const Written& written, const std::function<void(const Made&)>& then);
    static void addApproval(Made& made, const ApproveReport& approval);
    void draft();
    void draftAndExport();
    void draftAndSend();
    Campaign& m_campaign;
    std::unique_ptr<Ui::WriteLettersPage> m_ui;
    WriteLettersModel* m_model;
    RecordPorts m_ports;
    LinkEditor* m_other = nullptr; ///< made after the form, so that Tab comes to it in its place
    LikenessMeter* m_meter;
    QTimer* m_wordsPause; ///< after the last key, before the letters are rendered anew
    BatchRenderer* m_renderer;
    std::optional<Reference> m_case;
    LetterAudience m_audience;
    std::vector<Reference> m_added; ///< contacts that are neither of the case nor suggested
    std::vector<LetterPair> m_leftOut;
    FormDraft m_draft; ///< the last, since it collects from the others when it goes
};

} // namespace vigil
