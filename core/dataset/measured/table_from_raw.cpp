// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/table_from_raw.h"

#include "core/dataset/columns/column_plan.h"
#include "core/dataset/columns/table_layout.h"
#include "core/dataset/measured/raw_table_builder.h"
#include "core/dataset/measured/table_remarks.h"
#include "core/dataset/spelling/architecture_spelling.h"

#include <filesystem>

namespace latency
{
namespace
{

MeasuredQuantity measuredQuantity(const std::string& quantity)
{
    if (quantity == "accuracy")
        return taskError();
    return {quantity, std::string(keptUnit(quantity)), "device"};
}

void describe(LatencyTableParts& parts, const RawTable& raw, const ColumnPlan& plan)
{
    const auto saidOr = [&raw](std::string_view key, const std::string& otherwise) {
        const std::string said = commentValue(raw, key);
        return said.empty() ? otherwise : said;
    };
    parts.quantity = measuredQuantity(plan.quantity);
    parts.otherQuantities = plan.otherQuantities;
    parts.name = saidOr("name", raw.name);
    parts.title = parts.name + " · " + parts.space->title();
    parts.source = saidOr("source", std::filesystem::path(raw.where).filename().string());
    parts.licence = saidOr("licence", saidOr("license", {}));
    parts.notes.insert(parts.notes.begin(), plan.notes.begin(), plan.notes.end());
    parts.notes.insert(parts.notes.begin(), raw.notes.begin(), raw.notes.end());
}

/// A header that is a row: one network and numbers.
std::optional<Error> checkHeader(const RawTable& table, const OpenOptions& options)
{
    std::size_t networks = 0;
    std::size_t numbers = 0;
    for (const std::string& name : table.header) {
        const bool isNumber = readTableCell(name, {}).isNumber();
        numbers += isNumber ? 1 : 0;
        networks +=
            !isNumber && name.size() > 5 && readSpelling(name, findSearchSpace(options.space)) ? 1
                                                                                               : 0;
    }
    if (networks != 1 || numbers == 0)
        return std::nullopt;
    return Error{table.where + " begins with a row instead of a header; expected the names of the "
                               "columns first, such as architecture and pixel3 [ms].",
                 ErrorKind::ColumnsUnclear};
}

} // namespace

Result<LatencyTableParts> tableFromRaw(const RawTable& table, const OpenOptions& options,
                                       const std::string& quantity)
{
    if (table.rows() == 0 || table.columns() == 0)
        return Error{table.where + " contains no rows after its header."};
    if (auto wrong = checkHeader(table, options))
        return *wrong;
    const auto arranged = arrangedTable(table, options);
    const RawTable& read = arranged ? *arranged : table;
    const ColumnPlan plan = planColumns(read, options, quantity);
    if (plan.error)
        return *plan.error;
    auto parts = RawTableBuilder(read, plan, options).build();
    if (!parts)
        return parts;
    describe(*parts, read, plan);
    if (plan.quantity == "accuracy")
        if (auto wrong = measureErrors(read, *parts))
            return *wrong;
    addRemarks(plan, *parts);
    return parts;
}

TablePreview previewOf(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity)
{
    TablePreview preview;
    const auto arranged = arrangedTable(table, options);
    const RawTable& read = arranged ? *arranged : table;
    ColumnPlan plan = planColumns(read, options, quantity);
    preview.columns = std::move(plan.meanings);
    preview.notes = read.notes;
    preview.notes.insert(preview.notes.end(), plan.notes.begin(), plan.notes.end());
    preview.error = std::move(plan.error);
    preview.mayHaveDecimalCommas = plan.mayHaveDecimalCommas;
    preview.needsSpace = plan.needsSpace;
    if (auto wrong = checkHeader(table, options))
        preview.error = std::move(wrong);
    if (!preview.error && read.rows() == 0)
        preview.error = Error{table.where + " contains no rows after its header."};
    return preview;
}

} // namespace latency
