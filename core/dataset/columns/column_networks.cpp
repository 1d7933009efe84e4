// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_networks.h"

#include "core/dataset/columns/column_choices.h"
#include "core/dataset/columns/column_words.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kSamples = 12; ///< networks tried for each column

std::string spaceNames()
{
    std::string names;
    for (const SearchSpace* space : searchSpaces())
        names += (names.empty() ? "" : ", ") + space->name();
    return names;
}

/// How well a column's cells can be read as networks.
struct SpellingTrial {
    std::size_t tried = 0;
    std::size_t read = 0;
    std::size_t unclear = 0; ///< would be read if the space were known
    std::optional<Error> error;
    std::size_t row = 0; ///< of the error
};

SpellingTrial trySpelling(const RawTable& table, std::size_t column, const SearchSpace* space)
{
    SpellingTrial trial;
    std::string_view last;
    for (std::size_t row = 0; row < table.rows() && trial.tried < kSamples; ++row) {
        const std::string_view text = table.cell(row, column);
        if (text.empty() || text == last)
            continue;
        last = text;
        ++trial.tried;
        const auto spelled = readSpelling(text, space);
        if (spelled) {
            ++trial.read;
            continue;
        }
        trial.unclear +=
            spelled.error().kind == ErrorKind::ColumnsUnclear && text.find('#') != text.npos ? 1
                                                                                             : 0;
        if (!trial.error) {
            trial.error = spelled.error();
            trial.row = row;
        }
    }
    return trial;
}

bool isNamedArchitecture(const ColumnName& name)
{
    bool isNamed = false;
    for (const NameWord& word : name.words) {
        const WordSense sense = wordSense(word.lower);
        isNamed = isNamed || sense.isArchitecture || word.lower == "op" || word.lower == "ops";
        if (sense.isIndex || sense.isCost)
            return word.lower == "idx" && isNamed; // "op_idx_list" of HW-NAS-Bench
    }
    return isNamed;
}

/// Without a column of architectures: official numbers, or the error why there are none.
std::optional<Error> findIndex(const RawTable& table, ColumnPlan& plan,
                               const std::optional<std::size_t>& named)
{
    const auto isIndex = [](const PlannedColumn& column) {
        return column.guess.role == ColumnRole::Index;
    };
    const auto hasArchitectureWord = [&](const PlannedColumn& column) {
        return isIndex(column) && (column.isChosen || column.name.has("arch") ||
                                   column.name.has("architecture") || column.name.has("cell"));
    };
    auto found = std::ranges::find_if(plan.columns, hasArchitectureWord);
    if (found == plan.columns.end())
        found = std::ranges::find_if(plan.columns, isIndex);
    if (named && (found == plan.columns.end() || !found->isChosen)) {
        const SpellingTrial trial = trySpelling(table, *named, plan.space);
        plan.hasForeignNames = trial.error->kind == ErrorKind::ColumnsUnclear;
        return Error{table.where + ", line " + std::to_string(lineOf(table, trial.row)) +
                     ", column " + inQuotes(table.header[*named]) + ": " + trial.error->message};
    }
    const std::string expected = "expected one named architecture with the text form of each";
    if (found == plan.columns.end())
        return columnsUnclear(table, "no column of architectures; " + expected + ".");
    if (plan.space == nullptr) {
        plan.needsSpace = true;
        return columnsUnclear(
            table, "no column of architectures, and the numbers of " +
                       inQuotes(found->name.written) + " belong to an unspecified search space; " +
                       expected +
                       ", because an index alone is ambiguous, or give --space nasbench201.");
    }
    if (plan.space->officialCount() == 0)
        return columnsUnclear(table, "no column of architectures, and the networks of " +
                                         plan.space->title() + " have no official numbers; " +
                                         expected + ".");
    plan.index = static_cast<std::size_t>(found - plan.columns.begin());
    return std::nullopt;
}

} // namespace

Result<const SearchSpace*> saidSpace(const RawTable& table, const OpenOptions& options)
{
    const std::string inside = commentValue(table, "space");
    for (const std::string& name : {inside, options.space})
        if (!name.empty() && findSearchSpace(name) == nullptr)
            return Error{table.where + ": the space " + inQuotes(name) +
                         " is not known; expected one of " + spaceNames() + "."};
    if (!inside.empty() && !options.space.empty() && inside != options.space)
        return Error{table.where + " names the search space " + inside + ", but --space is " +
                     options.space + "; leave the option out."};
    const std::string& name = inside.empty() ? options.space : inside;
    return name.empty() ? nullptr : findSearchSpace(name);
}

std::optional<Error> findNetworks(const RawTable& table, ColumnPlan& plan)
{
    if (auto wrong =
            findChosen(table, plan, ColumnRole::Network, "the architectures", plan.architecture))
        return wrong;
    std::optional<std::size_t> chosenIndex;
    if (auto wrong = findChosen(table, plan, ColumnRole::Index, "the index", chosenIndex))
        return wrong;
    if (plan.architecture || chosenIndex) {
        if (plan.architecture)
            return std::nullopt;
        return findIndex(table, plan, std::nullopt);
    }
    std::optional<std::size_t> named; // as architectures, and not read as such
    double best = 0.0;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        PlannedColumn& column = plan.columns[i];
        const bool isNamed = isNamedArchitecture(column.name);
        if (column.isChosen || column.name.unit || column.facts.rows == 0)
            continue;
        if (!isNamed && column.facts.texts == 0)
            continue;
        const SpellingTrial trial = trySpelling(table, i, plan.space);
        if (trial.tried == 0)
            continue;
        const double share =
            static_cast<double>(trial.read + trial.unclear) / static_cast<double>(trial.tried);
        if (share >= 0.5 && share + (isNamed ? 0.3 : 0.0) > best) {
            best = share + (isNamed ? 0.3 : 0.0);
            plan.architecture = i;
            plan.needsSpace = trial.unclear > trial.read;
        } else if (isNamed && !named && column.guess.role != ColumnRole::Index) {
            named = i;
        }
    }
    if (plan.needsSpace)
        return columnsUnclear(table, "column " + inQuotes(table.header[*plan.architecture]) +
                                         " numbers the networks of an unspecified search space; "
                                         "give --space, such as --space nasbench201.");
    return plan.architecture ? std::nullopt : findIndex(table, plan, named);
}

} // namespace latency
