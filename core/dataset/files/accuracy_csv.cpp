// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/accuracy_csv.h"

#include "core/base/file_text.h"
#include "core/dataset/raw_tables/csv_table.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/table/network_index.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace latency
{
namespace
{

constexpr std::string_view kPublishedColumn = "cifar100_top1_percent";
constexpr std::array<std::string_view, 11> kArchitectureNames{
    "architecture", "arch",        "arch_str", "cell",   "network", "child_arch",
    "op_idx_list",  "arch_string", "genotype", "config", "model"};
constexpr std::array<std::string_view, 7> kIndexNames{
    "arch_idx", "arch_index", "index", "idx", "architecture_index", "official_index", "arch_id"};

template <std::size_t count>
std::optional<std::size_t> columnNamed(const RawTable& table,
                                       const std::array<std::string_view, count>& names)
{
    for (const std::string_view name : names)
        for (std::size_t column = 0; column < table.columns(); ++column)
            if (asciiLower(table.header[column]) == name)
                return column;
    return std::nullopt;
}

/// The column of a file with its networks.
struct KeyColumn {
    std::size_t place = 0;
    bool isOfficialNumber = false;
};

Result<KeyColumn> keyColumn(const RawTable& table, const SearchSpace& space)
{
    if (const auto place = columnNamed(table, kArchitectureNames))
        return KeyColumn{*place, false};
    const auto place = columnNamed(table, kIndexNames);
    if (!place)
        return Error{table.where +
                     ", line 1: expected a header with a column architecture, or arch_idx for "
                     "official numbers."};
    if (space.officialCount() == 0)
        return Error{table.where + ", line 1: the column " + inQuotes(table.header[*place]) +
                     " holds numbers, but the networks of " + space.title() +
                     " have no official numbers; expected a column architecture."};
    return KeyColumn{*place, true};
}

std::string namesOf(const RawTable& table, std::size_t key)
{
    std::string names;
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (column != key)
            names += (names.empty() ? "" : ", ") + table.header[column];
    return names.empty() ? "none" : names;
}

bool isAccuracyName(const std::string& name)
{
    const std::string lower = asciiLower(name);
    return lower.find("acc") != lower.npos || lower.find("top1") != lower.npos ||
           lower.find("top-1") != lower.npos || lower.find("score") != lower.npos;
}

/// The default column if none was named.
Result<std::string> onlyColumn(const RawTable& table, std::size_t key)
{
    std::vector<std::string> accuracies;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        if (table.header[column] == kPublishedColumn)
            return table.header[column];
        if (column != key && isAccuracyName(table.header[column]))
            accuracies.push_back(table.header[column]);
    }
    if (accuracies.size() == 1)
        return accuracies.front();
    if (table.columns() == 2 && accuracies.empty())
        return table.header[1 - key];
    return Error{table.where +
                 ", line 1: several columns may be meant; expected --column with one "
                 "of " +
                 namesOf(table, key) + "."};
}

Result<std::vector<std::size_t>> placesOf(const RawTable& table, std::size_t key,
                                          const std::vector<std::string>& columns)
{
    std::vector<std::size_t> places;
    for (const std::string& column : columns) {
        const auto found = std::ranges::find(table.header, column);
        if (found == table.header.end())
            return Error{table.where + ", line 1: there is no column " + inQuotes(column) +
                         "; expected one of " + namesOf(table, key) + "."};
        places.push_back(static_cast<std::size_t>(found - table.header.begin()));
    }
    return places;
}

Result<Architecture> networkOf(std::string_view text, bool isOfficialNumber,
                               const SearchSpace& space)
{
    if (!isOfficialNumber) {
        auto spelled = readSpelling(text, &space);
        if (!spelled)
            return spelled.error();
        return std::move(spelled.value().architecture);
    }
    const auto number = parseNumber<int>(text.starts_with('#') ? trimmed(text.substr(1)) : text);
    if (!number || *number < 0 || *number >= space.officialCount())
        return Error{inQuotes(text) + " is not an official number; expected one below " +
                     std::to_string(space.officialCount()) + "."};
    return space.officialArchitecture(*number);
}

/// Collects rows; rows of the same network must agree.
class AccuracyRows
{
public:
    AccuracyRows(const SearchSpace& space, std::size_t columns)
        : index_(space), width_(space.positions().size()), values_(columns)
    {
    }

    std::optional<Error> add(const Architecture& network, const std::vector<float>& values)
    {
        const auto next = static_cast<int>(index_.size());
        const int row = index_.add(network, next);
        if (row == next)
            numbers_.insert(numbers_.end(), network.begin(), network.end());
        for (std::size_t column = 0; column < values_.size(); ++column) {
            if (row == next) {
                values_[column].push_back(values[column]);
                continue;
            }
            float& known = values_[column][static_cast<std::size_t>(row)];
            if (std::isnan(known))
                known = values[column];
            else if (!std::isnan(values[column]) && values[column] != known)
                return Error{"the network has two values that differ; expected one."};
        }
        return std::nullopt;
    }
    [[nodiscard]] AccuracyColumns columns(std::vector<std::string> names) const
    {
        AccuracyColumns made;
        made.names = std::move(names);
        made.architectures = ArchitectureMatrix(index_.size(), width_);
        std::ranges::copy(numbers_, made.architectures.values().begin());
        made.values = FloatMatrix(values_.size(), index_.size());
        for (std::size_t column = 0; column < values_.size(); ++column)
            std::ranges::copy(values_[column], made.values.row(column).begin());
        return made;
    }

private:
    NetworkIndex index_;
    std::size_t width_;
    std::vector<std::int16_t> numbers_;
    std::vector<std::vector<float>> values_; ///< by column
};

Result<RawTable> readTable(const std::filesystem::path& file)
{
    auto text = readFile(file);
    if (!text)
        return text.error();
    if (text->empty())
        return Error{file.string() + ", line 1: the file is empty; expected a header with a column "
                                     "architecture or arch_idx."};
    return rawTableFromCsv(std::move(text).value(), file.string(), file.stem().string());
}

} // namespace

Result<AccuracyColumns> readAccuracyColumns(const std::filesystem::path& file,
                                            const std::vector<std::string>& columns,
                                            const SearchSpace& space)
{
    const auto table = readTable(file);
    if (!table)
        return table.error();
    const auto key = keyColumn(*table, space);
    if (!key)
        return key.error();
    std::vector<std::string> names = columns;
    if (names.empty()) {
        auto only = onlyColumn(*table, key->place);
        if (!only)
            return only.error();
        names.push_back(std::move(only).value());
    }
    const auto places = placesOf(*table, key->place, names);
    if (!places)
        return places.error();
    AccuracyRows rows(space, names.size());
    std::vector<float> values(names.size());
    for (std::size_t row = 0; row < table->rows(); ++row) {
        const std::string where =
            file.string() + ", line " + std::to_string(table->lines[row]) + ": ";
        const auto network = networkOf(table->cell(row, key->place), key->isOfficialNumber, space);
        if (!network)
            return Error{where + network.error().message};
        for (std::size_t column = 0; column < names.size(); ++column) {
            const std::string_view text = table->cell(row, (*places)[column]);
            const auto value =
                text.empty() ? std::numeric_limits<float>::quiet_NaN() : parseNumber<float>(text);
            if (!value || (!text.empty() && !std::isfinite(*value)))
                return Error{where + inQuotes(text) + " is no " + names[column] +
                             "; expected a finite number."};
            values[column] = *value;
        }
        if (const auto wrong = rows.add(*network, values))
            return Error{where + wrong->message};
    }
    return rows.columns(std::move(names));
}

Result<JoinedAccuracies> readAccuracies(const std::filesystem::path& file,
                                        const std::string& column, const LatencyTable& table)
{
    const std::vector<std::string> wanted =
        column.empty() ? std::vector<std::string>{} : std::vector{column};
    const auto read = readAccuracyColumns(file, wanted, table.space());
    if (!read)
        return read.error();
    const NetworkIndex index(table.space(), read->architectures);
    JoinedAccuracies joined;
    joined.column = read->names.front();
    std::vector<bool> isUsed(read->architectures.rows());
    for (int row = 0; row < table.architectureCount(); ++row) {
        const int found = index.find(table.architecture(row));
        const auto at = static_cast<std::size_t>(found);
        joined.values.push_back(found < 0 ? std::numeric_limits<float>::quiet_NaN()
                                          : read->values(0, at));
        joined.missing += std::isnan(joined.values.back()) ? 1 : 0;
        if (found >= 0)
            isUsed[at] = true;
    }
    joined.unused = static_cast<int>(std::ranges::count(isUsed, false));
    if (joined.missing == table.architectureCount())
        return Error{file.string() + ": none of the " + std::to_string(table.architectureCount()) +
                     " " + table.space().networkNoun() + "s of " + table.title() + " has a " +
                     joined.column + " there; expected accuracies of the same networks."};
    return joined;
}

std::string joinRemark(const JoinedAccuracies& joined, const LatencyTable& table,
                       const std::filesystem::path& file, bool isWholeSpace)
{
    const std::string noun = table.space().networkNoun();
    const std::string name = file.filename().string();
    std::string text;
    if (joined.missing > 0)
        text = groupedDigits(joined.missing) + " of the " +
               groupedDigits(table.architectureCount()) + " " + noun + "s " +
               (joined.missing == 1 ? "has no " : "have no ") + joined.column + " in " + name +
               (joined.missing == 1 ? " and is left out" : " and are left out");
    if (joined.unused > 0 && !isWholeSpace)
        text += (text.empty() ? "" : "; ") + groupedDigits(joined.unused) + " " + noun +
                (joined.unused == 1 ? "" : "s") + " of " + (text.empty() ? name : "that file") +
                (joined.unused == 1 ? " is" : " are") + " not in the table";
    return text.empty() ? text : text + ".";
}

} // namespace latency
