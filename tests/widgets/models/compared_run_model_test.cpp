// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/sample_values.h"
#include "widgets/models/compared_run_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace latency;

class ComparedRunModelTest : public QObject
{
    Q_OBJECT

    static std::vector<ComparedRunRow> twoRuns()
    {
        ComparedRunRow base;
        base.id = 3;
        base.title = "#3 Kernel";
        base.mean = 0.9;
        base.seeds = 1;
        base.isBaseline = true;
        base.options = {"kernel"};
        ComparedRunRow other = base;
        other.id = 5;
        other.title = "#5 NASFLAT";
        other.mean = 0.85;
        other.deviation = 0.01;
        other.seeds = 6;
        other.isBaseline = false;
        other.difference = -0.05;
        other.probability = 0.03125;
        other.remark = "six pairs";
        other.options = {"nasflat"};
        other.note = "too slow";
        return {base, other};
    }

private Q_SLOTS:
    void differencesAndDifferingOptionsAreColumns()
    {
        ComparedRunModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRuns({"predictor"}, twoRuns());
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(model.columnCount(), 6);
        QCOMPARE(text(0, ComparedRunModel::Difference), "baseline");
        QCOMPARE(text(1, ComparedRunModel::Difference), QStringLiteral("−0.050"));
        QCOMPARE(text(0, ComparedRunModel::Probability), QStringLiteral("–"));
        QCOMPARE(text(1, ComparedRunModel::Probability), "0.031");
        QCOMPARE(model.index(1, ComparedRunModel::Probability).data(Qt::ToolTipRole).toString(),
                 "six pairs");
        QCOMPARE(model.headerData(ComparedRunModel::FirstOption, Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
                 "predictor");
        QCOMPARE(text(1, ComparedRunModel::FirstOption), "nasflat");
        QCOMPARE(text(1, model.noteColumn()), "too slow");
        model.setRuns({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyNotesCanBeWrittenAndAreWishes()
    {
        ComparedRunModel model;
        model.setRuns({"predictor"}, twoRuns());
        QSignalSpy written(&model, &ComparedRunModel::noteWritten);
        QVERIFY(!model.setData(model.index(0, 0), "x", Qt::EditRole));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
        QVERIFY(model.flags(model.index(0, model.noteColumn())) & Qt::ItemIsEditable);
        QVERIFY(!model.setData(model.index(1, model.noteColumn()), " too slow ", Qt::EditRole));
        QVERIFY(model.setData(model.index(1, model.noteColumn()), " keep ", Qt::EditRole));
        QCOMPARE(written.count(), 1);
        QCOMPARE(written.first().at(0).toInt(), 5);
        QCOMPARE(written.first().at(1).toString(), "keep");
        QCOMPARE(model.runs()[1].note, "too slow");
    }
};

QTEST_MAIN(ComparedRunModelTest)
#include "compared_run_model_test.moc"
