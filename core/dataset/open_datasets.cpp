// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/join_tables.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

/// Names of a table's columns in lower case; empty for other datasets.
std::vector<std::string> columnsOf(const std::string& reference, const OpenOptions& options)
{
    std::vector<std::string> names;
    OpenOptions plain;
    plain.dataFolders = options.dataFolders;
    plain.hasDecimalCommas = options.hasDecimalCommas;
    if (const auto preview = previewTable(reference, plain))
        for (const ColumnMeaning& column : preview->columns)
            names.push_back(asciiLower(column.column));
    return names;
}

/// Opens several datasets with options that apply to some of them: published ones need none,
/// choices of columns apply to files with those columns, a unit to files without one. An option
/// that applies to none is refused.
class SharedOptions
{
public:
    explicit SharedOptions(const OpenOptions& options) : options_(options) {}

    Result<LatencyTablePointer> open(const std::string& reference)
    {
        OpenOptions own;
        own.dataFolders = options_.dataFolders;
        own.space = options_.space;
        if (isNamedDataset(reference))
            return openDataset(reference, own);
        own = options_;
        if (!options_.columns.empty() || !options_.skip.empty())
            keepChoices(own, columnsOf(reference, options_));
        if (own.hasDecimalCommas)
            if (auto table = openWithPoints(reference, own))
                return *table;
        auto table = openDataset(reference, own);
        if (table || !hasFormat(own)) {
            isFormatUsed_ = true;
            return table;
        }
        own.unit.reset();
        own.batch.reset();
        own.hasDecimalCommas = false;
        auto asItSays = openDataset(reference, own);
        if (!asItSays)
            return table;
        if (!refusal_)
            refusal_ = table.error();
        return asItSays;
    }

    /// Options that no dataset could use.
    [[nodiscard]] std::optional<Error> unused() const
    {
        if (hasFormat(options_) && !isFormatUsed_)
            return refusal_ ? *refusal_
                            : Error{"A unit, a batch or decimal commas are given, but no dataset "
                                    "is a file that could lack them."};
        for (const ColumnChoice& choice : options_.columns)
            if (!isMet(choice.column))
                return noSuchColumn(choice.column);
        for (const std::string& name : options_.skip)
            if (!isMet(name))
                return noSuchColumn(name);
        return std::nullopt;
    }

private:
    /// Decimal commas apply to files that contain some: in a file that can be read without them,
    /// the point of "14.925" is a decimal point.
    std::optional<LatencyTablePointer> openWithPoints(const std::string& reference, OpenOptions own)
    {
        const bool isUsable = openDataset(reference, own).hasValue();
        own.hasDecimalCommas = false;
        const auto table = openDataset(reference, own);
        if (!table)
            return std::nullopt;
        isFormatUsed_ = isFormatUsed_ || own.unit || own.batch || isUsable;
        return *table;
    }

    static bool hasFormat(const OpenOptions& options)
    {
        return options.unit || options.batch || options.hasDecimalCommas;
    }

    static Error noSuchColumn(const std::string& name)
    {
        return Error{"No dataset has a column " + inQuotes(name) +
                         "; expected one of a file that is opened.",
                     ErrorKind::ColumnsUnclear};
    }

    bool isMet(const std::string& name) const
    {
        return std::ranges::find(met_, asciiLower(name)) != met_.end();
    }

    void keepChoices(OpenOptions& own, const std::vector<std::string>& columns)
    {
        const auto isForeign = [&columns](const std::string& name) {
            return std::ranges::find(columns, asciiLower(name)) == columns.end();
        };
        std::erase_if(own.columns,
                      [&](const ColumnChoice& choice) { return isForeign(choice.column); });
        std::erase_if(own.skip, isForeign);
        for (const ColumnChoice& choice : own.columns)
            met_.push_back(asciiLower(choice.column));
        for (const std::string& name : own.skip)
            met_.push_back(asciiLower(name));
    }

    const OpenOptions& options_;
    bool isFormatUsed_ = false;
    std::optional<Error> refusal_;
    std::vector<std::string> met_; ///< columns that were chosen and found
};

} // namespace

Result<LatencyTablePointer> openDatasets(const std::vector<std::string>& references,
                                         const OpenOptions& options)
{
    if (references.empty())
        return Error{"No dataset is named; expected at least one."};
    if (references.size() == 1)
        return openDataset(references.front(), options);
    SharedOptions shared(options);
    std::vector<LatencyTablePointer> tables;
    for (const std::string& reference : references) {
        auto table = shared.open(reference);
        if (!table)
            return table.error();
        tables.push_back(std::move(*table));
    }
    if (auto unused = shared.unused())
        return *unused;
    auto parts = joinTables(tables, options.join);
    if (!parts)
        return parts.error();
    return LatencyTable::create(std::move(*parts));
}

} // namespace latency
