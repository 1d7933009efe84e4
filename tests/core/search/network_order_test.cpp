// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_order.h"

#include "core/search/latency_search.h"
#include "core/search/measurement_source.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

class NetworkOrderTest : public QObject
{
    Q_OBJECT

    /// Cells of these official numbers in this order, on three devices whose latencies follow from
    /// the cell alone, and an accuracy.
    static LatencyTablePointer cells(const std::vector<int>& numbers)
    {
        LatencyTableParts parts;
        parts.name = parts.title = "cells";
        parts.space = findSearchSpace("nasbench201");
        parts.architectures = ArchitectureMatrix(numbers.size(), 6);
        parts.milliseconds = FloatMatrix(3, numbers.size());
        ArchitectureColumn accuracy{"top1", "%", ArchitectureColumn::Kind::Accuracy, {}};
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            const Architecture cell = parts.space->officialArchitecture(numbers[row]);
            std::ranges::copy(cell, parts.architectures.row(row).begin());
            RandomEngine noise(Seed{static_cast<std::uint64_t>(numbers[row])});
            const double mega = parts.space->costs(cell).flops * 1e-6;
            for (std::size_t device = 0; device < 3; ++device)
                parts.milliseconds(device, row) = static_cast<float>(
                    (2.0 + mega * 0.1) * std::exp(0.1 * noise.normal() * double(device)));
            accuracy.values.push_back(static_cast<float>(40.0 + 0.2 * mega + noise.normal()));
        }
        parts.columns.push_back(std::move(accuracy));
        for (const char* name : {"one", "two", "three"})
            parts.devices.push_back(deviceFromPublishedName(name));
        return LatencyTable::create(std::move(parts)).value();
    }
    static std::vector<int> sample()
    {
        std::vector<int> numbers = RandomEngine(Seed{3}).distinct(900, 15625);
        std::ranges::sort(numbers);
        return numbers;
    }
    static std::vector<int> shuffled(const std::vector<int>& numbers)
    {
        std::vector<int> other;
        const auto count = static_cast<int>(numbers.size());
        for (const int place : RandomEngine(Seed{8}).distinct(count, count))
            other.push_back(numbers[static_cast<std::size_t>(place)]);
        return other;
    }
    /// The networks measured, in this order, and the answer, by official number.
    static std::vector<int> searched(const LatencyTablePointer& table, std::optional<double> limit)
    {
        SearchProblem problem;
        problem.table = table;
        problem.device = 2;
        problem.trainDevices = {0, 1};
        problem.objective = *ownAccuracy(*table, {});
        problem.limit = limit;
        problem.measurements = 14;
        problem.predictor = findPredictor("kernel");
        auto search = LatencySearch::create(problem);
        TableMeasurements source(table, 2);
        const auto ended = runSearch(*search, source, {});
        std::vector<int> numbers;
        if (!ended || !*ended)
            return numbers;
        const auto add = [&](int row) {
            numbers.push_back(table->space().officialNumber(table->architecture(row)));
        };
        for (const SearchStep& step : search->steps())
            add(step.architecture);
        if (limit)
            add(search->answer().architecture);
        for (const BelievedFrontPoint& point : search->front())
            add(point.architecture);
        return numbers;
    }

private Q_SLOTS:
    void ranksFollowFromTheNetworks()
    {
        const auto table = cells({7, 3, 5});
        const NetworkOrder order(table);
        QCOMPARE(order.ranks({0, 1, 2}), (std::vector<int>{2, 0, 1}));
        QCOMPARE(order.rows({0, 1, 2}), (std::vector<int>{1, 2, 0}));
        QCOMPARE(order.inRows({30, 50, 70}), (std::vector<float>{70, 30, 50}));
        QCOMPARE(order.table()->milliseconds(1)[0], table->milliseconds(1)[1]);
        QCOMPARE(order.table()->columns()[0].values[2], table->columns()[0].values[0]);
    }
    void whatStandsInOrderStays()
    {
        const auto table = cells({3, 5, 7});
        QCOMPARE(NetworkOrder(table).table(), table);
    }
    void aSearchDoesNotDependOnTheOrderOfTheTable()
    {
        const std::vector<int> numbers = sample();
        const auto inOrder = cells(numbers);
        const auto mixed = cells(shuffled(numbers));
        for (const std::optional<double> limit : {std::optional(9.0), std::optional<double>()}) {
            const std::vector<int> found = searched(inOrder, limit);
            QVERIFY(found.size() > 14);
            QCOMPARE(searched(mixed, limit), found);
        }
    }
};

QTEST_GUILESS_MAIN(NetworkOrderTest)
#include "network_order_test.moc"
