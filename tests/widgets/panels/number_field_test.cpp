// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/number_delegate.h"
#include "widgets/panels/number_field.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace latency;

class NumberFieldTest : public QObject
{
    Q_OBJECT

    template <class Field>
    static void type(Field& field, const QString& text)
    {
        field.show();
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }

private Q_SLOTS:
    void aDecimalCommaIsADecimalPoint()
    {
        NumberField field;
        field.setDecimals(3);
        field.setRange(0.001, 1e6);
        field.setSuffix(" ms");
        field.setKeyboardTracking(false);
        type(field, "9,1");
        QCOMPARE(field.value(), 9.1);
        type(field, "20,5");
        QCOMPARE(field.value(), 20.5);
        QCOMPARE(field.text(), QString("20.500 ms"));
        type(field, "1,234");
        QCOMPARE(field.value(), 1.234);
    }

    void aWrongTextKeepsTheValueAndSaysWhy()
    {
        NumberField field;
        field.setRange(0.001, 1e6);
        field.setSuffix(" ms");
        field.setValue(7.5);
        field.setKeyboardTracking(false);
        QSignalSpy changed(&field, &QDoubleSpinBox::valueChanged);
        for (const char* text : {"1.234,5", "1,234,567", "nine", "-3", "1e9"}) {
            type(field, QLatin1String(text));
            QCOMPARE(field.value(), 7.5);
            QVERIFY(field.property("invalid").toBool());
            QVERIFY2(QToolTip::text().contains(QLatin1String(text)), qPrintable(QToolTip::text()));
        }
        QVERIFY(changed.isEmpty());
        type(field, "8");
        QCOMPARE(field.value(), 8.0);
        QVERIFY(!field.property("invalid").toBool());
    }

    void whileItIsTypedAWrongTextIsMarkedAndNothingIsSwallowed()
    {
        NumberField field;
        field.setRange(0.0, 1e6);
        field.show();
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, "1.234,5");
        QCOMPARE(field.findChild<QLineEdit*>()->text(), QString("1.234,5"));
        QVERIFY(field.property("invalid").toBool());
        QTest::keyClick(&field, Qt::Key_Backspace);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QVERIFY(!field.property("invalid").toBool());
    }

    void aCountIsDigitsOnly()
    {
        WholeNumberField field;
        field.setRange(1, 100000);
        field.setValue(20);
        field.setSuffix(" per device");
        for (const char* text : {"20,5", "1,234", "1.234", "1.234,5"}) {
            type(field, QLatin1String(text));
            QCOMPARE(field.value(), 20);
            QVERIFY(field.property("invalid").toBool());
        }
        type(field, "31");
        QCOMPARE(field.value(), 31);
    }

    void steppingFromAWrongTextKeepsTheValue()
    {
        WholeNumberField field;
        field.setRange(1, 1000);
        field.setValue(20);
        field.show();
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, "1,2");
        QTest::keyClick(&field, Qt::Key_Up);
        QCOMPARE(field.value(), 20);
    }

    void aCellOfATableReadsTheSame()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), 5.0);
        QTableView view;
        auto* delegate = new NumberDelegate(&view);
        view.setItemDelegate(delegate);
        view.setModel(&model);
        const auto enter = [&](const char* text) {
            auto* editor = qobject_cast<QLineEdit*>(
                delegate->createEditor(view.viewport(), {}, model.index(0, 0)));
            QTest::keyClicks(editor, QLatin1String(text));
            delegate->setModelData(editor, &model, model.index(0, 0));
            delete editor;
        };
        enter("9,1");
        QCOMPARE(model.data(model.index(0, 0)).toDouble(), 9.1);
        enter("1.234,5");
        QCOMPARE(model.data(model.index(0, 0)).toDouble(), 9.1);
    }
};

QTEST_MAIN(NumberFieldTest)
#include "number_field_test.moc"
