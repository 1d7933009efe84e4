// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/csv_reader.h"

#include "core/dataset/ascii_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr std::size_t kMostFields = 100'000;

/// The candidate that stands most often outside quotes in the first line.
char findSeparator(std::string_view text)
{
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    std::size_t tabs = 0;
    bool isQuoted = false;
    for (const char letter : text) {
        if (letter == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (letter == '\n')
            break;
        commas += letter == ',' ? 1 : 0;
        semicolons += letter == ';' ? 1 : 0;
        tabs += letter == '\t' ? 1 : 0;
    }
    if (tabs > std::max(commas, semicolons))
        return '\t';
    return semicolons > commas ? ';' : ',';
}

} // namespace

CsvReader::CsvReader(std::string_view text, std::string where)
    : text_(text), where_(std::move(where))
{
    if (text_.starts_with("\xEF\xBB\xBF"))
        text_.remove_prefix(3);
    readComments();
    separator_ = findSeparator(text_.substr(at_));
}

void CsvReader::readComments()
{
    while (at_ < text_.size()) {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        const std::string_view line = trimmed(text_.substr(at_, end - at_));
        if (!line.empty() && line.front() != '#')
            return;
        if (!line.empty())
            comments_.push_back(trimmed(line.substr(1)));
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
