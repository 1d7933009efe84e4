// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_table.h"

#include "core/base/file_text.h"
#include "core/dataset/ascii_text.h"
#include "core/dataset/csv_columns.h"
#include "core/dataset/csv_latency.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace latency
{
namespace
{

constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();

/// The space whose text form this is, or nullptr.
const SearchSpace* guessSpace(std::string_view architecture)
{
    for (const SearchSpace* space : searchSpaces())
        if (space->fromText(architecture))
            return space;
    return nullptr;
}

/// What is collected while rows go by.
class TableBuilder
{
public:
    TableBuilder(const CsvColumns& columns, LatencyTableParts& parts)
        : columns_(columns), parts_(parts),
          latencies_(columns.isLong() ? 0 : columns.latencies.size())
    {
    }

    /// One sentence without its beginning, or nothing.
    std::optional<Error> addRow(const std::vector<std::string_view>& fields, std::size_t line)
    {
        if (fields.size() != columns_.names.size())
            return Error{std::to_string(fields.size()) + " fields; the header has " +
                         std::to_string(columns_.names.size()) + "."};
        return columns_.isLong() ? addLongRow(fields, line) : addWideRow(fields);
    }
    void finish();
    [[nodiscard]] std::size_t rows() const { return rowCount_; }

private:
    std::optional<Error> addWideRow(const std::vector<std::string_view>& fields);
    std::optional<Error> addLongRow(const std::vector<std::string_view>& fields, std::size_t line);
    std::optional<Error> addArchitecture(std::string_view text);
    std::size_t deviceIndex(std::string_view name);

    const CsvColumns& columns_;
    LatencyTableParts& parts_;
    std::vector<std::int16_t> numbers_;
    std::size_t rowCount_ = 0;
    std::vector<std::vector<float>> latencies_; ///< [devices][architectures so far]
    std::unordered_map<std::string, std::size_t> architectureOfText_;
    std::map<std::string, std::size_t, std::less<>> deviceOfName_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> lineOfPair_;
};

std::optional<Error> TableBuilder::addArchitecture(std::string_view text)
{
    if (parts_.space == nullptr)
        parts_.space = guessSpace(text);
    if (parts_.space == nullptr)
        return Error{inQuotes(text) + " is no architecture of a known search space; expected for "
                                      "example a NAS-Bench-201 cell or 22 numbers of FBNet with _ "
                                      "between them."};
    const auto architecture = parts_.space->fromText(text);
    if (!architecture)
        return architecture.error();
    numbers_.insert(numbers_.end(), architecture->begin(), architecture->end());
    ++rowCount_;
    return std::nullopt;
}

std::size_t TableBuilder::deviceIndex(std::string_view name)
{
    const auto [entry, isNew] = deviceOfName_.try_emplace(std::string(name), latencies_.size());
    if (isNew) {
        latencies_.emplace_back();
        parts_.devices.push_back(deviceFromPublishedName(name));
    }
    return entry->second;
}

std::optional<Error> TableBuilder::addWideRow(const std::vector<std::string_view>& fields)
{
    if (auto wrong = addArchitecture(trimmed(fields[columns_.architecture])))
        return wrong;
    for (std::size_t device = 0; device < latencies_.size(); ++device) {
        const CsvColumns::Latency& column = columns_.latencies[device];
        const auto milliseconds = csvLatency(fields[column.index], column.factor);
        if (!milliseconds)
            return Error{"column " + inQuotes(column.device) + ": " + milliseconds.error().message};
        latencies_[device].push_back(*milliseconds);
    }
    return std::nullopt;
}

std::optional<Error> TableBuilder::addLongRow(const std::vector<std::string_view>& fields,
                                              std::size_t line)
{
    const std::string_view text = trimmed(fields[columns_.architecture]);
    const auto [known, isNew] = architectureOfText_.try_emplace(std::string(text), rowCount_);
    if (isNew)
        if (auto wrong = addArchitecture(text))
            return wrong;
    const std::string_view name = trimmed(fields[*columns_.device]);
    if (name.empty())
        return Error{"the device has no name."};
    const std::size_t device = deviceIndex(name);
    const std::size_t architecture = known->second;
    const auto [first, isFirst] = lineOfPair_.try_emplace({device, architecture}, line);
    if (!isFirst)
        return Error{"the latency of this architecture on " + inQuotes(name) + " stands in line " +
                     std::to_string(first->second) + " already; expected each pair once."};
    const CsvColumns::Latency& column = columns_.latencies.front();
    const auto milliseconds = csvLatency(fields[column.index], column.factor);
    if (!milliseconds)
        return milliseconds.error();
    std::vector<float>& row = latencies_[device];
    row.resize(std::max(row.size(), architecture + 1), kNotMeasured);
    row[architecture] = *milliseconds;
    return std::nullopt;
}

void TableBuilder::finish()
{
    if (!columns_.isLong())
        for (const CsvColumns::Latency& column : columns_.latencies)
            parts_.devices.push_back(deviceFromPublishedName(column.device));
    parts_.architectures =
        ArchitectureMatrix(rowCount_, rowCount_ == 0 ? 0 : numbers_.size() / rowCount_);
    std::ranges::copy(numbers_, parts_.architectures.values().begin());
    parts_.milliseconds = FloatMatrix(latencies_.size(), rowCount_, kNotMeasured);
    for (std::size_t device = 0; device < latencies_.size(); ++device)
        std::ranges::copy(latencies_[device], parts_.milliseconds.row(device).begin());
}

/// "unit" from "# unit: ms"; empty when no line says it.
std::string_view commentValue(const std::vector<std::string>& comments, std::string_view key)
{
    for (const std::string_view comment : comments) {
        const std::size_t colon = comment.find(':');
        if (colon != comment.npos && asciiLower(trimmed(comment.substr(0, colon))) == key)
            return trimmed(comment.substr(colon + 1));
    }
    return {};
}

Result<const SearchSpace*> saidSpace(const RawTable& raw, const OpenOptions& options,
                                     const std::string& where)
{
    std::string name(commentValue(raw.comments, "space"));
    if (name.empty())
        name = options.space;
    const SearchSpace* space = findSearchSpace(name);
    if (space == nullptr && !name.empty())
        return Error{where + ": the space " + inQuotes(name) +
                     " is not known; expected nasbench201, fbnet or ofa."};
    return space;
}

Result<std::optional<LatencyUnit>> saidUnit(const RawTable& raw, const OpenOptions& options,
                                            const std::string& where)
{
    const std::string_view text = commentValue(raw.comments, "unit");
    if (text.empty())
        return options.unit;
    const auto unit = latencyUnitFromName(text);
    if (!unit)
        return Error{where + ": the unit " + inQuotes(text) +
                     " is not known; expected ns, us, ms "
                     "or s."};
    return unit;
}

std::optional<Error> readRows(const RawTable& raw, TableBuilder& builder)
{
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        const std::size_t line = row < raw.lines.size() ? raw.lines[row] : row + 1;
        const std::vector<std::string_view> fields(
            raw.cells.begin() + static_cast<std::ptrdiff_t>(row * raw.columns()),
            raw.cells.begin() + static_cast<std::ptrdiff_t>((row + 1) * raw.columns()));
        if (const auto wrong = builder.addRow(fields, line))
            return Error{raw.where + ", line " + std::to_string(line) + ": " + wrong->message};
    }
    if (builder.rows() == 0)
        return Error{raw.where + " holds no rows after its header."};
    return std::nullopt;
}

void describe(LatencyTableParts& parts, const RawTable& raw)
{
    const auto saidOr = [&raw](std::string_view key, const std::string& otherwise) {
        const std::string_view said = commentValue(raw.comments, key);
        return said.empty() ? otherwise : std::string(said);
    };
    parts.name = saidOr("name", raw.name);
    parts.title = parts.name + " · " + parts.space->title();
    parts.source = saidOr("source", std::filesystem::path(raw.where).filename().string());
    parts.licence = saidOr("licence", {});
}

} // namespace

Result<LatencyTableParts> tableFromRaw(const RawTable& table, const OpenOptions& options,
                                       const std::string&)
{
    const std::string& where = table.where;
    const auto space = saidSpace(table, options, where);
    if (!space)
        return space.error();
    const auto unit = saidUnit(table, options, where);
    if (!unit)
        return unit.error();
    const std::vector<std::string_view> header(table.header.begin(), table.header.end());
    LatencyTableParts parts;
    const auto columns = readCsvColumns(header, *unit, where);
    if (!columns)
        return columns.error();
    parts.notes = columns->notes;
    parts.space = *space;
    TableBuilder builder(*columns, parts);
    if (auto wrong = readRows(table, builder))
        return *wrong;
    builder.finish();
    describe(parts, table);
    return parts;
}

TablePreview previewOf(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity)
{
    TablePreview preview;
    for (std::size_t column = 0; column < table.columns(); ++column) {
        ColumnMeaning meaning;
        meaning.column = table.header[column];
        for (std::size_t row = 0; row < std::min<std::size_t>(table.rows(), 5); ++row)
            meaning.examples.emplace_back(table.cell(row, column));
        preview.columns.push_back(std::move(meaning));
    }
    if (const auto parts = tableFromRaw(table, options, quantity); !parts)
        preview.error = parts.error();
    return preview;
}

} // namespace latency
