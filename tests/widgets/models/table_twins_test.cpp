// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/models/pick_table_model.h"
#include "widgets/models/similarity_matrix_model.h"
#include "widgets/models/sort_role.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace latency;

class TableTwinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matrixIsShownInTheGivenOrder();
    void picksShowTheirValues();
    void csvQuotesWhatNeedsIt();
};

void TableTwinsTest::matrixIsShownInTheGivenOrder()
{
    SimilarityMatrixModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSimilarity(sampleSimilarity(3), {"a", "b", "c"}, {2, 0, 1});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toString(), "c");
    // Row "c", column "a" lie two apart of two: 1 − 0.7.
    QCOMPARE(model.index(0, 1).data().toString(), "0.300");
    QCOMPARE(model.index(0, 1).data(kSortRole).toDouble(), 1.0 - 0.7);
    QVERIFY(model.index(0, 1).data(Qt::ToolTipRole).toString().startsWith("c × a"));
    model.setSimilarity({}, {}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TableTwinsTest::picksShowTheirValues()
{
    PickTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPicks({"pixel3 (ms)"}, {{10058, "|skip|", {3.25}}, {7, "|none|", {std::nan("")}}});
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 0).data().toInt(), 10058);
    QCOMPARE(model.index(0, 2).data().toString(), "3.25");
    QCOMPARE(model.index(1, 2).data().toString(), "–");
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "pixel3 (ms)");
}

void TableTwinsTest::csvQuotesWhatNeedsIt()
{
    PickTableModel model;
    model.setPicks({}, {{1, "a,b \"c\"", {}}});
    QCOMPARE(tableAsCsv(model), "number,architecture\n1,\"a,b \"\"c\"\"\"\n");
}

QTEST_MAIN(TableTwinsTest)
#include "table_twins_test.moc"
