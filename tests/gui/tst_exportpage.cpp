// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changedesk.h"
#include "gui/letters/exportpage.h"
#include "gui/shared/plaintext.h"
#include "letterworld.h"
#include "nopaper.h"

#include <QAbstractItemView>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace vigil;

namespace {

constexpr int many = 21;
static_assert(many > ChangeDesk::few);

} // namespace

/// Approved letters as files.
class TestExportPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFewLettersAreListedAtOnce();
    void manyLettersAreListedAMomentLater();
    void theKindChosenLastIsListed();
    void manyLettersAreWritten();
    void whoStopsBeforeTheFirstFileWritesNone();
    void whoGoesAwayMeanwhileIsNotAwaited();

private:
    template <class T> T& part(const char* name) const { return *m_page->findChild<T*>(QLatin1String(name)); }
    QPushButton& exporting() const { return part<QPushButton>("exportButton"); }
    QString sum() const { return part<PlainLabel>("sum").text(); }
    int rows() const { return part<QAbstractItemView>("letters").model()->rowCount(); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    QString folder() const { return m_world->world().path(QStringLiteral("out")); }
    std::unique_ptr<LetterWorld> m_world;
    std::unique_ptr<NoPaper> m_paper;
    std::unique_ptr<ExportPage> m_page;
};

void TestExportPage::init()
{
    m_world = std::make_unique<LetterWorld>();
    m_paper = std::make_unique<NoPaper>();
    m_page = std::make_unique<ExportPage>(m_world->campaign(), *m_paper);
    part<QLineEdit>("folder").setText(folder());
}

void TestExportPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestExportPage::aFewLettersAreListedAtOnce()
{
    m_world->approveMany(1);
    m_page->showLetters({});
    QCOMPARE(rows(), 1);
    QVERIFY(exporting().isEnabled());
    QCOMPARE(sum(), QStringLiteral("To be written: 1"));
}

void TestExportPage::manyLettersAreListedAMomentLater()
{
    m_world->approveMany(many);
    m_page->showLetters({});
    QCOMPARE(rows(), 0);
    QVERIFY(!exporting().isEnabled());
    QCOMPARE(sum(), QStringLiteral("Reading the letters…"));
    QTRY_COMPARE(rows(), many);
    QVERIFY(exporting().isEnabled());
    QCOMPARE(sum(), QStringLiteral("To be written: 21"));
}

void TestExportPage::theKindChosenLastIsListed()
{
    m_world->approveMany(many);
    m_page->showLetters({});
    part<QRadioButton>("eml").click();
    part<QRadioButton>("txt").click();
    QTRY_COMPARE(rows(), many);
    QTRY_VERIFY(part<QAbstractItemView>("letters")
                    .model()
                    ->index(0, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral(".txt")));
    QCOMPARE(rows(), many);
}

void TestExportPage::manyLettersAreWritten()
{
    m_world->approveMany(many);
    m_page->showLetters({});
    QTRY_VERIFY(exporting().isEnabled());
    const QSignalSpy said(m_page.get(), &Page::said);
    exporting().click();
    QVERIFY(m_page->isWorking());
    QTRY_VERIFY(!m_page->isWorking());
    QTRY_COMPARE(said.size(), 1);
    QCOMPARE(files().filter(QStringLiteral(".pdf")).size(), many);
}

void TestExportPage::whoStopsBeforeTheFirstFileWritesNone()
{
    m_world->approveMany(many);
    m_page->showLetters({});
    QTRY_VERIFY(exporting().isEnabled());
    exporting().click();
    part<QPushButton>("stopButton").click();
    QVERIFY(!m_page->isWorking());
    QVERIFY(exporting().isEnabled());
    // What is still read for it does not begin it after all.
    QTest::qWait(200);
    QVERIFY(!m_page->isWorking());
    QVERIFY(files().isEmpty());
    exporting().click();
    QTRY_COMPARE(files().filter(QStringLiteral(".pdf")).size(), many);
    QTRY_VERIFY(!m_page->isWorking());
}

void TestExportPage::whoGoesAwayMeanwhileIsNotAwaited()
{
    m_world->approveMany(many);
    m_page->showLetters({});
    m_page.reset();
    QVERIFY(m_world->campaign().lock());
    QVERIFY(m_world->campaign().unlock({}));
    QCOMPARE(*m_world->letters().count(QStringLiteral("approved")), many);
}

QTEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
