// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/board_measurements.h"

#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

using namespace latency;

class BoardMeasurementsTest : public QObject
{
    Q_OBJECT

    LatencyTablePointer table_ = fixtures::smallTable(30, 2);

    [[nodiscard]] BoardMeasurement measured(int row, std::vector<double> repeats) const
    {
        return measuredOnBoard(table_->architecture(row), std::move(repeats));
    }
    [[nodiscard]] BoardMeasurements board() const
    {
        BoardMeasurements board("my board", "fbnet");
        const auto change = board.merge({measured(7, {1.5, 1.7, 1.6}), measured(3, {2.5}),
                                         failedOnBoard(table_->architecture(9), "out of memory")});
        if (!change)
            qFatal("%s", change.error().message.c_str());
        return board;
    }

private Q_SLOTS:
    void repeatsBecomeMedianAndSpread()
    {
        const BoardMeasurement odd = measured(7, {1.5, 1.9, 1.6});
        QCOMPARE(odd.milliseconds, 1.6);
        QCOMPARE(measured(7, {1.0, 2.0}).milliseconds, 1.5);
        QVERIFY(std::abs(*measured(7, {1.0, 2.0}).spread - std::sqrt(0.5)) < 1e-12);
        QVERIFY(!measured(7, {1.0}).spread);
    }
    void measuredAndFailedAreCountedApart()
    {
        QCOMPARE(board().measuredCount(), 2);
        QCOMPARE(board().failedCount(), 1);
        QVERIFY(board().find(table_->architecture(9))->hasFailed());
        QVERIFY(!board().find(table_->architecture(1)));
    }
    void mergingSaysWhatIsNew()
    {
        BoardMeasurements own = board();
        const auto change = own.merge({measured(3, {2.5}), measured(7, {9.0}), measured(1, {4.0})});
        QVERIFY(change);
        QCOMPARE(*change, (BoardChange{1, 1, 1}));
        QCOMPARE(own.find(table_->architecture(7))->milliseconds, 9.0);
        QCOMPARE(own.all().back().milliseconds, 4.0);
    }
    void aRefusedMergeChangesNothing()
    {
        for (const BoardMeasurement& bad :
             {measured(1, {0.0}), measured(1, {-1.0}), measured(1, {INFINITY}),
              measuredOnBoard(Architecture{1, 2}, {1.0}), BoardMeasurement{}}) {
            BoardMeasurements own = board();
            QVERIFY(!own.merge({measured(2, {5.0}), bad}));
            QVERIFY(!own.set(bad));
            QCOMPARE(own, board());
        }
    }
    void oneMeasurementIsChangedAndRemoved()
    {
        BoardMeasurements own = board();
        QVERIFY(own.set(measured(3, {2.6})));
        QCOMPARE(own.find(table_->architecture(3))->milliseconds, 2.6);
        QVERIFY(own.remove(table_->architecture(3)));
        QVERIFY(!own.remove(table_->architecture(3)));
        QCOMPARE(own.measuredCount(), 1);
    }
    void anotherUnitScalesEverything()
    {
        BoardMeasurements own = board();
        own.scale(1e-3);
        const BoardMeasurement* one = own.find(table_->architecture(7));
        QVERIFY(std::abs(one->milliseconds - 1.6e-3) < 1e-12);
        QVERIFY(std::abs(*one->spread - 1e-4) < 1e-12);
        QVERIFY(std::abs(one->repeats[1] - 1.7e-3) < 1e-12);
    }
    void sessionsKeepThemToTheLastBit()
    {
        BoardMeasurements own = board();
        BoardMeasurement typed = measured(2, {1.0 / 3.0});
        typed.spread = 0.1;
        QVERIFY(own.set(typed));
        const auto read =
            boardMeasurementsFromJson(nlohmann::ordered_json::parse(toJson(own).dump()), "s.json");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(*read, own);
    }
    void whatIsNoBoardInASessionIsASentence()
    {
        const auto refused = [&](auto change) {
            nlohmann::ordered_json json = toJson(board());
            change(json);
            const auto read = boardMeasurementsFromJson(json, "s.json");
            return !read && read.error().message.starts_with("s.json");
        };
        QVERIFY(refused([](auto& j) { j = 3; }));
        QVERIFY(refused([](auto& j) { j["device"] = 3; }));
        QVERIFY(refused([](auto& j) { j["space"] = "nowhere"; }));
        QVERIFY(refused([](auto& j) { j["measurements"] = "all"; }));
        QVERIFY(refused([](auto& j) { j["measurements"][0]["architecture"] = "resnet"; }));
        QVERIFY(refused([](auto& j) { j["measurements"][0]["ms"] = {0.0}; }));
        QVERIFY(refused([](auto& j) { j["measurements"][0]["ms"] = nlohmann::json::array(); }));
        QVERIFY(refused([](auto& j) { j["measurements"][0]["spread"] = "wide"; }));
        QVERIFY(refused([](auto& j) { j["measurements"][2]["failed"] = 3; }));
        QVERIFY(refused([](auto& j) { j["measurements"][0] = nullptr; }));
    }
};

QTEST_GUILESS_MAIN(BoardMeasurementsTest)
#include "board_measurements_test.moc"
