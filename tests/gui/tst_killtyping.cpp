// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/campaign.h"
#include "windowworld.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>

#include <cstdio>

using namespace vigil;

namespace {

constexpr int betweenKeys = 60;     // milliseconds: a fast typist, who makes no pause
constexpr qint64 typedFor = 5000;   // before the end
constexpr qint64 mostIsLost = 2000; // RELIABILITY: typing is kept but for the last two seconds
constexpr int typistPatience = 60'000;

struct Form
{
    const char* action;
    const char* field; ///< its accessible name or object name
};

constexpr Form forms[] = {{"actionNewArrest", "names"}, {"actionNewContact", "Name"}};

/// A window with one campaign, and one field of a form in it.
class Desk final
{
public:
    explicit Desk(const QString& file)
    {
        if (!m_world.activate() || !m_world.window().openCampaign(file))
            qFatal("the campaign did not open");
    }
    QLineEdit& open(const Form& form)
    {
        m_world.action(form.action).trigger();
        for (auto* dialog : m_world.window().findChildren<QDialog*>())
            for (auto* edit : dialog->findChildren<QLineEdit*>())
                if (dialog->isVisible() && (edit->accessibleName() == QLatin1String(form.field) ||
                                            edit->objectName() == QLatin1String(form.field)))
                    return *edit;
        qFatal("no field %s", form.field);
    }

private:
    WindowWorld m_world;
};

QString charactersTyped(qsizetype count)
{
    QString text;
    for (qsizetype at = 0; at < count; ++at)
        text += QLatin1Char(static_cast<char>('a' + at % 26));
    return text;
}

/// Types until it is killed, and tells after each key when it was and how many there are.
[[noreturn]] void typeForEver(const QString& file, int form)
{
    Desk desk(file);
    QLineEdit& field = desk.open(forms[form]);
    QElapsedTimer time;
    time.start();
    for (int keys = 1;; ++keys) {
        QTest::keyClick(&field, static_cast<char>('a' + (keys - 1) % 26));
        std::printf("%lld %d\n", static_cast<long long>(time.elapsed()), keys);
        std::fflush(stdout);
        QTest::qWait(betweenKeys);
    }
}

/// Of the keys that were told of, how many were old enough to be safe.
struct Typed
{
    qint64 elapsed = 0;
    int keys = 0;
    std::vector<std::pair<qint64, int>> all;
    void read(QProcess& typist)
    {
        while (typist.canReadLine()) {
            const QByteArrayList words = typist.readLine().trimmed().split(' ');
            elapsed = words.value(0).toLongLong();
            keys = words.value(1).toInt();
            all.emplace_back(elapsed, keys);
        }
    }
    int mustBeKept() const
    {
        int kept = 0;
        for (const auto& [at, count] : all)
            if (at <= elapsed - mostIsLost)
                kept = count;
        return kept;
    }
};

} // namespace

/// A window that is killed while somebody types without a pause.
class TestKillTyping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheLastTwoSecondsAreLost_data();
    void onlyTheLastTwoSecondsAreLost();
};

void TestKillTyping::onlyTheLastTwoSecondsAreLost_data()
{
    QTest::addColumn<int>("form");
    for (int form = 0; form < static_cast<int>(std::size(forms)); ++form)
        QTest::newRow(forms[form].action) << form;
}

void TestKillTyping::onlyTheLastTwoSecondsAreLost()
{
    QFETCH(int, form);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("c.vigil"));
    const FixedClock clock{QDateTime::fromString(QStringLiteral("2012-05-01T10:00:00+06:00"), Qt::ISODate)};
    const Workplace workplace{clock, QStringLiteral("tester"), QStringLiteral("test")};
    QVERIFY(Campaign::create({.file = file, .country = QStringLiteral("KZ")}, workplace));

    QProcess typist;
    // What a killed process leaves goes with the folder.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), folder.path());
    typist.setProcessEnvironment(environment);
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--type"), file, QString::number(form)});
    Typed typed;
    QElapsedTimer time;
    time.start();
    while (typed.elapsed < typedFor && time.elapsed() < typistPatience && typist.state() != QProcess::NotRunning) {
        typist.waitForReadyRead(100);
        typed.read(typist);
    }
    typist.kill();
    QVERIFY(typist.waitForFinished());
    typed.read(typist);
    QVERIFY2(typed.elapsed >= typedFor, qPrintable(QString::number(typed.elapsed)));
    QVERIFY(typed.mustBeKept() > 5);

    Desk desk(file);
    const QString kept = desk.open(forms[form]).text();
    QCOMPARE(kept, charactersTyped(kept.size()));
    QVERIFY2(kept.size() >= typed.mustBeKept(),
             qPrintable(QStringLiteral("%1 of %2 are kept").arg(kept.size()).arg(typed.keys)));
}

int main(int count, char** arguments)
{
    const QApplication application(count, arguments);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QStringLiteral("--type"))
        typeForEver(words.value(2), words.value(3).toInt());
    TestKillTyping test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_killtyping.moc"
