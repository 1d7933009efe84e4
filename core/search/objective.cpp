// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/objective.h"

#include "core/dataset/files/accuracy_csv.h"
#include "core/dataset/files/data_file.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace latency
{
namespace
{

constexpr float kFraction = 1.5F; ///< above this a top-1 accuracy counts in percent

bool isPublished(const std::filesystem::path& file)
{
    return file.filename() == kAccuracyFile;
}

/// An error or a loss would be maximised.
bool isLessBetter(const std::string& column)
{
    const std::string lower = asciiLower(column);
    return lower.find("err") != lower.npos || lower.find("loss") != lower.npos;
}

Error lessIsBetter(const std::string& where, const std::string& column)
{
    return Error{where + ": less is better of " + inQuotes(column) +
                 ", so a search would look for the worst; expected an accuracy."};
}

/// Accuracies above 1.5 are percent, as are columns named so.
std::string unitOf(const std::string& column, const std::vector<float>& values)
{
    const std::string lower = asciiLower(column);
    const bool isLarge = std::ranges::any_of(values, [](float value) { return value > kFraction; });
    return isLarge || lower.find("percent") != lower.npos ? "%" : "";
}

/// Display names; other columns are named as in the file.
std::string titleOf(const std::string& column)
{
    return column == "cifar100_top1_percent" ? "CIFAR-100 top-1 accuracy (%)" : column;
}

std::string ownColumns(const LatencyTable& table)
{
    std::string names;
    for (const ArchitectureColumn& column : table.columns())
        if (column.kind == ArchitectureColumn::Kind::Accuracy)
            names += (names.empty() ? "" : ", ") + column.name;
    return names.empty() ? "none" : names;
}

} // namespace

Result<Objective> chooseObjective(const LatencyTable& table, const AccuracySource& source)
{
    if (!source.file.empty())
        return readAccuracyCsv(source.file, source.column, table);
    if (auto own = ownAccuracy(table, source.column)) {
        if (isLessBetter(own->title))
            return lessIsBetter(table.title(), own->title);
        return std::move(*own);
    }
    const auto file = table.space().facts().hasPublishedAccuracies
                          ? findDataFile(source.folders, {kAccuracyFile})
                          : std::filesystem::path();
    if (!file.empty())
        return readAccuracyCsv(file, source.column, table);
    if (!source.column.empty())
        return Error{table.title() + " has no accuracy " + inQuotes(source.column) +
                     "; expected --accuracy with a file, or one of its own: " + ownColumns(table) +
                     "."};
    return multiplyAddsObjective(table);
}

Result<Objective> readAccuracyCsv(const std::filesystem::path& file, const std::string& column,
                                  const LatencyTable& table)
{
    auto joined = readAccuracies(file, column, table);
    if (!joined)
        return joined.error();
    if (isLessBetter(joined->column))
        return lessIsBetter(file.string() + ", line 1", joined->column);
    Objective objective{
        titleOf(joined->column), true, joined->values, unitOf(joined->column, joined->values), {}};
    objective.remark = joinRemark(*joined, table, file, isPublished(file));
    return objective;
}

std::optional<Objective> ownAccuracy(const LatencyTable& table, const std::string& column)
{
    const auto found = std::ranges::find_if(table.columns(), [&](const ArchitectureColumn& each) {
        return each.kind == ArchitectureColumn::Kind::Accuracy &&
               (column.empty() || each.name == column);
    });
    if (found == table.columns().end())
        return std::nullopt;
    Objective objective{found->name,
                        true,
                        found->values,
                        found->unit.empty() ? unitOf(found->name, found->values) : found->unit,
                        {}};
    const auto missing =
        std::ranges::count_if(objective.values, [](float value) { return std::isnan(value); });
    if (missing > 0)
        objective.remark =
            groupedDigits(missing) + " of the " + groupedDigits(table.architectureCount()) + " " +
            table.space().networkNoun() + "s " + (missing == 1 ? "has no " : "have no ") +
            found->name + (missing == 1 ? " and is" : " and are") + " left out.";
    return objective;
}

Objective multiplyAddsObjective(const LatencyTable& table)
{
    Objective objective{"multiply-adds (M) in place of accuracy", false, {}};
    for (int i = 0; i < table.architectureCount(); ++i)
        objective.values.push_back(
            static_cast<float>(table.space().costs(table.architecture(i)).flops * 1e-6));
    return objective;
}

} // namespace latency
