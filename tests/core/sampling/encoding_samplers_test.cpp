// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/computed_encoding.h"
#include "core/sampling/cluster_picks.h"
#include "core/sampling/cosine_groups.h"
#include "core/sampling/unit_rows.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

using namespace latency;

class EncodingSamplersTest : public QObject
{
    Q_OBJECT

    static EncodedCandidates randomRows(int count, int width)
    {
        RandomEngine random(Seed{3});
        EncodedCandidates encoded;
        encoded.rows = FloatMatrix(std::size_t(count), std::size_t(width));
        for (float& value : encoded.rows.values())
            value = float(random.normal());
        encoded.architectures.resize(std::size_t(count));
        std::iota(encoded.architectures.begin(), encoded.architectures.end(), 0);
        return encoded;
    }
    static double cosine(std::span<const float> a, std::span<const float> b)
    {
        const double product = std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
        return product / std::sqrt(std::inner_product(a.begin(), a.end(), a.begin(), 0.0) *
                                   std::inner_product(b.begin(), b.end(), b.begin(), 0.0));
    }
    static SamplingRequest request(const char* name, int count, nlohmann::json options = {})
    {
        SamplingRequest asked;
        asked.table = fixtures::smallTable(60, 3);
        asked.trainDevices = {0, 1};
        asked.targetDevice = 2;
        asked.count = count;
        asked.seed = Seed{5};
        asked.options = *resolveOptions(findSampler(name)->info().options, options, "test");
        return asked;
    }

private Q_SLOTS:
    void meanSimilarityIsThatOfAllPairs()
    {
        const EncodedCandidates encoded = randomRows(40, 6);
        const auto similarity = meanCosineSimilarity(unitRows(encoded.rows));
        for (std::size_t i = 0; i < 40; ++i) {
            double sum = 0.0;
            for (std::size_t j = 0; j < 40; ++j)
                sum += cosine(encoded.rows.row(i), encoded.rows.row(j));
            QVERIFY(std::abs(similarity[i] - sum / 40.0) < 1e-5);
        }
    }
    void rowsOfZerosStayZero()
    {
        const FloatMatrix unit = unitRows(FloatMatrix(3, 4));
        for (const float value : unit.values())
            QCOMPARE(value, 0.0F);
    }
    void cosineTakesOneFromEachGroup()
    {
        const EncodedCandidates encoded = randomRows(40, 6);
        std::vector<double> sorted = meanCosineSimilarity(unitRows(encoded.rows));
        const std::vector<double> similarity = sorted;
        std::ranges::sort(sorted);
        RandomEngine random(Seed{1});
        const auto picks = cosineGroupPicks(encoded, encoded.architectures, 8, random);
        for (std::size_t group = 0; group < 8; ++group) {
            const double found = similarity[std::size_t(picks[group])];
            QVERIFY(sorted[group * 5] <= found && found <= sorted[group * 5 + 4]);
        }
    }
    void everyClusterIsStoodForByItsNearestMember()
    {
        EncodedCandidates encoded = randomRows(30, 2);
        for (std::size_t i = 0; i < 30; ++i) { // three heaps far apart
            encoded.rows(i, 0) += float(100 * (i % 3));
            encoded.rows(i, 1) += float(50 * (i % 3));
        }
        const auto picks = clusterPicks(encoded, 3, ClusterMember::Nearest, Seed{1});
        QVERIFY(picks);
        std::set<int> heaps;
        for (const int pick : *picks) {
            const std::size_t heap = std::size_t(pick) % 3;
            heaps.insert(int(heap));
            double centre[2]{};
            for (std::size_t i = heap; i < 30; i += 3)
                for (std::size_t c = 0; c < 2; ++c)
                    centre[c] += double(encoded.rows(i, c)) / 10.0;
            const auto distance = [&](std::size_t i) {
                return std::hypot(double(encoded.rows(i, 0)) - centre[0],
                                  double(encoded.rows(i, 1)) - centre[1]);
            };
            for (std::size_t i = heap; i < 30; i += 3)
                QVERIFY(distance(std::size_t(pick)) <= distance(i) + 1e-4);
        }
        QCOMPARE(heaps.size(), std::size_t{3});
    }
    void fewerDifferentRowsThanClustersAreRefused()
    {
        EncodedCandidates encoded = randomRows(20, 2);
        for (std::size_t i = 0; i < 20; ++i)
            encoded.rows(i, 0) = encoded.rows(i, 1) = float(i % 3);
        const auto picks = clusterPicks(encoded, 4, ClusterMember::Nearest, Seed{1});
        QVERIFY(!picks);
        QVERIFY(picks.error().message.find("only 3 different rows") != std::string::npos);
        QVERIFY(clusterPicks(encoded, 3, ClusterMember::Random, Seed{1}));
    }
    void cosineGreedyTakesTheLeastAlikeOfAll()
    {
        const SamplingRequest asked = request("cosine-greedy", 8);
        const auto picks = findSampler("cosine-greedy")->pick(asked).value();
        const auto encoded = encodedCandidates(asked).value();
        const auto likeness = [&](int row, std::size_t before) {
            double most = -2.0;
            for (std::size_t k = 0; k < before; ++k)
                most = std::max(most, cosine(encoded.rows.row(std::size_t(row)),
                                             encoded.rows.row(std::size_t(picks[k]))));
            return most;
        };
        for (std::size_t k = 1; k < picks.size(); ++k)
            for (int row = 0; row < 60; ++row)
                if (std::find(picks.begin(), picks.begin() + std::ptrdiff_t(k), row) ==
                    picks.begin() + std::ptrdiff_t(k))
                    QVERIFY(likeness(picks[k], k) <= likeness(row, k) + 1e-5);
    }
    void halfOfTheMixtureAreClusters()
    {
        const SamplingRequest asked = request("kmeans-cosine", 7);
        const auto picks = findSampler("kmeans-cosine")->pick(asked).value();
        const auto clusters =
            clusterPicks(encodedCandidates(asked).value(), 3, ClusterMember::Nearest, asked.seed)
                .value();
        QVERIFY(std::equal(clusters.begin(), clusters.end(), picks.begin()));
        QCOMPARE(std::set<int>(picks.begin(), picks.end()).size(), std::size_t{7});
        QVERIFY(findSampler("kmeans-cosine")->pick(request("kmeans-cosine", 1)));
    }
    void theOracleSpreadsOverTheDeviceItself()
    {
        const SamplingRequest asked = request("latency", 6);
        QVERIFY(findSampler("latency")->isOracle());
        const auto picks = findSampler("latency")->pick(asked).value();
        const auto latencies = asked.table->milliseconds(2);
        std::vector<float> sorted(latencies.begin(), latencies.end());
        std::ranges::sort(sorted);
        for (std::size_t group = 0; group < 6; ++group) {
            const float found = latencies[std::size_t(picks[group])];
            QVERIFY(sorted[group * 10] <= found && found <= sorted[group * 10 + 9]);
        }
        SamplingRequest unknown = asked;
        unknown.targetDevice = -1;
        QVERIFY(!findSampler("latency")->pick(unknown));
    }
    void everyEncodingServesEverySampler()
    {
        for (const Encoding* encoding : encodings())
            for (const char* name : {"cosine", "cosine-greedy"})
                for (const char* scale : {"standardized", "paper"}) {
                    if (!encoding->info().supportsSpace("nasbench201") || asComputed(*encoding) ||
                        encoding->info().name == "zcp") // needs a published file
                        continue;
                    const auto picks = findSampler(name)->pick(
                        request(name, 5, {{"encoding", encoding->info().name}, {"scale", scale}}));
                    QVERIFY2(picks, picks ? "" : picks.error().message.c_str());
                    QCOMPARE(picks->size(), std::size_t{5});
                }
    }
};

QTEST_GUILESS_MAIN(EncodingSamplersTest)
#include "encoding_samplers_test.moc"
