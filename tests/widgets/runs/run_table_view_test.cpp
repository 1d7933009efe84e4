// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/runs/run_table_view.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace latency;

namespace
{

std::vector<RunRow> threeRuns()
{
    std::vector<RunRow> runs(3);
    for (int i = 0; i < 3; ++i) {
        auto& run = runs[static_cast<std::size_t>(i)];
        run.id = 10 + i;
        run.predictor = "predictor " + QString::number(i);
        run.samples = "random 20";
        run.task = "ND";
        run.rho = 0.5 + 0.1 * i;
        run.deviation = 0.01;
        run.seconds = i;
    }
    return runs;
}

} // namespace

class RunTableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void showsAHintUntilThereIsARun();
    void bestRunStandsFirst();
    void selectsByIdWhateverTheOrder();
    void comparesOnlyTwoOrMore();
    void columnsNeverOverflow();
};

void RunTableViewTest::showsAHintUntilThereIsARun()
{
    RunTableView view;
    QCOMPARE(view.state(), Panel::State::Empty);
    view.model()->updateRun(threeRuns()[0]);
    QCOMPARE(view.state(), Panel::State::Content);
    view.model()->setRuns({});
    QCOMPARE(view.state(), Panel::State::Empty);
}

void RunTableViewTest::bestRunStandsFirst()
{
    RunTableView view;
    view.model()->setRuns(threeRuns());
    auto* table = view.findChild<QTableView*>("runTableRows");
    QCOMPARE(table->model()->index(0, 0).data().toString(), "predictor 2");
}

void RunTableViewTest::selectsByIdWhateverTheOrder()
{
    RunTableView view;
    view.model()->setRuns(threeRuns());
    QSignalSpy selected(&view, &RunTableView::runSelected);
    view.selectRun(11);
    QCOMPARE(view.selectedRuns(), QList<int>{11});
    QCOMPARE(selected.last().first().toInt(), 11);
}

void RunTableViewTest::comparesOnlyTwoOrMore()
{
    RunTableView view;
    view.model()->setRuns(threeRuns());
    auto* compare = view.findChild<QPushButton*>("compareRuns");
    view.selectRun(10);
    QVERIFY(!compare->isEnabled());
    view.findChild<QTableView*>("runTableRows")->selectAll();
    QVERIFY(compare->isEnabled());
    QSignalSpy wished(&view, &RunTableView::compareRequested);
    compare->click();
    QCOMPARE(wished.first().first().value<QList<int>>().size(), 3);
}

void RunTableViewTest::columnsNeverOverflow()
{
    RunTableView view;
    view.model()->setRuns(threeRuns());
    auto* table = view.findChild<QTableView*>("runTableRows");
    for (const int width : {260, 320, 600}) {
        view.resize(width, 300);
        view.show();
        settle();
        int used = 0;
        for (int column = 0; column < RunTableModel::kColumns; ++column)
            used += table->columnWidth(column);
        QVERIFY2(used <= table->viewport()->width(), qPrintable(QString::number(width)));
    }
}

QTEST_MAIN(RunTableViewTest)
#include "run_table_view_test.moc"
