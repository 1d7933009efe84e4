// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/accuracy_csv.h"

#include "core/base/file_text.h"
#include "core/dataset/csv_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

template <class Number>
bool readNumber(std::string_view text, Number& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

Result<FloatMatrix> readAccuracyColumns(const std::filesystem::path& file,
                                        const std::vector<std::string>& columns, int architectures)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    CsvReader reader(*text, file.string());
    std::vector<std::string_view> fields;
    const auto header = reader.next(fields);
    if (!header)
        return header.error();
    std::vector<std::size_t> places;
    for (const std::string& column : columns) {
        const auto found = std::ranges::find(fields, column);
        if (!*header || found == fields.end() || fields.front() != "arch_idx")
            return Error{file.string() + ", line 1: expected a header with arch_idx and " + column +
                         "."};
        places.push_back(static_cast<std::size_t>(found - fields.begin()));
    }
    const std::size_t width = fields.size();
    FloatMatrix values(columns.size(), static_cast<std::size_t>(architectures),
                       std::numeric_limits<float>::quiet_NaN());
    while (true) {
        const auto row = reader.next(fields);
        if (!row)
            return row.error();
        if (!*row)
            return values;
        int architecture = -1;
        const bool isRow = fields.size() == width && readNumber(fields.front(), architecture) &&
                           architecture >= 0 && architecture < architectures;
        for (std::size_t column = 0; column < places.size(); ++column) {
            float value = 0.0F;
            if (!isRow || !readNumber(fields[places[column]], value) || !std::isfinite(value))
                return Error{file.string() + ", line " + std::to_string(reader.line()) +
                             ": expected an architecture number below " +
                             std::to_string(architectures) + " and a finite " + columns[column] +
                             "."};
            values(column, static_cast<std::size_t>(architecture)) = value;
        }
    }
}

Result<std::vector<float>> readAccuracies(const std::filesystem::path& file,
                                          const std::string& column, const LatencyTable& table)
{
    const auto columns = readAccuracyColumns(file, {column}, table.architectureCount());
    if (!columns)
        return columns.error();
    const auto row = columns->row(0);
    return std::vector<float>(row.begin(), row.end());
}

} // namespace latency
