// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/panels/elided_label.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/run_bar.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/panels/status_strip.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace latency;

class PanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void showsOneOfItsFourStates();
    void offersToTryAgainAfterAnError();
    void chipsGrowWithTheirText();
    void metricStripLeavesOutWhatDoesNotFit();
    void switchTellsWhichSegmentTheUserWants();
    void runBarAllowsOnlyWhatMakesSense();
    void timeLeftIsWrittenForHumans();
    void notesButtonAppearsWithNotes();
};

void PanelTest::showsOneOfItsFourStates()
{
    Panel panel("Devices");
    auto* body = new QLabel("body");
    panel.setBody(body);
    panel.resize(300, 200);
    panel.show();
    QCOMPARE(panel.state(), Panel::State::Content);
    QVERIFY(body->isVisible());

    panel.showEmpty("Open a table.");
    QCOMPARE(panel.state(), Panel::State::Empty);
    QCOMPARE(panel.message(), "Open a table.");
    QVERIFY(!body->isVisible());
    panel.showLoading("Reading…");
    QCOMPARE(panel.state(), Panel::State::Loading);
    panel.grab();
    panel.showContent();
    QVERIFY(body->isVisible());
    QVERIFY(panel.message().isEmpty());
}

void PanelTest::offersToTryAgainAfterAnError()
{
    Panel panel("Devices");
    panel.setBody(new QLabel);
    panel.show();
    QSignalSpy retried(&panel, &Panel::retryRequested);
    panel.showError("table.csv is empty.");
    auto* retry = panel.findChild<QPushButton*>("panelRetry");
    QVERIFY(retry->isVisible());
    retry->click();
    QCOMPARE(retried.count(), 1);
}

void PanelTest::chipsGrowWithTheirText()
{
    Panel panel("Devices");
    Chip* chip = panel.addChip("trainChip", Chip::Dot::Train);
    chip->setText("train 9");
    const int before = chip->sizeHint().width();
    chip->setText("train 19");
    QVERIFY(chip->sizeHint().width() > before);
    QCOMPARE(chip->accessibleName(), "train 19");
}

void PanelTest::metricStripLeavesOutWhatDoesNotFit()
{
    MetricStrip strip;
    strip.setMetrics({{"ρ", "0.926", ""}, {"RMSE", "4.13 ms", ""}});
    QCOMPARE(strip.accessibleName(), "ρ 0.926, RMSE 4.13 ms");
    QVERIFY(strip.minimumSizeHint().width() < strip.sizeHint().width());
    strip.resize(strip.minimumSizeHint());
    strip.grab();
    strip.resize(0, 36);
    strip.grab();
}

void PanelTest::switchTellsWhichSegmentTheUserWants()
{
    SegmentedSwitch segments({"Heat map", "Map"});
    QSignalSpy requested(&segments, &SegmentedSwitch::currentRequested);
    segments.setCurrent(1);
    QCOMPARE(requested.count(), 0);
    QCOMPARE(segments.current(), 1);
    segments.findChild<QToolButton*>("segment0")->click();
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toInt(), 0);
}

void PanelTest::runBarAllowsOnlyWhatMakesSense()
{
    RunBar bar;
    auto* run = bar.findChild<QPushButton*>("runButton");
    auto* stop = bar.findChild<QPushButton*>("stopButton");
    QSignalSpy runs(&bar, &RunBar::runRequested);
    QSignalSpy stops(&bar, &RunBar::stopRequested);
    QVERIFY(run->isEnabled() && !stop->isEnabled());
    run->click();
    QCOMPARE(runs.count(), 1);

    RunBarState running;
    running.isRunning = true;
    running.share = 0.7;
    bar.setState(running);
    QVERIFY(!run->isEnabled() && stop->isEnabled());
    stop->click();
    QCOMPARE(stops.count(), 1);

    running.isStopping = true;
    bar.setState(running);
    QVERIFY(!run->isEnabled() && !stop->isEnabled());

    RunBarState incomplete;
    incomplete.canRun = false;
    incomplete.whyNot = "No test device.";
    bar.setState(incomplete);
    QVERIFY(!run->isEnabled());
    QCOMPARE(run->toolTip(), "No test device.");
}

void PanelTest::timeLeftIsWrittenForHumans()
{
    QCOMPARE(timeLeftText(12.4), "12 s left");
    QCOMPARE(timeLeftText(180), "3 min left");
    QCOMPARE(timeLeftText(3900), "1 h 05 min left");
    QCOMPARE(timeLeftText(-1), "");
    QCOMPARE(timeLeftText(std::nan("")), "");
}

void PanelTest::notesButtonAppearsWithNotes()
{
    StatusStrip strip;
    strip.setDataset("27 devices");
    strip.show();
    auto* notes = strip.findChild<QPushButton*>("statusNotes");
    QVERIFY(!notes->isVisible());
    strip.setNoteCount(2);
    QVERIFY(notes->isVisible());
    QSignalSpy requested(&strip, &StatusStrip::notesRequested);
    notes->click();
    QCOMPARE(requested.count(), 1);
}

QTEST_MAIN(PanelTest)
#include "panel_test.moc"
