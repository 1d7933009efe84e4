// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/devices/hardware_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace latency;

class HardwarePanelTest : public QObject
{
    Q_OBJECT

    static HardwareSpecification real() { return {4352, 11, 616, 13.45, "data sheet", false}; }

private Q_SLOTS:
    void aSliderAtItsEndIsFourTimesTheNumber()
    {
        WhatIfSliders sliders;
        sliders.setReal(real());
        QVERIFY(sliders.isReal());
        QCOMPARE(sliders.hypothetical(), real());
        QSignalSpy moved(&sliders, &WhatIfSliders::moved);
        auto* bandwidth = sliders.findChild<QSlider*>("whatIfBandwidth");
        bandwidth->setValue(bandwidth->maximum());
        QCOMPARE(moved.size(), 1);
        QCOMPARE(sliders.hypothetical().bandwidth, 4.0 * 616);
        QCOMPARE(sliders.hypothetical().peak, 13.45);
        QVERIFY(sliders.hypothetical().isHypothetical);
        sliders.reset();
        QVERIFY(sliders.isReal());
    }
    void whatDoesNotEnterIsLocked()
    {
        WhatIfSliders sliders;
        sliders.setReal(real());
        auto* cores = sliders.findChild<QSlider*>("whatIfCores");
        cores->setValue(50);
        sliders.setReadsColumns(false);
        QVERIFY(!cores->isEnabled());
        QCOMPARE(sliders.hypothetical().cores, 4352.0);
        sliders.setReadsColumns(true);
        QVERIFY(cores->isEnabled());
    }
    void learningTurnsTheButtonIntoStop()
    {
        HardwarePanel panel;
        panel.showContent();
        panel.setDevices({"2080ti_1"});
        auto* button = panel.findChild<QPushButton*>("whatIfLearn");
        QVERIFY(!button->isEnabled());
        panel.setStudy("ready", true);
        QSignalSpy learn(&panel, &HardwarePanel::learnRequested);
        QSignalSpy stop(&panel, &HardwarePanel::stopRequested);
        button->click();
        panel.setLearning(true, 0.5);
        button->click();
        QCOMPARE(learn.size(), 1);
        QCOMPARE(stop.size(), 1);
    }
    void theAxesStandStillWhileTheSlidersMove()
    {
        WhatIfCanvas canvas;
        canvas.resize(300, 300);
        canvas.setLatencies({1.0F, 2.0F}, {1.0F, 2.0F});
        const QCPRange y = canvas.yAxis->range();
        canvas.setLatencies({1.0F, 2.0F}, {0.5F, 1.5F});
        QCOMPARE(canvas.yAxis->range(), y);
    }
    void numbersCanBeTakenAway()
    {
        HardwarePanel panel;
        panel.canvas().setLatencies({1.0F}, {0.5F});
        QVERIFY(panel.dataAsCsv().contains(QStringLiteral("0,,1,0.5")));
    }
};

QTEST_MAIN(HardwarePanelTest)
#include "hardware_panel_test.moc"
