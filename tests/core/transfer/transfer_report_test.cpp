// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_report.h"

#include <QTest>

#include <limits>

using namespace latency;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Two devices, two draws; the transferred network passes the one from scratch at 10 labels.
TransferResult small()
{
    TransferResult result;
    result.sourceTitle = "A";
    result.targetTitle = "B";
    result.labels = {0, 5, 10};
    result.scratchLabels = 900;
    result.sourceSamples = 100;
    result.repeats = 2;
    result.devices = {"one", "two"};
    result.vectors = {{"three", "four"}, {"three", "four"}};
    result.isComplete = true;
    for (int repeat = 1; repeat <= 2; ++repeat)
        for (const char* device : {"one", "two"}) {
            const double shift = device == result.devices[0] ? 0.0 : 0.1;
            TransferDraw draw;
            draw.repeat = repeat;
            draw.device = device;
            draw.testNetworks = 2000;
            draw.rho = {std::vector<double>{0.5 + shift, 0.7 + shift, 0.85 + shift},
                        std::vector<double>{none, 0.3, 0.4}, std::vector<double>{none, 0.1, 0.2}};
            if (repeat == 1)
                draw.scratch = 0.8 + shift;
            result.draws.push_back(draw);
        }
    return result;
}

} // namespace

class TransferReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void curvesAreMeansOverDevicesAndRepeats()
    {
        const TransferCurve curve = transferCurve(small(), TransferArm::Transferred);
        QCOMPARE(curve.rho.size(), std::size_t{3});
        QCOMPARE(curve.rho[1].mean, 0.75);
        QCOMPARE(curve.rho[1].deviation, 0.0);
        QCOMPARE(curve.reached, std::optional(10));
        QVERIFY(!transferCurve(small(), TransferArm::Plain).reached);
        QCOMPARE(scratchRho(small()).mean, 0.85);
    }
    void textSaysWhereScratchIsReachedAndOnHowManyItCounts()
    {
        const QString text = QString::fromStdString(transferText(small()));
        for (const char* part :
             {"A → B", "0.750 ± 0.000", "900 labels: ρ 0.850", "labels to be as good as that",
              "more than 10", "2000 unseen networks", "measured on 2 other devices"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    }
    void aStoppedTransferSaysSo()
    {
        TransferResult result = small();
        result.isComplete = false;
        QVERIFY(transferText(result).find("STOPPED") != std::string::npos);
        result.draws.clear();
        QVERIFY(transferText(result).find("before the first draw") != std::string::npos);
    }
    void jsonHoldsEveryDraw()
    {
        const auto json = toJson(small());
        QCOMPARE(json["format"].get<std::string>(), std::string("latency-transfer/1"));
        QCOMPARE(json["curves"][0]["reached_at_labels"].get<int>(), 10);
        QVERIFY(json["curves"][2]["spearman"][0].is_null());
        QCOMPARE(json["draws"].size(), std::size_t{4});
        QVERIFY(json["draws"][3]["scratch"].is_null());
    }
    void csvHoldsARowForEachRho()
    {
        const std::string csv = transferCsv({small()});
        // Header, 4 draws × (3 + 2 + 2), 2 from scratch.
        QCOMPARE(std::ranges::count(csv, '\n'), 1 + 4 * 7 + 2);
        QVERIFY(csv.find("A,B,two,1,scratch,900,0.900000\n") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TransferReportTest)
#include "transfer_report_test.moc"
