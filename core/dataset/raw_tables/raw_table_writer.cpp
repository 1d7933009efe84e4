// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/raw_table_writer.h"

namespace latency
{

RawTableWriter::RawTableWriter(const std::string& where, const std::string& name, std::size_t bytes)
    : bytes_(bytes), most_(200'000 + 2 * bytes)
{
    table_.where = where;
    table_.name = name;
    table_.source = std::make_shared<const std::string>();
}

std::size_t RawTableWriter::column(const std::string& name)
{
    const auto [entry, isNew] = columnOfName_.try_emplace(name, table_.header.size());
    if (isNew)
        table_.header.push_back(name);
    return entry->second;
}

std::size_t RawTableWriter::addRow()
{
    rows_.emplace_back();
    return rows_.size() - 1;
}

void RawTableWriter::set(std::size_t row, std::size_t column, std::string_view text)
{
    ++put_;
    if (!isFull())
        rows_[row].emplace_back(column, table_.keep(text));
}

Result<RawTable> RawTableWriter::finish()
{
    if (isFull())
        return Error{table_.where + " repeats its values more often than this program reads."};
    // Sixteen bytes per cell: 32 MB and 24 times what was read.
    const double cells = static_cast<double>(rows_.size()) * static_cast<double>(columns());
    if (cells > 2e6 + 1.5 * static_cast<double>(bytes_))
        return Error{table_.where + " would be a table of " + std::to_string(rows_.size()) +
                     " rows and " + std::to_string(columns()) +
                     " columns that are nearly all empty; expected rows of the same columns."};
    table_.cells.assign(rows_.size() * columns(), {});
    for (std::size_t row = 0; row < rows_.size(); ++row)
        for (const auto& [column, text] : rows_[row])
            table_.cells[row * columns() + column] = text;
    return std::move(table_);
}

} // namespace latency
