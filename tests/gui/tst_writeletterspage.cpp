// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changedesk.h"
#include "app/draftservice.h"
#include "gui/letters/writelettersmodel.h"
#include "gui/letters/writeletterspage.h"
#include "gui/shared/checklist.h"
#include "gui/shared/listtable.h"
#include "gui/shared/plaintext.h"
#include "letterworld.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

using namespace vigil;

/// Write letters: who, from whom, which text; what is left out, what is stopped, and what comes of it.
class TestWriteLettersPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itStartsWithTheAddresseesOfTheCaseAndAllWhoAgreed();
    void tickingASuggestionAddsItsLetters();
    void spaceLeavesALetterOut();
    void aStoppedLetterSaysWhyAndWhereToMendIt();
    void choicesAreKeptUntilTheLettersAreMade();
    void aKeptContactThatIsInTheTrashGetsNoLetter();
    void whatWasWrittenIsMarkedAndNotWrittenTwice();
    void approvingAndExportingHandsTheLettersOn();
    void twoHundredLettersAreRenderedInSlicesAndMadeBesideTheWindow();
    void whoCancelsTheApprovalKeepsTheDrafts();
    void aNameWithMarkupStaysText();
    void ownWordsGoIntoEachLetterAndAreKept();
    void aLetterLikeAnotherIsCalledSo();

private:
    template <class T> T& part(const char* name) const
    {
        for (T* each : m_page->findChildren<T*>())
            if (each->accessibleName() == QLatin1String(name))
                return *each;
        qFatal("no %s", name);
    }
    ListTable& letters() const { return part<ListTable>("Letters to draft"); }
    QString cell(int row, int column) const { return letters().model()->index(row, column).data().toString(); }
    QStringList states() const
    {
        QStringList states;
        for (int row = 0; row < letters().model()->rowCount(); ++row)
            states << cell(row, WriteLettersModel::State);
        return states;
    }
    void tick(const char* list, const QString& text) const
    {
        auto& box = part<CheckList>(list);
        const auto found = box.findItems(text, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        box.setCurrentItem(found.front());
        QTest::keyClick(&box, Qt::Key_Space);
    }
    QString likeness() const
    {
        for (const auto* label : part<QProgressBar>("Similarity").parentWidget()->findChildren<PlainLabel*>())
            return label->isVisible() ? label->text() : QString();
        return {};
    }
    QString sum() const
    {
        for (const auto* label : m_page->findChildren<PlainLabel*>())
            if (label->objectName() == QStringLiteral("sum"))
                return label->text();
        return {};
    }
    void open();
    std::unique_ptr<LetterWorld> m_world;
    std::unique_ptr<WriteLettersPage> m_page;
};

void TestWriteLettersPage::init()
{
    m_world = std::make_unique<LetterWorld>();
    m_world->add("add|signatory|name=Ida Second|city=Bonn|country=DE|consent=given");
    m_world->add("add|signatory|name=Olga Third|city=Rome|country=IT");
    m_world->add("add|contact|name=Embassy in Bonn|contactKind=embassy|country=KZ|accreditedTo=DE|languages=en");
    m_world->add("add|point|pointType=post|value=3 Probe Lane, Bonn|state=verified|--to=K-4");
    open();
}

void TestWriteLettersPage::open()
{
    m_page = std::make_unique<WriteLettersPage>(m_world->campaign());
    m_page->resize(1100, 700);
    m_page->showRecord(m_world->ref("C-1"));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestWriteLettersPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestWriteLettersPage::itStartsWithTheAddresseesOfTheCaseAndAllWhoAgreed()
{
    const QAbstractItemModelTester tester(letters().model());
    QCOMPARE(part<CheckList>("Addressees").count(), 3); // two of the case, one suggested
    QCOMPARE(part<CheckList>("Signatories").count(), 3);
    QTRY_COMPARE(states(), QStringList(4, QStringLiteral("Ready")));
    QVERIFY2(sum().contains(QStringLiteral("2 × 2 = 4")), qPrintable(sum()));
    QCOMPARE(cell(0, WriteLettersModel::To), QStringLiteral("Prosecutor of Testland"));
    QCOMPARE(cell(0, WriteLettersModel::Signatory), QStringLiteral("Hannah Whitfield"));
    QVERIFY(part<QPlainTextEdit>("Letter body").toPlainText().startsWith(QStringLiteral("Dear Prosecutor,")));
    QTest::keyClick(m_page.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(letters().currentRow(), 1);
    QVERIFY(!part<QPlainTextEdit>("Letter body").toPlainText().startsWith(QStringLiteral("Dear Prosecutor,")));
}

void TestWriteLettersPage::tickingASuggestionAddsItsLetters()
{
    tick("Addressees", QStringLiteral("Embassy in Bonn"));
    QTRY_COMPARE(letters().model()->rowCount(), 6);
    tick("Signatories", QStringLiteral("Hannah Whitfield"));
    QTRY_COMPARE(letters().model()->rowCount(), 3);
    part<QComboBox>("Text").setCurrentIndex(1); // the embassies' text
    QTRY_COMPARE(states(), (QStringList{QStringLiteral("Stopped"), QStringLiteral("Ready"), QStringLiteral("Ready")}));
}

void TestWriteLettersPage::spaceLeavesALetterOut()
{
    QTRY_COMPARE(letters().model()->rowCount(), 4);
    letters().chooseRow(1);
    QTest::keyClick(&letters(), Qt::Key_Space);
    QCOMPARE(states().at(1), QStringLiteral("Left out"));
    QVERIFY(sum().contains(QStringLiteral("ready: 3")));
    QSignalSpy drafted(m_page.get(), &WriteLettersPage::drafted);
    QTRY_VERIFY(part<QPushButton>("Draft letters").isEnabled());
    part<QPushButton>("Draft letters").click();
    QCOMPARE(drafted.size(), 1);
    QCOMPARE(m_world->letters().list()->size(), std::size_t{3});
    for (const auto& letter : *m_world->letters().list())
        QVERIFY(!(letter.contact == m_world->ref("K-2") && letter.signatory == QStringLiteral("Hannah Whitfield")));
}

void TestWriteLettersPage::aStoppedLetterSaysWhyAndWhereToMendIt()
{
    m_world->add("set|KP-3|state=dead"); // the embassy's only address
    part<QComboBox>("Channel").setCurrentIndex(2);
    m_world->add("set|S-1|consent=refused");
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    QTRY_COMPARE(states().value(0), QStringLiteral("Stopped"));
    letters().chooseRow(0);
    QVERIFY(!cell(0, WriteLettersModel::Remark).isEmpty());
    part<QPushButton>("Put right").click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<Reference>(), m_world->ref("S-1"));
}

void TestWriteLettersPage::choicesAreKeptUntilTheLettersAreMade()
{
    tick("Addressees", QStringLiteral("Embassy in Bonn"));
    tick("Signatories", QStringLiteral("Ida Second"));
    part<QComboBox>("Language").setCurrentIndex(1);
    QTRY_COMPARE(letters().model()->rowCount(), 3);
    letters().chooseRow(0);
    QTest::keyClick(&letters(), Qt::Key_Space);
    const QStringList before = states();
    open(); // the old page goes first, as at a lock
    m_page.reset();
    open();
    QTRY_COMPARE(states(), before);
    QCOMPARE(part<CheckList>("Addressees").ticked().size(), std::size_t{3});
    QCOMPARE(part<CheckList>("Signatories").ticked().size(), std::size_t{1});
    QTRY_VERIFY(part<QPushButton>("Draft letters").isEnabled());
    part<QPushButton>("Draft letters").click();
    QCOMPARE(m_world->campaign().drafts().kept(QStringLiteral("write-C-1")).value(), std::nullopt);
}

void TestWriteLettersPage::aKeptContactThatIsInTheTrashGetsNoLetter()
{
    tick("Addressees", QStringLiteral("Embassy in Bonn"));
    QTRY_COMPARE(letters().model()->rowCount(), 6);
    m_page.reset();
    m_world->add("delete|K-4");
    open();
    QTRY_COMPARE(letters().model()->rowCount(), 4);
    QCOMPARE(part<CheckList>("Addressees").count(), 2);
    // Nor does a draft whose words are no numbers stop the page.
    m_page.reset();
    QVERIFY(m_world->campaign().drafts().keep(QStringLiteral("write-C-1"),
                                              R"({"to":"x 1 99999","from":"1","without":"/ K-1/?"})"));
    open();
    QTRY_COMPARE(states(), QStringList{QStringLiteral("Ready")});
}

void TestWriteLettersPage::whatWasWrittenIsMarkedAndNotWrittenTwice()
{
    QTRY_VERIFY(part<QPushButton>("Draft letters").isEnabled());
    part<QPushButton>("Draft letters").click();
    QTRY_COMPARE(states(), QStringList(4, QStringLiteral("Written")));
    QVERIFY(!part<QPushButton>("Draft letters").isEnabled());
    QVERIFY(part<CheckList>("Addressees")
                .item(0)
                ->data(Qt::AccessibleTextRole)
                .toString()
                .contains(QStringLiteral("last letter")));
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    part<QPushButton>("Put right").click();
    QCOMPARE(opened.front().front().value<Reference>().kind, Kind::Letter);
}

void TestWriteLettersPage::approvingAndExportingHandsTheLettersOn()
{
    QSignalSpy exported(m_page.get(), &WriteLettersPage::exportRequested);
    QSignalSpy said(m_page.get(), &Page::said);
    QTRY_VERIFY(part<QPushButton>("Approve and export").isEnabled());
    part<QPushButton>("Approve and export").click();
    QCOMPARE(exported.size(), 1);
    QCOMPARE(exported.front().front().value<std::vector<Reference>>().size(), std::size_t{4});
    for (const auto& letter : *m_world->letters().list())
        QCOMPARE(letter.state, QStringLiteral("approved"));
    const auto notice = said.front().front().value<Notice>();
    QCOMPARE(notice.undoChanges.size(), std::size_t{2});
    for (auto change = notice.undoChanges.rbegin(); change != notice.undoChanges.rend(); ++change)
        QVERIFY(m_world->campaign().history().undoChange(*change));
    QCOMPARE(m_world->letters().list()->size(), std::size_t{0});
}

void TestWriteLettersPage::twoHundredLettersAreRenderedInSlicesAndMadeBesideTheWindow()
{
    m_page.reset();
    for (int number = 0; number < 98; ++number)
        m_world->add(qPrintable(QStringLiteral("add|signatory|name=Signer %1|consent=given").arg(number)));
    open();
    QTRY_COMPARE(letters().model()->rowCount(), 200);
    QTRY_VERIFY(part<QPushButton>("Draft letters").isEnabled());
    QVERIFY(sum().contains(QStringLiteral("2 × 100 = 200")));
    const QSignalSpy exported(m_page.get(), &WriteLettersPage::exportRequested);
    const QSignalSpy said(m_page.get(), &Page::said);
    part<QPushButton>("Approve and export").click();
    QCOMPARE(exported.size(), 0);
    for (const char* name : {"Draft letters", "Approve and export", "Approve and send"})
        QVERIFY2(!part<QPushButton>(name).isEnabled(), name);
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.front().front().value<std::vector<Reference>>().size(), std::size_t{200});
    QCOMPARE(said.size(), 1);
    const auto notice = said.front().front().value<Notice>();
    QCOMPARE(notice.text, QStringLiteral("Letters drafted and approved: 200."));
    QCOMPARE(notice.undoChanges.size(), std::size_t{2});
    for (const auto& letter : *m_world->letters().list())
        QCOMPARE(letter.state, QStringLiteral("approved"));
}

void TestWriteLettersPage::whoCancelsTheApprovalKeepsTheDrafts()
{
    m_page.reset();
    for (int number = 0; number < 98; ++number)
        m_world->add(qPrintable(QStringLiteral("add|signatory|name=Signer %1|consent=given").arg(number)));
    open();
    QTRY_VERIFY(part<QPushButton>("Approve and export").isEnabled());
    const QSignalSpy exported(m_page.get(), &WriteLettersPage::exportRequested);
    const QSignalSpy said(m_page.get(), &Page::said);
    part<QPushButton>("Approve and export").click();
    Campaign& campaign = m_world->campaign();
    QElapsedTimer patience;
    patience.start();
    while (*campaign.letters().count(QStringLiteral("draft")) == 0 && !patience.hasExpired(20'000))
        QThread::msleep(1);
    campaign.desk().cancel();
    QTRY_COMPARE(said.size(), 1);
    const auto notice = said.front().front().value<Notice>();
    QVERIFY2(notice.text.startsWith(QStringLiteral("Letters drafted: 200. Cancelled")), qPrintable(notice.text));
    QCOMPARE(notice.tone, Notice::Tone::Failed);
    QCOMPARE(*campaign.letters().count(QStringLiteral("draft")), 200);
    QCOMPARE(exported.size(), 0);
    // The offer in the bar takes the drafts back, and nothing else.
    QCOMPARE(notice.undoChanges.size(), std::size_t{1});
    QVERIFY(campaign.history().undoChange(notice.undoChanges.front()));
    QCOMPARE(*campaign.letters().count(QStringLiteral("draft")), 0);
}

void TestWriteLettersPage::aNameWithMarkupStaysText()
{
    m_world->add("set|K-1|name=<b>Office</b><img src=file:///etc/hostname>");
    QCOMPARE(cell(0, WriteLettersModel::To), QStringLiteral("<b>Office</b><img src=file:///etc/hostname>"));
}

void TestWriteLettersPage::ownWordsGoIntoEachLetterAndAreKept()
{
    auto& words = part<QPlainTextEdit>("Own words");
    auto& body = part<QPlainTextEdit>("Letter body");
    QTRY_COMPARE(states(), QStringList(4, QStringLiteral("Ready")));
    words.setPlainText(QStringLiteral("I know <b>them</b>."));
    // What is made is what was seen.
    QVERIFY(!part<QPushButton>("Draft letters").isEnabled());
    QTRY_VERIFY(body.toPlainText().contains(QStringLiteral("\n\nI know <b>them</b>.\n\n")));
    QTRY_VERIFY(part<QPushButton>("Draft letters").isEnabled());
    open();
    QCOMPARE(part<QPlainTextEdit>("Own words").toPlainText(), QStringLiteral("I know <b>them</b>."));
    QTRY_COMPARE(states(), QStringList(4, QStringLiteral("Ready")));
    part<QPushButton>("Draft letters").click();
    const auto drafts = m_world->letters().listOfCase(m_world->ref("C-1"));
    QCOMPARE(drafts->size(), std::size_t{4});
    for (const LetterRow& row : *drafts)
        QVERIFY(m_world->letters().show(row.reference)->body.contains(QStringLiteral("I know <b>them</b>.")));
    // Gone before the pause in which the letters are rendered.
    part<QPlainTextEdit>("Own words").setPlainText(QStringLiteral("And then"));
    open();
    QCOMPARE(part<QPlainTextEdit>("Own words").toPlainText(), QStringLiteral("And then"));
    part<QPlainTextEdit>("Own words").setPlainText(QString(3000, QLatin1Char('w')));
    QTRY_VERIFY2(sum().contains(QStringLiteral("2000")), qPrintable(sum()));
    QVERIFY(!part<QPushButton>("Draft letters").isEnabled());
    QCOMPARE(part<QPlainTextEdit>("Own words").toPlainText().size(), 3000);
}

void TestWriteLettersPage::aLetterLikeAnotherIsCalledSo()
{
    QTRY_COMPARE(states(), QStringList(4, QStringLiteral("Ready")));
    QTRY_VERIFY2(likeness().contains(QStringLiteral("another of these letters")), qPrintable(likeness()));
    QVERIFY(part<QProgressBar>("Similarity").value() > 80);
    tick("Signatories", QStringLiteral("Ida Second"));
    QTRY_COMPARE(likeness(), QStringLiteral("The first letter to this addressee."));
    QCOMPARE(part<QProgressBar>("Similarity").value(), 0);
    part<QPushButton>("Draft letters").click();
    QTRY_COMPARE(likeness(), QString()); // written: there is no text to look at
    tick("Signatories", QStringLiteral("Hannah Whitfield"));
    tick("Signatories", QStringLiteral("Ida Second"));
    QTRY_VERIFY2(likeness().contains(QStringLiteral("L-1")), qPrintable(likeness()));
    QVERIFY(likeness().contains(QStringLiteral("Words of your own")));
}

QTEST_MAIN(TestWriteLettersPage)
#include "tst_writeletterspage.moc"
