// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/board_table.h"

#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

using namespace latency;

class BoardTableTest : public QObject
{
    Q_OBJECT

    LatencyTablePointer table_ = fixtures::smallTable(30, 3);

    /// Rows 4, 2 and 11 measured, 9 failed, and one network that the table lacks.
    [[nodiscard]] BoardMeasurements board(double factor = 1.0) const
    {
        BoardMeasurements board("my board", "fbnet");
        std::vector<BoardMeasurement> all;
        for (const int row : {4, 2, 11})
            all.push_back(
                measuredOnBoard(table_->architecture(row),
                                {factor * double(table_->milliseconds(1)[std::size_t(row)])}));
        all.push_back(failedOnBoard(table_->architecture(9), "out of memory"));
        RandomEngine random(Seed{5});
        all.push_back(measuredOnBoard(table_->space().random(random), {7.0, 9.0}));
        if (const auto change = board.merge(all); !change)
            qFatal("%s", change.error().message.c_str());
        return board;
    }
    [[nodiscard]] std::optional<UnitDoubt> doubt(double factor, std::vector<int> devices) const
    {
        return doubtUnit("my board", matchOnto(board(factor), *table_)->measured, *table_, devices);
    }

private Q_SLOTS:
    void rowsAreFoundByTheNetwork()
    {
        const auto match = matchOnto(board(), *table_);
        QVERIFY2(match, match ? "" : match.error().message.c_str());
        QCOMPARE(match->measured.size(), std::size_t{3});
        QCOMPARE(match->measured[0].first, 4);
        QCOMPARE(match->failed, std::vector<int>{9});
        QCOMPARE(match->outside.size(), std::size_t{1});
        QCOMPARE(match->remark, std::string("1 of the 5 networks measured on my board are not in "
                                            "fixture and are left out."));
    }
    void unusedBlocksDoNotHideANetwork()
    {
        const SearchSpace* ofa = findSearchSpace("ofa");
        RandomEngine random(Seed{3});
        LatencyTableParts parts;
        parts.name = "ofa";
        parts.space = ofa;
        parts.architectures = ArchitectureMatrix(1, ofa->positions().size());
        Architecture one = ofa->random(random);
        while (ofa->sameNetwork(one) == one)
            one = ofa->random(random);
        std::ranges::copy(one, parts.architectures.row(0).begin());
        parts.milliseconds = FloatMatrix(1, 1, 5.0F);
        parts.devices.resize(1);
        parts.devices[0].name = "device";
        const auto table = LatencyTable::create(std::move(parts)).value();
        BoardMeasurements own("my board", "ofa");
        QVERIFY(own.set(measuredOnBoard(ofa->sameNetwork(one), {3.0})));
        QCOMPARE(matchOnto(own, *table)->measured, (std::vector<std::pair<int, double>>{{0, 3.0}}));
    }
    void theBoardBecomesADeviceWithFailuresAsMarks()
    {
        const auto joined = withBoard(*table_, board());
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
        const LatencyTable& table = *joined->table;
        QCOMPARE(joined->device, 3);
        QCOMPARE(table.device(3).name, std::string("my board"));
        QCOMPARE(table.architectureCount(), 31);
        QCOMPARE(table.measuredCount(3), 4);
        QCOMPARE(table.milliseconds(3)[30], 8.0F);
        QVERIFY(std::abs(table.spread(3)[30] - float(std::sqrt(2.0))) < 1e-6F);
        QCOMPARE(table.measuredCount(0), 30);
        QCOMPARE(table.marks().size(), std::size_t{1});
        QCOMPARE(table.marks()[0], (CellMark{3, 9, CellMark::Kind::Failed, "out of memory"}));
    }
    void aDeviceOfThatNameTakesTheValues()
    {
        BoardMeasurements own("device1", "fbnet");
        QVERIFY(own.set(measuredOnBoard(table_->architecture(4), {123.0})));
        const auto joined = withBoard(*table_, own);
        QVERIFY(joined);
        QCOMPARE(joined->device, 1);
        QCOMPARE(joined->table->deviceCount(), 3);
        QCOMPARE(joined->table->milliseconds(1)[4], 123.0F);
        QCOMPARE(joined->table->milliseconds(1)[5], table_->milliseconds(1)[5]);
    }
    void anotherSpaceIsRefused()
    {
        BoardMeasurements own("my board", "nasbench201");
        QVERIFY(own.set(measuredOnBoard(Architecture(6), {1.0})));
        QVERIFY(!matchOnto(own, *table_));
        QVERIFY(!withBoard(*table_, own));
    }
    void unitsThatAreLikelyRightAreNotDoubted()
    {
        for (const double factor : {0.1, 0.3, 1.0, 3.0, 10.0})
            QVERIFY(!doubt(factor, {0, 1, 2}));
    }
    void aThousandTimesOffIsAskedAbout()
    {
        const auto longer = doubt(1000.0, {0, 1, 2});
        QVERIFY(longer);
        QCOMPARE(longer->likelier, LatencyUnit::Microseconds);
        QCOMPARE(longer->factor, 1e-3);
        QVERIFY(longer->sentence.ends_with("are they microseconds?"));
        const auto shorter = doubt(1e-3, {0, 1, 2});
        QVERIFY(shorter);
        QCOMPARE(shorter->likelier, LatencyUnit::Seconds);
        QVERIFY(shorter->sentence.find("shorter") != std::string::npos);
        QCOMPARE(doubt(1e6, {0})->likelier, LatencyUnit::Nanoseconds);
    }
    void withoutOtherDevicesTheMultiplyAddsDecide()
    {
        BoardMeasurements own("my board", "fbnet");
        for (const int row : {1, 2, 3}) {
            const double work = table_->space().costs(table_->architecture(row)).flops;
            QVERIFY(own.set(measuredOnBoard(table_->architecture(row), {work / 2e7})));
        }
        QVERIFY(!doubtUnit("my board", matchOnto(own, *table_)->measured, *table_, {}));
        own.scale(1000.0);
        const auto asked = doubtUnit("my board", matchOnto(own, *table_)->measured, *table_, {});
        QVERIFY(asked);
        QVERIFY(asked->sentence.find("usual for such networks") != std::string::npos);
    }
    void nothingMeasuredIsNothingToDoubt() { QVERIFY(!doubtUnit("my board", {}, *table_, {0})); }
};

QTEST_GUILESS_MAIN(BoardTableTest)
#include "board_table_test.moc"
