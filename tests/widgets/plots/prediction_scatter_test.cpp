// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/prediction_scatter.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QToolButton>

using namespace latency;

class PredictionScatterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void bothAxesShareTheirRange();
    void scoresHaveAnAxisOfTheirOwn();
    void everyNumberIsInTheUnitOfTheTable();
    void unknownNumbersShowAsDashes();
    void ignoresPredictionsForAnotherDataset();
    void tellsTheChosenDeviceAndPoint();
    void drawsAnyNumberOfPoints_data();
    void drawsAnyNumberOfPoints();
    void logarithmicAxesSurviveZeros();
    void keepsTheUsersZoomWhileUpdating();
    void csvHasOneLineAnArchitecture();
    void curvesAreDrawnFromNothingToMany();
    void curvesCsvNamesSeries();
};

void PredictionScatterTest::bothAxesShareTheirRange()
{
    PredictionScatter scatter;
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({2, 4, 9}, {}, true);
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QCOMPARE(canvas->xAxis->range().lower, canvas->yAxis->range().lower);
    QCOMPARE(canvas->xAxis->range().upper, canvas->yAxis->range().upper);
    QVERIFY(canvas->xAxis->range().contains(1) && canvas->xAxis->range().contains(9));
}

void PredictionScatterTest::scoresHaveAnAxisOfTheirOwn()
{
    PredictionScatter scatter;
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({-70, 0, 80}, {}, false);
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QVERIFY(canvas->xAxis->range().upper < 4);
    QVERIFY(canvas->yAxis->range().lower < -70);
    QVERIFY(canvas->yAxis->label().contains("score"));
    scatter.findChild<QToolButton*>("predictionLog")->setChecked(true);
    QCOMPARE(canvas->yAxis->scaleType(), QCPAxis::stLinear);
    QCOMPARE(canvas->xAxis->scaleType(), QCPAxis::stLogarithmic);
}

void PredictionScatterTest::everyNumberIsInTheUnitOfTheTable()
{
    PredictionScatter scatter;
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    auto* log = scatter.findChild<QToolButton*>("predictionLog");
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({2, 4, 9}, {}, true);
    QCOMPARE(canvas->xAxis->label(), "measured (ms)");
    scatter.setQuantity(QuantityText({"energy", "mJ", "device"}));
    QCOMPARE(canvas->xAxis->label(), "measured (mJ)");
    QCOMPARE(canvas->yAxis->label(), "predicted (mJ)");
    log->setChecked(true);
    QCOMPARE(canvas->xAxis->label(), "measured (mJ, log)");
    QCOMPARE(canvas->yAxis->label(), "predicted (mJ, log)");
    PredictionMetrics metrics;
    metrics.rmse = 0.25;
    scatter.setMetrics(metrics);
    QCOMPARE(scatter.findChild<MetricStrip*>("predictionMetrics")->metrics()[2].value, "0.250 mJ");
    QVERIFY(scatter.dataAsCsv().startsWith(
        "architecture,measured_mJ,predicted_mJ,deviation_mJ,labelled"));
    log->setChecked(false);
    scatter.setQuantity(QuantityText());
    QCOMPARE(canvas->xAxis->label(), "measured (ms)");
}

void PredictionScatterTest::unknownNumbersShowAsDashes()
{
    PredictionScatter scatter;
    auto* strip = scatter.findChild<MetricStrip*>("predictionMetrics");
    for (const Metric& metric : strip->metrics())
        QCOMPARE(metric.value, "–");
    PredictionMetrics metrics;
    metrics.spearman = 0.9264;
    metrics.within10 = 0.47;
    metrics.protocol = "15 605 unseen";
    scatter.setMetrics(metrics);
    QCOMPARE(strip->metrics()[0].value, "0.926");
    QVERIFY(strip->metrics()[0].meaning.contains("15 605 unseen"));
    QCOMPARE(strip->metrics().size(), std::size_t(5));
}

void PredictionScatterTest::ignoresPredictionsForAnotherDataset()
{
    PredictionScatter scatter;
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({1, 2}, {}, true);
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QCOMPARE(canvas->cloud().count(), 3);
    QVERIFY(std::isnan(canvas->cloud().y(0)));
}

void PredictionScatterTest::tellsTheChosenDeviceAndPoint()
{
    PredictionScatter scatter;
    scatter.resize(500, 400);
    scatter.setDevices({"raspi4", "fpga"}, 0);
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({1, 2, 3}, {0.1F, 0.1F, 0.1F}, true);
    scatter.show();
    settle();
    QSignalSpy chosen(&scatter, &PredictionScatter::deviceChosen);
    QTest::keyClick(scatter.findChild<QComboBox*>("predictionDevice"), Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 1);
    QSignalSpy selected(&scatter, &PredictionScatter::architectureSelected);
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QTest::mouseClick(canvas, Qt::LeftButton, Qt::NoModifier, canvas->cloud().pixel(1).toPoint());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected.first().first().toInt(), 1);
}

void PredictionScatterTest::drawsAnyNumberOfPoints_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 15625})
        QTest::addRow("%d points", count) << count;
}

void PredictionScatterTest::drawsAnyNumberOfPoints()
{
    QFETCH(int, count);
    PredictionScatter scatter;
    scatter.resize(450, 320);
    std::vector<float> values;
    for (int i = 0; i < count; ++i)
        values.push_back(static_cast<float>(1 + i % 97));
    scatter.setMeasured(values);
    scatter.setPredicted(values, values, true);
    scatter.setLabelled({0, 7, 99999});
    scatter.setHovered(count - 1);
    scatter.show();
    settle();
    QVERIFY(!scatter.grab().isNull());
    scatter.clear();
    QCOMPARE(scatter.state(), Panel::State::Empty);
    settle();
}

void PredictionScatterTest::logarithmicAxesSurviveZeros()
{
    PredictionScatter scatter;
    scatter.resize(450, 320);
    scatter.setMeasured({0, 1, 10, std::nanf("")});
    scatter.setPredicted({-1, 1, 9, 3}, {1, 1, 20, 1}, true);
    scatter.setLabelled({0, 2});
    scatter.findChild<QToolButton*>("predictionLog")->setChecked(true);
    scatter.show();
    settle();
    scatter.grab();
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QVERIFY(canvas->xAxis->range().lower > 0);
}

void PredictionScatterTest::keepsTheUsersZoomWhileUpdating()
{
    PredictionScatter scatter;
    scatter.resize(450, 320);
    scatter.setMeasured({1, 2, 3});
    scatter.setPredicted({1, 2, 3}, {}, true);
    scatter.show();
    settle();
    auto* canvas = scatter.findChild<PredictionCanvas*>("predictionCanvas");
    QTest::keyClick(canvas, Qt::Key_Plus);
    const QCPRange zoomed = canvas->xAxis->range();
    scatter.setPredicted({2, 4, 90}, {}, true);
    QCOMPARE(canvas->xAxis->range().upper, zoomed.upper);
    QTest::keyClick(canvas, Qt::Key_0);
    QVERIFY(canvas->xAxis->range().upper > 90);
}

void PredictionScatterTest::csvHasOneLineAnArchitecture()
{
    PredictionScatter scatter;
    scatter.setMeasured({1.5F, 2});
    scatter.setPredicted({1.25F, 2.5F}, {}, true);
    scatter.setLabelled({1});
    QCOMPARE(scatter.dataAsCsv(),
             "architecture,measured_ms,predicted_ms,deviation_ms,labelled\n0,1.5,1.25,,0\n"
             "1,2,2.5,,1\n");
}

void PredictionScatterTest::curvesAreDrawnFromNothingToMany()
{
    for (const int count : {0, 1, 12}) {
        LearningCurves curves;
        curves.resize(280, 260);
        std::vector<LearningCurve> lines;
        for (int i = 0; i < count; ++i)
            lines.push_back({i,
                             "a_device_with_a_long_name_" + QString::number(i),
                             {{1, 0.5}, {2, std::nan("")}, {3, 0.9}, {4, std::nan("")}}});
        curves.setCurves(lines);
        curves.setLoss({{1, 0.5}});
        curves.setEpochs(30);
        curves.setNow(3);
        curves.setHighlightedDevice(0);
        curves.show();
        settle();
        curves.grab();
        curves.setShown(LearningCurves::Shown::Loss);
        settle();
        curves.grab();
        curves.clear();
        QCOMPARE(curves.state(), Panel::State::Empty);
    }
}

void PredictionScatterTest::curvesCsvNamesSeries()
{
    LearningCurves curves;
    curves.setCurves({{0, "fpga", {{1, 0.5}}}});
    curves.setLoss({{1, 0.25}});
    QCOMPARE(curves.dataAsCsv(), "series,epoch,value\nfpga,1,0.5\nloss,1,0.25\n");
}

QTEST_MAIN(PredictionScatterTest)
#include "prediction_scatter_test.moc"
