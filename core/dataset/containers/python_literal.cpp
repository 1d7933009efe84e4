// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/python_literal.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr int kDeepest = 32;

class LiteralReader
{
public:
    LiteralReader(PlainDocument& document, std::string_view text) : document_(document), text_(text)
    {
    }

    std::optional<PlainValue> value(int depth);
    bool isAtEnd()
    {
        skipBlanks();
        return at_ == text_.size();
    }
    [[nodiscard]] std::size_t position() const { return at_; }

private:
    void skipBlanks()
    {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos)
            ++at_;
    }
    bool take(char letter)
    {
        skipBlanks();
        if (at_ == text_.size() || text_[at_] != letter)
            return false;
        ++at_;
        return true;
    }
    bool takeWord(std::string_view word)
    {
        if (!text_.substr(at_).starts_with(word))
            return false;
        at_ += word.size();
        return true;
    }
    std::optional<PlainValue> sequence(Kind kind, char closing, int depth);
    std::optional<PlainValue> dictionary(int depth);
    std::optional<PlainValue> quotedText(char quote);
    std::optional<PlainValue> number();

    PlainDocument& document_;
    std::string_view text_;
    std::size_t at_ = 0;
};

std::optional<PlainValue> LiteralReader::value(int depth)
{
    if (depth == kDeepest)
        return std::nullopt;
    if (take('['))
        return sequence(Kind::List, ']', depth + 1);
    if (take('('))
        return sequence(Kind::Tuple, ')', depth + 1);
    if (take('{'))
        return dictionary(depth + 1);
    for (const char quote : {'\'', '"'})
        if (take(quote))
            return quotedText(quote);
    if (takeWord("None") || takeWord("null"))
        return PlainValue{};
    if (takeWord("True") || takeWord("true"))
        return PlainValue::ofBoolean(true);
    if (takeWord("False") || takeWord("false"))
        return PlainValue::ofBoolean(false);
    return number();
}

std::optional<PlainValue> LiteralReader::sequence(Kind kind, char closing, int depth)
{
    std::vector<PlainValue> items;
    while (!take(closing)) {
        const auto item = value(depth);
        if (!item)
            return std::nullopt;
        items.push_back(*item);
        if (take(','))
            continue;
        if (!take(closing))
            return std::nullopt;
        break;
    }
    return document_.addSequence(kind, std::move(items));
}

std::optional<PlainValue> LiteralReader::dictionary(int depth)
{
    std::vector<PlainPair> entries;
    while (!take('}')) {
        const auto key = value(depth);
        const auto held = key && take(':') ? value(depth) : std::nullopt;
        if (!held)
            return std::nullopt;
        entries.emplace_back(*key, *held);
        if (take(','))
            continue;
        if (!take('}'))
            return std::nullopt;
        break;
    }
    const PlainValue made = document_.addDictionary();
    document_.setPairs(made, std::move(entries));
    return made;
}

std::optional<PlainValue> LiteralReader::quotedText(char quote)
{
    const std::size_t end = text_.find(quote, at_);
    const std::string_view inside = text_.substr(at_, end == text_.npos ? 0 : end - at_);
    if (end == text_.npos || inside.find('\\') != text_.npos)
        return std::nullopt;
    at_ = end + 1;
    return document_.addText(Kind::Text, std::string(inside));
}

std::optional<PlainValue> LiteralReader::number()
{
    const std::size_t end = std::min(text_.find_first_not_of("+-0123456789.eE", at_), text_.size());
    const std::string_view digits = text_.substr(at_, end - at_);
    if (const auto whole = parseNumber<std::int64_t>(digits)) {
        at_ = end;
        return PlainValue::ofInteger(*whole);
    }
    if (const auto real = parseNumber<double>(digits)) {
        at_ = end;
        return PlainValue::ofReal(*real);
    }
    return std::nullopt;
}

} // namespace

Result<PlainDocument> readPythonLiteral(std::string_view text)
{
    PlainDocument document;
    LiteralReader reader(document, text);
    const auto root = reader.value(0);
    if (!root || !reader.isAtEnd())
        return Error{"letter " + std::to_string(reader.position() + 1) + " of " + inQuotes(text) +
                     " is not understood; expected a Python literal such as {'ks': [3, 5]}"};
    document.setRoot(*root);
    return document;
}

} // namespace latency
