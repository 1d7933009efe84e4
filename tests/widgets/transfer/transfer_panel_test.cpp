// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/transfer/transfer_panel.h"

#include "widgets/theme/active_theme.h"
#include "widgets/transfer/transfer_canvas.h"

#include <QComboBox>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

TransferView smallView()
{
    TransferView view;
    view.lines = {
        {QStringLiteral("transferred"), {{0, 0.8}, {5, 0.9}, {10, 0.95}}, {0, 0.1, 0.1}},
        {QStringLiteral("untrained"), {{0, std::nan("")}, {5, 0.5}, {10, 0.7}}, {0, 0, 0}}};
    view.scratch = 0.9;
    view.scratchName = QStringLiteral("from scratch, 900 labels");
    view.mostLabels = 10;
    return view;
}

} // namespace

class TransferPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlotFollowsTheCurvesAndSaysWhatItWaitsFor()
    {
        TransferCanvas canvas;
        canvas.resize(500, 300);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        canvas.setView(smallView());
        QTest::qWait(50);
        QVERIFY(canvas.xAxis->range().upper >= 10);
        QVERIFY(canvas.yAxis->range().lower <= 0.5);
        QVERIFY(canvas.yAxis->range().upper >= 1.0);
        QTest::mouseMove(&canvas, QPoint(static_cast<int>(canvas.xAxis->coordToPixel(5)), 100));
        canvas.setView({});
        QTest::qWait(50);
        QVERIFY(canvas.view().lines.empty());
    }
    void swappingTheSpacesAsksForThePairAnew()
    {
        TransferPanel panel;
        panel.setDatasets({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}, 0, 2);
        QSignalSpy chosen(&panel, &TransferPanel::datasetsChosen);
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("transferSwap")),
                          Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(panel.source(), 2);
        QCOMPARE(panel.target(), 0);
    }
    void aChosenDeviceOutlivesAnotherPairThatHasIt()
    {
        TransferPanel panel;
        panel.setDevices({QStringLiteral("a"), QStringLiteral("b")});
        QCOMPARE(panel.device(), -1);
        panel.findChild<QComboBox*>(QStringLiteral("transferDevice"))->setCurrentIndex(2);
        QCOMPARE(panel.device(), 1);
        panel.setDevices({QStringLiteral("b"), QStringLiteral("c")});
        QCOMPARE(panel.device(), 0);
        panel.setDevices({QStringLiteral("c")});
        QCOMPARE(panel.device(), -1);
    }
    void theButtonRunsAndThenStops()
    {
        TransferPanel panel;
        auto* button = panel.findChild<QPushButton*>(QStringLiteral("transferRun"));
        QVERIFY(!button->isEnabled());
        panel.setReady(true);
        QSignalSpy run(&panel, &TransferPanel::runRequested);
        QSignalSpy stop(&panel, &TransferPanel::stopRequested);
        QTest::mouseClick(button, Qt::LeftButton);
        panel.setRunning(true);
        QVERIFY(!panel.findChild<QComboBox*>(QStringLiteral("transferSource"))->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(run.size(), 1);
        QCOMPARE(stop.size(), 1);
    }
    void emptyLinesAreNotShownAndTheCsvHoldsTheCurves()
    {
        TransferPanel panel;
        panel.setText({QStringLiteral("headline"), {}, {}});
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("transferHeadline"))->isVisibleTo(&panel));
        QVERIFY(!panel.findChild<QLabel*>(QStringLiteral("transferCaution"))->isVisibleTo(&panel));
        panel.canvas().setView(smallView());
        const QString csv = panel.dataAsCsv();
        QVERIFY(csv.startsWith(QStringLiteral("network,labels,spearman,deviation\n"
                                              "transferred,0,0.8,0\n")));
        QVERIFY(csv.contains(QStringLiteral("untrained,0,,0\n")));
        QPixmap paper(600, 400);
        panel.drawPlot(paper, paper.size(), lightTheme());
        QVERIFY(!paper.toImage().isNull());
    }
};

QTEST_MAIN(TransferPanelTest)
#include "transfer_panel_test.moc"
