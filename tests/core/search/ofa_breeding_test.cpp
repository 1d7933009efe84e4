// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/ofa_breeding.h"

#include "core/space/ofa_network.h"

#include <QTest>

#include <set>

using namespace latency;

class OfaBreedingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void childrenStayInTheirPart_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("OFA") << static_cast<int>(OfaPart::Ofa);
        QTest::newRow("CompOFA, elastic kernel") << static_cast<int>(OfaPart::CompOfaElastic);
        QTest::newRow("CompOFA, fixed kernel") << static_cast<int>(OfaPart::CompOfaFixed);
    }
    void childrenStayInTheirPart()
    {
        QFETCH(int, part);
        const SearchSpace& space = *findSearchSpace("ofa");
        const OfaBreeding breeding(static_cast<OfaPart>(part), {160, 192});
        RandomEngine random(Seed{3});
        Architecture first = breeding.random(random);
        Architecture second = breeding.random(random);
        for (int i = 0; i < 300; ++i) {
            const Architecture child = i % 2 == 0 ? breeding.mutated(first, 0.3, random)
                                                  : breeding.crossedOver(first, second, random);
            QVERIFY(!space.check(child));
            QVERIFY(breeding.contains(child));
            first = std::exchange(second, child);
        }
    }
    void knowsWhatLiesOutsideCompOfa()
    {
        const SearchSpace& space = *findSearchSpace("ofa");
        const auto network = [&](const char* expansions, const char* depths) {
            return *space.fromText(std::string("ks=3,3,3,3,5,5,5,5,3,3,3,3,3,3,3,3,5,5,5,5;e=") +
                                   expansions + ";d=" + depths + ";r=160");
        };
        const char* three = "3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3";
        // The last two blocks of each stage are inactive at depth 2, so they do not count.
        const char* inactive = "3,3,6,6,3,3,6,6,3,3,6,6,3,3,6,6,3,3,6,6";
        const OfaBreeding fixed(OfaPart::CompOfaFixed);
        QVERIFY(fixed.contains(network(three, "2,2,2,2,2")));
        QVERIFY(fixed.contains(network(inactive, "2,2,2,2,2")));
        QVERIFY(!fixed.contains(network(three, "2,2,2,2,3")));
        Architecture other = network(three, "2,2,2,2,2");
        other[0] = 7;
        QVERIFY(!fixed.contains(other));
        QVERIFY(OfaBreeding(OfaPart::CompOfaElastic).contains(other));
    }
    void fixedCompOfaHas243NetworksAResolution()
    {
        const auto networks = fixedCompOfaNetworks(publishedResolutions());
        const OfaBreeding fixed(OfaPart::CompOfaFixed);
        std::set<Architecture> distinct;
        for (const Architecture& one : networks) {
            QVERIFY(fixed.contains(one));
            distinct.insert(fixed.essence(one));
        }
        QCOMPARE(distinct.size(), std::size_t{1215});
        QCOMPARE(networks.size(), std::size_t{1215});
    }
    void essenceForgetsInactiveBlocksButNotTheResolution()
    {
        const OfaBreeding breeding(OfaPart::Ofa);
        RandomEngine random(Seed{1});
        Architecture one = breeding.random(random);
        one[ofa::kFirstDepth] = 2;
        Architecture other = one;
        other[3] = one[3] == 3 ? 5 : 3; // the fourth block of the first stage
        QCOMPARE(breeding.essence(other), breeding.essence(one));
        other[ofa::kResolution] = one[ofa::kResolution] == 160 ? 176 : 160;
        QVERIFY(breeding.essence(other) != breeding.essence(one));
    }
};

QTEST_GUILESS_MAIN(OfaBreedingTest)
#include "ofa_breeding_test.moc"
