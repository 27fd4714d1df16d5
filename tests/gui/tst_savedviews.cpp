// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewservice.h"
#include "gui/campaignpages.h"
#include "gui/people/viewnamedialog.h"
#include "gui/shared/appsettings.h"
#include "gui/shared/listtable.h"
#include "gui/shared/pagelist.h"
#include "nopaper.h"
#include "testworld.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace vigil;

/// The list of people is narrowed, kept under a name, and found again.
class TestSavedViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsShownIsKeptUnderAName();
    void aViewShowsItsPeopleFromAnywhere();
    void aViewOfAPlaceThatNobodyHasAnyMoreShowsNobody();
    void aViewIsRenamedByKey();
    void aNameThatIsTakenIsSaidAndKept();
    void aRemovedViewComesBackWhereItStood();
    void whatIsShownIsMarked();

private:
    template <class T> T* named(const char* name) const
    {
        for (T* widget : m_pages->findChildren<T*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }
    QAbstractButton* chip(const char* word) const
    {
        for (auto* button : m_pages->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text().startsWith(QLatin1String(word)))
                return button;
        return nullptr;
    }
    PageList& views() const { return *named<PageList>("Saved views"); }
    int people() const { return named<ListTable>("People")->model()->rowCount(); }
    void nameIt(const QString& name)
    {
        auto* dialog = m_pages->findChild<ViewNameDialog*>();
        QVERIFY(dialog);
        auto* field = dialog->findChild<QLineEdit*>();
        field->setText(name);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void saveHeld(const QString& name)
    {
        chip("In custody")->click();
        named<QAbstractButton>("Save view")->click();
        nameIt(name);
    }
    ViewService& service() { return m_world->campaign().views(); }
    NoPaper m_paper;
    std::unique_ptr<TestWorld> m_world;
    std::unique_ptr<AppSettings> m_settings;
    std::unique_ptr<CampaignPages> m_pages;
};

void TestSavedViews::init()
{
    m_pages.reset();
    m_world = std::make_unique<TestWorld>(TestWorld::Content::Sample);
    m_settings = std::make_unique<AppSettings>(m_world->path(QStringLiteral("vigil.ini")));
    m_pages = std::make_unique<CampaignPages>(m_world->campaign(), m_paper, *m_settings);
    m_pages->resize(1200, 700);
    m_pages->setVisible(true);
    m_pages->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pages.get()));
    m_pages->showListed(1);
}

void TestSavedViews::whatIsShownIsKeptUnderAName()
{
    QCOMPARE(views().count(), 0);
    QVERIFY(!named<QAbstractButton>("Save view")->isVisible());
    named<ListTable>("People")->sortByColumn(1, Qt::DescendingOrder);
    chip("In custody")->click();
    QVERIFY(named<QAbstractButton>("Save view")->isVisible());
    named<QAbstractButton>("Save view")->click();
    QCOMPARE(m_pages->findChild<ViewNameDialog*>()->findChild<QLineEdit*>()->text(), QStringLiteral("In custody"));
    nameIt(QStringLiteral("Held now"));
    QCOMPARE(views().count(), 1);
    QCOMPARE(views().item(0)->text(), QStringLiteral("Held now"));
    const auto kept = service().all();
    QCOMPARE(kept->front().query.part, PersonPart::Held);
    QCOMPARE(kept->front().query.sortBy, PersonColumn::Arrested);
    QCOMPARE(kept->front().query.order, SortOrder::Descending);
}

void TestSavedViews::aViewShowsItsPeopleFromAnywhere()
{
    saveHeld(QStringLiteral("Held now"));
    const int held = people();
    chip("All")->click();
    named<ListTable>("People")->sortByColumn(2, Qt::AscendingOrder);
    QVERIFY(people() > held);
    named<QLineEdit>("Filter people")->setText(QStringLiteral("Larissa"));
    m_pages->showListed(2);
    views().setFocus();
    views().setCurrentRow(0);
    QTest::keyClick(&views(), Qt::Key_Return);
    QVERIFY(named<ListTable>("People")->isVisible());
    QCOMPARE(people(), held);
    QVERIFY(named<QLineEdit>("Filter people")->text().isEmpty());
    QVERIFY(chip("In custody")->isChecked());
    QCOMPARE(named<ListTable>("People")->horizontalHeader()->sortIndicatorSection(), 0);
}

void TestSavedViews::aViewOfAPlaceThatNobodyHasAnyMoreShowsNobody()
{
    SavedView view{.name = QStringLiteral("Elsewhere"), .query = {}};
    view.query.place = QStringLiteral("Nowhere");
    QVERIFY(service().save(view));
    m_pages = std::make_unique<CampaignPages>(m_world->campaign(), m_paper, *m_settings);
    m_pages->setVisible(true);
    views().setCurrentRow(0);
    QTest::keyClick(&views(), Qt::Key_Return);
    QCOMPARE(people(), 0);
    // A change elsewhere reads the places anew; the list stays narrowed, and says so.
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Dana Testova")});
    QCOMPARE(people(), 0);
    QVERIFY(named<QAbstractButton>("Save view")->isVisible());
}

void TestSavedViews::aViewIsRenamedByKey()
{
    saveHeld(QStringLiteral("Held now"));
    views().setFocus();
    views().setCurrentRow(0);
    QTest::keyClick(&views(), Qt::Key_F2);
    nameIt(QStringLiteral("<b>Held</b>"));
    QCOMPARE(views().item(0)->text(), QStringLiteral("<b>Held</b>"));
    QVERIFY(!views().item(0)->toolTip().contains(QStringLiteral("<b>")));
    QCOMPARE(service().all()->front().name, QStringLiteral("<b>Held</b>"));
}

void TestSavedViews::aNameThatIsTakenIsSaidAndKept()
{
    saveHeld(QStringLiteral("one"));
    saveHeld(QStringLiteral("two"));
    views().setFocus();
    views().setCurrentRow(1);
    QTest::keyClick(&views(), Qt::Key_F2);
    nameIt(QStringLiteral("one"));
    auto* dialog = m_pages->findChild<ViewNameDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit*>()->text(), QStringLiteral("one"));
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("already"));
    }));
    QCOMPARE(views().item(1)->text(), QStringLiteral("two"));
}

void TestSavedViews::aRemovedViewComesBackWhereItStood()
{
    for (const char* name : {"one", "two", "three"})
        saveHeld(QString::fromLatin1(name));
    std::optional<Notice> notice;
    connect(m_pages.get(), &CampaignPages::said, this, [&](const Notice& said) { notice = said; });
    views().setFocus();
    views().setCurrentRow(1);
    QTest::keyClick(&views(), Qt::Key_Delete);
    QCOMPARE(views().count(), 2);
    QVERIFY(notice && notice->text.contains(QStringLiteral("two")) && notice->undo);
    notice->undo();
    QCOMPARE(views().count(), 3);
    QCOMPARE(views().item(1)->text(), QStringLiteral("two"));
}

void TestSavedViews::whatIsShownIsMarked()
{
    saveHeld(QStringLiteral("Held now"));
    QCOMPARE(views().currentRow(), 0);
    chip("All")->click();
    QCOMPARE(views().currentRow(), -1);
    chip("In custody")->click();
    QCOMPARE(views().currentRow(), 0);
    m_pages->showListed(0);
    QCOMPARE(views().currentRow(), -1);
}

QTEST_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
