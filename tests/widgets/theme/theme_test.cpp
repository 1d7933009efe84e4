// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/active_theme.h"
#include "widgets/theme/viridis.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastAgreesWithTheStandardsExamples();
    void lettersAreLegibleOnEveryGround_data();
    void lettersAreLegibleOnEveryGround();
    void everyRuleOfTheStyleSheetIsLegible_data();
    void everyRuleOfTheStyleSheetIsLegible();
    void highContrastShowsItsEdges();
    void anAudienceSeesLargerLettersAndThickerMarks();
    void rolesAndPicksKeepTheirColours();
    void styleSheetHasNoPlaceholderLeft();
    void zoomScalesLettersAndDistances();
    void applyingTellsEverybody();
    void viridisRunsFromVioletToYellow();
};

void ThemeTest::contrastAgreesWithTheStandardsExamples()
{
    // WCAG 2: black on white is 21:1, a colour on itself 1:1, #767676 on white is the 4.5:1 grey.
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

static QByteArray nameOf(const Theme& theme)
{
    return QByteArray(theme.isHighContrast ? "high contrast, " : "") +
           (theme.isDark ? "dark" : "light");
}

void ThemeTest::everyRuleOfTheStyleSheetIsLegible_data()
{
    QTest::addColumn<QColor>("letters");
    QTest::addColumn<QColor>("ground");
    static const QRegularExpression rules("([^{}]+)\\{([^}]*)\\}");
    static const QRegularExpression letters("(?:^|[;\\s])(?:selection-)?color:\\s*(#[0-9a-f]{6})");
    static const QRegularExpression grounds("background(?:-color)?:\\s*(#[0-9a-f]{6})");
    for (const Theme& theme :
         {lightTheme(), darkTheme(), highContrastTheme(), highContrastTheme(1.0, true)}) {
        auto rule = rules.globalMatch(styleSheet(theme));
        while (rule.hasNext()) {
            const auto match = rule.next();
            const QString selector = match.captured(1).simplified();
            const auto letter = letters.match(match.captured(2));
            if (!letter.hasMatch() || (selector.contains(":disabled") && !theme.isHighContrast))
                continue;
            const auto ground = grounds.match(match.captured(2));
            const QList<QColor> behind = ground.hasMatch()
                                             ? QList<QColor>{QColor(ground.captured(1))}
                                             : QList<QColor>{theme.panel, theme.window};
            for (const QColor& one : behind)
                QTest::addRow("%s: %s on %s", nameOf(theme).constData(), qPrintable(selector),
                              qPrintable(one.name()))
                    << QColor(letter.captured(1)) << one;
        }
    }
}

void ThemeTest::everyRuleOfTheStyleSheetIsLegible()
{
    lettersAreLegibleOnEveryGround();
}

void ThemeTest::highContrastShowsItsEdges()
{
    for (const bool isDark : {false, true}) {
        const Theme theme = highContrastTheme(1.0, isDark);
        QVERIFY(contrastRatio(theme.text, theme.panel) >= 15.0);
        for (const QColor& edge : {theme.border, theme.line, theme.accent, theme.cloud, theme.train,
                                   theme.test, theme.unused, theme.picked})
            QVERIFY2(contrastRatio(edge, theme.panel) >= 3.0, qPrintable(edge.name()));
    }
}

void ThemeTest::anAudienceSeesLargerLettersAndThickerMarks()
{
    const Theme theme = presented(darkTheme(1.0));
    QVERIFY(theme.isDark && theme.isHighContrast);
    QVERIFY(theme.zoom > 1.2);
    QVERIFY(theme.stroke(2.0) > 1.5 * darkTheme(theme.zoom).stroke(2.0));
    QVERIFY(!presented(lightTheme()).isDark);
}

void ThemeTest::lettersAreLegibleOnEveryGround_data()
{
    QTest::addColumn<QColor>("letters");
    QTest::addColumn<QColor>("ground");
    for (const Theme& theme :
         {lightTheme(), darkTheme(), highContrastTheme(), highContrastTheme(1.0, true)}) {
        const std::pair<const char*, QColor> letters[] = {
            {"text", theme.text},     {"muted", theme.mutedText},   {"train", theme.trainText},
            {"test", theme.testText}, {"unused", theme.unusedText}, {"error", theme.error}};
        const std::pair<const char*, QColor> grounds[] = {{"panel", theme.panel},
                                                          {"window", theme.window},
                                                          {"field", theme.field},
                                                          {"hover", theme.hover},
                                                          {"selection", theme.selection}};
        const QByteArray look = nameOf(theme);
        const char* name = look.constData();
        for (const auto& [letterName, letter] : letters)
            for (const auto& [groundName, ground] : grounds)
                QTest::addRow("%s: %s on %s", name, letterName, groundName) << letter << ground;
        QTest::addRow("%s: button", name) << theme.accentText << theme.accent;
        QTest::addRow("%s: what to do", name) << theme.accent << theme.panel;
        QTest::addRow("%s: picked", name) << theme.picked << theme.panel;
        QTest::addRow("%s: selected letters", name) << theme.accentText << theme.accent;
        if (theme.isHighContrast) { // the standard asks nothing of what cannot be used
            QTest::addRow("%s: disabled", name) << theme.unused << theme.panel;
            QTest::addRow("%s: disabled field", name) << theme.unused << theme.field;
        }
        for (int i = 0; i < 8; ++i)
            QTest::addRow("%s: series %d", name, i) << theme.seriesColor(i) << theme.panel;
        QTest::addRow("%s: tool tip", name) << (theme.isDark ? theme.text : theme.panel)
                                            << (theme.isDark ? theme.hover : theme.text);
    }
}

void ThemeTest::lettersAreLegibleOnEveryGround()
{
    QFETCH(QColor, letters);
    QFETCH(QColor, ground);
    const double ratio = contrastRatio(letters, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(QString("only %1:1").arg(ratio)));
}

void ThemeTest::rolesAndPicksKeepTheirColours()
{
    QCOMPARE(lightTheme().roleColor(DeviceRole::Train), QColor(0x2563eb));
    QCOMPARE(lightTheme().roleColor(DeviceRole::Test), QColor(0xea580c));
    QCOMPARE(lightTheme().picked, QColor(0xc026d3));
    QCOMPARE(darkTheme().roleColor(DeviceRole::Train), QColor(0x60a5fa));
    QCOMPARE(darkTheme().roleColor(DeviceRole::Test), QColor(0xfb923c));
    QCOMPARE(darkTheme().picked, QColor(0xf472b6));
}

void ThemeTest::styleSheetHasNoPlaceholderLeft()
{
    QVERIFY(!styleSheet(lightTheme()).contains('@'));
    QVERIFY(styleSheet(darkTheme()).contains(darkTheme().panel.name()));
}

void ThemeTest::zoomScalesLettersAndDistances()
{
    QCOMPARE(lightTheme(2.0).px(10), 20);
    QCOMPARE(lightTheme(2.0).font().pixelSize(), 2 * lightTheme().font().pixelSize());
    QCOMPARE(lightTheme(100).zoom, 3.0);
    QCOMPARE(lightTheme(0).zoom, 0.5);
}

void ThemeTest::applyingTellsEverybody()
{
    QSignalSpy changed(&ActiveTheme::instance(), &ActiveTheme::changed);
    ActiveTheme::instance().apply(*qApp, darkTheme(1.5));
    QCOMPARE(changed.count(), 1);
    QVERIFY(activeTheme().isDark);
    QCOMPARE(qApp->palette().color(QPalette::Window), darkTheme().window);
    QVERIFY(desktopPrefersDark());
    ActiveTheme::instance().apply(*qApp, lightTheme());
    QVERIFY(!desktopPrefersDark());
}

void ThemeTest::viridisRunsFromVioletToYellow()
{
    QCOMPARE(viridis(0), QColor(0x440154));
    QCOMPARE(viridis(1), QColor(0xfde725));
    QCOMPARE(viridis(-3), viridis(0));
    QCOMPARE(viridis(7), viridis(1));
    QVERIFY(!viridis(std::nan("")).isValid());
    for (int i = 0; i < 100; ++i)
        QVERIFY(contrastRatio(viridis(i / 100.0), Qt::black) <=
                contrastRatio(viridis((i + 1) / 100.0), Qt::black) + 0.02);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
