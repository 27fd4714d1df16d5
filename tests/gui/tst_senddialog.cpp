// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changedesk.h"
#include "app/mailservice.h"
#include "gui/letters/accountsdialog.h"
#include "gui/letters/letterdetails.h"
#include "gui/letters/lettersmodel.h"
#include "gui/letters/letterspage.h"
#include "gui/letters/senddialog.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "letterworld.h"
#include "scriptedtransport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace vigil;

/// Accounts, sending, and what is done about letters that did not simply go.
class TestSendDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAnAccountItSaysWhatToDo();
    void whatWillLeaveIsListedBeforeItDoes();
    void manyLettersAreListedAMomentLater();
    void theLettersPageFollowsAtSomeDistance();
    void whatCannotBeQueuedIsTold();
    void aRefusalIsShownWithItsReason();
    void eachLetterShowsWhatBecameOfItWhileOthersAreSent();
    void closingWhileSendingLetsTheLetterInHandEnd();
    void wrongAccountFieldsAreExplainedAtTheField();
    void aSavedAccountIsListedAndItsPasswordIsKept();
    void testingAnAccountSendsNothing();
    void anUnknownLetterWaitsForAPersonsDecision();

private:
    template <class T> QPushButton* button(T& window, const char* text) const
    {
        for (QPushButton* each : window.template findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    template <class T> QString words(T& window) const
    {
        QStringList all;
        for (const auto* label : window.template findChildren<PlainLabel*>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    MailService& mail() { return m_world->campaign().mail(); }
    void addAccount();
    SendDialog& openDialog();
    QLineEdit& line(QWidget& window, const char* name) const
    {
        for (QLineEdit* edit : window.findChildren<QLineEdit*>())
            if (edit->accessibleName() == QLatin1String(name))
                return *edit;
        qFatal("no field %s", name);
    }
    std::unique_ptr<LetterWorld> m_world;
    TransportScript* m_script = nullptr;
    std::unique_ptr<TransportScript> m_scriptOwner;
    QPointer<SendDialog> m_dialog;
};

void TestSendDialog::init()
{
    m_world = std::make_unique<LetterWorld>();
    m_scriptOwner = std::make_unique<TransportScript>();
    m_script = m_scriptOwner.get();
    mail().setTransportMaker(m_script->maker());
}

void TestSendDialog::cleanup()
{
    delete m_dialog.data();
    m_world.reset();
    m_scriptOwner.reset();
}

void TestSendDialog::addAccount()
{
    QVERIFY(mail().saveAccount({.name = QStringLiteral("main"),
                                .host = QStringLiteral("localhost"),
                                .port = QStringLiteral("2525"),
                                .security = QStringLiteral("none"),
                                .from = QStringLiteral("Campaign <campaign@letters.example>")}));
}

SendDialog& TestSendDialog::openDialog()
{
    m_dialog = new SendDialog(m_world->campaign());
    m_dialog->show();
    return *m_dialog;
}

void TestSendDialog::withoutAnAccountItSaysWhatToDo()
{
    SendDialog& dialog = openDialog();
    QVERIFY2(words(dialog).contains(QStringLiteral("no mail account")), qPrintable(words(dialog)));
    QVERIFY(!button(dialog, "Send")->isEnabled());
    QSignalSpy wanted(&dialog, &SendDialog::accountsRequested);
    button(dialog, "Mail accounts…")->click();
    QCOMPARE(wanted.count(), 1);
}

void TestSendDialog::whatWillLeaveIsListedBeforeItDoes()
{
    addAccount();
    m_world->approved();
    SendDialog& dialog = openDialog();
    QVERIFY2(words(dialog).contains(QStringLiteral("Nothing has been sent yet")), qPrintable(words(dialog)));
    auto* table = dialog.findChild<ListTable*>();
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(m_script->delivered().empty());
    button(dialog, "Send")->click();
    QVERIFY(dialog.isSending());
    QTRY_VERIFY(!dialog.isSending());
    QCOMPARE(m_script->delivered().size(), std::size_t{1});
    QVERIFY2(words(dialog).contains(QStringLiteral("Accepted: 1")), qPrintable(words(dialog)));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Sent"));
}

void TestSendDialog::manyLettersAreListedAMomentLater()
{
    addAccount();
    m_world->approveMany(ChangeDesk::few + 1);
    SendDialog& dialog = openDialog();
    QVERIFY2(words(dialog).contains(QStringLiteral("Reading the letters")), qPrintable(words(dialog)));
    QVERIFY(!button(dialog, "Send")->isEnabled());
    QTRY_VERIFY(button(dialog, "Send")->isEnabled());
    QVERIFY2(words(dialog).contains(QStringLiteral("Will leave: 21.")), qPrintable(words(dialog)));
    button(dialog, "Send")->click();
    QTRY_VERIFY(!dialog.isSending());
    QVERIFY2(words(dialog).contains(QStringLiteral("Accepted: 21")), qPrintable(words(dialog)));
}

void TestSendDialog::theLettersPageFollowsAtSomeDistance()
{
    addAccount();
    m_world->approveMany(ChangeDesk::few + 1);
    LettersPage page(m_world->campaign());
    page.show();
    page.openSending();
    auto* dialog = page.findChild<SendDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(button(*dialog, "Send")->isEnabled());
    const QSignalSpy read(page.list()->model(), &QAbstractItemModel::modelReset);
    QElapsedTimer clock;
    clock.start();
    button(*dialog, "Send")->click();
    QTRY_VERIFY(!dialog->isSending());
    const auto states = [&page] {
        QStringList seen;
        for (int row = 0; row < page.list()->model()->rowCount(); ++row)
            seen << page.list()->model()->index(row, LettersModel::State).data().toString();
        seen.removeDuplicates();
        return seen;
    };
    QTRY_COMPARE(states(), QStringList{QStringLiteral("Sent")});
    // Each letter changed four times.
    QVERIFY2(read.size() <= clock.elapsed() / 250 + 1, qPrintable(QString::number(read.size())));
}

void TestSendDialog::whatCannotBeQueuedIsTold()
{
    addAccount();
    m_world->approved();
    SendDialog& dialog = openDialog();
    const QString file = m_world->campaign().file();
    QVERIFY(QFile::rename(file, file + QStringLiteral(".away")));
    button(dialog, "Send")->click();
    QTRY_VERIFY(!dialog.isSending());
    QVERIFY(QFile::rename(file + QStringLiteral(".away"), file));
    QVERIFY2(words(dialog).contains(QStringLiteral("so nothing was saved")), qPrintable(words(dialog)));
    QVERIFY(m_script->delivered().empty());
    QCOMPARE(*m_world->letters().count(QStringLiteral("approved")), 1);
}

void TestSendDialog::aRefusalIsShownWithItsReason()
{
    addAccount();
    m_world->approved();
    m_script->answer(
        {.result = DeliveryResult::Refused, .passesGate = false, .reason = QStringLiteral("recipient-refused")});
    SendDialog& dialog = openDialog();
    button(dialog, "Send")->click();
    QTRY_VERIFY(!dialog.isSending());
    QVERIFY2(words(dialog).contains(QStringLiteral("refused: 1")), qPrintable(words(dialog)));
    auto* table = dialog.findChild<ListTable*>();
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Refused"));
    QVERIFY(!table->model()->index(0, 3).data().toString().isEmpty());
}

void TestSendDialog::eachLetterShowsWhatBecameOfItWhileOthersAreSent()
{
    addAccount();
    m_world->approveMany(3);
    m_script->answer({});
    m_script->answer(
        {.result = DeliveryResult::Refused, .passesGate = false, .reason = QStringLiteral("recipient-refused")});
    m_script->answer({.result = DeliveryResult::Cancelled, .passesGate = false, .waitsForCancel = true});
    SendDialog& dialog = openDialog();
    const auto* model = dialog.findChild<ListTable*>()->model();
    const auto state = [model](int row) { return model->index(row, 2).data().toString(); };
    button(dialog, "Send")->click();
    QTRY_VERIFY(m_script->isWaiting());
    QCOMPARE(QStringList({state(0), state(1), state(2)}),
             QStringList({QStringLiteral("Sent"), QStringLiteral("Refused"), QStringLiteral("Ready")}));
    QVERIFY(!model->index(1, 3).data().toString().isEmpty());
    button(dialog, "Pause")->click();
    QTRY_VERIFY(!dialog.isSending());
}

void TestSendDialog::closingWhileSendingLetsTheLetterInHandEnd()
{
    addAccount();
    m_world->approved();
    m_script->answer({.result = DeliveryResult::Cancelled, .passesGate = false, .waitsForCancel = true});
    SendDialog& dialog = openDialog();
    button(dialog, "Send")->click();
    QTRY_VERIFY(m_script->isWaiting());
    dialog.reject();
    QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
    // Nothing of it left: it waits in the outbox.
    QCOMPARE(mail().outbox()->front().state, QStringLiteral("queued"));
}

void TestSendDialog::wrongAccountFieldsAreExplainedAtTheField()
{
    AccountsDialog* dialog = new AccountsDialog(m_world->campaign());
    dialog->show();
    line(*dialog, "Name").setText(QStringLiteral("main"));
    line(*dialog, "Server").setText(QStringLiteral("not a host"));
    line(*dialog, "Port").setText(QStringLiteral("70000"));
    line(*dialog, "From").setText(QStringLiteral("nobody"));
    dialog->save();
    QVERIFY(mail().accounts()->empty());
    int findings = 0;
    for (const auto* label : dialog->findChildren<PlainLabel*>())
        findings += label->isVisible() && !label->text().isEmpty();
    QVERIFY2(findings >= 3, qPrintable(words(*dialog)));
    QCOMPARE(line(*dialog, "Server").text(), QStringLiteral("not a host"));
    delete dialog;
}

void TestSendDialog::aSavedAccountIsListedAndItsPasswordIsKept()
{
    AccountsDialog* dialog = new AccountsDialog(m_world->campaign());
    dialog->show();
    line(*dialog, "Name").setText(QStringLiteral("main"));
    line(*dialog, "Server").setText(QStringLiteral("smtp.letters.example"));
    line(*dialog, "User").setText(QStringLiteral("campaign"));
    line(*dialog, "Password").setText(QStringLiteral("a secret"));
    line(*dialog, "From").setText(QStringLiteral("Campaign <campaign@letters.example>"));
    dialog->save();
    QCOMPARE(mail().accounts()->size(), std::size_t{1});
    QCOMPARE(dialog->findChild<QListWidget*>()->item(0)->text(), QStringLiteral("main"));
    QVERIFY(line(*dialog, "Password").text().isEmpty());
    line(*dialog, "Port").setText(QStringLiteral("587"));
    dialog->save();
    QCOMPARE(mail().accounts()->front().port, 587);
    button(*dialog, "Delete")->click();
    QVERIFY(mail().accounts()->empty());
    delete dialog;
}

void TestSendDialog::testingAnAccountSendsNothing()
{
    AccountsDialog* dialog = new AccountsDialog(m_world->campaign());
    dialog->show();
    line(*dialog, "Name").setText(QStringLiteral("main"));
    line(*dialog, "Server").setText(QStringLiteral("smtp.letters.example"));
    line(*dialog, "From").setText(QStringLiteral("Campaign <campaign@letters.example>"));
    dialog->test();
    QTRY_VERIFY2(words(*dialog).contains(QStringLiteral("It works")), qPrintable(words(*dialog)));
    QVERIFY(m_script->delivered().empty());
    QVERIFY(mail().accounts()->empty());
    delete dialog;
}

void TestSendDialog::anUnknownLetterWaitsForAPersonsDecision()
{
    addAccount();
    const Reference letter = m_world->approved();
    m_script->answer({.result = DeliveryResult::Unknown, .reason = QStringLiteral("timeout")});
    SendDialog& dialog = openDialog();
    button(dialog, "Send")->click();
    QTRY_VERIFY(!dialog.isSending());
    LettersPage page(m_world->campaign());
    page.show();
    page.chooseRecord(letter);
    auto* details = page.findChild<LetterDetails*>();
    QVERIFY(button(*details, "It arrived")->isVisible());
    QVERIFY(button(*details, "Send again")->isVisible());
    QVERIFY2(words(*details).contains(QStringLiteral("never sent again by itself")), qPrintable(words(*details)));
    button(*details, "It arrived")->click();
    QCOMPARE(mail().outbox()->front().state, QStringLiteral("accepted"));
    QVERIFY(!button(*details, "It arrived")->isVisible());
}

QTEST_MAIN(TestSendDialog)
#include "tst_senddialog.moc"
