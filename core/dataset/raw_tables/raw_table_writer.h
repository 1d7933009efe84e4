#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"
#include "core/dataset/options/open_options.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Fills a RawTable whose columns become known while its cells come in any order.
class RawTableWriter
{
public:
    /// bytes  size of the file; the number of cells is limited in proportion, because references in
    ///        a pickle may repeat its values indefinitely
    RawTableWriter(const std::string& where, const std::string& name, std::size_t bytes);

    /// The column of that name, added when it is new.
    std::size_t column(const std::string& name);
    std::size_t addRow();
    /// Writes a text into a cell, replacing an earlier one.
    void set(std::size_t row, std::size_t column, std::string_view text);
    void note(std::string sentence) { table_.notes.push_back(std::move(sentence)); }

    [[nodiscard]] std::size_t rows() const { return rows_.size(); }
    [[nodiscard]] std::size_t columns() const { return table_.header.size(); }

    /// Whether there are more cells than the file can have; `finish` then fails.
    [[nodiscard]] bool isFull() const { return put_ > most_; }

    /// errors  out of proportion
    Result<RawTable> finish();

private:
    RawTable table_;
    std::size_t bytes_;
    std::size_t most_;
    std::size_t put_ = 0;
    std::map<std::string, std::size_t, std::less<>> columnOfName_;
    std::vector<std::vector<std::pair<std::size_t, std::string_view>>> rows_;
};

} // namespace latency
