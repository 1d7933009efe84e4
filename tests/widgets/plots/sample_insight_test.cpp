// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/sample_insight.h"
#include "widgets/plots/share_bars.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace latency;

class SampleInsightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longerBarsStandFirst()
    {
        ShareBars bars;
        bars.setShares({{"costs", 0.2}, {"profiles", 0.7}, {"launches", 0.1}});
        QCOMPARE(bars.shares().front().first, QString("profiles"));
        QCOMPARE(bars.shares().back().first, QString("launches"));
        QVERIFY(bars.accessibleDescription().startsWith("profiles 70"));
    }

    void aSuspiciousSampleIsNamedInWords()
    {
        SampleInsight panel;
        auto* strip = panel.findChild<LeftOutStrip*>();
        QVERIFY(strip);
        panel.setLeftOut({{3, 5.0, 5.1, 0.2, false}, {7, 50.0, 5.0, 0.2, true}});
        QVERIFY(strip->accessibleDescription().contains("7"));
        QVERIFY(!strip->accessibleDescription().contains("network 3"));
    }

    void pointingAtASampleNamesItToTheOtherViewsAndAClickSelectsIt()
    {
        LeftOutStrip strip;
        strip.resize(400, 120);
        strip.setSamples({{42, 10.0, 10.0, 1.0, false}});
        QSignalSpy hovered(&strip, &LeftOutStrip::architectureHovered);
        QSignalSpy selected(&strip, &LeftOutStrip::architectureSelected);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        const QPoint centre(200, 53);
        QTest::mouseMove(&strip, centre);
        QTRY_COMPARE(hovered.size(), 1);
        QCOMPARE(hovered.front().front().toInt(), 42);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, centre);
        QCOMPARE(selected.size(), 1);
    }

    void pointsWithoutACorrelationAreNotDrawn()
    {
        SampleInsight panel;
        panel.setCurve({{2, std::nan(""), 0.0, 0.1, false}, {3, 0.8, 0.0, 0.1, false}}, "note");
        auto* curve = panel.findChild<SampleCurveCanvas*>();
        QCOMPARE(curve->points().size(), std::size_t{1});
        QVERIFY(panel.dataAsCsv().contains("\n3,0.8,"));
    }

    void withoutSamplesItSaysWhatToDo()
    {
        SampleInsight panel;
        QCOMPARE(panel.state(), Panel::State::Empty);
        QVERIFY(!panel.message().isEmpty());
    }
};

QTEST_MAIN(SampleInsightTest)
#include "sample_insight_test.moc"
