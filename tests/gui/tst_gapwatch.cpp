// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/attachmentspanel.h"
#include "gui/shared/gapwatch.h"
#include "gui/shared/listtable.h"
#include "testworld.h"

#include <QClipboard>
#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace vigil;

/// The watch over the event loop, and pasting pictures.
class TestGapWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongPauseIsNotedAndAShortOneIsNot();
    void aPictureOfTheClipboardBecomesAnAttachment();
};

void TestGapWatch::aLongPauseIsNotedAndAShortOneIsNot()
{
    const GapWatch watch;
    QSignalSpy gaps(&watch, &GapWatch::longGap);
    // A loop as the program's own, which waits for events.
    const auto run = [](int milliseconds) {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    };
    run(30);
    QCOMPARE(gaps.size(), 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("did not answer for \\d+ ms")));
    QTimer::singleShot(0, this, [] { QThread::msleep(150); });
    run(300);
    QVERIFY(!gaps.isEmpty());
    QVERIFY(gaps.front().front().toLongLong() >= 110);
}

void TestGapWatch::aPictureOfTheClipboardBecomesAnAttachment()
{
    TestWorld world;
    const Reference person =
        world.reference(world.add(QStringLiteral("person"), {QStringLiteral("name=Alua Testova")}));
    AttachmentsPanel panel(world.campaign());
    panel.showOwner(person);
    panel.show();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QImage picture(3, 2, QImage::Format_RGB32);
    picture.fill(Qt::darkBlue);
    QGuiApplication::clipboard()->setImage(picture);
    auto* table = panel.findChild<ListTable*>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 0).data().toString().endsWith(QStringLiteral(".png")));
    QGuiApplication::clipboard()->clear();
}

QTEST_MAIN(TestGapWatch)
#include "tst_gapwatch.moc"
