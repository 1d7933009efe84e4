#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// Reads comma-separated text row by row (RFC 4180: quoted fields, doubled quotation marks, line
/// feeds inside quotes, CRLF or LF). A byte-order mark and empty lines are skipped. The separator
/// (comma, semicolon or tab) is the one with the same count in most of the first lines, unless a
/// line "sep=;" defines it.
class CsvReader
{
public:
    /// text   owned by the caller
    /// where  names the file in an error
    CsvReader(std::string_view text, std::string where);

    /// The lines before the first row that begin with '#', without it; such as "unit: ms".
    [[nodiscard]] const std::vector<std::string_view>& comments() const { return comments_; }

    /// Reads the next row; valid until the row after. False at the end.
    ///
    /// errors  a quoted field that is unclosed or followed by more letters
    Result<bool> next(std::vector<std::string_view>& fields);

    [[nodiscard]] std::size_t line() const { return rowLine_; } ///< of the last row, from 1
    [[nodiscard]] char separator() const { return separator_; }

private:
    bool readSeparatorLine();
    void readComments();
    std::string_view plainField();
    Result<std::string_view> quotedField();

    std::string_view text_;
    std::string where_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t rowLine_ = 0;
    char separator_ = ',';
    std::vector<std::string_view> comments_;
    std::deque<std::string> unescaped_; ///< fields of the last row that held doubled marks
};

} // namespace latency
