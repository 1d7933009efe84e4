// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_values.h"
#include "widgets/runs/comparison_panel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace latency;

class ComparisonPanelTest : public QObject
{
    Q_OBJECT

    static ComparisonView twoRuns()
    {
        ComparisonView view;
        view.devices = {"pixel3", "raspi4"};
        view.series = {{"#1 Kernel", {{0.9, 0.92}, {0.8}}, {{1, 0.7}, {2, 0.85}}},
                       {"#2 NASFLAT", {{0.95}, {}}, {}}};
        for (int id : {1, 2}) {
            ComparedRunRow row;
            row.id = id;
            row.title = view.series[static_cast<std::size_t>(id - 1)].title;
            row.isBaseline = id == 1;
            view.runs.push_back(row);
        }
        return view;
    }

private Q_SLOTS:
    void everySeedOfEveryDeviceIsInTheCsv()
    {
        ComparisonPanel panel;
        QCOMPARE(panel.state(), Panel::State::Empty);
        panel.setView(twoRuns(), "2 runs", "note");
        QCOMPARE(panel.state(), Panel::State::Content);
        QCOMPARE(panel.dataAsCsv(), "run,device,seed,spearman\n#1 Kernel,pixel3,1,0.9\n"
                                    "#1 Kernel,pixel3,2,0.92\n#1 Kernel,raspi4,1,0.8\n"
                                    "#2 NASFLAT,pixel3,1,0.95\n");
        panel.canvas().setShown(ComparisonCanvas::Shown::Curves);
        QCOMPARE(panel.dataAsCsv(), "run,epoch,spearman\n#1 Kernel,1,0.7\n#1 Kernel,2,0.85\n");
    }

    void theButtonPinsTheSelectedRunAndUnpinsTheBaseline()
    {
        ComparisonPanel panel;
        panel.setView(twoRuns(), "2 runs", "note");
        QSignalSpy pinned(&panel, &ComparisonPanel::baselineRequested);
        auto* pin = panel.findChild<QPushButton*>("pinBaseline");
        panel.selectRun(2);
        pin->click();
        QCOMPARE(pinned.last().first().toInt(), 2);
        panel.selectRun(1);
        pin->click();
        QCOMPARE(pinned.last().first().toInt(), -1);
    }

    void aDeviceIsHoveredAndClickedInItsColumn()
    {
        ComparisonPanel panel;
        panel.resize(800, 500);
        panel.setView(twoRuns(), "2 runs", "note");
        panel.show();
        settle();
        ComparisonCanvas& canvas = panel.canvas();
        QSignalSpy hovered(&canvas, &ComparisonCanvas::deviceHovered);
        QSignalSpy clicked(&canvas, &ComparisonCanvas::deviceClicked);
        const QPoint raspi(static_cast<int>(canvas.xAxis->coordToPixel(1)),
                           static_cast<int>(canvas.plotArea().center().y()));
        QTest::mouseMove(&canvas, raspi);
        QTRY_COMPARE(hovered.count(), 1);
        QCOMPARE(hovered.last().first().toInt(), 1);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, raspi);
        QCOMPARE(clicked.last().first().toInt(), 1);
        for (const auto shown :
             {ComparisonCanvas::Shown::Curves, ComparisonCanvas::Shown::Devices}) {
            canvas.setShown(shown);
            QVERIFY(!panel.grab().isNull());
        }
    }
};

QTEST_MAIN(ComparisonPanelTest)
#include "comparison_panel_test.moc"
