// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search/search_panel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

FrontView smallView()
{
    FrontView view;
    view.milliseconds = {1.0, 2.0, 3.0, std::nan("")};
    view.objective = {60.0, 70.0, 72.0, 80.0};
    view.deviation = {0.1, 0.1, 0.1, 0.1};
    view.front = {0, 1, 2};
    view.trueFront = {{1.1, 60.0}, {2.0, 70.0}};
    view.measured = {1};
    view.answer = 1;
    view.published = {{QStringLiteral("HELP"), 2.1, 69.0}};
    return view;
}

} // namespace

class SearchPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLimitIsDraggedInThePlot()
    {
        FrontCanvas canvas;
        canvas.resize(500, 300);
        canvas.setView(smallView());
        canvas.setLimit(2.0);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QTest::qWait(50);
        QSignalSpy dragged(&canvas, &FrontCanvas::limitDragged);
        const QPoint from(static_cast<int>(canvas.xAxis->coordToPixel(2.0)), 120);
        const QPoint to(static_cast<int>(canvas.xAxis->coordToPixel(2.6)), 120);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, to);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
        QVERIFY(!dragged.isEmpty());
        QVERIFY(std::abs(dragged.back().front().toDouble() - 2.6) < 0.05);
        QVERIFY(std::abs(canvas.limit() - 2.6) < 0.05);
    }

    void theLimitIsNeverNegative()
    {
        FrontCanvas canvas;
        canvas.resize(500, 300);
        canvas.setView(smallView());
        canvas.setLimit(1.0);
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
        QTest::qWait(50);
        QTest::mousePress(&canvas, Qt::LeftButton, {},
                          QPoint(static_cast<int>(canvas.xAxis->coordToPixel(1.0)), 120));
        QTest::mouseMove(&canvas, QPoint(-4000, 120));
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, QPoint(-4000, 120));
        QVERIFY(canvas.limit() > 0.0);
    }

    void settingValuesAsksForNothing()
    {
        SearchSettings settings;
        settings.setDevices({"a", "b"});
        settings.setPredictors({"kernel"});
        settings.setLearningChoices({"all", "train"});
        settings.setUnits({"ms", "us"});
        QSignalSpy limit(&settings, &SearchSettings::limitChanged);
        const SearchSettings::Values values{1, 0, 7.5, 0.95, 12, 1, true, 6, 1};
        settings.setValues(values);
        QCOMPARE(settings.values(), values);
        QVERIFY(limit.isEmpty());
        settings.findChild<QDoubleSpinBox*>("searchLimit")->setValue(9.0);
        QCOMPARE(limit.size(), 1);
    }

    void aSpentBudgetLocksTheSearch()
    {
        SearchPanel panel;
        auto* search = panel.findChild<QPushButton*>("searchRun");
        panel.setProgress(3, 20);
        QVERIFY(search->isEnabled());
        panel.setProgress(20, 20);
        QVERIFY(!search->isEnabled());
        QVERIFY(panel.findChild<QPushButton*>("searchRestart")->isEnabled());
    }

    void whileItRunsTheSearchButtonStopsIt()
    {
        SearchPanel panel;
        panel.setProgress(3, 20);
        panel.setRunning(true);
        QSignalSpy stopped(&panel, &SearchPanel::stopRequested);
        QSignalSpy started(&panel, &SearchPanel::searchRequested);
        panel.findChild<QPushButton*>("searchRun")->click();
        QCOMPARE(stopped.size(), 1);
        QVERIFY(started.isEmpty());
        QVERIFY(!panel.findChild<QPushButton*>("searchStep")->isEnabled());
    }

    void aDeviceThatNobodyMeasuredIsNotSearchedByItself()
    {
        SearchPanel panel;
        panel.setProgress(3, 20);
        panel.setMeasuredByTable(false);
        QVERIFY(!panel.findChild<QPushButton*>("searchRun")->isEnabled());
        QVERIFY(panel.findChild<QPushButton*>("searchStep")->isEnabled());
    }

    void withoutAnAnswerItSaysSo()
    {
        SearchPanel panel;
        panel.setNoun("cell");
        panel.setAnswer({});
        QCOMPARE(panel.findChild<QLabel*>("searchNetwork")->text(),
                 QString("No cell is known to meet the limit"));
    }

    void theExportHoldsFrontAndMeasurements()
    {
        SearchPanel panel;
        panel.setNameOf([](int i) { return i == 1 ? QString("network one") : QString("other"); });
        panel.canvas().setView(smallView());
        const QStringList lines = panel.dataAsCsv().split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[2], QString("1,network one,2,0.1,70,1,1,1"));
    }
};

QTEST_MAIN(SearchPanelTest)
#include "search_panel_test.moc"
