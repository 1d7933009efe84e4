// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_values.h"
#include "widgets/runs/bad_predictions_panel.h"
#include "widgets/theme/active_theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace latency;

class BadPredictionsPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsSaidDrawnAndExported()
    {
        BadPredictionsPanel panel;
        QCOMPARE(panel.state(), Panel::State::Empty);
        panel.setDecisions({{"edge 0→1: skip", 0.6, 0.2, false, 3125, 0.25},
                            {"none, how many", 2.5, 1.2, true, 9000, -0.1}},
                           "pixel3 · 1 560 of 15 605 unseen", "note");
        panel.resize(420, 300);
        panel.show();
        settle();
        QVERIFY(!panel.grab().isNull());
        QCOMPARE(panel.dataAsCsv(),
                 QStringLiteral("decision,in_group,in_all,is_count,architectures,mean_log_ratio\n"
                                "edge 0→1: skip,0.6,0.2,0,3125,0.25\n"
                                "\"none, how many\",2.5,1.2,1,9000,-0.1\n"));
        QCOMPARE(panel.findChild<DecisionBars*>()->accessibleDescription(),
                 QStringLiteral("edge 0→1: skip: 60 % among these, 20 % among all, "
                                "none, how many: 2.50 among these, 1.20 among all"));
    }

    void aClickOrTheKeyboardChoosesALine()
    {
        BadPredictionsPanel panel;
        panel.setDecisions({{"a", 0.6, 0.2, false, 100, 0.2}, {"b", 0.6, 0.2, false, 100, 0.2}}, "",
                           "");
        panel.resize(420, 300);
        panel.show();
        settle();
        auto* bars = panel.findChild<DecisionBars*>();
        QSignalSpy chosen(&panel, &BadPredictionsPanel::decisionChosen);
        const int line = activeTheme().px(26);
        QTest::mouseClick(bars, Qt::LeftButton, Qt::ShiftModifier, QPoint(50, line * 2 + 5));
        QCOMPARE(chosen.last().at(0).toInt(), 1);
        QCOMPARE(chosen.last().at(1).value<Qt::KeyboardModifiers>(), Qt::ShiftModifier);
        QTest::mouseClick(bars, Qt::LeftButton, Qt::NoModifier, QPoint(50, 5)); // the head
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(bars, Qt::Key_Up);
        QTest::keyClick(bars, Qt::Key_Space);
        QCOMPARE(chosen.last().at(0).toInt(), 0);
    }
};

QTEST_MAIN(BadPredictionsPanelTest)
#include "bad_predictions_panel_test.moc"
