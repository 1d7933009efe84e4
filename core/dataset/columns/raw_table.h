#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

inline constexpr std::size_t kMostColumns = 4000;

/// A table of text whose columns have no meaning yet. CSV, JSON, data frames and arrays are read
/// into it; `tableFromRaw` derives roles, units and latencies from it.
struct RawTable {
    std::string where;                   ///< names the file in an error
    std::string name;                    ///< of the dataset, such as the file's stem
    std::vector<std::string> header;     ///< names of the columns
    std::vector<std::string_view> cells; ///< [rows × columns], row by row; views of `source`, `own`
    std::vector<std::size_t> lines;      ///< [rows] line in the file, from 1; empty: row numbers
    std::vector<std::string> comments;   ///< "unit: ms", …: lines before the header
    std::vector<std::string> notes;      ///< what the user should know, one sentence each
    std::shared_ptr<const std::string> source;
    std::shared_ptr<std::deque<std::string>> own = std::make_shared<std::deque<std::string>>();

    [[nodiscard]] std::size_t columns() const { return header.size(); }
    [[nodiscard]] std::size_t rows() const
    {
        return header.empty() ? 0 : cells.size() / header.size();
    }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const
    {
        return cells[row * header.size() + column];
    }
    /// Stores a text that is not part of `source`; short texts share a piece of memory.
    std::string_view keep(std::string_view text)
    {
        constexpr std::size_t piece = 1U << 14U;
        if (own->empty() || own->back().capacity() - own->back().size() < text.size())
            own->emplace_back().reserve(std::max(piece, text.size()));
        std::string& kept = own->back();
        kept += text;
        return std::string_view(kept).substr(kept.size() - text.size());
    }
};

/// Line in the file of a row, or its number where lines are not known.
inline std::size_t lineOf(const RawTable& table, std::size_t row)
{
    return row < table.lines.size() ? table.lines[row] : row + 1;
}

} // namespace latency
