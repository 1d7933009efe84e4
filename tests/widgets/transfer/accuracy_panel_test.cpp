// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transfer/accuracy_panel.h"

#include "widgets/search/front_canvas.h"
#include "widgets/theme/active_theme.h"
#include "widgets/transfer/accuracy_settings.h"

#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

AccuracyView smallView()
{
    AccuracyView view;
    view.milliseconds = {1.0, 2.0, 3.0, 4.0};
    view.accuracy = {60.0, 70.0, 65.0, 75.0};
    view.measuredMilliseconds = {1.2, 2.5, 2.4, std::nan("")};
    view.measuredAccuracy = {61.0, 66.0, 68.0, 74.0};
    view.predictedFront = {0, 1};
    view.measuredFront = {0, 2};
    view.measuredCorners = {{1.2, 61.0}, {2.4, 68.0}};
    return view;
}

} // namespace

class AccuracyPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void predictedNetworksAreMarkedInBothPlots()
    {
        AccuracyPanel panel;
        panel.setView(smallView());
        QCOMPARE(panel.predicted().view().front, (std::vector<int>{0, 1}));
        QCOMPARE(panel.measured().view().front, (std::vector<int>{0, 2}));
        QCOMPARE(panel.measured().view().measured, (std::vector<int>{0, 1}));
        QCOMPARE(panel.predicted().view().trueFront.size(), std::size_t{2});
    }
    void bothPlotsShowTheSamePartOfThePlane()
    {
        AccuracyPanel panel;
        panel.resize(900, 500);
        panel.show();
        panel.setView(smallView());
        QCOMPARE(panel.predicted().xAxis->range(), panel.measured().xAxis->range());
        QCOMPARE(panel.predicted().yAxis->range(), panel.measured().yAxis->range());
        QVERIFY(panel.measured().xAxis->range().contains(4.0)); // that only the other plot has
        panel.measured().xAxis->setRange(1.5, 2.5);
        QCOMPARE(panel.predicted().xAxis->range(), QCPRange(1.5, 2.5));
    }
    void settingValuesAsksForNothingAndTypingDoes()
    {
        AccuracyPanel panel;
        QSignalSpy changed(&panel.settings(), &AccuracySettings::changed);
        panel.settings().setChoices({QStringLiteral("a"), QStringLiteral("b")},
                                    {QStringLiteral("t")}, {QStringLiteral("p")});
        const AccuracySettings::Values values{1, 0, 0, 12, 34, false};
        panel.settings().setValues(values);
        QCOMPARE(panel.settings().values(), values);
        QCOMPARE(changed.size(), 0);
        panel.findChild<QSpinBox*>(QStringLiteral("accuracyErrorLabels"))->setValue(50);
        QCOMPARE(changed.size(), 1);
    }
    void twentyLabelsEachByDefault()
    {
        AccuracyPanel panel;
        QCOMPARE(panel.settings().values().latencyLabels, 20);
        QCOMPARE(panel.settings().values().errorLabels, 20);
        QVERIFY(panel.settings().values().learnsOtherTasks);
    }
    void theButtonRunsAndThenStops()
    {
        AccuracyPanel panel;
        auto* button = panel.findChild<QPushButton*>(QStringLiteral("accuracyRun"));
        QSignalSpy run(&panel, &AccuracyPanel::runRequested);
        QSignalSpy stop(&panel, &AccuracyPanel::stopRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        panel.setRunning(true);
        QVERIFY(!panel.settings().isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(run.size(), 1);
        QCOMPARE(stop.size(), 1);
    }
    void theCsvHoldsBothFrontsAndThePictureBothPlots()
    {
        AccuracyPanel panel;
        panel.resize(1000, 500);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        panel.setView(smallView());
        const QStringList lines = panel.dataAsCsv().split(QLatin1Char('\n'));
        QCOMPARE(lines[1], QStringLiteral("0,1,60,1.2,61,1,1"));
        QCOMPARE(lines[4], QStringLiteral("3,4,75,,74,0,0"));
        QImage paper(800, 300, QImage::Format_RGB32);
        paper.fill(Qt::red);
        panel.drawPlot(paper, paper.size(), lightTheme());
        for (const int left : {0, 400}) {
            QSet<QRgb> colours;
            for (int x = left; x < left + 400; ++x)
                for (int y = 0; y < 300; ++y)
                    colours.insert(paper.pixel(x, y));
            QVERIFY(colours.size() > 8);
            QVERIFY(!colours.contains(qRgb(255, 0, 0)));
        }
    }
};

QTEST_MAIN(AccuracyPanelTest)
#include "accuracy_panel_test.moc"
