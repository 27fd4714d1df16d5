// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/changenotifier.h"
#include "app/historyservice.h"
#include "gui/shared/liverecord.h"
#include "gui/shared/plaintext.h"
#include "testworld.h"
#include "typing.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace vigil;

class TestLiveRecord final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFieldIsSavedWhenItIsLeft();
    void aWrongValueIsKeptExplainedAndNotSaved();
    void escapeBringsBackWhatIsStored();
    void anUnsavedValueComesBackAfterAReopening();
    void aChangeFromElsewhereLeavesTypingAlone();
    void goingThroughTheFieldsChangesNothing();

private:
    QLineEdit& field(const char* name) const;
    void typeInto(const char* name, const QString& text);
    void leave() { m_elsewhere->setFocus(); }
    QString findings() const;
    QString stored(const char* name);
    void showForm();
    std::unique_ptr<TestWorld> m_world;
    std::unique_ptr<QWidget> m_window;
    LiveRecord* m_form = nullptr;
    QLineEdit* m_elsewhere = nullptr;
};

void TestLiveRecord::init()
{
    m_world = std::make_unique<TestWorld>();
    m_world->add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova"), QStringLiteral("place=Testville")});
    showForm();
}

void TestLiveRecord::showForm()
{
    m_window = std::make_unique<QWidget>();
    m_form = new LiveRecord(m_world->campaign(), Kind::Person, {}, m_window.get());
    m_elsewhere = new QLineEdit(m_window.get());
    m_form->showRecord({Kind::Person, 1});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLiveRecord::cleanup()
{
    m_window.reset();
    m_world.reset();
}

QLineEdit& TestLiveRecord::field(const char* name) const
{
    for (QLineEdit* edit : m_form->findChildren<QLineEdit*>())
        if (edit->accessibleName() == QLatin1String(name))
            return *edit;
    qFatal("no field %s", name);
}

void TestLiveRecord::typeInto(const char* name, const QString& text)
{
    field(name).setFocus();
    field(name).selectAll();
    typeText(field(name), text);
}

QString TestLiveRecord::findings() const
{
    QStringList shown;
    for (const auto* label : m_form->findChildren<PlainLabel*>())
        if (label->isVisible())
            shown << label->text();
    return shown.join(QLatin1Char('\n'));
}

QString TestLiveRecord::stored(const char* name)
{
    return fieldText(
        m_world->campaign().records().show({Kind::Person, 1})->stored.record.value(QString::fromLatin1(name)));
}

void TestLiveRecord::aFieldIsSavedWhenItIsLeft()
{
    QSignalSpy notices(m_form, &LiveRecord::said);
    typeInto("Place", QStringLiteral("Алматы"));
    QCOMPARE(stored("place"), QStringLiteral("Testville"));
    leave();
    QCOMPARE(stored("place"), QStringLiteral("Алматы"));
    QCOMPARE(notices.count(), 1);
    const auto notice = notices.front().front().value<Notice>();
    QCOMPARE(notice.undoChanges.size(), std::size_t{1});
    QVERIFY(m_world->campaign().history().undoChange(notice.undoChanges.front()));
    m_form->refresh();
    QCOMPARE(field("Place").text(), QStringLiteral("Testville"));
}

void TestLiveRecord::aWrongValueIsKeptExplainedAndNotSaved()
{
    typeInto("Born", QStringLiteral("2012-02-31"));
    leave();
    QCOMPARE(stored("born"), QString());
    QCOMPARE(field("Born").text(), QStringLiteral("2012-02-31"));
    QVERIFY2(findings().contains(QStringLiteral("Not saved")), qPrintable(findings()));
    QVERIFY(field("Born").accessibleDescription().contains(QStringLiteral("Not saved")));
    QVERIFY(m_form->hasUnsaved());
    typeInto("Born", QStringLiteral("1980-02-28"));
    leave();
    QCOMPARE(stored("born"), QStringLiteral("1980-02-28"));
    QVERIFY(!findings().contains(QStringLiteral("Not saved")));
    QVERIFY(!m_form->hasUnsaved());
}

void TestLiveRecord::escapeBringsBackWhatIsStored()
{
    typeInto("Name", {});
    field("Name").clear();
    typeText(field("Name"), QStringLiteral("Z"));
    QTest::keyClick(&field("Name"), Qt::Key_Escape);
    QCOMPARE(field("Name").text(), QStringLiteral("Alua Testova"));
    leave();
    QCOMPARE(stored("name"), QStringLiteral("Alua Testova"));
}

void TestLiveRecord::anUnsavedValueComesBackAfterAReopening()
{
    typeInto("Born", QStringLiteral("31 February"));
    m_window.reset();
    m_world->reopen();
    showForm();
    QCOMPARE(field("Born").text(), QStringLiteral("31 February"));
    QVERIFY(m_form->hasUnsaved());
    QVERIFY2(findings().contains(QStringLiteral("not saved yet")), qPrintable(findings()));
}

void TestLiveRecord::aChangeFromElsewhereLeavesTypingAlone()
{
    typeInto("Place", QStringLiteral("half"));
    QVERIFY(
        m_world->campaign().records().set({Kind::Person, 1}, {{QStringLiteral("place"), QStringLiteral("Astana")},
                                                              {QStringLiteral("occupation"), QStringLiteral("poet")}}));
    m_form->refresh();
    QCOMPARE(field("Place").text(), QStringLiteral("half"));
    QCOMPARE(field("Occupation").text(), QStringLiteral("poet"));
}

void TestLiveRecord::goingThroughTheFieldsChangesNothing()
{
    const auto before = m_world->campaign().records().show({Kind::Person, 1})->stored.version;
    QSignalSpy notices(m_form, &LiveRecord::said);
    for (int step = 0; step < 40; ++step)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_elsewhere, Qt::Key_Tab);
    QCOMPARE(m_world->campaign().records().show({Kind::Person, 1})->stored.version, before);
    QVERIFY(notices.isEmpty());
}

QTEST_MAIN(TestLiveRecord)
#include "tst_liverecord.moc"
