// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_number.h"

#include <QTest>

using namespace latency;
using nlohmann::json;

class JsonNumberTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeNumbersThatFitAreRead()
    {
        QCOMPARE(wholeNumber(json(-2147483648LL)), std::numeric_limits<int>::min());
        QCOMPARE(wholeNumber(json(2147483647ULL)), std::numeric_limits<int>::max());
        QCOMPARE(wholeNumbers(json::parse("[1, -2, 0]")), (std::vector<int>{1, -2, 0}));
        QCOMPARE(wholeNumbers(json::array()), std::vector<int>{});
        QCOMPARE(wholeNumber(json{{"a", 7}}, "a", -1), 7);
        QCOMPARE(wholeNumber(json{{"a", 7}}, "b", -1), -1);
    }
    void allElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"1.5", "2.0", "1e300", "-1e300", "2147483648", "-2147483649",
                                 "18446744073709551615", "true", "null", "\"1\"", "[]", "{}"})
            QTest::newRow(text) << text;
    }
    void allElseIsRefused()
    {
        QFETCH(QString, text);
        const json value = json::parse(text.toStdString());
        QVERIFY_EXCEPTION_THROWN(wholeNumber(value), json::type_error);
        QVERIFY_EXCEPTION_THROWN(wholeNumbers(json::array({1, value})), json::type_error);
        QVERIFY_EXCEPTION_THROWN(wholeNumber(json{{"a", value}}, "a", 0), json::type_error);
    }
    void aListIsWanted()
    {
        QVERIFY_EXCEPTION_THROWN(wholeNumbers(json(3)), json::type_error);
        QVERIFY_EXCEPTION_THROWN(wholeNumber(json(3), "a", 0), json::type_error);
    }
};

QTEST_GUILESS_MAIN(JsonNumberTest)
#include "json_number_test.moc"
