// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/one_hot_columns.h"

#include <QTest>

#include <set>

using namespace latency;

class OneHotColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColumnIsSetOnlyByItsOwnValue()
    {
        RandomEngine random(Seed{1});
        for (const SearchSpace* space : searchSpaces()) {
            const std::vector<OneHotColumn> columns = oneHotColumns(*space);
            QCOMPARE(columns.size(), static_cast<std::size_t>(space->oneHotWidth()));
            std::vector<float> row(columns.size());
            for (int repeat = 0; repeat < 200; ++repeat) {
                const Architecture architecture = space->random(random);
                space->oneHot(architecture, row);
                for (std::size_t i = 0; i < columns.size(); ++i) {
                    const Position& position = space->positions()[columns[i].position];
                    if (row[i] != 0.0F)
                        QCOMPARE(architecture[columns[i].position],
                                 position.values[columns[i].value]);
                }
            }
        }
    }
    void noTwoColumnsMeanTheSame()
    {
        for (const SearchSpace* space : searchSpaces()) {
            std::set<std::pair<std::size_t, std::size_t>> seen;
            for (const OneHotColumn& column : oneHotColumns(*space))
                QVERIFY(seen.insert({column.position, column.value}).second);
        }
    }
    void depthsOfOfaHaveNoColumns()
    {
        const SearchSpace& ofa = *findSearchSpace("ofa");
        for (const OneHotColumn& column : oneHotColumns(ofa))
            QVERIFY(ofa.positions()[column.position].name.find("depth") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(OneHotColumnsTest)
#include "one_hot_columns_test.moc"
