// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/evolution_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace latency;

class EvolutionPanelTest : public QObject
{
    Q_OBJECT

    static GenerationView generation()
    {
        return {{10.0, 9.0, 8.0, 9.5}, {75.0, 74.0, 70.0, 69.0}, 2};
    }

private Q_SLOTS:
    void theSliderFollowsTheNewestUntilItIsMovedBack()
    {
        EvolutionPanel panel;
        panel.setGenerations(3, 10);
        QCOMPARE(panel.shownGeneration(), 3);
        panel.setGenerations(5, 10);
        QCOMPARE(panel.shownGeneration(), 5);
        QSignalSpy chosen(&panel, &EvolutionPanel::generationChosen);
        panel.findChild<QSlider*>("evolutionSlider")->setValue(2);
        QCOMPARE(chosen.back().front().toInt(), 2);
        panel.setGenerations(8, 10);
        QCOMPARE(panel.shownGeneration(), 2);
        QVERIFY(panel.findChild<QLabel*>("evolutionGeneration")->text().contains("2 of 10"));
    }
    void aReplayEndsAtTheNewest()
    {
        EvolutionPanel panel;
        panel.setGenerations(4, 4);
        auto* replay = panel.findChild<QPushButton*>("evolutionReplay");
        replay->setChecked(true);
        QCOMPARE(panel.shownGeneration(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!replay->isChecked(), 3000);
        QCOMPARE(panel.shownGeneration(), 4);
    }
    void theAxesStandStillFromGenerationToGeneration()
    {
        EvolutionCanvas canvas;
        canvas.resize(400, 300);
        canvas.setLimit(11.0);
        const QRectF extent(QPointF(6.0, 60.0), QPointF(10.0, 75.0));
        canvas.setGeneration(generation(), {{9.0, 74.0}, {10.0, 75.0}}, extent);
        canvas.resetView();
        const QCPRange x = canvas.xAxis->range();
        QVERIFY(x.contains(6.0) && x.contains(11.0));
        QVERIFY(canvas.yAxis->range().contains(60.0) && canvas.yAxis->range().contains(75.0));
        canvas.setGeneration({{10.0}, {75.0}, 1}, {{10.0, 75.0}}, extent);
        QCOMPARE(canvas.xAxis->range(), x);
    }
    void theNumbersOfAGenerationCanBeTakenAway()
    {
        EvolutionPanel panel;
        panel.setNameOf([](int point) { return QStringLiteral("network %1").arg(point); });
        panel.canvas().setGeneration(generation(), {}, {6.0, 60.0, 5.0, 20.0});
        const QStringList lines = panel.dataAsCsv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[1], QStringLiteral("network 0,10,75,1"));
        QCOMPARE(lines[3], QStringLiteral("network 2,8,70,0"));
    }
    void settingValuesAsksForNothing()
    {
        EvolutionSettings settings;
        settings.setChoices({"a", "b"}, {"kernel"}, {"accuracy"}, {"OFA", "CompOFA"});
        QSignalSpy limit(&settings, &EvolutionSettings::limitChanged);
        QSignalSpy changed(&settings, &EvolutionSettings::changed);
        const EvolutionSettings::Values values{1, 0, 0, 1, 7.5, 50, 40};
        settings.setValues(values);
        QCOMPARE(settings.values(), values);
        QVERIFY(limit.isEmpty() && changed.isEmpty());
    }
    void whileItRunsTheButtonStops()
    {
        EvolutionPanel panel;
        panel.showContent();
        QSignalSpy evolve(&panel, &EvolutionPanel::evolveRequested);
        QSignalSpy stop(&panel, &EvolutionPanel::stopRequested);
        auto* button = panel.findChild<QPushButton*>("evolutionRun");
        button->click();
        panel.setRunning(true);
        QVERIFY(!panel.findChild<QComboBox*>("evolutionDevice")->isEnabled());
        button->click();
        QCOMPARE(evolve.size(), 1);
        QCOMPARE(stop.size(), 1);
    }
};

QTEST_MAIN(EvolutionPanelTest)
#include "evolution_panel_test.moc"
