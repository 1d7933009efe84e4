// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/board/measurement_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace latency;

class MeasurementDialogTest : public QObject
{
    Q_OBJECT

    static QPushButton* accepting(MeasurementDialog& dialog)
    {
        return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }
    static void type(MeasurementDialog& dialog, const char* text)
    {
        auto* values = dialog.findChild<QLineEdit*>("measuredValues");
        values->clear();
        QTest::keyClicks(values, QLatin1String(text));
    }

private Q_SLOTS:
    void decimalCommasAreRead()
    {
        MeasurementDialog dialog("which?", {"ms", "us"}, 1);
        QCOMPARE(dialog.unit(), 1);
        QVERIFY(!accepting(dialog)->isEnabled());
        type(dialog, "9,1");
        QVERIFY(accepting(dialog)->isEnabled());
        QCOMPARE(dialog.repeats(), QList<double>{9.1});
        QVERIFY(!dialog.failure());
    }

    void aWrongTextCannotBeAccepted()
    {
        MeasurementDialog dialog("which?", {"ms"}, 0);
        type(dialog, "1.234,5");
        QVERIFY(!accepting(dialog)->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>("measuredFault")->text().contains("1.234,5"));
    }

    void whatCouldNotBeMeasuredHasAReason()
    {
        MeasurementDialog dialog("which?", {"ms"}, 0);
        dialog.findChild<QCheckBox*>("measuredFailed")->setChecked(true);
        QVERIFY(accepting(dialog)->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>("measuredFailure"), "no kernel");
        QCOMPARE(dialog.failure().value_or(QString()), QString("no kernel"));
        QVERIFY(dialog.repeats().isEmpty());
    }
};

QTEST_MAIN(MeasurementDialogTest)
#include "measurement_dialog_test.moc"
