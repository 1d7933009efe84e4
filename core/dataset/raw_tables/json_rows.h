#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"

#include <nlohmann/json.hpp>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace latency
{

/// Rows whose columns are discovered while reading.
class JsonRows
{
public:
    using Json = nlohmann::ordered_json;

    JsonRows(std::string where, std::string name);

    void begin(); ///< a new row
    void set(const std::string& column, const Json& value);
    /// Every member of an object; nested objects other than networks become columns of their own,
    /// "latency mean" for {"latency": {"mean": …}}.
    void setAll(const Json& object, const std::string& before = {});
    void comment(const std::string& key, const Json& value);

    /// errors  too many columns, no row
    Result<RawTable> finish();

    /// A number as written, a list as JSON, nothing for null.
    static std::string textOf(const Json& value);

private:
    RawTable table_;
    std::unordered_map<std::string, std::size_t> columnOfName_;
    std::vector<std::vector<std::pair<std::size_t, std::string_view>>> rows_;
    std::size_t filled_ = 0; ///< cells set so far
};

} // namespace latency
