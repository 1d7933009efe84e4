// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/remembered_scores.h"

#include "core/search/ofa_breeding.h"
#include "core/space/ofa_network.h"

#include <QTest>

using namespace latency;

class RememberedScoresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceForEachNetwork()
    {
        const OfaBreeding breeding(OfaPart::Ofa);
        RandomEngine random(Seed{2});
        std::vector<Architecture> networks;
        for (int i = 0; i < 5; ++i)
            networks.push_back(breeding.random(random));
        networks.push_back(networks[0]);
        int asked = 0;
        RememberedScores scores(breeding, [&](const std::vector<Architecture>& batch) {
            std::vector<double> values;
            for (const Architecture& one : batch)
                values.push_back(one[ofa::kResolution]);
            asked += static_cast<int>(batch.size());
            return Outcome<std::vector<double>>(values);
        });
        for (int round = 0; round < 2; ++round) {
            const auto outcome = scores(networks);
            const auto& values = std::get<std::vector<double>>(outcome);
            for (std::size_t i = 0; i < networks.size(); ++i)
                QCOMPARE(values[i], double(networks[i][ofa::kResolution]));
        }
        QCOMPARE(asked, 5);
        QCOMPARE(scores.size(), std::size_t{5});
        // The same blocks on larger images are another network.
        networks[1][ofa::kResolution] = networks[1][ofa::kResolution] == 224 ? 208 : 224;
        const auto outcome = scores({networks[1]});
        QCOMPARE(std::get<std::vector<double>>(outcome)[0], double(networks[1][ofa::kResolution]));
    }
    void forgetsWhatFailed()
    {
        const OfaBreeding breeding(OfaPart::Ofa);
        RandomEngine random(Seed{2});
        bool fails = true;
        RememberedScores scores(breeding, [&](const std::vector<Architecture>& batch) {
            return fails ? Outcome<std::vector<double>>(Error{"no"})
                         : Outcome<std::vector<double>>(std::vector<double>(batch.size(), 1.0));
        });
        const Architecture one = breeding.random(random);
        QVERIFY(std::holds_alternative<Error>(scores({one})));
        QCOMPARE(scores.size(), std::size_t{0});
        fails = false;
        QCOMPARE(std::get<std::vector<double>>(scores({one}))[0], 1.0);
    }
};

QTEST_GUILESS_MAIN(RememberedScoresTest)
#include "remembered_scores_test.moc"
