// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/text/csv_reader.h"

#include "core/dataset/text/ascii_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace latency
{
namespace
{

constexpr std::size_t kMostFields = 100'000;

constexpr std::size_t kSampledLines = 30;
constexpr std::string_view kSeparators = "\t;,"; ///< the first wins where all else is equal

using Counts = std::array<std::size_t, kSeparators.size()>;

/// Count of each separator in each of the first lines, outside quotation marks.
std::vector<Counts> countSeparators(std::string_view text)
{
    std::vector<Counts> lines;
    Counts counts{};
    bool isQuoted = false;
    bool isEmpty = true;
    const auto endLine = [&] {
        if (!isEmpty)
            lines.push_back(counts);
        counts = {};
        isEmpty = true;
    };
    for (const char letter : text) {
        if (letter == '"')
            isQuoted = !isQuoted;
        if (letter == '\n' && !isQuoted) {
            endLine();
            if (lines.size() == kSampledLines)
                return lines;
            continue;
        }
        isEmpty = isEmpty && letter == '\r';
        const std::size_t place = isQuoted ? kSeparators.npos : kSeparators.find(letter);
        if (place != kSeparators.npos)
            ++counts[place];
    }
    endLine();
    return lines;
}

/// The separator with the same count in the most lines. Names and numbers may contain commas, so a
/// semicolon or tab takes precedence.
char findSeparator(std::string_view text)
{
    const std::vector<Counts> lines = countSeparators(text);
    char best = ',';
    std::size_t mostLines = 0;
    for (std::size_t i = 0; i < kSeparators.size(); ++i) {
        std::map<std::size_t, std::size_t> linesOfCount;
        for (const Counts& counts : lines)
            if (counts[i] > 0)
                ++linesOfCount[counts[i]];
        for (const auto& [count, number] : linesOfCount) {
            if (number > mostLines) {
                mostLines = number;
                best = kSeparators[i];
            }
        }
    }
    return best;
}

} // namespace

CsvReader::CsvReader(std::string_view text, std::string where)
    : text_(text), where_(std::move(where))
{
    if (text_.starts_with("\xEF\xBB\xBF"))
        text_.remove_prefix(3);
    const bool isSaid = readSeparatorLine();
    readComments();
    if (!isSaid && !readSeparatorLine())
        separator_ = findSeparator(text_.substr(at_));
}

/// "sep=;", which Excel writes in front of a table.
bool CsvReader::readSeparatorLine()
{
    std::string_view line = text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_);
    const std::size_t size = line.size();
    line = trimmed(line);
    if (line.size() > 1 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    const bool isTab = line.size() == 4; // the tab itself was taken for a blank at the end
    if (!asciiLower(line.substr(0, 4)).starts_with("sep=") || line.size() > 5)
        return false;
    separator_ = isTab ? '\t' : line.back();
    at_ = std::min(at_ + size + 1, text_.size());
    ++line_;
    return true;
}

void CsvReader::readComments()
{
    while (at_ < text_.size()) {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        std::string_view line = trimmed(text_.substr(at_, end - at_));
        // Spreadsheets quote every cell, and fill the line with empty ones.
        if (line.starts_with("\"#")) {
            line = line.substr(1, line.find('"', 1) - 1);
        } else if (!line.empty() && line.front() != '#') {
            return;
        }
        if (!line.empty()) {
            line = line.substr(1);
            comments_.push_back(trimmed(line.substr(0, line.find_last_not_of(",;\t ") + 1)));
        }
        at_ = std::min(end + 1, text_.size());
        ++line_;
    }
}

Result<bool> CsvReader::next(std::vector<std::string_view>& fields)
{
    fields.clear();
    unescaped_.clear();
    while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
        line_ += text_[at_] == '\n' ? 1 : 0;
        ++at_;
    }
    rowLine_ = line_;
    if (at_ == text_.size())
        return false;
    while (true) {
        if (at_ < text_.size() && text_[at_] == '"') {
            auto field = quotedField();
            if (!field)
                return field.error();
            fields.push_back(*field);
        } else {
            fields.push_back(plainField());
        }
        if (fields.size() > kMostFields)
            return Error{where_ + ", line " + std::to_string(rowLine_) + ": more than " +
                         std::to_string(kMostFields) + " fields."};
        if (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            continue;
        }
        if (at_ < text_.size() && text_[at_] == '\r')
            ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') {
            ++at_;
            ++line_;
        }
        return true;
    }
}

std::string_view CsvReader::plainField()
{
    const std::size_t first = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' &&
           text_[at_] != '\r')
        ++at_;
    return text_.substr(first, at_ - first);
}

Result<std::string_view> CsvReader::quotedField()
{
    const std::size_t first = ++at_;
    bool hasDoubled = false;
    while (at_ < text_.size() && (text_[at_] != '"' || text_.substr(at_).starts_with("\"\""))) {
        line_ += text_[at_] == '\n' ? 1 : 0;
        hasDoubled = hasDoubled || text_[at_] == '"';
        at_ += text_[at_] == '"' ? 2 : 1;
    }
    if (at_ >= text_.size())
        return Error{where_ + ", line " + std::to_string(rowLine_) +
                     ": a quotation mark is never closed."};
    std::string_view inside = text_.substr(first, at_ - first);
    ++at_;
    if (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
        return Error{where_ + ", line " + std::to_string(rowLine_) +
                     ": a quoted field is followed by more letters; expected a separator."};
    if (!hasDoubled)
        return inside;
    std::string& plain = unescaped_.emplace_back();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        plain.push_back(inside[i]);
        if (inside[i] == '"')
            ++i;
    }
    return std::string_view(plain);
}

} // namespace latency
