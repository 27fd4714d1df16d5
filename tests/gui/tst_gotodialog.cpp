// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gotodialog.h"
#include "typing.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace vigil;

class TestGoToDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void recordsComeBeforeCommands();
    void enterGoesToWhatUpAndDownChose();
    void aCommandIsRunAfterTheDialogIsGone();
    void commandsAreFoundByTheBeginningsOfTheirWords();
    void aDisabledCommandIsNotOffered();
    void anUnknownNameOffersToLogAnArrest();
    void misspeltNamesAreSoughtAfterAPauseOnly();
    void markupInATitleIsShownAsItIs();

private:
    GoToDialog& open();
    QStringList rows() const;
    void type(const QString& text) { field().setText(text); }
    QLineEdit& field() const { return *m_dialog->findChild<QLineEdit*>(); }
    QListView& view() const { return *m_dialog->findChild<QListView*>(); }
    std::vector<SearchHit> m_quick;
    std::vector<SearchHit> m_loose;
    int m_looseCalls = 0;
    std::unique_ptr<QAction> m_write;
    std::unique_ptr<QAction> m_closed;
    std::unique_ptr<QWidget> m_window;
    QPointer<GoToDialog> m_dialog;
};

void TestGoToDialog::init()
{
    m_quick.clear();
    m_loose.clear();
    m_looseCalls = 0;
    m_write = std::make_unique<QAction>(QStringLiteral("&Write letters…"));
    m_closed = std::make_unique<QAction>(QStringLiteral("Write nothing"));
    m_closed->setEnabled(false);
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

GoToDialog& TestGoToDialog::open()
{
    GoToDialog::Ports ports{
        .quick = [this](const QString&) { return m_quick; },
        .loosely =
            [this](const QString&) {
                ++m_looseCalls;
                return m_loose;
            },
        .commands = {m_write.get(), m_closed.get()},
    };
    m_dialog = new GoToDialog(std::move(ports), m_window.get());
    m_dialog->open();
    return *m_dialog;
}

QStringList TestGoToDialog::rows() const
{
    QStringList texts;
    for (int row = 0; row < view().model()->rowCount(); ++row)
        texts << view().model()->index(row, 0).data().toString();
    return texts;
}

void TestGoToDialog::recordsComeBeforeCommands()
{
    m_quick = {{{Kind::Person, 1}, QStringLiteral("Writova"), {}, 1.0}};
    open();
    type(QStringLiteral("wri"));
    QCOMPARE(rows(), (QStringList{QStringLiteral("Writova"), QStringLiteral("Write letters")}));
}

void TestGoToDialog::enterGoesToWhatUpAndDownChose()
{
    m_quick = {{{Kind::Person, 1}, QStringLiteral("Ada"), {}, 1.0},
               {{Kind::Case, 2}, QStringLiteral("Adana"), {}, 0.9}};
    QSignalSpy chosen(&open(), &GoToDialog::recordChosen);
    type(QStringLiteral("ada"));
    QTest::keyClick(&field(), Qt::Key_Down);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().front().value<Reference>(), (Reference{Kind::Case, 2}));
}

void TestGoToDialog::aCommandIsRunAfterTheDialogIsGone()
{
    bool wasVisible = true;
    QSignalSpy run(m_write.get(), &QAction::triggered);
    connect(m_write.get(), &QAction::triggered, this, [&] { wasVisible = m_dialog && m_dialog->isVisible(); });
    open();
    type(QStringLiteral("letters"));
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY2(run.isEmpty(), "a command that deletes the dialog would crash in its key");
    QTRY_COMPARE(run.count(), 1);
    QVERIFY(!wasVisible);
}

void TestGoToDialog::commandsAreFoundByTheBeginningsOfTheirWords()
{
    open();
    type(QStringLiteral("let wr"));
    QCOMPARE(rows().value(0), QStringLiteral("Write letters"));
    type(QStringLiteral("etters"));
    QVERIFY(!rows().contains(QStringLiteral("Write letters")));
}

void TestGoToDialog::aDisabledCommandIsNotOffered()
{
    open();
    QCOMPARE(rows(), QStringList{QStringLiteral("Write letters")});
}

void TestGoToDialog::anUnknownNameOffersToLogAnArrest()
{
    QSignalSpy wanted(&open(), &GoToDialog::arrestRequested);
    type(QStringLiteral("Қуат"));
    QCOMPARE(rows().size(), 1);
    QTest::keyClick(&field(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().toString(), QStringLiteral("Қуат"));
}

void TestGoToDialog::misspeltNamesAreSoughtAfterAPauseOnly()
{
    m_loose = {{{Kind::Person, 7}, QStringLiteral("Boyar"), {}, 0.7}};
    open();
    type(QStringLiteral("boiyr"));
    QCOMPARE(m_looseCalls, 0);
    QTRY_COMPARE(m_looseCalls, 1);
    QCOMPARE(rows().value(0), QStringLiteral("Boyar"));
}

void TestGoToDialog::markupInATitleIsShownAsItIs()
{
    m_quick = {{{Kind::Person, 1}, QStringLiteral("x<b>\u202e"), {}, 1.0}};
    open();
    type(QStringLiteral("x"));
    QVERIFY(rows().value(0).startsWith(QStringLiteral("x<b>")));
    QVERIFY(!rows().value(0).contains(QChar(0x202e)));
}

QTEST_MAIN(TestGoToDialog)
#include "tst_gotodialog.moc"
