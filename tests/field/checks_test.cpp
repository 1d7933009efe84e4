// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/checks.h"
#include "tests/field/lookup.h"

#include <QTest>

using nlohmann::json;

/// A judge that lets anything pass is worse than none.
class ChecksTest : public QObject
{
    Q_OBJECT

    static field::Ended printed(const json& report)
    {
        field::Ended ended;
        ended.status = 0;
        ended.out = report.dump();
        return ended;
    }
    static field::Ended refused(const std::string& sentence)
    {
        field::Ended ended;
        ended.status = 3;
        ended.err = "latency-studio: " + sentence + "\n";
        return ended;
    }
    static std::string fault(const json& report, const json& expected)
    {
        return field::faultOfValues(printed(report), expected, {}, {});
    }
    inline static const json kReport{
        {"devices", {{{"name", "phone"}, {"median_ms", 7.5}, {"measured", 3}}}}, {"unit", "ms"}};

private Q_SLOTS:
    void aPlaceIsFoundByNameNumberAndBeginning()
    {
        QVERIFY(*field::valueAt(kReport, "devices[name=phone].median") == json(7.5));
        QVERIFY(*field::valueAt(kReport, "devices[0].measured") == json(3));
        QVERIFY(field::valueAt(kReport, "devices[1].measured") == nullptr);
        QVERIFY(field::valueAt(kReport, "devices[name=box].measured") == nullptr);
    }
    void aRightValuePasses()
    {
        QCOMPARE(fault(kReport, {{"devices", {{"phone", {{"median", 7.5}}}}}, {"unit", "ms"}}),
                 std::string());
    }
    void aWrongValueDoesNot()
    {
        QVERIFY(
            fault(kReport, {{"devices", {{"phone", {{"median", 7500}}}}}}).find("expected 7500") !=
            std::string::npos);
    }
    void aDeviceTooManyDoesNot()
    {
        json report = kReport;
        report["devices"].push_back({{"name", "flops"}, {"median_ms", 12.0}});
        QVERIFY(!fault(report, {{"devices", {{"phone", {{"median", 7.5}}}}}}).empty());
        QVERIFY(!fault(report, {{"never", {12.0}}}).empty());
        QVERIFY(
            fault(report, {{"more", true}, {"devices", {{"phone", {{"median", 7.5}}}}}}).empty());
    }
    void whatIsToBeSaidIsLookedFor()
    {
        QVERIFY(!fault(kReport, {{"says", {"flops"}}}).empty());
        QVERIFY(!fault(kReport, {{"silent", {"phone"}}}).empty());
    }
    void aRefusalIsOneSentenceWithItsWords()
    {
        QCOMPARE(field::faultOfRefusal(refused("a.csv, line 2: no unit; expected ms."), {"unit"}),
                 std::string());
        QVERIFY(!field::faultOfRefusal(refused("a.csv: no unit."), {"space"}).empty());
        QVERIFY(!field::faultOfRefusal(refused("no unit"), json::array()).empty());
        QVERIFY(!field::faultOfRefusal(refused("There is none. Say one."), json::array()).empty());
        QVERIFY(!field::faultOfRefusal(refused("one.\ntwo."), json::array()).empty());
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "checks_test.moc"
