// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_plan.h"

#include "core/base/file_text.h"
#include "tests/core/space/published_file.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace latency;

class NetworkPlanTest : public QObject
{
    Q_OBJECT

    static const SearchSpace& space(const char* name) { return *findSearchSpace(name); }

private Q_SLOTS:
    void everySpaceBuildsItsNetworks_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const SearchSpace* each : searchSpaces())
            QTest::addRow("%s", each->name().c_str()) << QByteArray(each->name().c_str());
    }
    void everySpaceBuildsItsNetworks()
    {
        QFETCH(QByteArray, name);
        RandomEngine random(Seed{3});
        for (int i = 0; i < 300; ++i) {
            const Architecture architecture = space(name).random(random);
            const NetworkPlan plan = networkPlan(space(name), architecture, DeadParts::Kept);
            const Costs costs = space(name).costs(architecture);
            QCOMPARE(parameterCount(plan), costs.parameters);
            QCOMPARE(publishedFlops(space(name), plan), costs.flops);
        }
    }
    void layersFitTogether_data() { everySpaceBuildsItsNetworks_data(); }
    void layersFitTogether()
    {
        QFETCH(QByteArray, name);
        RandomEngine random(Seed{4});
        const NetworkPlan plan = networkPlan(space(name), space(name).random(random));
        std::vector<std::pair<int, int>> shapes{{3, plan.imageSize}};
        for (const PlanLayer& layer : plan.layers) {
            QVERIFY(layer.input >= 0 && layer.input < static_cast<int>(shapes.size()));
            QCOMPARE(std::pair(layer.widthIn, layer.size),
                     shapes[static_cast<std::size_t>(layer.input)]);
            if (layer.kind == PlanLayer::Kind::Add)
                QCOMPARE(shapes[static_cast<std::size_t>(layer.secondInput)],
                         shapes[static_cast<std::size_t>(layer.input)]);
            if (layer.kind == PlanLayer::Kind::Multiply)
                QCOMPARE(shapes[static_cast<std::size_t>(layer.secondInput)],
                         std::pair(layer.widthIn, 1));
            shapes.emplace_back(layer.widthOut, layer.sizeOut);
        }
        QCOMPARE(shapes.back(), std::pair(plan.classes, 1));
    }
    void fbnetsAreThoseOfTheProxyFile()
    {
        const auto file = publishedFile("nasflat/zc_fbnet.json");
        SKIP_WITHOUT(file);
        const auto proxies = nlohmann::json::parse(readFile(file).value());
        QCOMPARE(proxies.size(), std::size_t{5000});
        for (const auto& [text, values] : proxies.items()) {
            const SearchSpace& fbnet = space("fbnet");
            const NetworkPlan plan = networkPlan(fbnet, fbnet.fromText(text).value());
            QCOMPARE(parameterCount(plan), values["params"].get<double>());
            QCOMPARE(publishedFlops(fbnet, plan), values["flops"].get<double>());
        }
    }
    void cellsHaveThePublishedCosts() // index 0 of the benchmark, and its largest cell
    {
        const SearchSpace& cells = space("nasbench201");
        const auto largest =
            networkPlan(cells, Architecture(6, 3), DeadParts::Kept); // conv 3×3 everywhere
        QCOMPARE(parameterCount(largest), 1531546.0);
        QCOMPARE(publishedFlops(cells, largest), 220119690.0);
    }
    void deadPartsCanBeDropped()
    {
        const SearchSpace& cells = space("nasbench201");
        // Nothing leads from the input to the output but the edge 0→3; 0→1 and 2→3 are dead.
        const Architecture cell{3, 0, 0, 1, 0, 2};
        const auto kept = networkPlan(cells, cell, DeadParts::Kept);
        const auto dropped = networkPlan(cells, cell);
        const auto plain = networkPlan(cells, Architecture{0, 0, 0, 1, 0, 0});
        QVERIFY(parameterCount(kept) > parameterCount(dropped));
        QCOMPARE(parameterCount(dropped), parameterCount(plain));
        QCOMPARE(dropped.layers.size(), plain.layers.size());
    }
};

QTEST_GUILESS_MAIN(NetworkPlanTest)
#include "network_plan_test.moc"
