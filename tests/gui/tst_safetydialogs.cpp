// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupservice.h"
#include "app/purgejob.h"
#include "app/recordservice.h"
#include "gui/backupsdialog.h"
#include "gui/restoredialog.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "gui/shared/trashing.h"
#include "gui/trashdialog.h"
#include "testworld.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;

/// Backups, restoring and the trash, as a person meets them.
class TestSafetyDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupIsMadeAndListed();
    void aRestoreFirstTellsWhatWouldBeLost();
    void aDamagedBackupIsToldAndNothingIsTouched();
    void withoutBackupsNothingCanBeRestored();
    void whatIsInTheTrashComesBackOrIsForgotten();
    void severalComeBackInOneChange();
    void whatIsNotForgottenIsTold();
    void theReminderCountsDays();

private:
    template <class T> QPushButton* buttonOf(T& window, const char* text) const
    {
        for (QPushButton* button : window.template findChildren<QPushButton*>())
            if (button->text().remove(QLatin1Char('&')) == QString::fromUtf8(text))
                return button;
        return nullptr;
    }
    template <class T> QString wordsOf(T& window) const
    {
        QStringList words;
        for (const auto* label : window.template findChildren<PlainLabel*>())
            words << label->text();
        return words.join(QLatin1Char('\n'));
    }
    bool knows(const QString& name) { return m_world->campaign().records().resolve(name, {Kind::Person}).hasValue(); }
    std::unique_ptr<TestWorld> m_world;
};

void TestSafetyDialogs::init()
{
    m_world = std::make_unique<TestWorld>();
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")});
}

void TestSafetyDialogs::aBackupIsMadeAndListed()
{
    QPointer<BackupsDialog> dialog = new BackupsDialog(m_world->campaign());
    dialog->show();
    QVERIFY(!buttonOf(*dialog, "Restore…")->isEnabled());
    QSignalSpy asked(dialog, &BackupsDialog::backupRequested);
    buttonOf(*dialog, "Back up now")->click();
    QCOMPARE(asked.count(), 1);
    dialog->showBackingUp();
    QVERIFY(!buttonOf(*dialog, "Back up now")->isEnabled());
    QVERIFY(m_world->campaign().backups().backUp());
    dialog->showOutcome({});
    QVERIFY(buttonOf(*dialog, "Back up now")->isEnabled());
    QCOMPARE(dialog->findChild<ListTable*>()->model()->rowCount(), 1);
    QSignalSpy wanted(dialog, &BackupsDialog::restoreRequested);
    buttonOf(*dialog, "Restore…")->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().toString(), backupsOf(m_world->campaign().file()).front().file.file);
}

void TestSafetyDialogs::aRestoreFirstTellsWhatWouldBeLost()
{
    QVERIFY(m_world->campaign().backups().backUp());
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Bolat Probin")});
    const QString file = m_world->campaign().file();
    const Workplace workplace = m_world->workplace();
    m_world->whileClosed([&] {
        QPointer<RestoreDialog> dialog = new RestoreDialog(file, workplace);
        dialog->show();
        auto* restore = buttonOf(*dialog, "Restore this backup");
        if (restore->isEnabled())
            qFatal("it could be restored unseen");
        buttonOf(*dialog, "Look what would change")->click();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 20000); }();
        const QString words = wordsOf(*dialog);
        [&] {
            QVERIFY2(words.contains(QStringLiteral("Changes that would be lost: 1.")), qPrintable(words));
            QVERIFY2(words.contains(QStringLiteral("Bolat")), qPrintable(words));
        }();
        QSignalSpy done(dialog, &RestoreDialog::restored);
        restore->click();
        [&] { QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20000); }();
        return 0;
    });
    QVERIFY(knows(QStringLiteral("Alua Testova")));
    QVERIFY(!knows(QStringLiteral("Bolat Probin")));
}

void TestSafetyDialogs::aDamagedBackupIsToldAndNothingIsTouched()
{
    const auto made = m_world->campaign().backups().backUp();
    QVERIFY(made);
    QFile backup(made->file);
    QVERIFY(backup.open(QIODevice::ReadWrite));
    QVERIFY(backup.resize(backup.size() - 5000));
    backup.close();
    const QString file = m_world->campaign().file();
    const Workplace workplace = m_world->workplace();
    m_world->whileClosed([&] {
        QPointer<RestoreDialog> dialog = new RestoreDialog(file, workplace);
        dialog->show();
        buttonOf(*dialog, "Look what would change")->click();
        auto* look = buttonOf(*dialog, "Look what would change");
        [&] { QTRY_VERIFY_WITH_TIMEOUT(look->isEnabled(), 20000); }();
        [&] { QVERIFY(!buttonOf(*dialog, "Restore this backup")->isEnabled()); }();
        delete dialog.data();
        return 0;
    });
    QVERIFY(knows(QStringLiteral("Alua Testova")));
}

void TestSafetyDialogs::withoutBackupsNothingCanBeRestored()
{
    const Workplace workplace = m_world->workplace();
    RestoreDialog* dialog = new RestoreDialog(m_world->path(QStringLiteral("other.vigil")), workplace);
    dialog->show();
    QVERIFY(!buttonOf(*dialog, "Look what would change")->isEnabled());
    QVERIFY(wordsOf(*dialog).contains(QStringLiteral("no backups")));
    delete dialog;
}

void TestSafetyDialogs::whatIsInTheTrashComesBackOrIsForgotten()
{
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Bolat Probin")});
    for (const char* person : {"P-1", "P-2"}) {
        QVERIFY(m_world->campaign().records().remove(m_world->reference(QString::fromLatin1(person))));
        m_world->clock().set(m_world->clock().now().addSecs(60));
    }
    QPointer<TrashDialog> dialog = new TrashDialog(m_world->campaign());
    dialog->show();
    auto* table = dialog->findChild<ListTable*>();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Bolat Probin"));
    table->chooseRow(0);
    buttonOf(*dialog, "Put back")->click();
    QVERIFY(knows(QStringLiteral("Bolat Probin")));
    QCOMPARE(table->model()->rowCount(), 1);
    auto* sure = buttonOf(*dialog, "Yes, forget");
    QVERIFY(!sure->isVisible());
    buttonOf(*dialog, "Forget for good…")->click();
    QVERIFY(sure->isVisible());
    QVERIFY(wordsOf(*dialog).contains(QStringLiteral("cannot be undone")));
    std::vector<Reference> asked;
    connect(dialog.data(), &TrashDialog::forgetRequested, this, [&asked](const auto& records) { asked = records; });
    sure->click();
    QCOMPARE(asked, (std::vector<Reference>{{Kind::Person, 1}}));
    delete dialog.data();
}

void TestSafetyDialogs::severalComeBackInOneChange()
{
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Bolat Probin")});
    QVERIFY(m_world->campaign().records().remove(
        {m_world->reference(QStringLiteral("P-1")), m_world->reference(QStringLiteral("P-2"))}));
    TrashDialog dialog(m_world->campaign());
    std::vector<Notice> said;
    connect(&dialog, &TrashDialog::said, this, [&said](const Notice& notice) { said.push_back(notice); });
    dialog.show();
    auto* table = dialog.findChild<ListTable*>();
    QCOMPARE(table->model()->rowCount(), 2);
    table->selectAll();
    buttonOf(dialog, "Put back")->click();
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(said.size(), std::size_t{1});
    QCOMPARE(said.back().undoChanges.size(), std::size_t{1});
    QVERIFY(knows(QStringLiteral("Bolat Probin")));
}

void TestSafetyDialogs::whatIsNotForgottenIsTold()
{
    const auto told = [&](const PurgeReport& report, const QStringList& backups) {
        return forgottenNotice(m_world->campaign(), Forgotten{.report = report, .backupsHolding = backups});
    };
    PurgeReport report{.receipt = {.change = 1, .verb = {}, .label = {}}};
    QCOMPARE(told(report, {}).text, QStringLiteral("Forgotten."));
    QCOMPARE(told(report, {}).tone, Notice::Tone::Done);
    QVERIFY(
        told(report, {QStringLiteral("a"), QStringLiteral("b")}).text.endsWith(QStringLiteral("still hold it: 2.")));
    report.stillNamedIn = {{Kind::Source, 1}, {Kind::Incident, 4}};
    QVERIFY(told(report, {}).text.contains(QStringLiteral("SO-1, I-4")));
    report.receipt.findings.push_back({.severity = Severity::Warning, .field = {}, .code = "not-overwritten"});
    QVERIFY(told(report, {}).text.contains(QStringLiteral("free space")));
    QCOMPARE(told(report, {}).tone, Notice::Tone::Failed);
    QVERIFY(!forgottenNotice(m_world->campaign(), Error{"still-linked", QStringLiteral("L-1")}).text.isEmpty());
}

void TestSafetyDialogs::theReminderCountsDays()
{
    const QString file = m_world->campaign().file();
    QCOMPARE(backupReminder(file, m_world->clock().now(), 7).text, QStringLiteral("No backup yet"));
    QVERIFY(m_world->campaign().backups().backUp());
    QCOMPARE(backupReminder(file, m_world->clock().now(), 7).text, QStringLiteral("Backup: today"));
    QVERIFY(!backupReminder(file, m_world->clock().now().addDays(7), 7).isOld);
    const BackupReminder late = backupReminder(file, m_world->clock().now().addDays(8), 7);
    QVERIFY(late.isOld);
    QCOMPARE(late.text, QStringLiteral("Backup: 8 days ago"));
}

QTEST_MAIN(TestSafetyDialogs)
#include "tst_safetydialogs.moc"
