// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/models/run_table_model.h"
#include "widgets/models/sort_role.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace latency;

namespace
{

RunRow run(int id, const QString& predictor, double rho, double seconds)
{
    RunRow row;
    row.id = id;
    row.predictor = predictor;
    row.rho = rho;
    row.seconds = seconds;
    return row;
}

} // namespace

class RunTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysConsistentWhenRunsArrive();
    void updatesARunInPlace();
    void sortsByNumberAndKeepsUnknownLast();
    void marksOraclesAndPublishedNumbers();
};

void RunTableModelTest::staysConsistentWhenRunsArrive()
{
    RunTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({run(1, "slow", .9, 64), run(2, "fast", .8, 0.03)});
    model.updateRun(run(3, "new", .7, 1));
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex time = model.index(0, int(RunTableModel::Column::Duration));
    QCOMPARE(time.data().toString(), "1 min 4 s");
    QCOMPARE(time.data(kSortRole).toDouble(), 64.0);
    model.setRuns({});
    QCOMPARE(model.rowCount(), 0);
}

void RunTableModelTest::updatesARunInPlace()
{
    RunTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({run(1, "a", .9, 1)});
    QSignalSpy changed(&model, &RunTableModel::dataChanged);
    model.updateRun(run(1, "a", .95, 2));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, int(RunTableModel::Column::Correlation)).data().toString(), ".950");
}

void RunTableModelTest::sortsByNumberAndKeepsUnknownLast()
{
    RunTableModel model;
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(kSortRole);
    model.setRuns({run(1, "b", .5, 9), run(2, "c", std::nan(""), 10), run(3, "a", .75, 100)});
    const int rho = int(RunTableModel::Column::Correlation);
    sorted.sort(rho, Qt::DescendingOrder);
    QCOMPARE(sorted.index(0, rho).data().toString(), ".750");
    QCOMPARE(sorted.index(2, rho).data().toString(), "–");
    const int time = int(RunTableModel::Column::Duration);
    sorted.sort(time, Qt::AscendingOrder);
    QCOMPARE(sorted.index(0, time).data().toString(), "9.0 s");
}

void RunTableModelTest::marksOraclesAndPublishedNumbers()
{
    RunTableModel model;
    RunRow oracle = run(1, "help", .9, 5);
    oracle.samples = "latency 20";
    oracle.isOracle = true;
    RunRow published = run(2, "nasflat", .95, std::nan(""));
    published.isPublished = true;
    model.setRuns({oracle, published});
    QVERIFY(
        model.index(0, int(RunTableModel::Column::Samples)).data().toString().contains("oracle"));
    QCOMPARE(model.index(1, int(RunTableModel::Column::Duration)).data().toString(), "paper");
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains("published"));
}

QTEST_MAIN(RunTableModelTest)
#include "run_table_model_test.moc"
