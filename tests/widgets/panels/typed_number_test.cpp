// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/typed_number.h"

#include <QLocale>
#include <QTest>

using namespace latency;

class TypedNumberTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointAndCommaMeanTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("comma") << "9,1" << 9.1;
        QTest::newRow("point") << "9.1" << 9.1;
        QTest::newRow("three decimals") << "1,234" << 1.234;
        QTest::newRow("spaces around") << " 20,5 " << 20.5;
        QTest::newRow("begins with the mark") << ",5" << 0.5;
        QTest::newRow("ends with the mark") << "7," << 7.0;
        QTest::newRow("exponent") << "1,5e-3" << 0.0015;
        QTest::newRow("whole") << "12" << 12.0;
        QTest::newRow("negative") << "-2,5" << -2.5;
    }
    void pointAndCommaMeanTheSame()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        for (const QLocale& locale : {QLocale::c(), QLocale(QLocale::German), QLocale()}) {
            QLocale::setDefault(locale);
            const auto number = typedNumber(text);
            QVERIFY(number);
            QCOMPARE(*number, value);
        }
        QLocale::setDefault(QLocale::c());
    }

    void separatorsOfThousandsAreNoNumbers()
    {
        for (const char* text : {"1.234,5", "1,234.5", "1,234,567", "1.234.567", "1 234", "1'234",
                                 "12,,5", "", ",", "e5", "nan", "inf", "0x10", "1e999", "9,1 ms"})
            QVERIFY2(!typedNumber(QLatin1String(text)), text);
    }

    void wholeNumbersHaveNoMarkAtAll()
    {
        QCOMPARE(typedWholeNumber("20").value_or(-1), 20);
        QCOMPARE(typedWholeNumber(" -3 ").value_or(0), -3);
        for (const char* text : {"20,5", "20.5", "1,234", "1.234", "20,", "2e3", "99999999999", ""})
            QVERIFY2(!typedWholeNumber(QLatin1String(text)), text);
    }
};

QTEST_APPLESS_MAIN(TypedNumberTest)
#include "typed_number_test.moc"
