// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/search_space.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace latency;

namespace
{

constexpr int kDraws = 300;

/// Architectures that cover the space: random ones, and those of the first and last values.
std::vector<Architecture> drawFrom(const SearchSpace& space)
{
    std::vector<Architecture> all(2);
    for (const Position& position : space.positions()) {
        all[0].push_back(position.values.front());
        all[1].push_back(position.values.back());
    }
    RandomEngine random(Seed{11});
    for (int i = 0; i < kDraws; ++i)
        all.push_back(space.random(random));
    return all;
}

} // namespace

class SearchSpaceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spacesAreFoundByName()
    {
        QCOMPARE(searchSpaces().size(), std::size_t{3});
        for (const SearchSpace* space : searchSpaces())
            QCOMPARE(findSearchSpace(space->name()), space);
        QVERIFY(findSearchSpace("nasbench201") && findSearchSpace("fbnet") &&
                findSearchSpace("ofa"));
        QVERIFY(!findSearchSpace("") && !findSearchSpace("nasbench101"));
    }
    void everyValueHasOneLabelAndIsListedOnce()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Position& position : space->positions()) {
                QVERIFY(!position.name.empty() && position.values.size() >= 2);
                QCOMPARE(position.labels.size(), position.values.size());
                QVERIFY(std::ranges::is_sorted(position.values));
                const std::set<std::string> labels(position.labels.begin(), position.labels.end());
                QCOMPARE(labels.size(), position.labels.size());
            }
        }
    }
    void randomArchitecturesAreOfTheirSpaceAndReachEveryValue()
    {
        for (const SearchSpace* space : searchSpaces()) {
            std::vector<std::set<std::int16_t>> seen(space->positions().size());
            for (const Architecture& architecture : drawFrom(*space)) {
                QVERIFY(!space->check(architecture));
                for (std::size_t i = 0; i < architecture.size(); ++i)
                    seen[i].insert(architecture[i]);
            }
            for (std::size_t i = 0; i < seen.size(); ++i)
                QCOMPARE(seen[i].size(), space->positions()[i].values.size());
        }
    }
    void sameSeedGivesTheSameArchitectures()
    {
        for (const SearchSpace* space : searchSpaces())
            QCOMPARE(drawFrom(*space), drawFrom(*space));
    }
    void architecturesOfOtherSpacesAreRefused()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const SearchSpace* other : searchSpaces()) {
                const bool isRefused = space->check(drawFrom(*other).front()).has_value();
                QCOMPARE(isRefused, space != other);
            }
            QVERIFY(space->check({}));
        }
    }
    void theWrongValueIsNamed_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nasbench201")
            << "nasbench201" << 2 << 5 << "nasbench201: edge 1→2 is 5; expected 0 to 4.";
        QTest::newRow("fbnet") << "fbnet" << 21 << -1 << "fbnet: layer 22 is -1; expected 0 to 8.";
        QTest::newRow("kernel") << "ofa" << 6 << 4
                                << "ofa: stage 2 block 3 kernel is 4; expected 3, 5 or 7.";
        QTest::newRow("resolution")
            << "ofa" << 45 << 130 << "ofa: resolution is 130; expected 128 to 224 in steps of 4.";
    }
    void theWrongValueIsNamed()
    {
        QFETCH(QString, space);
        QFETCH(int, position);
        QFETCH(int, value);
        QFETCH(QString, sentence);
        const SearchSpace* found = findSearchSpace(space.toStdString());
        Architecture architecture = drawFrom(*found).front();
        architecture[static_cast<std::size_t>(position)] = static_cast<std::int16_t>(value);
        const auto error = found->check(architecture);
        QVERIFY(error);
        QCOMPARE(QString::fromStdString(error->message), sentence);
        architecture.pop_back();
        QVERIFY(found->check(architecture));
    }
    void textRoundTrips()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Architecture& architecture : drawFrom(*space)) {
                const std::string text = space->toText(architecture);
                const auto back = space->fromText(text);
                QVERIFY2(back, back ? "" : back.error().message.c_str());
                QCOMPARE(*back, architecture);
                QCOMPARE(space->toText(*back), text);
            }
        }
    }
    void damagedTextIsRefusedOrIsAnotherArchitecture()
    {
        RandomEngine random(Seed{5});
        for (const SearchSpace* space : searchSpaces()) {
            for (int i = 0; i < 3000; ++i) {
                std::string text = space->toText(space->random(random));
                const std::size_t place = random.index(text.size());
                if (i % 3 == 0)
                    text.erase(place, 1 + random.index(4));
                else if (i % 3 == 1)
                    text[place] = static_cast<char>(random.index(256));
                else
                    text.insert(place, 1, text[random.index(text.size())]);
                const auto back = space->fromText(text);
                if (back) {
                    QVERIFY(!space->check(*back));
                    QCOMPARE(space->toText(*back), text);
                } else {
                    QVERIFY(back.error().message.starts_with(space->name() + ": "));
                    QVERIFY(back.error().message.ends_with('.'));
                }
            }
        }
    }
    void graphsAreAcyclicWithKnownOperations()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Architecture& architecture : drawFrom(*space)) {
                const ArchitectureGraph graph = space->graph(architecture, GraphForm::Corrected);
                const int count = space->graphOperationCount(GraphForm::Corrected);
                const auto nodes = static_cast<std::size_t>(graph.nodes);
                QCOMPARE(graph.operations.size(), nodes);
                QCOMPARE(graph.adjacency.size(), nodes * nodes);
                for (const int operation : graph.operations)
                    QVERIFY(operation >= 0 && operation < count);
                for (int from = 0; from < graph.nodes; ++from) {
                    for (int to = 0; to <= from; ++to)
                        QVERIFY(!graph.hasEdge(from, to));
                }
            }
        }
    }
    void oneHotsTellNetworksApart()
    {
        for (const SearchSpace* space : searchSpaces()) {
            std::set<std::vector<float>> seen;
            std::set<std::vector<int>> operations;
            for (const Architecture& architecture : drawFrom(*space)) {
                std::vector<float> row(static_cast<std::size_t>(space->oneHotWidth()), 7.0F);
                space->oneHot(architecture, row);
                QVERIFY(std::ranges::all_of(row, [](float x) { return x == 0.0F || x == 1.0F; }));
                seen.insert(row);
                operations.insert(space->graph(architecture, GraphForm::Corrected).operations);
            }
            QCOMPARE(seen.size(), operations.size());
        }
    }
    void costsAreTheSumOfTheLayers()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Architecture& architecture : drawFrom(*space)) {
                Costs sum;
                for (const LayerCost& layer : space->layers(architecture))
                    sum += layer.costs;
                QCOMPARE(space->costs(architecture).flops, sum.flops);
                QVERIFY(space->costs(architecture) == sum);
            }
        }
    }
    void layersAreNamedAndPlaced()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Architecture& architecture : drawFrom(*space)) {
                const std::vector<LayerCost> layers = space->layers(architecture);
                std::set<std::string> names;
                for (const LayerCost& layer : layers) {
                    names.insert(layer.name);
                    QVERIFY(layer.position >= -1 &&
                            layer.position < static_cast<int>(architecture.size()));
                    QVERIFY(layer.inputSize >= 1.0 && layer.widthIn >= 1.0 &&
                            layer.widthOut >= 1.0 && layer.groups >= 1.0 && layer.stride >= 1.0);
                }
                QCOMPARE(names.size(), layers.size());
            }
        }
    }
    void drawingsAreCellsOrChains()
    {
        for (const SearchSpace* space : searchSpaces()) {
            for (const Architecture& architecture : drawFrom(*space)) {
                const ArchitectureDrawing drawing = space->drawing(architecture);
                QVERIFY(drawing.nodes.empty() != drawing.layers.empty());
                for (const auto& edge : drawing.edges) {
                    QVERIFY(edge.from >= 0 && edge.from < edge.to);
                    QVERIFY(edge.to < static_cast<int>(drawing.nodes.size()));
                }
                for (const auto& layer : drawing.layers) {
                    QVERIFY(layer.size >= 0.0 && layer.size <= 1.0);
                    QVERIFY(!layer.label.empty() && !layer.detail.empty());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(SearchSpaceTest)
#include "search_space_test.moc"
