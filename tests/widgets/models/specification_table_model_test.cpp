// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/specification_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latency;

class SpecificationTableModelTest : public QObject
{
    Q_OBJECT

    using Model = SpecificationTableModel;

    static std::vector<SpecificationRow> rows()
    {
        return {{0, "2080ti_1", 1, {4352, 11, 616, 13.45, "data sheet", false}, false},
                {1, "pixel3", std::nullopt, {}, false}};
    }

private Q_SLOTS:
    void showsWhatIsKnownAndWhatIsNot()
    {
        Model model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        QCOMPARE(model.index(0, Model::Bandwidth).data().toString(), "616");
        QCOMPARE(model.index(0, Model::Source).data().toString(), "data sheet");
        QCOMPARE(model.index(1, Model::Batch).data().toString(), "–");
        QCOMPARE(model.index(1, Model::Peak).data().toString(), "–");
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
    void onlyTheFourNumbersCanBeTypedIn()
    {
        Model model;
        model.setRows(rows());
        QVERIFY(model.flags(model.index(0, Model::Cores)) & Qt::ItemIsEditable);
        QVERIFY(!(model.flags(model.index(0, Model::Name)) & Qt::ItemIsEditable));
        for (const char* text : {"-1", "0", "many", "inf", "nan", ""})
            QVERIFY(!model.setData(model.index(0, Model::Cores), QString(text), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, Model::Name), "x", Qt::EditRole));
    }
    void tellsOnceAllFourAreKnown()
    {
        Model model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        std::vector<HardwareSpecification> told;
        connect(&model, &Model::specificationEdited, this,
                [&](int device, const HardwareSpecification& one) {
                    QCOMPARE(device, 1);
                    told.push_back(one);
                });
        model.setData(model.index(1, Model::Cores), "8", Qt::EditRole);
        model.setData(model.index(1, Model::Memory), "4", Qt::EditRole);
        model.setData(model.index(1, Model::Bandwidth), "30", Qt::EditRole);
        QVERIFY(told.empty());
        model.setRows(rows()); // something else changed; what was typed in stays
        QCOMPARE(model.index(1, Model::Cores).data().toString(), "8");
        model.setData(model.index(1, Model::Peak), "0.5", Qt::EditRole);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().peak, 0.5);
    }
};

QTEST_MAIN(SpecificationTableModelTest)
#include "specification_table_model_test.moc"
