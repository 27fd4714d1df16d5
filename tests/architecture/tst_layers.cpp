// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Layers = QMap<QString, QSet<QString>>;

QStringList linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) : QStringList();
}

/// Rows "| layer | may include |" of the table under "## Layers".
Layers allowedByTheDocument(const QString& path)
{
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\|([^|]*)\\|"));
    static const QRegularExpression name(QStringLiteral("`(\\w+)`"));
    Layers allowed;
    for (const QString& line : linesOf(path)) {
        const auto match = row.match(line);
        if (!match.hasMatch())
            continue;
        QSet<QString>& layers = allowed[match.captured(1)];
        layers.insert(match.captured(1));
        for (auto names = name.globalMatch(match.captured(2)); names.hasNext();)
            layers.insert(names.next().captured(1));
    }
    return allowed;
}

/// What is wrong with one include line of a layer; empty when nothing is.
QString fault(const QString& line, const QString& layer, const Layers& allowed)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    static const QRegularExpression qtModule(QStringLiteral("^Qt[A-Z]\\w+/"));
    const auto match = include.match(line);
    if (!match.hasMatch())
        return {};
    const QString path = match.captured(1);
    if (path.contains(QStringLiteral("..")))
        return QStringLiteral("an include with ..");
    if (qtModule.match(path).hasMatch())
        return QStringLiteral("a module-qualified Qt header");
    const QString owner = path.section(QLatin1Char('/'), 0, 0);
    if (path.contains(QLatin1Char('/')) && allowed.contains(owner) && !allowed[layer].contains(owner))
        return QStringLiteral("a layer that it may not use");
    return {};
}

} // namespace

/// The table in docs/architecture.md against the sources.
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentNamesEveryLayer();
    void aForbiddenIncludeIsSeen();
    void everyIncludeIsAllowed();

private:
    const QString m_root = QStringLiteral(VIGIL_SOURCE_DIR);
    const Layers m_allowed = allowedByTheDocument(m_root + QStringLiteral("/docs/architecture.md"));
};

void TestLayers::theDocumentNamesEveryLayer()
{
    const QStringList folders = QDir(m_root + QStringLiteral("/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(folders.size() >= 9);
    QStringList named = m_allowed.keys();
    named.sort();
    QCOMPARE(named, folders);
}

void TestLayers::aForbiddenIncludeIsSeen()
{
    QVERIFY(!fault(QStringLiteral("#include \"store/database.h\""), QStringLiteral("gui"), m_allowed).isEmpty());
    QVERIFY(!fault(QStringLiteral("#include \"../app/campaign.h\""), QStringLiteral("gui"), m_allowed).isEmpty());
    QVERIFY(!fault(QStringLiteral("#include <QtSql/QSqlQuery>"), QStringLiteral("store"), m_allowed).isEmpty());
    QVERIFY(fault(QStringLiteral("#include \"app/campaign.h\""), QStringLiteral("gui"), m_allowed).isEmpty());
    QVERIFY(fault(QStringLiteral("#include <QString>"), QStringLiteral("gui"), m_allowed).isEmpty());
}

void TestLayers::everyIncludeIsAllowed()
{
    QStringList faults;
    int read = 0;
    QDirIterator files(m_root + QStringLiteral("/src"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString inside = path.mid(m_root.size() + 5);
        const QString layer = inside.section(QLatin1Char('/'), 0, 0);
        for (const QString& line : linesOf(path))
            if (const QString wrong = fault(line, layer, m_allowed); !wrong.isEmpty())
                faults << inside + QStringLiteral(": ") + wrong + QStringLiteral(": ") + line;
        ++read;
    }
    QVERIFY(read > 20);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
