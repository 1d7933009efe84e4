// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/encoding_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latency;

namespace
{

EncodingRow row(const QString& name, int ready, bool canCompute = true)
{
    EncodingRow made;
    made.name = name;
    made.title = name.toUpper();
    made.ready = ready;
    made.total = 200;
    made.columns = 13;
    made.canCompute = canCompute;
    return made;
}

} // namespace

class EncodingTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesAreWordsThatNeverRoundUpToReady()
    {
        QCOMPARE(encodingStateText(row("a", 200)), "ready");
        QCOMPARE(encodingStateText(row("a", 199)), "99 % available");
        QCOMPARE(encodingStateText(row("a", 0)), "not computed yet");
        QCOMPARE(encodingStateText(row("a", 0, false)), "no file");
        EncodingRow computing = row("a", 82);
        computing.isComputing = true;
        computing.secondsLeft = 12;
        QCOMPARE(encodingStateText(computing), "computing 41 % · 12 s left");
        computing.isPaused = true;
        QCOMPARE(encodingStateText(computing), "paused at 41 %");
    }

    void progressChangesARowInPlace()
    {
        EncodingTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({row("a", 0), row("b", 200)});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setRows({row("a", 20), row("b", 200)});
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(0, int(EncodingTableModel::Column::State)).data().toString(),
                 "10 % available");
        model.setRows({row("c", 20)}); // another dataset
        QCOMPARE(reset.count(), 1);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_MAIN(EncodingTableModelTest)
#include "encoding_table_model_test.moc"
