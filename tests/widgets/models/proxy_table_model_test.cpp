// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/proxy_table_model.h"

#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

ProxyTable table(double first)
{
    return {{"flops", "zen"},
            {"phone", "gpu", "fpga"},
            {first, -0.25, 1.0, 0.0, std::nan(""), 0.5},
            {5000, 40},
            "networks"};
}

} // namespace

class ProxyTableModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCellIsAProxyOnADevice()
    {
        ProxyTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(table(0.913));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), ".91");
        QCOMPARE(model.index(0, 1).data().toString(), "−.25");
        QCOMPARE(model.index(1, 1).data().toString(), "–");
        QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), "zen (40 only)");
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), "fpga");
        const QString tip = model.index(1, 2).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains("0.500") && tip.contains("40 networks"), qPrintable(tip));
    }

    void lettersAreReadableOnEveryColour()
    {
        ProxyTableModel model;
        for (int i = 0; i <= 100; ++i) {
            model.setTable(table(i / 100.0));
            const QModelIndex cell = model.index(0, 0);
            QVERIFY(contrastRatio(cell.data(Qt::ForegroundRole).value<QColor>(),
                                  cell.data(Qt::BackgroundRole).value<QColor>()) >= 4.5);
        }
    }

    void newValuesOfTheSameTableKeepTheView()
    {
        ProxyTableModel model;
        model.setTable(table(0.1));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setTable(table(0.2));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.value(0, 0), 0.2);
    }
};

QTEST_MAIN(ProxyTableModelTest)
#include "proxy_table_model_test.moc"
