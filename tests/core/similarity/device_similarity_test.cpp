// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_similarity.h"

#include "core/base/random_engine.h"
#include "core/similarity/rank_correlation.h"
#include "published_data.h"
#include "small_table.h"

#include <libalglib/statistics.h>

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

namespace
{

constexpr float kHole = std::numeric_limits<float>::quiet_NaN();

// Related devices with ties; every third value of device 1 and all of device 5 but one may be a
// hole.
std::vector<std::vector<float>> relatedDevices(std::size_t count, bool withHoles)
{
    RandomEngine random(Seed{1});
    std::vector<std::vector<float>> devices(20, std::vector<float>(count));
    for (std::size_t i = 0; i < count; ++i) {
        const double common = random.normal();
        for (auto& device : devices)
            device[i] =
                std::round(20.0F + static_cast<float>(3.0 * common + 2.0 * random.normal()));
        if (withHoles && i % 3 == 0)
            devices[1][i] = kHole;
        if (withHoles && i > 0)
            devices[5][i] = kHole;
    }
    return devices;
}

double correlate(Correlation correlation, std::span<const float> x, std::span<const float> y)
{
    std::vector<float> a;
    std::vector<float> b;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (std::isnan(x[i]) || std::isnan(y[i]))
            continue;
        a.push_back(x[i]);
        b.push_back(y[i]);
    }
    return correlation == Correlation::Spearman  ? spearman(a, b)
           : correlation == Correlation::Kendall ? kendall(a, b)
                                                 : pearson(a, b);
}

bool isSame(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) < 1e-12;
}

} // namespace

class DeviceSimilarityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMatrixHoldsEveryPair_data()
    {
        QTest::addColumn<int>("correlation");
        QTest::addColumn<bool>("withHoles");
        for (const auto correlation :
             {Correlation::Spearman, Correlation::Kendall, Correlation::Pearson})
            for (const bool withHoles : {false, true})
                QTest::addRow("%s%s", correlationName(correlation).data(),
                              withHoles ? " with holes" : "")
                    << static_cast<int>(correlation) << withHoles;
    }
    void theMatrixHoldsEveryPair()
    {
        QFETCH(int, correlation);
        QFETCH(bool, withHoles);
        const auto devices = relatedDevices(700, withHoles);
        const auto kind = static_cast<Correlation>(correlation);
        const DeviceSimilarity similarity = deviceSimilarity(*smallTable(devices), kind);
        for (std::size_t i = 0; i < devices.size(); ++i) {
            QCOMPARE(similarity.values(i, i), 1.0);
            for (std::size_t j = 0; j < i; ++j) {
                QVERIFY(isSame(similarity.values(i, j), correlate(kind, devices[i], devices[j])));
                QVERIFY(isSame(similarity.values(i, j), similarity.values(j, i)));
            }
        }
    }
    void countsSayWhatBothHaveMeasured()
    {
        const auto table = smallTable({{1, 2, 3, 4}, {kHole, 5, 6, 7}, {1, kHole, kHole, 3}});
        const BasicMatrix<int> counts = deviceSimilarity(*table, Correlation::Spearman).counts;
        QCOMPARE(counts(0, 0), 4);
        QCOMPARE(counts(0, 1), 3);
        QCOMPARE(counts(1, 1), 3);
        QCOMPARE(counts(1, 2), 1);
        QCOMPARE(counts(2, 0), 2);
    }
    void aConstantDeviceIsUndefinedExceptWithItself()
    {
        const auto table = smallTable({{1, 2, 3}, {.1F, .1F, .1F}});
        for (const auto correlation :
             {Correlation::Spearman, Correlation::Kendall, Correlation::Pearson}) {
            const Matrix values = deviceSimilarity(*table, correlation).values;
            QVERIFY(std::isnan(values(0, 1)));
            QCOMPARE(values(1, 1), 1.0);
        }
    }
    void spearmanAgreesWithAlglib()
    {
        const auto devices = relatedDevices(300, false);
        alglib::real_2d_array values;
        values.setlength(300, static_cast<alglib::ae_int_t>(devices.size()));
        for (std::size_t device = 0; device < devices.size(); ++device)
            for (std::size_t i = 0; i < 300; ++i)
                values[static_cast<alglib::ae_int_t>(i)][static_cast<alglib::ae_int_t>(device)] =
                    static_cast<double>(devices[device][i]);
        alglib::real_2d_array expected;
        alglib::spearmancorrm(values, expected);
        const Matrix found = deviceSimilarity(*smallTable(devices), Correlation::Spearman).values;
        for (std::size_t i = 0; i < devices.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(std::abs(found(i, j) - expected[static_cast<alglib::ae_int_t>(i)]
                                                       [static_cast<alglib::ae_int_t>(j)]) < 1e-12);
    }
    void aStopLeavesPairsUndefined()
    {
        std::stop_source stop;
        stop.request_stop();
        for (const auto correlation :
             {Correlation::Spearman, Correlation::Kendall, Correlation::Pearson}) {
            const auto similarity = deviceSimilarity(*smallTable(relatedDevices(50, true)),
                                                     correlation, stop.get_token());
            for (std::size_t i = 1; i < similarity.values.rows(); ++i)
                QVERIFY(std::isnan(similarity.values(i, 0)));
        }
    }
    void theMeanOverCrossPairsLeavesUndefinedOut()
    {
        Matrix similarity(4, 4, 0.5);
        similarity(0, 2) = 0.1;
        similarity(1, 3) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(isSame(meanCrossCorrelation(similarity, {0, 1}, {2, 3}), (0.1 + 0.5 + 0.5) / 3.0));
        QVERIFY(std::isnan(meanCrossCorrelation(similarity, {1}, {3})));
        QVERIFY(std::isnan(meanCrossCorrelation(similarity, {}, {3})));
    }
    void correlationsHaveNames()
    {
        for (const auto correlation :
             {Correlation::Spearman, Correlation::Kendall, Correlation::Pearson})
            QVERIFY(correlationFromName(correlationName(correlation)) == correlation);
        QVERIFY(!correlationFromName("cosine"));
    }
    void thePublishedTableHasItsPublishedCorrelations() // methods/evaluation.md §6
    {
        const LatencyTablePointer table = openPublished("help:nasbench201");
        if (!table)
            QSKIP("The HELP tables are not on this machine.");
        const auto at = [&](const Matrix& values, const char* a, const char* b) {
            return values(static_cast<std::size_t>(table->findDevice(a)),
                          static_cast<std::size_t>(table->findDevice(b)));
        };
        const Matrix rho = deviceSimilarity(*table, Correlation::Spearman).values;
        QVERIFY(std::abs(at(rho, "1080ti_1", "titan_rtx_256") - .772032) < 6e-7);
        QVERIFY(std::abs(at(rho, "pixel2", "raspi4") - .786506) < 6e-7);
        const Matrix tau = deviceSimilarity(*table, Correlation::Kendall).values;
        QVERIFY(std::abs(at(tau, "pixel2", "raspi4") - .616535) < 6e-7);
        QVERIFY(std::abs(at(tau, "1080ti_1", "titan_rtx_256") - .585208) < 6e-7);
    }
};

QTEST_GUILESS_MAIN(DeviceSimilarityTest)
#include "device_similarity_test.moc"
