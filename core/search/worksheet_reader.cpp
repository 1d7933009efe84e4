// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/worksheet_reader.h"

#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/table_text.h"
#include "core/experiment/source_devices.h"
#include "core/search/worksheet.h"
#include "core/search/worksheet_cell.h"
#include "core/search/worksheet_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace latency
{
namespace
{

/// A row with its network.
struct NamedRow {
    Architecture architecture;
    std::optional<int> id; ///< as written
    bool hasText = false;
    bool contradicts = false; ///< id and text are of different rows
};

/// "14602" as well as the "14602.0" of a spreadsheet.
std::optional<int> idFrom(std::string_view text)
{
    const auto number = parseNumber<double>(text);
    if (!number || *number != std::floor(*number) || std::abs(*number) > 1e9)
        return std::nullopt;
    return static_cast<int>(*number);
}

/// Matches one worksheet with a table.
class SheetCheck
{
public:
    SheetCheck(const WorksheetText& sheet, const std::string& where, const LatencyTable& table)
        : sheet_(sheet), where_(where), table_(table),
          isOfTable_(sheet.dataset == plainName(table.name()))
    {
    }

    Result<FilledWorksheet> read(const WorksheetNumbers& numbers)
    {
        FilledWorksheet filled{sheet_.device, {}, {}, sheet_.remarks};
        if (auto error = nameRows())
            return *error;
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) {
            auto row = readRow(sheet_.rows[i], sheet_, numbers, where_);
            if (!row)
                return row.error();
            take(sheet_.rows[i], named_[i].architecture, std::move(*row), filled);
        }
        addMissing(filled);
        remark(numbers, filled);
        return filled;
    }

private:
    [[nodiscard]] Error refusal(const WorksheetRow& row, const std::string& column,
                                const std::string& what) const
    {
        return worksheetRefusal(where_, row.place, column, what);
    }

    std::optional<Error> nameRows()
    {
        std::map<Architecture, std::string> places;
        for (const WorksheetRow& row : sheet_.rows) {
            auto named = nameRow(row);
            if (!named)
                return named.error();
            const auto [before, isNew] = places.emplace(named->architecture, row.place);
            if (!isNew)
                return refusal(row, row.architecture.empty() ? "id" : "architecture",
                               "this " + table_.space().networkNoun() + " stands in " +
                                   before->second +
                                   " already; expected it once, with a column "
                                   "per repeat.");
            named_.push_back(std::move(*named));
        }
        return contradiction();
    }

    Result<NamedRow> nameRow(const WorksheetRow& row) const
    {
        NamedRow named;
        named.id = idFrom(row.id);
        named.hasText = !row.architecture.empty();
        const bool isRow = named.id && *named.id >= 0 && *named.id < table_.architectureCount();
        if (named.hasText) {
            auto read = readSpelling(row.architecture, &table_.space());
            if (!read)
                return refusal(row, "architecture", read.error().message);
            named.architecture = std::move(read->architecture);
            named.contradicts =
                named.id &&
                (!isRow || !std::ranges::equal(table_.architecture(*named.id), named.architecture));
            return named;
        }
        if (!named.id)
            return refusal(row, "id",
                           row.id.empty() ? "the row names no " + table_.space().networkNoun() +
                                                "; expected its text."
                                          : inQuotes(row.id) + " is not a number; expected an id "
                                                               "of the worksheet.");
        if (!isOfTable_)
            return refusal(row, "architecture",
                           "the text is missing, and the ids are those of " +
                               (sheet_.dataset.empty() ? std::string("a dataset that the worksheet "
                                                                     "does not name")
                                                       : inQuotes(sheet_.dataset)) +
                               ", not of " + table_.name() + "; expected the text of every " +
                               table_.space().networkNoun() + ".");
        if (!isRow)
            return refusal(row, "id",
                           "architecture " + std::to_string(*named.id) + " is not one of " +
                               table_.name() + "; expected the ids of the worksheet.");
        const auto own = table_.architecture(*named.id);
        named.architecture.assign(own.begin(), own.end());
        return named;
    }

    /// Ids of another table all differ, and only texts count. If some agree, rows were mixed up.
    std::optional<Error> contradiction()
    {
        const auto first = std::ranges::find_if(named_, &NamedRow::contradicts);
        const auto wrong = std::ranges::count_if(named_, &NamedRow::contradicts);
        const auto right = std::ranges::count_if(
            named_, [](const NamedRow& row) { return row.hasText && row.id && !row.contradicts; });
        hasOwnIds_ = isOfTable_ || (sheet_.dataset.empty() && right > 0 && wrong == 0);
        if (first == named_.end())
            return std::nullopt;
        const WorksheetRow& row = sheet_.rows[static_cast<std::size_t>(first - named_.begin())];
        if (isOfTable_ || (sheet_.dataset.empty() && right > wrong))
            return refusal(row, "architecture",
                           inQuotes(row.architecture) + " is not architecture " +
                               std::to_string(*first->id) + " of " + table_.title() +
                               "; expected the text of the worksheet, or no id.");
        idsRemark_ = where_ + ": " + std::to_string(wrong) + " ids are not those of " +
                     table_.name() + "; the texts of the " + table_.space().networkNoun() +
                     "s count.";
        return std::nullopt;
    }

    void take(const WorksheetRow& row, const Architecture& architecture, RowMeasurement read,
              FilledWorksheet& filled) const
    {
        if (read.failure) {
            filled.measurements.push_back(failedOnBoard(architecture, *read.failure));
            return;
        }
        if (read.repeats.empty()) {
            filled.notMeasured.push_back(architecture);
            return;
        }
        const auto [least, most] = std::ranges::minmax(read.repeats);
        BoardMeasurement measured = measuredOnBoard(architecture, std::move(read.repeats));
        const double spread = (most - least) / measured.milliseconds;
        if (spread > kLargeSpread)
            filled.remarks.push_back(
                where_ + ", " + row.place + ", column " + inQuotes(sheet_.columns.front()) +
                " and its repeats: they differ by " + fixedNumber(100.0 * spread, 0) +
                " %; their median " + fixedNumber(measured.milliseconds, 3) + " ms is taken.");
        filled.measurements.push_back(std::move(measured));
    }

    /// Requested architectures without a row.
    void addMissing(FilledWorksheet& filled) const
    {
        if (!hasOwnIds_)
            return;
        std::set<Architecture> present;
        for (const NamedRow& row : named_)
            present.insert(row.architecture);
        for (const int id : sheet_.asked) {
            if (id < 0 || id >= table_.architectureCount())
                continue;
            const auto own = table_.architecture(id);
            Architecture architecture(own.begin(), own.end());
            if (present.insert(architecture).second)
                filled.notMeasured.push_back(std::move(architecture));
        }
    }

    void remark(const WorksheetNumbers& numbers, FilledWorksheet& filled) const
    {
        if (!idsRemark_.empty())
            filled.remarks.push_back(idsRemark_);
        if (numbers.hasDecimalCommas)
            filled.remarks.push_back(where_ + ": commas are read as decimal marks.");
        const std::size_t missing = filled.notMeasured.size();
        const std::string noun = table_.space().networkNoun() + (missing == 1 ? " is" : "s are");
        if (missing > 0)
            filled.remarks.push_back(
                where_ + ": " + std::to_string(missing) + " " + noun +
                " not measured yet; fill in numbers later, or \"failed\" for what does not run.");
    }

    const WorksheetText& sheet_;
    const std::string& where_;
    const LatencyTable& table_;
    bool isOfTable_;
    bool hasOwnIds_ = false; ///< they are rows of the table
    std::vector<NamedRow> named_;
    std::string idsRemark_;
};

std::optional<Error> takeUnit(WorksheetText& sheet, const WorksheetReading& reading,
                              const std::string& where)
{
    if (sheet.unit && reading.unit && *sheet.unit != *reading.unit)
        return worksheetRefusal(where, "head", "unit",
                                "the unit is " + std::string(latencyUnitName(*sheet.unit)) +
                                    ", which contradicts the " +
                                    std::string(latencyUnitName(*reading.unit)) +
                                    " asked for; expected one of them.");
    if (!sheet.unit)
        sheet.unit = reading.unit;
    if (sheet.unit)
        return std::nullopt;
    Error error = worksheetRefusal(
        where, "head", "unit",
        "its unit is missing; expected a line \"# unit: ms\", or columns such as \"run 1 [ms]\".");
    error.kind = ErrorKind::ColumnsUnclear;
    return error;
}

/// The relevant device in a table of measurements.
Result<int> deviceOf(const LatencyTable& measured, const std::string& wanted,
                     const std::string& where)
{
    for (int device = 0; device < measured.deviceCount(); ++device)
        if (measured.device(device).name == wanted ||
            plainName(measured.device(device).name) == wanted)
            return device;
    if (measured.deviceCount() == 1)
        return 0;
    std::string names;
    for (const Device& device : measured.devices())
        names += (names.empty() ? "" : ", ") + device.name;
    return Error{where + ": it holds " + std::to_string(measured.deviceCount()) + " devices" +
                 (wanted.empty() ? std::string() : " and none of them is " + inQuotes(wanted)) +
                 "; expected one of " + names + " by name."};
}

/// Measurements in a table of any form.
Result<FilledWorksheet> fromTable(const LatencyTable& measured, const LatencyTable& table,
                                  const WorksheetReading& reading, const std::string& where)
{
    if (!measured.quantity().isLatency())
        return Error{where + ": it holds " + measured.quantity().name +
                     "; expected latencies of one's own board."};
    if (measured.space().name() != table.space().name())
        return Error{where + ": its networks are of " + measured.space().title() + "; expected " +
                     table.space().title() + "."};
    const auto device = deviceOf(measured, reading.device, where);
    if (!device)
        return device.error();
    const std::string& name = measured.device(*device).name;
    const bool isNamed = name == reading.device || plainName(name) == reading.device;
    FilledWorksheet filled{isNamed || reading.device.empty() ? name : std::string(), {}, {}, {}};
    if (!isNamed && !reading.device.empty())
        filled.remarks.push_back(where + ": its column " + inQuotes(name) +
                                 " is taken as measured on " + reading.device + ".");
    const auto spread = measured.spread(*device);
    const auto values = measured.milliseconds(*device);
    for (const int row : measuredRows(measured, *device)) {
        const auto i = static_cast<std::size_t>(row);
        if (values[i] <= 0.0F)
            return Error{where + ": " + measured.space().toText(measured.architecture(row)) +
                         " takes 0 ms; expected more than 0, or \"failed\"."};
        BoardMeasurement one = measuredOnBoard(measured.architecture(row), {values[i]});
        if (!spread.empty() && !std::isnan(spread[i]))
            one.spread = spread[i];
        filled.measurements.push_back(std::move(one));
    }
    for (const CellMark& mark : measured.marks())
        if (mark.device == *device && mark.kind == CellMark::Kind::Failed)
            filled.measurements.push_back(
                failedOnBoard(measured.architecture(mark.architecture), mark.reason));
    return filled;
}

} // namespace

bool isWorksheet(std::string_view beginning)
{
    const auto decoded = tableText(std::string(beginning.substr(0, 4096)), {});
    beginning = decoded ? std::string_view(*decoded) : beginning.substr(0, 4096);
    if (beginning.find("latency-worksheet/1") != beginning.npos)
        return true;
    std::size_t at = beginning.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < beginning.size()) {
        const std::size_t end = std::min(beginning.find('\n', at), beginning.size());
        std::string line = asciiLower(trimmed(beginning.substr(at, end - at)));
        std::erase(line, '"');
        std::string_view words = trimmed(line);
        at = end + 1;
        if (words.empty() || words.starts_with("sep="))
            continue;
        if (words.front() == '#') {
            if (trimmed(words.substr(1)).starts_with("asked:"))
                return true;
            continue;
        }
        const auto names = splitWords(words, ",;\t");
        return std::ranges::find(names, "id") != names.end() &&
               std::ranges::any_of(
                   names, [](std::string_view name) { return trimmed(name).starts_with("run 1"); });
    }
    return false;
}

Result<FilledWorksheet> readWorksheetText(std::string_view text, const std::string& where,
                                          const LatencyTable& table,
                                          const WorksheetReading& reading)
{
    const auto decoded = tableText(std::string(text), where);
    if (!decoded)
        return decoded.error();
    auto sheet = worksheetText(*decoded, where);
    if (!sheet)
        return sheet.error();
    if (!sheet->space.empty() && sheet->space != table.space().name())
        return worksheetRefusal(where, "head", "space",
                                "it is " + inQuotes(sheet->space) + "; expected " +
                                    inQuotes(table.space().name()) + ".");
    if (auto error = takeUnit(*sheet, reading, where))
        return *error;
    const auto numbers = worksheetNumbers(*sheet, where, reading.hasDecimalCommas);
    if (!numbers)
        return numbers.error();
    return SheetCheck(*sheet, where, table).read(*numbers);
}

Result<FilledWorksheet> readWorksheet(const std::filesystem::path& file, const LatencyTable& table,
                                      const WorksheetReading& reading)
{
    const auto source = formatSource(file, {});
    if (!source)
        return source.error();
    if (isWorksheet(source->beginning)) {
        const auto text = readSource(*source);
        if (!text)
            return text.error();
        return readWorksheetText(*text, file.string(), table, reading);
    }
    OpenOptions options;
    options.unit = reading.unit;
    options.hasDecimalCommas = reading.hasDecimalCommas;
    options.space = table.space().name();
    const auto measured = openDataset(file.string(), options);
    if (!measured)
        return measured.error();
    return fromTable(**measured, table, reading, file.string());
}

ReadingGap readingGap(const std::filesystem::path& file, const LatencyTable& table,
                      const WorksheetReading& reading)
{
    WorksheetReading other = reading;
    other.unit = LatencyUnit::Milliseconds;
    if (!reading.unit && readWorksheet(file, table, other))
        return ReadingGap::Unit;
    other = reading;
    other.hasDecimalCommas = true;
    if (!reading.hasDecimalCommas && readWorksheet(file, table, other))
        return ReadingGap::DecimalCommas;
    return ReadingGap::None;
}

} // namespace latency
