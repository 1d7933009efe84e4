// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_choices.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

Error unclear(const RawTable& table, const std::string& sentence)
{
    return Error{headerPlace(table) + ": " + sentence, ErrorKind::ColumnsUnclear};
}

/// The columns of that name: exact, else ignoring case, else ignoring the unit.
std::vector<std::size_t> columnsNamed(const std::vector<PlannedColumn>& columns,
                                      std::string_view wanted)
{
    const std::string plain = plainName(wanted);
    const std::string lower = asciiLower(plain);
    std::vector<std::size_t> found;
    const auto collect = [&](auto&& fits) {
        for (std::size_t i = 0; i < columns.size() && wanted.size() > 0; ++i)
            if (fits(columns[i]))
                found.push_back(i);
        return !found.empty();
    };
    collect([&](const PlannedColumn& column) { return column.name.written == plain; }) ||
        collect([&](const PlannedColumn& column) {
            return asciiLower(column.name.written) == lower;
        }) ||
        collect([&](const PlannedColumn& column) {
            return asciiLower(column.name.without({})) == lower ||
                   (!column.guess.device.empty() && asciiLower(column.guess.device) == lower);
        });
    return found;
}

Result<std::size_t> columnNamed(const RawTable& table, const std::vector<PlannedColumn>& columns,
                                const std::string& wanted)
{
    const auto found = columnsNamed(columns, wanted);
    if (found.size() == 1)
        return found.front();
    std::string names;
    for (std::size_t i = 0; i < columns.size() && i < 30; ++i)
        names += (i == 0 ? "" : ", ") + inQuotes(columns[i].name.written);
    if (found.empty())
        return unclear(table, "there is no column " + inQuotes(wanted) + "; the columns are " +
                                  names + ".");
    return unclear(table, "several columns are named " + inQuotes(wanted) +
                              "; expected the whole name of one of " + names + ".");
}

/// "flops,params" as two, unless a column is named so.
std::vector<std::string> skippedNames(const std::vector<std::string>& texts,
                                      const std::vector<PlannedColumn>& columns)
{
    std::vector<std::string> names;
    for (const std::string& text : texts) {
        if (!columnsNamed(columns, text).empty()) {
            names.push_back(text);
            continue;
        }
        for (const std::string_view name : splitWords(text, ","))
            names.emplace_back(trimmed(name));
    }
    return names;
}

std::optional<ColumnRole> plainRole(std::string_view role)
{
    using enum ColumnRole;
    for (const ColumnRole known : {Network, Index, DeviceName, Spread, Percentile, Repeat, Batch,
                                   Precision, Runtime, Accuracy, Cost, Feature, Ignored})
        if (columnRoleName(known) == role)
            return known;
    return std::nullopt;
}

/// The unit a choice gives to a column.
Result<std::optional<QuantityUnit>> chosenUnit(const RawTable& table, const PlannedColumn& column,
                                               const ColumnChoice& choice,
                                               const std::string& quantity)
{
    const std::string name = inQuotes(column.name.written);
    const auto own = column.name.unit;
    if (choice.unit.empty())
        return own && own->quantity == quantity ? own : std::optional<QuantityUnit>();
    auto unit = quantityUnit(choice.unit);
    if (!unit ||
        (unit->quantity != quantity && !(quantity == "latency" && unit->quantity == "throughput")))
        return unclear(table, "the unit " + inQuotes(choice.unit) + " chosen for column " + name +
                                  " is none of " + quantity + "; expected for example " +
                                  std::string(keptUnit(quantity)) + ".");
    if (own && (own->factor != unit->factor || own->quantity != unit->quantity))
        return unclear(table, "column " + name + " says " + own->text + ", but " + unit->text +
                                  " was chosen for it; leave the unit out or rename the column.");
    unit->isLetter = false;
    return std::optional(unit);
}

std::optional<Error> applyChoice(const RawTable& table, const ColumnChoice& choice,
                                 PlannedColumn& column)
{
    ColumnGuess& guess = column.guess;
    column.isChosen = true;
    guess.isWordless = guess.isStatus = guess.isSetting = guess.isUnclear = false;
    guess.reason = "It was chosen by hand.";
    if (const auto role = plainRole(choice.role)) {
        const bool isMeasured = *role == ColumnRole::Spread || *role == ColumnRole::Percentile;
        if (isMeasured && guess.quantity.empty())
            guess.quantity = "latency";
        if (*role == ColumnRole::Accuracy || *role == ColumnRole::Cost)
            guess.quantity.clear();
        if (isMeasured && !choice.unit.empty()) {
            const auto unit = chosenUnit(table, column, choice, guess.quantity);
            if (!unit)
                return unit.error();
            guess.unit = *unit;
        }
        if (*role == ColumnRole::Feature && !choice.unit.empty()) {
            column.chosenKind = featureKindFromName(asciiLower(choice.unit));
            if (!column.chosenKind)
                return columnsUnclear(
                    table, "the kind " + inQuotes(choice.unit) + " chosen for column " +
                               inQuotes(column.name.written) +
                               " is none; expected number, ordered, category, sequence, cost, "
                               "context or name.");
        }
        guess.role = *role;
        return std::nullopt;
    }
    const auto unit = chosenUnit(table, column, choice, choice.role);
    if (!unit)
        return unit.error();
    if (guess.role != ColumnRole::Quantity && guess.device.empty() && guess.wholeName.empty())
        guess.device = column.name.without({});
    guess.role = ColumnRole::Quantity;
    guess.quantity = *unit ? (*unit)->quantity : choice.role;
    guess.unit = *unit;
    return std::nullopt;
}

} // namespace

std::optional<Error> applyChoices(const RawTable& table, const OpenOptions& options,
                                  std::vector<PlannedColumn>& columns)
{
    std::vector<int> decided(columns.size(), 0);
    for (const ColumnChoice& choice : options.columns) {
        const auto column = columnNamed(table, columns, choice.column);
        if (!column)
            return column.error();
        if (++decided[*column] > 1)
            return unclear(table, "two roles are given to column " +
                                      inQuotes(columns[*column].name.written) + "; expected one.");
        if (auto wrong = applyChoice(table, choice, columns[*column]))
            return wrong;
    }
    for (const std::string& skipped : skippedNames(options.skip, columns)) {
        const auto column = columnNamed(table, columns, skipped);
        if (!column)
            return column.error();
        if (decided[*column] > 0)
            return unclear(table, "column " + inQuotes(columns[*column].name.written) +
                                      " is both skipped and given a role; expected one of them.");
        columns[*column].isChosen = true;
        columns[*column].guess.role = ColumnRole::Ignored;
        columns[*column].guess.isStatus = false;
        columns[*column].guess.reason = "It was left out by hand.";
    }
    return std::nullopt;
}

std::optional<Error> findChosen(const RawTable& table, const ColumnPlan& plan, ColumnRole role,
                                const char* noun, std::optional<std::size_t>& place)
{
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        if (!plan.columns[i].isChosen || plan.columns[i].guess.role != role)
            continue;
        if (place)
            return columnsUnclear(table, "columns " + inQuotes(table.header[*place]) + " and " +
                                             inQuotes(table.header[i]) + " are both chosen as " +
                                             noun + "; expected one.");
        place = i;
    }
    return std::nullopt;
}

} // namespace latency
