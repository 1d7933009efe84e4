// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/encodings_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace latency;

namespace
{

EncodingRow row(const QString& name, int ready, bool canCompute = true)
{
    EncodingRow made;
    made.name = name;
    made.title = name;
    made.ready = ready;
    made.total = 100;
    made.canCompute = canCompute;
    return made;
}

QPushButton* button(const EncodingsPanel& panel, const char* name)
{
    return panel.findChild<QPushButton*>(name);
}

} // namespace

class EncodingsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatIsMissingCanBeComputed()
    {
        EncodingsPanel panel;
        panel.setRows({row("one-hot", 100, false), row("zen", 0), row("file", 0, false)});
        panel.choose("one-hot");
        QVERIFY(!button(panel, "computeEncoding")->isEnabled());
        QVERIFY(button(panel, "drawMap")->isEnabled());
        panel.choose("zen");
        QVERIFY(button(panel, "computeEncoding")->isEnabled());
        QVERIFY(!button(panel, "drawMap")->isEnabled());
        panel.choose("file");
        QVERIFY(!button(panel, "computeEncoding")->isEnabled());
        QCOMPARE(panel.subtitle(), "1 of 3 ready");
    }

    void aComputationIsStartedPausedAndStopped()
    {
        EncodingsPanel panel;
        panel.setRows({row("zen", 10)});
        panel.choose("zen");
        QSignalSpy compute(&panel, &EncodingsPanel::computeRequested);
        QSignalSpy pause(&panel, &EncodingsPanel::pauseRequested);
        QSignalSpy stop(&panel, &EncodingsPanel::stopRequested);
        QVERIFY(!button(panel, "stopEncoding")->isEnabled());
        button(panel, "computeEncoding")->click();
        QCOMPARE(compute.value(0).value(0).toString(), "zen");
        EncodingRow running = row("zen", 41);
        running.isComputing = true;
        panel.setRows({running});
        QVERIFY(!button(panel, "computeEncoding")->isEnabled());
        button(panel, "pauseEncoding")->click();
        QCOMPARE(pause.value(0).value(0).toBool(), true);
        running.isPaused = true;
        panel.setRows({running});
        QCOMPARE(button(panel, "pauseEncoding")->text(), "Resume");
        button(panel, "stopEncoding")->click();
        QCOMPARE(stop.count(), 1);
    }

    void progressKeepsTheChosenRow()
    {
        EncodingsPanel panel;
        panel.setRows({row("a", 0), row("b", 0)});
        panel.choose("b");
        panel.setRows({row("a", 50), row("b", 1)});
        QCOMPARE(panel.chosen(), "b");
        panel.setRows({row("c", 0), row("d", 0)}); // another dataset
        QCOMPARE(panel.chosen(), "c");
        panel.setRows({});
        QCOMPARE(panel.chosen(), QString());
    }

    void theMapButtonStopsAMapThatIsDrawn()
    {
        EncodingsPanel panel;
        panel.setRows({row("zen", 100)});
        panel.choose("zen");
        QSignalSpy map(&panel, &EncodingsPanel::mapRequested);
        QSignalSpy stop(&panel, &EncodingsPanel::mapStopRequested);
        button(panel, "drawMap")->click();
        QCOMPARE(map.count(), 1);
        panel.setMapText("12 of 600", true);
        button(panel, "drawMap")->click();
        QCOMPARE(map.count(), 1);
        QCOMPARE(stop.count(), 1);
    }

    void whyAnEncodingIsNotHereIsSaid()
    {
        EncodingsPanel panel;
        EncodingRow missing = row("zcp", 0, false);
        missing.hindrance = "zc_fbnet.json is not in the data folders.";
        panel.setRows({missing});
        panel.choose("zcp");
        QVERIFY(panel.findChild<QLabel*>("encodingAbout")->text().contains("zc_fbnet.json"));
    }
};

QTEST_MAIN(EncodingsPanelTest)
#include "encodings_panel_test.moc"
