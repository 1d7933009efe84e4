// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_measures.h"

#include "core/dataset/columns/column_units.h"
#include "core/dataset/columns/device_columns.h"
#include "core/dataset/table/device.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

Error unclear(const RawTable& table, const std::string& sentence)
{
    return Error{headerPlace(table) + ": " + sentence, ErrorKind::ColumnsUnclear};
}

std::string keyOf(const std::string& device)
{
    return asciiLower(device);
}

bool isValue(const ColumnGuess& guess)
{
    return guess.role == ColumnRole::Quantity ||
           (guess.role == ColumnRole::Repeat && !guess.quantity.empty());
}

/// Columns that measure one device.
struct Group {
    std::string device;
    std::vector<std::size_t> columns; ///< of the quantity, without throughputs
    std::vector<std::size_t> rates;
};

class MeasurePlanner
{
public:
    MeasurePlanner(const RawTable& table, const OpenOptions& options, const std::string& quantity,
                   ColumnPlan& plan)
        : table_(table), options_(options), quantity_(quantity), plan_(plan)
    {
    }

    std::optional<Error> plan();

private:
    std::optional<Error> checkUnclear();
    std::optional<Error> chooseQuantity();
    void group();
    std::optional<Error> measureGroup(Group& group);
    std::optional<Error> measureRates(Group& group);
    std::optional<Error> measureColumn(std::size_t column, const std::string& device,
                                       std::vector<std::size_t> columns);
    std::optional<Error> checkTwins(const Group& group, std::size_t best);
    void attachSpreads();
    Error nothingMeasured() const;
    [[nodiscard]] std::optional<int> batchOf(std::size_t column) const;
    ColumnGuess& guess(std::size_t column) { return plan_.columns[column].guess; }
    [[nodiscard]] const ColumnGuess& guess(std::size_t column) const
    {
        return plan_.columns[column].guess;
    }
    [[nodiscard]] std::string name(std::size_t column) const
    {
        return inQuotes(plan_.columns[column].name.written);
    }
    void setAside(std::size_t column, ColumnRole role, const std::string& reason)
    {
        guess(column).role = role;
        guess(column).reason += " " + reason;
    }

    const RawTable& table_;
    const OpenOptions& options_;
    const std::string& quantity_;
    ColumnPlan& plan_;
    std::vector<Group> groups_;
};

std::optional<Error> MeasurePlanner::checkUnclear()
{
    const bool hasValues = std::ranges::any_of(plan_.columns, [](const PlannedColumn& column) {
        return isValue(column.guess) && !column.guess.isWordless;
    });
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        if (!guess(i).isUnclear)
            continue;
        if (!plan_.columns[i].name.contradiction.empty())
            return unclear(table_, "column " + name(i) + " says " +
                                       plan_.columns[i].name.contradiction +
                                       "; expected one unit.");
        if (!hasValues)
            return missingUnit(table_, plan_.columns[i]);
    }
    return std::nullopt;
}

std::optional<Error> MeasurePlanner::chooseQuantity()
{
    std::vector<std::string> found;
    const auto add = [&found](const std::string& quantity) {
        if (std::ranges::find(found, quantity) == found.end())
            found.push_back(quantity);
    };
    bool hasRates = false;
    for (const std::string& known : knownQuantities())
        for (const PlannedColumn& column : plan_.columns)
            if ((isValue(column.guess) && column.guess.quantity == known) ||
                (known == "accuracy" && column.guess.role == ColumnRole::Accuracy))
                add(known);
    for (const PlannedColumn& column : plan_.columns)
        hasRates = hasRates || (isValue(column.guess) && column.guess.quantity == "throughput");
    if (hasRates && std::ranges::find(found, "latency") == found.end())
        found.insert(found.begin(), "latency");
    if (quantity_.empty()) {
        // Accuracies alone are not measurements of a device, unless requested.
        plan_.quantity = found.empty() || found.front() == "accuracy" ? "latency" : found.front();
    } else {
        plan_.quantity = quantity_ == "error" ? "accuracy" : asciiLower(quantity_);
        if (std::ranges::find(found, plan_.quantity) == found.end()) {
            std::string list;
            for (const std::string& one : found)
                list += (list.empty() ? "" : ", ") + one;
            return Error{table_.where + " contains no " + inQuotes(quantity_) +
                         (list.empty() ? "." : "; expected one of " + list + ".")};
        }
    }
    for (const std::string& one : found)
        if (one != plan_.quantity)
            plan_.otherQuantities.push_back(one);
    return std::nullopt;
}

void MeasurePlanner::group()
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        if (!isValue(guess(i)))
            continue;
        const bool isRate = guess(i).quantity == "throughput" && plan_.quantity == "latency";
        if (guess(i).quantity != plan_.quantity && !isRate)
            continue;
        const std::string key = keyOf(guess(i).device);
        auto found = std::ranges::find_if(
            groups_, [&key](const Group& one) { return keyOf(one.device) == key; });
        if (found == groups_.end())
            found = groups_.insert(groups_.end(), {guess(i).device, {}, {}});
        (isRate ? found->rates : found->columns).push_back(i);
    }
}

std::optional<int> MeasurePlanner::batchOf(std::size_t column) const
{
    if (guess(column).batch)
        return guess(column).batch;
    if (const auto published = deviceFromPublishedName(guess(column).device).batchSize)
        return published;
    return options_.batch;
}

/// Two columns for the same number of one device: accepted when they are equal.
std::optional<Error> MeasurePlanner::checkTwins(const Group& group, std::size_t best)
{
    for (const std::size_t column : group.columns) {
        if (column == best || guess(column).statistic != guess(best).statistic ||
            guess(column).role != ColumnRole::Quantity || !guess(column).unit)
            continue;
        const NumberStyle& style = plan_.columns[best].style;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            const TableCell one = readTableCell(table_.cell(row, best), style);
            const TableCell other = readTableCell(table_.cell(row, column), style);
            const double left = one.number * guess(best).unit->factor;
            const double right = other.number * guess(column).unit->factor;
            if (one.isNumber() && other.isNumber() && std::abs(left - right) > 1e-3 * left)
                return unclear(
                    table_, "two columns are named " +
                                inQuotes(group.device.empty() ? plan_.onlyDevice : group.device) +
                                ", " + name(best) + " and " + name(column) +
                                "; expected one per device, so skip one of them.");
        }
    }
    return std::nullopt;
}

std::optional<Error> MeasurePlanner::measureColumn(std::size_t column, const std::string& device,
                                                   std::vector<std::size_t> columns)
{
    for (const std::size_t one : columns) {
        if (auto wrong = checkSeparators(table_, one, plan_))
            return wrong;
        if (auto wrong = checkUnitColumn(table_, one, plan_))
            return wrong;
    }
    PlannedMeasure measure;
    measure.columns = std::move(columns);
    measure.device = device;
    measure.batch = batchOf(column);
    if (const auto& unit = guess(column).unit) {
        measure.factor = unit->factor;
        measure.per = unit->per;
        measure.unit = unit->text;
    }
    plan_.measures.push_back(std::move(measure));
    return std::nullopt;
}

std::optional<Error> MeasurePlanner::measureGroup(Group& group)
{
    std::vector<std::size_t> repeats;
    std::optional<std::size_t> best;
    std::optional<std::size_t> withoutUnit;
    for (const std::size_t column : group.columns) {
        if (!guess(column).unit) {
            withoutUnit = withoutUnit ? withoutUnit : column;
        } else if (guess(column).role == ColumnRole::Repeat) {
            repeats.push_back(column);
        } else if (!best || guess(column).statistic < guess(*best).statistic) {
            best = column;
        }
    }
    if (!best && repeats.empty()) {
        // Of networks described by columns, a rate with its unit stands for a time without one.
        const bool hasRate = std::ranges::any_of(
            group.rates, [this](std::size_t rate) { return guess(rate).unit.has_value(); });
        if (withoutUnit && plan_.madeSpace && hasRate) {
            for (const std::size_t column : group.columns)
                setAside(column, ColumnRole::Ignored,
                         "Its unit is not said; the rate is read instead.");
            return measureRates(group);
        }
        if (withoutUnit)
            return missingUnit(table_, plan_.columns[*withoutUnit]);
        return std::nullopt;
    }
    if (!repeats.empty())
        best = repeats.front();
    else if (auto wrong = checkTwins(group, *best))
        return wrong;
    for (const std::size_t column : group.columns)
        if (repeats.empty() ? column != *best : std::ranges::find(repeats, column) == repeats.end())
            setAside(column, ColumnRole::Percentile,
                     repeats.empty() ? name(*best) + " is read instead."
                                     : "The single measurements are read instead.");
    for (const std::size_t column : group.rates)
        setAside(column, ColumnRole::Ignored, "The time " + name(*best) + " is read instead.");
    if (const std::string statistic = statisticName(guess(*best).statistic);
        !statistic.empty() && repeats.empty() && guess(*best).statistic > ColumnStatistic::Mean)
        plan_.notes.push_back("The numbers of " + name(*best) + " are " + statistic +
                              " of several measurements, by the name.");
    return measureColumn(*best, group.device,
                         repeats.empty() ? std::vector<std::size_t>{*best} : repeats);
}

std::optional<Error> MeasurePlanner::measureRates(Group& group)
{
    std::size_t best = group.rates.front();
    for (const std::size_t column : group.rates)
        if (guess(column).statistic < guess(best).statistic)
            best = column;
    const bool isKnown = batchOf(best).has_value() || plan_.batch.has_value();
    if (!guess(best).unit || !isKnown) {
        setAside(best, ColumnRole::Ignored,
                 guess(best).unit ? "The images of a run are not known; give --batch."
                                  : "It has no unit.");
        return std::nullopt;
    }
    if (auto wrong = measureColumn(best, group.device, {best}))
        return wrong;
    plan_.measures.back().isRate = true;
    plan_.measures.back().per = guess(best).unit->per;
    guess(best).quantity = "throughput";
    plan_.notes.push_back("Rates in " + name(best) + " are turned into milliseconds per image.");
    return std::nullopt;
}

void MeasurePlanner::attachSpreads()
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
        if (guess(i).role != ColumnRole::Spread)
            continue;
        if (!guess(i).quantity.empty() && guess(i).quantity != plan_.quantity) {
            setAside(i, ColumnRole::Spread, "It belongs to another quantity.");
            continue;
        }
        const std::string key = keyOf(guess(i).device);
        auto found = std::ranges::find_if(
            plan_.measures, [&key](const PlannedMeasure& one) { return keyOf(one.device) == key; });
        if (found == plan_.measures.end() && plan_.measures.size() == 1 && key.empty())
            found = plan_.measures.begin();
        if (found == plan_.measures.end() || found->spread || found->isRate) {
            setAside(i, ColumnRole::Ignored, "The measurement it belongs to is missing.");
            continue;
        }
        found->spread = i;
        found->spreadKind = guess(i).spread;
        const double unit = guess(i).unit && guess(i).unit->quantity == plan_.quantity
                                ? guess(i).unit->factor
                                : found->factor;
        found->spreadFactor = found->spreadKind == SpreadKind::Variance ? unit * unit : unit;
        if (found->spreadKind == SpreadKind::Coefficient)
            found->spreadFactor =
                guess(i).unit && guess(i).unit->quantity == "accuracy" ? 0.01 : 1.0;
        guess(i).reason += " It belongs to " + name(found->columns.front()) + ".";
    }
}

Error MeasurePlanner::nothingMeasured() const
{
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (guess(i).quantity == "throughput" && plan_.quantity == "latency")
            return unclear(table_,
                           "column " + name(i) +
                               " holds a throughput, and the images of a run are not "
                               "known; give --batch, a column batch_size, or times instead.");
    if (std::ranges::find(plan_.otherQuantities, "accuracy") != plan_.otherQuantities.end())
        return unclear(table_, "no column of latencies beside the architectures; the accuracies "
                               "open as " +
                                   table_.where + "#accuracy.");
    std::string ignored;
    for (std::size_t i = 0; i < plan_.columns.size(); ++i)
        if (guess(i).role == ColumnRole::Ignored && ignored.empty())
            ignored = " (" + name(i) + ": " + guess(i).reason + ")";
    while (ignored.ends_with(".)"))
        ignored.replace(ignored.size() - 2, 2, ")");
    const std::string quantity = plan_.quantity.empty() ? "latency" : plan_.quantity;
    return unclear(table_, plan_.isLong()
                               ? "no column of latencies" + ignored +
                                     "; expected one named latency with its unit, or --columns "
                                     "NAME=latency:ms."
                               : "no column of a device beside the architectures" + ignored +
                                     "; expected one with its unit, such as \"pixel3 [ms]\", or "
                                     "--columns NAME=" +
                                     quantity + ":" + std::string(keptUnit(quantity)) + ".");
}

std::optional<Error> MeasurePlanner::plan()
{
    if (auto wrong = giveUnits(table_, options_, plan_))
        return wrong;
    if (auto wrong = checkUnclear())
        return wrong;
    if (auto wrong = checkHalves(table_, plan_))
        return wrong;
    if (auto wrong = chooseQuantity())
        return wrong;
    if (plan_.quantity == "accuracy")
        return std::nullopt;
    restoreDeviceNames(table_, plan_);
    group();
    for (Group& one : groups_)
        if (!one.columns.empty())
            if (auto wrong = measureGroup(one))
                return wrong;
    for (Group& one : groups_)
        if (one.columns.empty())
            if (auto wrong = measureRates(one))
                return wrong;
    attachSpreads();
    if (plan_.measures.empty())
        return nothingMeasured();
    return std::nullopt;
}

} // namespace

std::optional<Error> planMeasures(const RawTable& table, const OpenOptions& options,
                                  const std::string& quantity, ColumnPlan& plan)
{
    return MeasurePlanner(table, options, quantity, plan).plan();
}

} // namespace latency
