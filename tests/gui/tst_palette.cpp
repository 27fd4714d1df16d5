// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shared/palette.h"

#include <QTest>

using namespace vigil;

namespace {

constexpr double readable = 4.5; // WCAG 2.1, 1.4.3
constexpr double visible = 3.0;  // WCAG 2.1, 1.4.11

QByteArray nameOf(ColorScheme scheme)
{
    return scheme == ColorScheme::Light ? "light" : scheme == ColorScheme::Dark ? "dark" : "contrast";
}

} // namespace

class TestPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ratioIsThatOfTheStandard()
    {
        QCOMPARE(contrastRatio(0xFF000000U, 0xFFFFFFFFU), 21.0);
        QCOMPARE(contrastRatio(0xFF767676U, 0xFF767676U), 1.0);
        // The lightest grey that passes on white.
        QVERIFY(contrastRatio(0xFF767676U, 0xFFFFFFFFU) >= readable);
        QVERIFY(contrastRatio(0xFF777777U, 0xFFFFFFFFU) < readable);
    }

    void everyTextCanBeRead_data()
    {
        QTest::addColumn<QRgb>("ink");
        QTest::addColumn<QRgb>("ground");
        for (const ColorScheme scheme : allColorSchemes) {
            const SchemeColors& colors = colorsOf(scheme);
            const std::pair<const char*, QRgb> grounds[] = {
                {"window", colors.window}, {"base", colors.base}, {"alternate", colors.alternate}};
            const std::pair<const char*, QRgb> inks[] = {{"text", colors.text},
                                                         {"muted", colors.muted},
                                                         {"link", colors.link},
                                                         {"error", colors.error},
                                                         {"warning", colors.warning}};
            for (const auto& [groundName, ground] : grounds)
                for (const auto& [inkName, ink] : inks)
                    QTest::addRow("%s: %s on %s", nameOf(scheme).constData(), inkName, groundName) << ink << ground;
            QTest::addRow("%s: text on the accent", nameOf(scheme).constData()) << colors.accentText << colors.accent;
            for (const PillTone tone : allPillTones) {
                const PillColors pill = pillColors(tone, scheme);
                QTest::addRow("%s: pill %d", nameOf(scheme).constData(), int(tone)) << pill.text << pill.fill;
            }
        }
    }

    void everyTextCanBeRead()
    {
        QFETCH(QRgb, ink);
        QFETCH(QRgb, ground);
        QVERIFY2(contrastRatio(ink, ground) >= readable, qPrintable(QString::number(contrastRatio(ink, ground))));
    }

    void everyBorderAndDotCanBeSeen_data()
    {
        QTest::addColumn<QRgb>("line");
        QTest::addColumn<QRgb>("ground");
        for (const ColorScheme scheme : allColorSchemes) {
            const SchemeColors& colors = colorsOf(scheme);
            for (const QRgb ground : {colors.window, colors.base, colors.alternate}) {
                QTest::addRow("%s: border on %06x", nameOf(scheme).constData(), ground & 0xFFFFFFU)
                    << colors.border << ground;
                QTest::addRow("%s: focus ring on %06x", nameOf(scheme).constData(), ground & 0xFFFFFFU)
                    << colors.accent << ground;
            }
            for (const PillTone tone : allPillTones) {
                const PillColors pill = pillColors(tone, scheme);
                QTest::addRow("%s: dot %d", nameOf(scheme).constData(), int(tone)) << pill.dot << pill.fill;
            }
        }
    }

    void everyBorderAndDotCanBeSeen()
    {
        QFETCH(QRgb, line);
        QFETCH(QRgb, ground);
        QVERIFY2(contrastRatio(line, ground) >= visible, qPrintable(QString::number(contrastRatio(line, ground))));
    }

    void paletteHoldsTheColoursOfItsScheme()
    {
        for (const ColorScheme scheme : allColorSchemes) {
            const QPalette palette = paletteOf(scheme);
            QCOMPARE(palette.color(QPalette::Base).rgb(), colorsOf(scheme).base);
            QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight).rgb(), colorsOf(scheme).accent);
            QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text).rgb(), colorsOf(scheme).muted);
        }
    }
};

QTEST_APPLESS_MAIN(TestPalette)
#include "tst_palette.moc"
