// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_units.h"

#include "core/dataset/columns/column_words.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <set>

namespace latency
{
namespace
{

/// Plausible range for the inference of a whole network, ms.
constexpr double kFastest = 0.02;
constexpr double kSlowest = 1e5;

Error unclear(const RawTable& table, const std::string& sentence)
{
    return Error{headerPlace(table) + ": " + sentence, ErrorKind::ColumnsUnclear};
}

/// A unit given beside the table, and its place.
struct SaidUnit {
    std::optional<QuantityUnit> unit;
    std::string place;     ///< "the line \"# unit: ms\"" or "--unit us"
    bool isInside = false; ///< by a line of the file
};

Result<SaidUnit> saidUnit(const RawTable& table, const OpenOptions& options)
{
    SaidUnit said;
    if (const std::string text = commentValue(table, "unit"); !text.empty()) {
        said.unit = quantityUnit(text);
        said.isInside = true;
        said.place = "the line \"# unit: " + text + "\"";
        if (!said.unit || said.unit->quantity == "throughput")
            return Error{table.where + ": the unit " + inQuotes(text) +
                         " is not known; expected ns, us, ms or s."};
    }
    if (!options.unit)
        return said;
    const auto option = quantityUnit(latencyUnitName(*options.unit));
    const std::string place = "--unit " + option->text;
    if (said.unit &&
        (said.unit->factor != option->factor || said.unit->quantity != option->quantity))
        return unclear(table, said.place + " contradicts " + place + "; leave the option out.");
    said.unit = option;
    if (said.place.empty())
        said.place = place;
    return said;
}

bool looksMeasured(const ColumnFacts& facts)
{
    return facts.numbers > 0 && facts.median > 0.0 && !facts.isConstant && !facts.isCounting &&
           !facts.areEpochSeconds && !(facts.areWhole && facts.isRising);
}

/// How the name of a column marks it as measured: by a word, or by a unit alone.
struct Marks {
    bool areWords = false;
    bool areUnits = false;
};

Marks marksOf(const ColumnPlan& plan)
{
    Marks marks;
    for (const PlannedColumn& column : plan.columns) {
        const ColumnRole role = column.guess.role;
        if (column.guess.isWordless || column.guess.quantity != "latency" ||
            (role != ColumnRole::Quantity && role != ColumnRole::Repeat))
            continue;
        const bool hasWord =
            !column.name.unit || std::ranges::any_of(column.name.words, [](const NameWord& word) {
                return !word.isUnit && wordSense(word.lower).isLatency;
            });
        (hasWord ? marks.areWords : marks.areUnits) = true;
    }
    return marks;
}

void leaveOut(PlannedColumn& column, std::string reason)
{
    column.guess.role = ColumnRole::Ignored;
    column.guess.reason = std::move(reason);
}

void judgeWordless(ColumnPlan& plan, const SaidUnit& said)
{
    const Marks marks = marksOf(plan);
    // A line of the file applies to all its columns, an option to the considered ones.
    const bool isMarked = marks.areWords || (marks.areUnits && !said.isInside);
    for (PlannedColumn& column : plan.columns) {
        if (!column.guess.isWordless || column.isChosen)
            continue;
        if (isMarked)
            leaveOut(
                column,
                "Its name contains neither a unit nor a quantity, unlike those of other columns.");
        else if (said.unit && !looksMeasured(column.facts))
            leaveOut(column, "Its numbers do not look measured: they are constant, count rows or "
                             "are not positive.");
        else if (said.unit)
            column.guess.quantity = said.unit->quantity;
    }
}

bool isMeasured(const PlannedColumn& column)
{
    const ColumnRole role = column.guess.role;
    return !column.guess.quantity.empty() &&
           (role == ColumnRole::Quantity || role == ColumnRole::Repeat);
}

} // namespace

Error missingUnit(const RawTable& table, const PlannedColumn& column)
{
    const std::string name = inQuotes(column.name.written);
    if (!column.name.unknownUnit.empty())
        return unclear(table, "column " + name + " has the unit " +
                                  inQuotes(column.name.unknownUnit) +
                                  "; expected ns, us, ms or s.");
    const std::string unit(keptUnit(column.guess.quantity));
    const std::string isLatency =
        column.guess.quantity == "latency"
            ? ", put a line \"# unit: ms\" first, or give --unit ns, us, ms or s."
            : ", or give --columns " +
                  inQuotes(column.name.written + "=" + column.guess.quantity + ":" + unit) + ".";
    return unclear(table, "column " + name + " has no unit; write it after the name, as in " +
                              inQuotes(column.name.written + " [" + unit + "]") + isLatency);
}

std::optional<Error> giveUnits(const RawTable& table, const OpenOptions& options, ColumnPlan& plan)
{
    const auto said = saidUnit(table, options);
    if (!said)
        return said.error();
    judgeWordless(plan, *said);
    if (!said->unit)
        return std::nullopt;
    bool isTaken = false;
    const PlannedColumn* other = nullptr;
    for (PlannedColumn& column : plan.columns) {
        if (!isMeasured(column) || column.guess.quantity != said->unit->quantity)
            continue;
        if (!column.guess.unit) {
            column.guess.unit = said->unit;
            column.guess.reason += " Its unit is that of " + said->place + ".";
            isTaken = plan.isUnitSaidOutside = true;
        } else if (column.guess.unit->factor == said->unit->factor) {
            isTaken = true;
        } else {
            other = &column;
        }
    }
    if (other != nullptr && !plan.isUnitSaidOutside)
        return unclear(table, "column " + inQuotes(other->name.written) + " says " +
                                  other->guess.unit->text + ", which contradicts " + said->place +
                                  "; leave it out.");
    if (!isTaken && options.unit)
        return unclear(
            table, "no column of latencies can take " + said->place +
                       "; leave the option out, or name the column with --columns NAME=latency.");
    return std::nullopt;
}

std::optional<Error> checkSeparators(const RawTable& table, std::size_t place, ColumnPlan& plan)
{
    PlannedColumn& column = plan.columns[place];
    const SeparatorSigns& signs = column.facts.separators;
    const bool isMixed = signs.decimalCommas > 0 && signs.otherPoints > 0;
    const auto example = [&](auto&& fits) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            SeparatorSigns own;
            countSeparators(table.cell(row, place), own);
            if (fits(own))
                return inQuotes(trimmed(table.cell(row, place)));
        }
        return std::string();
    };
    const std::string name = "column " + inQuotes(column.name.written) + ": ";
    const auto noteGroups = [&](const char* mark, auto&& fits) {
        plan.notes.push_back(std::string("The ") + mark + " in " + inQuotes(column.name.written) +
                             " group digits: " + example(fits) + " is a thousand or more.");
    };
    if (column.style.hasDecimalCommas && (!isMixed || signs.groupedPoints == 0)) {
        if (signs.groupedPoints > 0)
            noteGroups("points", [](const SeparatorSigns& own) { return own.groupedPoints > 0; });
        return std::nullopt;
    }
    if (column.style.hasDecimalCommas)
        return unclear(
            table, name + example([](const SeparatorSigns& own) { return own.groupedPoints > 0; }) +
                       " may have a decimal point or grouped digits, because the column has both "
                       "decimal commas and points; expected one way of writing.");
    if (signs.decimalCommas > 0) {
        plan.mayHaveDecimalCommas = true;
        return unclear(
            table, name + example([](const SeparatorSigns& own) { return own.decimalCommas > 0; }) +
                       " is written with a decimal comma; give --decimal-comma, or write "
                       "decimal points.");
    }
    const double unit = column.guess.unit && column.guess.unit->quantity == "latency"
                            ? column.guess.unit->factor
                            : 0.0;
    const auto isPlausible = [unit](double median) {
        return unit == 0.0 || (median * unit >= kFastest && median * unit <= kSlowest);
    };
    if (signs.groupedCommas > 0 && signs.certainGroups == 0) {
        const NumberStyle commas{.hasDecimalCommas = true};
        const NumberStyle groups{.hasThousandsCommas = true};
        const double asDecimals = readColumnFacts(table, place, commas).median;
        const double asGroups = readColumnFacts(table, place, groups).median;
        if (unit == 0.0 || isPlausible(asDecimals) || !isPlausible(asGroups)) {
            plan.mayHaveDecimalCommas = true;
            return unclear(
                table,
                name + example([](const SeparatorSigns& own) { return own.groupedCommas > 0; }) +
                    " may have a decimal comma or grouped digits; give --decimal-comma, or write "
                    "the numbers without grouping.");
        }
    }
    if (signs.groupedCommas > 0 || signs.certainGroups > 0) {
        column.style.hasThousandsCommas = true;
        column.facts = readColumnFacts(table, place, column.style);
        noteGroups("commas", [](const SeparatorSigns& own) {
            return own.groupedCommas > 0 || own.certainGroups > 0;
        });
        return std::nullopt;
    }
    if (signs.groupedPoints > 0 && signs.otherPoints == 0 && !column.isChosen &&
        !isPlausible(column.facts.median)) {
        plan.mayHaveDecimalCommas = true;
        return unclear(
            table, name + example([](const SeparatorSigns& own) { return own.groupedPoints > 0; }) +
                       " is too small for a network if its point is a decimal one; give "
                       "--decimal-comma if points group digits, or --columns " +
                       inQuotes(column.name.written + "=latency") + " if they do not.");
    }
    return std::nullopt;
}

std::optional<Error> checkUnitColumn(const RawTable& table, std::size_t column,
                                     const ColumnPlan& plan)
{
    const PlannedColumn& measured = plan.columns[column];
    const auto& own = measured.name.unit;
    for (std::size_t i = 0; i < plan.columns.size() && own && !measured.isChosen; ++i) {
        const auto& words = plan.columns[i].name.words;
        const bool isUnits = !words.empty() &&
                             (words.back().lower == "unit" || words.back().lower == "units") &&
                             !plan.columns[i].isChosen;
        for (std::size_t row = 0; row < table.rows() && isUnits; ++row) {
            const auto said = quantityUnit(table.cell(row, i));
            const TableCell cell = readTableCell(table.cell(row, column), measured.style);
            if (!said || said->quantity != own->quantity || said->factor == own->factor ||
                !cell.isNumber() || cell.unit)
                continue;
            return unclear(table, "column " + inQuotes(measured.name.written) + " says " +
                                      own->text + ", but column " +
                                      inQuotes(plan.columns[i].name.written) + " says " +
                                      said->text +
                                      "; expected one unit, so rename the first or "
                                      "skip the second.");
        }
    }
    return std::nullopt;
}

std::optional<Error> checkHalves(const RawTable& table, ColumnPlan& plan)
{
    constexpr std::size_t fewest = 8;
    const auto isCandidate = [&](std::size_t i) {
        const PlannedColumn& column = plan.columns[i];
        return isMeasured(column) && !column.isChosen && column.facts.areWhole &&
               column.facts.isNumeric() && column.facts.numbers >= fewest && column.guess.unit &&
               column.guess.unit->factor >= 1.0 && column.guess.quantity == "latency";
    };
    for (std::size_t i = 0; i + 1 < plan.columns.size(); ++i) {
        if (!isCandidate(i) || !isCandidate(i + 1))
            continue;
        std::set<std::size_t> lengths;
        double bothRise = 0.0;
        double pairs = 0.0;
        const auto number = [&](std::size_t row, std::size_t column) {
            return readTableCell(table.cell(row, column), {}).number;
        };
        const std::size_t rows = std::min<std::size_t>(table.rows(), 200);
        for (std::size_t row = 0; row < rows; ++row) {
            lengths.insert(trimmed(table.cell(row, i + 1)).size());
            for (std::size_t other = 0; other < row; ++other) {
                const double left = number(row, i) - number(other, i);
                const double right = number(row, i + 1) - number(other, i + 1);
                if (left == 0.0 || right == 0.0)
                    continue;
                pairs += 1.0;
                bothRise += (left > 0.0) == (right > 0.0) ? 1.0 : 0.0;
            }
        }
        // The digits behind a comma have no order and no fixed length.
        if (lengths.size() < 2 || pairs == 0.0 || bothRise / pairs > 0.65)
            continue;
        plan.mayHaveDecimalCommas = true;
        return unclear(table,
                       "columns " + inQuotes(plan.columns[i].name.written) + " and " +
                           inQuotes(plan.columns[i + 1].name.written) +
                           " look like numbers cut at their decimal commas; separate the columns "
                           "by semicolons, or confirm them as latencies with --columns.");
    }
    return std::nullopt;
}

} // namespace latency
