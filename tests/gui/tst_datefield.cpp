// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/datefield.h"

#include "typing.h"

#include <QCalendarWidget>
#include <QLabel>
#include <QLineEdit>

using namespace vigil;

class TestDateField final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_field = std::make_unique<DateField>();
        m_field->setReference(QDate(2012, 5, 1), QLocale(QStringLiteral("en_GB")));
        m_field->setFieldName(QStringLiteral("Arrested"));
        m_field->show();
        m_field->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_field.get()));
    }

    void whatIsTypedIsEchoedInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("edtf");
        QTest::addColumn<QString>("echo");
        const auto row = [](const char* typed, const char* edtf, const char* echo) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(edtf) << QString::fromUtf8(echo);
        };
        row("t", "2012-05-01", "= Tuesday 1 May 2012");
        row("today", "2012-05-01", "= Tuesday 1 May 2012");
        row("y", "2012-04-30", "= Monday 30 April 2012");
        row("-3", "2012-04-28", "= Saturday 28 April 2012");
        row("+10", "2012-05-11", "= Friday 11 May 2012");
        row("2012-04-28", "2012-04-28", "= Saturday 28 April 2012");
        row("20120428", "2012-04-28", "= Saturday 28 April 2012");
        row("28.4.2012", "2012-04-28", "= Saturday 28 April 2012");
        row("28", "2012-04-28", "= Saturday 28 April 2012");
        row("28.4", "2012-04-28", "= Saturday 28 April 2012");
        row("28 apr", "2012-04-28", "= Saturday 28 April 2012");
        row("28 апреля", "2012-04-28", "= Saturday 28 April 2012");
        row("4.2012", "2012-04", "= April 2012");
        row("2012", "2012", "= 2012");
        row("about May 2011", "2011-05~", "= about May 2011");
        row("16–17 Dec 2011", "2011-12-16/2011-12-17", "= 16–17 December 2011");
        row("", "", "");
    }

    void whatIsTypedIsEchoedInWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, edtf);
        QFETCH(QString, echo);
        typeText(m_field->edit(), typed);
        QCOMPARE(m_field->text(), typed);
        QCOMPARE(m_field->reading().date.edtf(), edtf);
        QCOMPARE(shownEcho(), echo);
        QCOMPARE(m_field->edit().accessibleDescription(), echo);
        QVERIFY(!m_field->hasErrors());
        QCOMPARE(m_field->submission(), typed);
    }

    void impossibleDayIsExplainedAndItsTextKept()
    {
        typeText(m_field->edit(), QStringLiteral("2012-02-31"));
        QVERIFY(shownEcho().contains(QStringLiteral("29")));
        QCOMPARE(m_field->text(), QStringLiteral("2012-02-31"));
        QCOMPARE(m_field->submission(), QStringLiteral("2012-02-31"));
    }

    void textThatIsNoDateIsKeptAndSaidToBeUnreadable()
    {
        typeText(m_field->edit(), QStringLiteral("some day"));
        QVERIFY(m_field->reading().date.isUnreadable());
        QVERIFY(!shownEcho().startsWith(QLatin1Char('=')));
        QVERIFY(!shownEcho().isEmpty());
        QCOMPARE(m_field->submission(), QStringLiteral("some day"));
    }

    void altXSwapsTheReadingAndTheSubmissionIsWithoutDoubt()
    {
        typeText(m_field->edit(), QStringLiteral("3/4/2012"));
        QCOMPARE(shownEcho(), QStringLiteral("3 April 2012 or 4 March 2012? (Alt+X swaps)"));
        QCOMPARE(m_field->submission(), QStringLiteral("2012-04-03"));
        QTest::keyClick(&m_field->edit(), Qt::Key_X, Qt::AltModifier);
        QCOMPARE(m_field->submission(), QStringLiteral("2012-03-04"));
        QCOMPARE(m_field->text(), QStringLiteral("3/4/2012"));
        QTest::keyClick(&m_field->edit(), Qt::Key_X, Qt::AltModifier);
        QCOMPARE(m_field->submission(), QStringLiteral("2012-04-03"));
    }

    void typingOnForgetsTheSwap()
    {
        typeText(m_field->edit(), QStringLiteral("3/4/201"));
        typeText(m_field->edit(), QStringLiteral("2"));
        m_field->swapReading();
        QTest::keyClick(&m_field->edit(), Qt::Key_Backspace);
        typeText(m_field->edit(), QStringLiteral("2"));
        QCOMPARE(m_field->submission(), QStringLiteral("2012-04-03"));
    }

    void orderOfSlashedDatesIsTheLocales()
    {
        m_field->setReference(QDate(2012, 5, 1), QLocale(QStringLiteral("en_US")));
        typeText(m_field->edit(), QStringLiteral("3/4/2012"));
        QCOMPARE(m_field->submission(), QStringLiteral("2012-03-04"));
    }

    void pickingADayTypesIt()
    {
        QTest::keyClick(&m_field->edit(), Qt::Key_Down, Qt::AltModifier);
        auto* calendar = m_field->findChild<QCalendarWidget*>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2012, 5, 1));
        Q_EMIT calendar->activated(QDate(2012, 4, 28));
        QCOMPARE(m_field->text(), QStringLiteral("2012-04-28"));
    }

    void markupIsShownAsItWasTyped()
    {
        const QString markup = QStringLiteral("<img src=x>");
        typeText(m_field->edit(), markup);
        const auto labels = m_field->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(shownEcho().contains(markup));
    }

private:
    QString shownEcho() const { return m_field->findChild<QLabel*>()->text(); }
    std::unique_ptr<DateField> m_field;
};

QTEST_MAIN(TestDateField)
#include "tst_datefield.moc"
