// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/json_rows.h"

#include "core/dataset/columns/column_words.h"
#include "core/dataset/text/ascii_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kMostEmptyCells = 2'000'000;
constexpr std::size_t kMostCellsPerFilled = 4;

/// {"ks": …}, {"arch_str": …}: an object that represents a network.
bool isNetworkObject(const std::string& key, const nlohmann::ordered_json& value)
{
    if (value.contains("ks") || value.contains("arch_str") || value.contains("op_idx_list"))
        return true;
    for (const std::string_view word : splitWords(asciiLower(key), "_- ."))
        if (wordSense(word).isArchitecture)
            return true;
    return false;
}

} // namespace

JsonRows::JsonRows(std::string where, std::string name)
{
    table_.where = std::move(where);
    table_.name = std::move(name);
}

std::string JsonRows::textOf(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return {};
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void JsonRows::begin()
{
    rows_.emplace_back();
}

void JsonRows::set(const std::string& column, const Json& value)
{
    const auto [entry, isNew] = columnOfName_.try_emplace(column, table_.header.size());
    if (isNew)
        table_.header.push_back(column);
    ++filled_;
    rows_.back().emplace_back(entry->second, trimmed(table_.keep(textOf(value))));
}

void JsonRows::setAll(const Json& object, const std::string& before)
{
    for (const auto& [key, value] : object.items()) {
        const std::string name = before.empty() ? key : before + " " + key;
        if (value.is_object() && before.empty() && !isNetworkObject(key, value))
            setAll(value, key);
        else
            set(name, value);
    }
}

void JsonRows::comment(const std::string& key, const Json& value)
{
    const std::string text = textOf(value);
    if (text.size() < 1000 && text.find('\n') == text.npos)
        table_.comments.push_back(key + ": " + text);
}

Result<RawTable> JsonRows::finish()
{
    const std::size_t columns = table_.header.size();
    if (rows_.empty() || columns == 0)
        return Error{table_.where + " contains no rows."};
    if (columns > kMostColumns ||
        rows_.size() * columns > kMostEmptyCells + kMostCellsPerFilled * filled_)
        return Error{table_.where + " has " + std::to_string(rows_.size()) + " records with " +
                     std::to_string(columns) + " different keys, " + std::to_string(filled_) +
                     " values in all; expected a table with at most " +
                     std::to_string(kMostColumns) + " columns and few holes."};
    table_.cells.assign(rows_.size() * columns, std::string_view());
    for (std::size_t row = 0; row < rows_.size(); ++row)
        for (const auto& [column, text] : rows_[row])
            table_.cells[row * columns + column] = text;
    return std::move(table_);
}

} // namespace latency
