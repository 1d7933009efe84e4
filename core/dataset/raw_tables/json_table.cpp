// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/json_table.h"

#include "core/base/json_text.h"
#include "core/dataset/columns/column_words.h"
#include "core/dataset/raw_tables/json_rows.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/table_text.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace latency
{
namespace
{

using Json = nlohmann::ordered_json;

constexpr int kDeepestTable = 6; ///< objects around the table itself

bool isNetwork(const std::string& text, const SearchSpace* space)
{
    return text.size() > 5 && readSpelling(text, space).hasValue();
}

bool isContainer(const Json& value)
{
    return value.is_object() || value.is_array();
}

bool isWholeNumber(const std::string& text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

bool areRecords(const Json& value)
{
    return value.is_array() && !value.empty() &&
           std::ranges::all_of(value, [](const Json& one) { return one.is_object(); });
}

/// Members of an object, which stay where they are: copies of a whole table cost its size.
using Members = std::vector<std::pair<const std::string*, const Json*>>;

Members containersOf(const Json& object)
{
    Members containers;
    for (const auto& member : *object.get_ptr<const Json::object_t*>())
        if (isContainer(member.second))
            containers.emplace_back(&member.first, &member.second);
    return containers;
}

/// The cells of a numbered column, each found in constant time: most columns have the order of the
/// first, which uses `find`.
class NumberedColumn
{
public:
    explicit NumberedColumn(const Json& column) : cells_(*column.get_ptr<const Json::object_t*>())
    {
    }

    /// The cell of that number, or null.
    const Json* find(const std::string& number, std::size_t place)
    {
        if (place < cells_.size() && cells_[place].first == number)
            return &cells_[place].second;
        if (places_.empty())
            for (std::size_t i = 0; i < cells_.size(); ++i)
                places_.emplace(cells_[i].first, i);
        const auto found = places_.find(number);
        return found == places_.end() ? nullptr : &cells_[found->second].second;
    }

private:
    const std::vector<Json::object_t::value_type>& cells_;
    std::unordered_map<std::string_view, std::size_t> places_;
};

/// {"architecture": […], "pixel3": […]}.
bool areColumns(const Json& value)
{
    if (!value.is_object() || value.size() < 2 || !value.front().is_array())
        return false;
    return std::ranges::all_of(value, [&](const Json& one) {
        return one.is_array() && one.size() == value.front().size() && !areRecords(one);
    });
}

/// {"architecture": {"0": …}, "pixel3": {"0": …}}, as pandas writes a frame.
bool areNumberedColumns(const Json& value)
{
    return value.is_object() && value.size() > 1 && std::ranges::all_of(value, [](const Json& one) {
               return one.is_object() && !one.empty() && isWholeNumber(one.begin().key());
           });
}

class JsonTable
{
public:
    JsonTable(std::string where, std::string name) : rows_(std::move(where), std::move(name)) {}

    /// Adds the contents of `value`; false for unknown shapes.
    bool add(const Json& value, int depth = 0);
    [[nodiscard]] JsonRows& rows() { return rows_; }

private:
    bool addInside(const Json& value, int depth);
    bool addByNetwork(const Json& value);
    bool addByDevice(const Members& members);
    void addColumns(const Json& value, const std::string* device);
    void addNumberedColumns(const Json& value);
    bool addSplitFrame(const Json& value);

    JsonRows rows_;
    const SearchSpace* space_ = nullptr;
};

void JsonTable::addColumns(const Json& value, const std::string* device)
{
    for (std::size_t row = 0; row < value.front().size(); ++row) {
        rows_.begin();
        if (device != nullptr)
            rows_.set("device", *device);
        for (const auto& [key, column] : value.items())
            rows_.set(key, column[row]);
    }
}

void JsonTable::addNumberedColumns(const Json& value)
{
    std::vector<std::pair<const std::string*, NumberedColumn>> columns;
    for (const auto& [key, column] : containersOf(value))
        columns.emplace_back(key, NumberedColumn(*column));
    std::size_t place = 0;
    for (const auto& [number, ignored] : value.front().items()) {
        rows_.begin();
        for (auto& [key, column] : columns)
            if (const Json* cell = column.find(number, place))
                rows_.set(*key, *cell);
        ++place;
    }
}

/// {"columns": […], "data": [[…], …]}.
bool JsonTable::addSplitFrame(const Json& value)
{
    const auto columns = value.find("columns");
    const auto data = value.find("data");
    if (columns == value.end() || data == value.end() || !columns->is_array() ||
        !data->is_array() || columns->empty())
        return false;
    for (const Json& row : *data) {
        if (!row.is_array() || row.size() != columns->size())
            return false;
        rows_.begin();
        for (std::size_t i = 0; i < row.size(); ++i)
            rows_.set(JsonRows::textOf((*columns)[i]), row[i]);
    }
    return !data->empty();
}

/// {network: value}, {network: {device: value}}.
bool JsonTable::addByNetwork(const Json& value)
{
    if (!isNetwork(value.begin().key(), space_))
        return false;
    for (const auto& [network, cell] : value.items()) {
        rows_.begin();
        rows_.set("architecture", network);
        if (cell.is_object())
            rows_.setAll(cell);
        else
            rows_.set("latency", cell);
    }
    return true;
}

/// {device: {network: value}}, {device: [record, …]}, {device: {"architecture": […], …}}.
bool JsonTable::addByDevice(const Members& members)
{
    const Json& first = *members.front().second;
    const bool areNetworks =
        first.is_object() && !first.empty() && isNetwork(first.begin().key(), space_);
    if (!areNetworks && !areRecords(first) && !areColumns(first))
        return false;
    for (const auto& [deviceKey, given] : members) {
        const std::string& device = *deviceKey;
        const Json& cells = *given;
        if (areRecords(cells)) {
            for (const Json& record : cells) {
                rows_.begin();
                rows_.set("device", device);
                rows_.setAll(record);
            }
        } else if (areColumns(cells)) {
            addColumns(cells, &device);
        } else if (cells.is_object()) {
            for (const auto& [network, cell] : cells.items()) {
                rows_.begin();
                rows_.set("device", device);
                rows_.set("architecture", network);
                if (cell.is_object())
                    rows_.setAll(cell);
                else
                    rows_.set("latency", cell);
            }
        } else {
            rows_.comment(device, cells);
        }
    }
    return true;
}

/// One container among texts and numbers: the table itself, and its comments.
bool JsonTable::addInside(const Json& value, int depth)
{
    const Json* inside = nullptr;
    for (const auto& [key, one] : value.items()) {
        if (!isContainer(one)) {
            rows_.comment(key, one);
            if (key == "space" && one.is_string())
                space_ = findSearchSpace(one.get<std::string>());
            continue;
        }
        if (inside != nullptr)
            return false;
        inside = &one;
        if (findSearchSpace(key) != nullptr) {
            rows_.comment("space", key);
            space_ = findSearchSpace(key);
        }
    }
    return inside != nullptr && depth < kDeepestTable && add(*inside, depth + 1);
}

bool JsonTable::add(const Json& value, int depth)
{
    if (areRecords(value)) {
        for (const Json& record : value) {
            rows_.begin();
            rows_.setAll(record);
        }
        return true;
    }
    if (!value.is_object() || value.empty())
        return false;
    if (addSplitFrame(value))
        return true;
    if (areColumns(value)) {
        addColumns(value, nullptr);
        return true;
    }
    if (addByNetwork(value))
        return true;
    if (areNumberedColumns(value)) {
        addNumberedColumns(value);
        return true;
    }
    // {"unit": "ms", "pixel3": {network: value}, …}: texts first, then the devices.
    const Members containers = containersOf(value);
    if (!containers.empty() && addByDevice(containers)) {
        for (const auto& [key, one] : value.items())
            if (!isContainer(one))
                rows_.comment(key, one);
        return true;
    }
    return addInside(value, depth);
}

/// One record per line; empty lines are ignored.
Result<Json> parseLines(const std::string& text, const std::string& where)
{
    Json records = Json::array();
    std::size_t line = 0;
    for (std::size_t first = 0; first < text.size();) {
        const std::size_t end = std::min(text.find('\n', first), text.size());
        const std::string_view record = trimmed(std::string_view(text).substr(first, end - first));
        ++line;
        first = end + 1;
        if (record.empty())
            continue;
        auto parsed = parseJson<Json>(record, where + ", line " + std::to_string(line));
        if (!parsed)
            return parsed.error();
        records.push_back(std::move(*parsed));
        if (!records.back().is_object())
            return Error{where + ", line " + std::to_string(line) +
                         " is not a record; expected {\"architecture\": …, …}."};
    }
    return records;
}

Result<Json> parseTable(const std::string& text, const std::string& where)
{
    const std::string_view trimmedText = trimmed(text);
    const std::size_t firstEnd = std::min(trimmedText.find('\n'), trimmedText.size());
    const std::string_view firstLine = trimmed(trimmedText.substr(0, firstEnd));
    const bool areLines = firstLine.starts_with('{') && firstLine.ends_with('}') &&
                          firstEnd < trimmedText.size() &&
                          parseJson<Json>(firstLine, where).hasValue();
    return areLines ? parseLines(text, where) : parseJson<Json>(text, where);
}

} // namespace

Result<RawTable> rawTableFromJson(const std::string& bytes, const std::string& where,
                                  const std::string& name)
{
    const auto text = tableText(bytes, where);
    if (!text)
        return text.error();
    auto json = parseTable(*text, where);
    if (!json)
        return json.error();
    JsonTable table(where, name);
    if (!table.add(*json))
        return Error{where + " contains no table; expected a list of records, {device: {network: "
                             "number}}, columns of one length, or the format latency-table/1."};
    *json = nullptr; // the rows hold what they need of it
    return table.rows().finish();
}

} // namespace latency
