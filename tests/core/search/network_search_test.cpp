// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_search.h"

#include "core/space/ofa_network.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <span>

using namespace latency;

class NetworkSearchTest : public QObject
{
    Q_OBJECT

    static Outcome<std::vector<double>> latencyOf(const std::vector<Architecture>& batch)
    {
        std::vector<double> values;
        for (const Architecture& one : batch)
            values.push_back(findSearchSpace("ofa")->costs(one).memoryTraffic * 1e-6);
        return values;
    }
    static Outcome<std::vector<double>> accuracyOf(const std::vector<Architecture>& batch)
    {
        std::vector<double> values;
        for (const Architecture& one : batch)
            values.push_back(findSearchSpace("ofa")->costs(one).flops * 1e-9);
        return values;
    }
    static std::vector<FoundNetwork> run(const NetworkSearch& search)
    {
        return std::get<std::vector<FoundNetwork>>(
            searchNetworks(search, accuracyOf, latencyOf, {}));
    }
    static NetworkSearch shortSearch(OfaPart part)
    {
        NetworkSearch search;
        search.part = part;
        // Met by a third and by two thirds of random networks.
        const OfaBreeding breeding(OfaPart::Ofa);
        RandomEngine random(Seed{1});
        std::vector<Architecture> networks;
        for (int i = 0; i < 99; ++i)
            networks.push_back(breeding.random(random));
        auto costs = std::get<std::vector<double>>(latencyOf(networks));
        std::ranges::sort(costs);
        search.limits = {costs[33], costs[66]};
        search.evolution.generations = 60;
        return search;
    }

private Q_SLOTS:
    void findsWhatTryingEveryNetworkFinds()
    {
        const auto networks = fixedCompOfaNetworks(publishedResolutions());
        const auto costs = std::get<std::vector<double>>(latencyOf(networks));
        const auto values = std::get<std::vector<double>>(accuracyOf(networks));
        std::vector<double> sorted = costs;
        std::ranges::sort(sorted);
        NetworkSearch search = shortSearch(OfaPart::CompOfaFixed);
        search.limits = {sorted[20], sorted[600], sorted[1200]};
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            search.seed = Seed{seed};
            const auto found = run(search);
            for (std::size_t i = 0; i < found.size(); ++i) {
                double best = 0.0;
                for (std::size_t k = 0; k < networks.size(); ++k)
                    if (costs[k] <= search.limits[i])
                        best = std::max(best, values[k]);
                QCOMPARE(found[i].accuracy, best);
            }
        }
    }
    void keepsTheLimitAtTheNetworksOwnResolution()
    {
        NetworkSearch search = shortSearch(OfaPart::Ofa);
        const auto found = run(search);
        QCOMPARE(found.size(), std::size_t{2});
        for (const FoundNetwork& one : found) {
            const double milliseconds = std::get<std::vector<double>>(latencyOf({one.network}))[0];
            QCOMPARE(one.milliseconds, milliseconds);
            QVERIFY(milliseconds <= one.limit);
        }
        QVERIFY(found[1].accuracy >= found[0].accuracy);
    }
    void sameSeedSameNetworks()
    {
        const NetworkSearch search = shortSearch(OfaPart::CompOfaElastic);
        const auto first = run(search);
        const auto second = run(search);
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(first[i].network, second[i].network);
    }
    void reachesLimitsThatRandomDrawsHardlyMeet()
    {
        // The fastest network of all: depth 2, kernel 3, expansion 3, 160 pixels.
        Architecture least(ofa::kResolution + 1, 3);
        std::fill_n(least.begin() + ofa::kFirstDepth, ofa::kStages, std::int16_t{2});
        least.back() = 160;
        NetworkSearch search = shortSearch(OfaPart::Ofa);
        search.limits = {std::get<std::vector<double>>(latencyOf({least}))[0] * 1.02};
        const auto found = run(search);
        QVERIFY(found[0].milliseconds <= search.limits[0]);
    }
    void saysTheFastestKnownWhenNobodyMeetsTheLimit()
    {
        NetworkSearch search = shortSearch(OfaPart::Ofa);
        search.limits = {0.5};
        const auto outcome = searchNetworks(search, accuracyOf, latencyOf, {});
        const std::string& message = std::get<Error>(outcome).message;
        QVERIFY(message.find("no network within 0.50 ms was found; the fastest known takes ") !=
                std::string::npos);
        QVERIFY(message.find("d=2,2,2,2,2;r=160") != std::string::npos);
        search.limits.clear();
        QVERIFY(std::holds_alternative<Error>(searchNetworks(search, accuracyOf, latencyOf, {})));
    }
    void tellsTheWholeGenerationWithItsParentsFirst()
    {
        NetworkSearch search = shortSearch(OfaPart::Ofa);
        NetworkEvolution evolution(search.part, search.resolutions, accuracyOf, latencyOf);
        int reports = 0;
        const auto outcome = evolution.search(
            search.limits[0], search.evolution, Seed{3},
            {{}, [&](const EvolutionProgress& progress) {
                 ++reports;
                 QVERIFY(progress.parents > 0);
                 const auto& all = progress.population;
                 QVERIFY(all.size() >= static_cast<std::size_t>(progress.parents));
                 QCOMPARE(all.front().objective, progress.best);
                 const auto parents =
                     std::span(all).first(static_cast<std::size_t>(progress.parents));
                 QVERIFY(std::ranges::is_sorted(parents, std::greater<>{},
                                                &ScoredArchitecture::objective));
                 for (const ScoredArchitecture& one : all) {
                     QVERIFY(one.milliseconds <= search.limits[0]);
                     QCOMPARE(one.milliseconds,
                              std::get<std::vector<double>>(latencyOf({one.architecture}))[0]);
                 }
             }});
        QCOMPARE(reports, search.evolution.generations);
        QVERIFY(std::holds_alternative<FoundNetwork>(outcome));
    }
    void remembersScoresFromLimitToLimit()
    {
        NetworkSearch search = shortSearch(OfaPart::CompOfaFixed);
        std::size_t asked = 0;
        const auto counted = [&](const std::vector<Architecture>& batch) {
            asked += batch.size();
            return latencyOf(batch);
        };
        NetworkEvolution evolution(search.part, search.resolutions, accuracyOf, counted);
        const auto first = evolution.search(search.limits[0], search.evolution, Seed{1}, {});
        const auto second = evolution.search(search.limits[1], search.evolution, Seed{1}, {});
        QCOMPARE(asked, evolution.scored());
        QVERIFY(asked <= 1215);
        QVERIFY(std::get<FoundNetwork>(first).accuracy < std::get<FoundNetwork>(second).accuracy);
    }
    void reportsAndStops()
    {
        NetworkSearch search = shortSearch(OfaPart::Ofa);
        search.evolution.generations = 1'000'000;
        std::stop_source stop;
        int reports = 0;
        const auto outcome =
            searchNetworks(search, accuracyOf, latencyOf,
                           {stop.get_token(), [&](const NetworkSearchProgress& progress) {
                                QCOMPARE(progress.limit, 0);
                                QCOMPARE(progress.evolution.generation, ++reports);
                                if (reports == 3)
                                    stop.request_stop();
                            }});
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QCOMPARE(reports, 3);
    }
    void exportsWhatTheOfaToolsRead()
    {
        const FoundNetwork found = run(shortSearch(OfaPart::CompOfaFixed))[0];
        const nlohmann::json json = toJson(found, "analytic");
        QVERIFY(json.at("wid").is_null());
        QCOMPARE(json.at("ks").size(), std::size_t{20});
        QCOMPARE(json.at("e").size(), std::size_t{20});
        QCOMPARE(json.at("d").size(), std::size_t{5});
        QVERIFY(json.at("r") == nlohmann::json::array({found.network.back()}));
        QCOMPARE(json.at("predicted_ms").get<double>(), found.milliseconds);
        QCOMPARE(json.at("latency_model").get<std::string>(), std::string("analytic"));
    }
};

QTEST_GUILESS_MAIN(NetworkSearchTest)
#include "network_search_test.moc"
