// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportservice.h"
#include "letterworld.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace vigil;

namespace {

/// Sets letters as plain bytes, or refuses one.
class FakeWriter final : public LetterWriter
{
public:
    Result<void> writePdf(const FinishedLetter& letter, QIODevice& device) override
    {
        written << letter.reference;
        if (letter.reference == refused)
            return Error{"address-too-long", letter.addressee.join(QLatin1Char('/'))};
        device.write("%PDF-fake " + letter.body.toUtf8() + filler);
        return {};
    }
    QStringList written;
    QString refused;
    QByteArray filler;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files of this process cannot grow past a size while it lives: stands for a device that takes no more.
class SizeLimit final
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY(SizeLimit)

private:
    rlimit m_before{};
};

} // namespace

class tst_ExportService : public QObject
{
    Q_OBJECT

private:
    static ExportPlan planOf(LetterWorld& world, ExportFormat format, const std::vector<Reference>& letters = {})
    {
        auto plan = world.campaign().exports().plan(
            {.format = format, .folder = world.world().path(QStringLiteral("out")), .letters = letters});
        if (!plan)
            qFatal("plan: %s", qPrintable(LetterWorld::errorOf(plan)));
        return *plan;
    }

private Q_SLOTS:
    void aBatchHasItsFilesAndAManifestThatHashesThem()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2");
        FakeWriter writer;
        const auto report = writeBatch(planOf(world, ExportFormat::Pdf), &writer, {}, {});
        QVERIFY2(report, qPrintable(LetterWorld::errorOf(report)));
        QCOMPARE(report->files.size(), std::size_t{2});
        QVERIFY(report->files[0].path.endsWith(QStringLiteral("/L-1_prosecutor-of-testland.pdf")));
        QVERIFY(report->files[1].path.endsWith(QStringLiteral("/L-2_embassy-of-testland.pdf")));
        const QJsonObject manifest = QJsonDocument::fromJson(contentOf(report->manifest)).object();
        QCOMPARE(manifest[QStringLiteral("batch")].toString(), report->batch);
        const QJsonObject first = manifest[QStringLiteral("letters")].toArray().at(0).toObject();
        QCOMPARE(first[QStringLiteral("letter")].toString(), QStringLiteral("L-1"));
        QCOMPARE(first[QStringLiteral("to")].toString(), QStringLiteral("Prosecutor of Testland"));
        QCOMPARE(first[QStringLiteral("case")].toString(), QStringLiteral("Two of Test Street"));
        QCOMPARE(first[QStringLiteral("sha256")].toString().toLatin1(),
                 QCryptographicHash::hash(contentOf(report->files[0].path), QCryptographicHash::Sha256).toHex());
        struct stat status
        {
        };
        QCOMPARE(::stat(report->files[0].path.toLocal8Bit().constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(QDir(world.world().path(QStringLiteral("out"))).entryList(QDir::Files | QDir::Hidden).size(), 3);
    }

    void nothingIsOverwrittenAndNoLinkIsFollowed()
    {
        LetterWorld world;
        world.approved();
        const QString out = world.world().path(QStringLiteral("out"));
        const QString victim = world.world().path(QStringLiteral("victim"));
        QVERIFY(QDir().mkpath(out));
        QFile file(victim);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        const QString name = out + QStringLiteral("/L-1_prosecutor-of-testland.txt");
        QVERIFY(QFile::link(victim, name));
        const auto first = writeBatch(planOf(world, ExportFormat::Text), nullptr, {}, {});
        QVERIFY(first);
        QVERIFY(first->files.front().path.endsWith(QStringLiteral("/L-1_prosecutor-of-testland-2.txt")));
        QCOMPARE(contentOf(victim), QByteArray("precious"));
        const QByteArray before = contentOf(first->files.front().path);
        const auto second = writeBatch(planOf(world, ExportFormat::Text), nullptr, {}, {});
        QVERIFY(second->files.front().path.endsWith(QStringLiteral("-3.txt")));
        QVERIFY(second->manifest.endsWith(QStringLiteral("/manifest-2.json")));
        QCOMPARE(contentOf(first->files.front().path), before);
    }

    void aFolderThatCannotBeWrittenIsRefused()
    {
        LetterWorld world;
        world.approved();
        ExportPlan plan = planOf(world, ExportFormat::Text);
        plan.folder = QStringLiteral("/proc/nowhere");
        const auto report = writeBatch(plan, nullptr, {}, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code.toString(), QStringLiteral("folder-not-writable"));
    }

    void whenTheDeviceTakesNoMoreTheWholeBatchIsTakenBack()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2");
        FakeWriter writer;
        const ExportPlan plan = planOf(world, ExportFormat::Pdf);
        ExportPlan large = plan;
        large.items[1].content.body = QString(200000, QLatin1Char('x'));
        {
            const SizeLimit limit(100000);
            const auto report = writeBatch(large, &writer, {}, {});
            QVERIFY(!report);
            QCOMPARE(report.error().code.toString(), QStringLiteral("write-failed"));
        }
        QVERIFY(QDir(plan.folder).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(writeBatch(plan, &writer, {}, {}));
    }

    void oneLetterThatCannotBeSetIsSkippedAndTheRestGoesOn()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2");
        FakeWriter writer;
        writer.refused = QStringLiteral("L-1");
        const auto report = writeBatch(planOf(world, ExportFormat::Pdf), &writer, {}, {});
        QVERIFY(report);
        QCOMPARE(report->files.size(), std::size_t{1});
        QCOMPARE(codesOf(report->skipped), QStringList{QStringLiteral("address-too-long")});
    }

    void stoppingKeepsWhatIsWrittenWithItsManifest()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2");
        std::stop_source source;
        const auto report = writeBatch(
            planOf(world, ExportFormat::Text), nullptr, [&](int, int) { source.request_stop(); }, source.get_token());
        QVERIFY(report);
        QVERIFY(report->cancelled);
        QCOMPARE(report->files.size(), std::size_t{1});
        QVERIFY(QFile::exists(report->manifest));
    }

    void draftsAndStoppedLettersAreSkippedWithTheirReason()
    {
        LetterWorld world;
        world.approved();
        QVERIFY(world.letters().draft(world.request("embassy", "K-2")));
        const ExportPlan all = planOf(world, ExportFormat::Pdf);
        QCOMPARE(all.items.size(), std::size_t{1});
        const ExportPlan named = planOf(world, ExportFormat::Pdf, {world.ref("L-1"), world.ref("L-2")});
        QCOMPARE(codesOf(named.skipped), QStringList{QStringLiteral("not-approved")});
        world.add("release|P-2|2012-04-30");
        QCOMPARE(codesOf(planOf(world, ExportFormat::Pdf).skipped), QStringList{QStringLiteral("released")});
    }

    void aDeadMailAddressDoesNotStopPaper()
    {
        LetterWorld world;
        world.approved();
        world.add("set|KP-1|state=dead");
        QCOMPARE(planOf(world, ExportFormat::Pdf).items.size(), std::size_t{1});
        QCOMPARE(codesOf(planOf(world, ExportFormat::Eml).skipped), QStringList{QStringLiteral("point-moved")});
    }

    void aMovedPostalAddressStopsPaper()
    {
        LetterWorld world;
        world.approved();
        world.add("set|KP-2|value=5 Other Street, Testville");
        QCOMPARE(codesOf(planOf(world, ExportFormat::Pdf).skipped), QStringList{QStringLiteral("point-moved")});
        QCOMPARE(planOf(world, ExportFormat::Eml).items.size(), std::size_t{1});
    }

    void onlyLettersByPostBecomeExported()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2", "post");
        const auto report = writeBatch(planOf(world, ExportFormat::Text), nullptr, {}, {});
        QVERIFY(report);
        QVERIFY(world.campaign().exports().record(*report));
        QCOMPARE(world.letters().show(world.ref("L-1"))->row.state, QStringLiteral("approved"));
        QCOMPARE(world.letters().show(world.ref("L-2"))->row.state, QStringLiteral("exported"));
    }

    void aPostedLetterIsMarkedAndNeverMailed()
    {
        LetterWorld world;
        world.approved();
        world.approved("embassy", "K-2", "post");
        const auto report = writeBatch(planOf(world, ExportFormat::Text), nullptr, {}, {});
        QVERIFY(world.campaign().exports().record(*report));
        const auto posted = world.letters().markPosted({world.ref("L-1"), world.ref("L-2")});
        QVERIFY(posted);
        QCOMPARE(posted->approved, (std::vector{world.ref("L-1"), world.ref("L-2")}));
        for (const char* letter : {"L-1", "L-2"}) {
            QCOMPARE(world.letters().show(world.ref(letter))->row.state, QStringLiteral("posted"));
            QCOMPARE(world.letters().show(world.ref(letter))->row.channel, QStringLiteral("post"));
        }
        QCOMPARE(planOf(world, ExportFormat::Eml).items.size(), std::size_t{0});
        const auto again = world.letters().markPosted({world.ref("L-1")});
        QVERIFY(again && !again->receipt);
        QCOMPARE(again->skipped.front().code, Code("not-for-post"));
        QVERIFY(world.campaign().history().undoChange(posted->receipt->change));
        QCOMPARE(world.letters().show(world.ref("L-2"))->row.state, QStringLiteral("exported"));
        QCOMPARE(world.letters().show(world.ref("L-1"))->row.state, QStringLiteral("approved"));
        QCOMPARE(planOf(world, ExportFormat::Text, {world.ref("L-2")}).items.size(), std::size_t{1});
    }

    void theDraftForAnotherProgramHasBccAndNoMessageId()
    {
        LetterWorld world;
        world.approved();
        const QByteArray eml = planOf(world, ExportFormat::Eml).items.front().bytes;
        QVERIFY(eml.contains("X-Unsent: 1"));
        QVERIFY(eml.contains("Bcc: copies@campaign.example"));
        QVERIFY(eml.contains("hannah@letters.example"));
        QVERIFY(!eml.toLower().contains("message-id:"));
    }

    void thePlainLetterIsWhole()
    {
        LetterWorld world;
        world.approved();
        const QString text = QString::fromUtf8(planOf(world, ExportFormat::Text).items.front().bytes);
        for (const char* part : {"Hannah Whitfield\nLeeds\nUnited Kingdom", "Leeds, 1 May 2012",
                                 "Prosecutor of Testland\n1 Test Street\nTestville\nKAZAKHSTAN", "Dear Prosecutor,"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(text.endsWith(QStringLiteral("Hannah Whitfield\n")));
    }

    void fileNamesAreSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd") << QStringLiteral("L-1_etc-passwd.txt");
        QTest::newRow("marks") << QStringLiteral("Büro für Öl") << QStringLiteral("L-1_buro-fur-ol.txt");
        QTest::newRow("nothing left") << QStringLiteral("…") << QStringLiteral("L-1.txt");
    }

    void fileNamesAreSafe()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        LetterWorld world;
        QVERIFY(world.campaign().records().set(world.ref("K-1"), {{QStringLiteral("name"), name}}));
        world.approved();
        QCOMPARE(planOf(world, ExportFormat::Text).items.front().fileName, file);
    }

    void aCyrillicOrLongNameGivesALatinOneOfAtMostAHundredBytes()
    {
        LetterWorld world;
        QVERIFY(world.campaign().records().set(
            world.ref("K-1"), {{QStringLiteral("name"), QStringLiteral("Генеральная прокуратура ").repeated(20)}}));
        world.approved();
        const QString file = planOf(world, ExportFormat::Text).items.front().fileName;
        QVERIFY(file.size() <= 100);
        QVERIFY2(QRegularExpression(QStringLiteral("^[A-Za-z0-9._-]+$")).match(file).hasMatch(), qPrintable(file));
        QVERIFY(file.startsWith(QStringLiteral("L-1_g")));
    }
};

QTEST_GUILESS_MAIN(tst_ExportService)
#include "tst_exportservice.moc"
