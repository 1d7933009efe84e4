// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/dataset/containers/pickle_machine.h"
#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/utf8_letter.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <charconv>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr std::size_t kMostRemembered = 10'000'000;

} // namespace

PlainValue PickleMachine::pop()
{
    if (stack_.size() <= floor()) {
        fail("takes a value where there is none");
        return {};
    }
    const PlainValue top = stack_.back();
    stack_.pop_back();
    return top;
}

std::vector<PlainValue> PickleMachine::popToMark()
{
    if (marks_.empty()) {
        fail("takes a mark where there is none");
        return {};
    }
    const std::size_t height = marks_.back();
    marks_.pop_back();
    return popLast(stack_.size() - height);
}

std::vector<PlainValue> PickleMachine::popLast(std::size_t count)
{
    if (stack_.size() < floor() + count) {
        fail("takes a value where there is none");
        return {};
    }
    const auto first = stack_.end() - static_cast<std::ptrdiff_t>(count);
    std::vector<PlainValue> items(first, stack_.end());
    stack_.erase(first, stack_.end());
    return items;
}

void PickleMachine::pushSequence(Kind kind, std::vector<PlainValue> items)
{
    push(document_.addSequence(kind, std::move(items)));
}

void PickleMachine::append(std::span<const PlainValue> items)
{
    const PlainValue list = pop();
    if (!list.is(Kind::List))
        return fail("appends to something that is not a list");
    document_.appendItems(list, items);
    push(list);
}

void PickleMachine::setItems(std::span<const PlainValue> keysAndValues)
{
    const PlainValue dictionary = pop();
    if (!dictionary.is(Kind::Dictionary) || keysAndValues.size() % 2 != 0)
        return fail("sets items of something that is not a dictionary");
    for (std::size_t i = 0; i < keysAndValues.size(); i += 2)
        document_.appendPair(dictionary, {keysAndValues[i], keysAndValues[i + 1]});
    push(dictionary);
}

void PickleMachine::pushText(std::uint64_t length)
{
    const std::string_view text = cursor_.bytes(length);
    if (!isUtf8(text))
        fail("holds text that is not UTF-8");
    push(document_.addTextView(Kind::Text, text));
}

void PickleMachine::pushBytes(std::uint64_t length)
{
    push(document_.addTextView(Kind::Bytes, cursor_.bytes(length)));
}

void PickleMachine::pushByteString(std::uint64_t length)
{
    // Python 2's str may be text or bytes.
    const std::string_view text = cursor_.bytes(length);
    push(document_.addTextView(isUtf8(text) ? Kind::Text : Kind::Bytes, text));
}

void PickleMachine::pushWholeNumber(std::string_view text)
{
    text = trimmed(text);
    if (text == "00" || text == "01")
        return push(PlainValue::ofBoolean(text == "01"));
    if (text.ends_with('L'))
        text.remove_suffix(1);
    const auto number = parseNumber<std::int64_t>(text);
    if (!number)
        fail("holds text where a whole number of at most 64 bits is expected");
    push(PlainValue::ofInteger(number.value_or(0)));
}

void PickleMachine::pushLongInteger(std::uint64_t length)
{
    const std::string_view bytes = cursor_.bytes(length);
    if (bytes.size() > 8)
        return fail("holds a whole number of more than 64 bits");
    std::uint64_t bits = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    const unsigned unused = bytes.empty() ? 0 : 64 - 8 * static_cast<unsigned>(bytes.size());
    push(PlainValue::ofInteger(static_cast<std::int64_t>(bits << unused) >> unused));
}

void PickleMachine::pushEscapedText(std::string_view text)
{
    // Python's "raw-unicode-escape": Latin-1, and \u or \U before the code of other letters.
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t digits = text.substr(i).starts_with("\\u")   ? 4
                                   : text.substr(i).starts_with("\\U") ? 8
                                                                       : 0;
        std::uint32_t letter = static_cast<unsigned char>(text[i]);
        if (digits > 0) {
            const std::string_view number = text.substr(i + 2, digits);
            const auto [end, error] =
                std::from_chars(number.data(), number.data() + number.size(), letter, 16);
            if (error != std::errc() || number.size() != digits || end != number.end())
                return fail("holds an escape in text that is not the number of a character");
            i += digits + 1;
        }
        appendUtf8(plain, letter);
    }
    push(document_.addText(Kind::Text, std::move(plain)));
}

void PickleMachine::pushQuotedText(std::string_view text)
{
    text = trimmed(text);
    const bool isQuoted = text.size() >= 2 && text.front() == text.back() &&
                          (text.front() == '\'' || text.front() == '"');
    if (!isQuoted)
        return fail("holds text without quotation marks");
    text = text.substr(1, text.size() - 2);
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain.push_back(text[i]);
            continue;
        }
        constexpr std::string_view escapes = "\\'\"nrt";
        constexpr std::string_view meanings = "\\'\"\n\r\t";
        const char kind = i + 1 < text.size() ? text[i + 1] : '\0';
        if (const std::size_t known = escapes.find(kind); known != escapes.npos) {
            plain.push_back(meanings[known]);
            ++i;
            continue;
        }
        unsigned byte = 0;
        const std::string_view number = text.substr(std::min(i + 2, text.size()), 2);
        const auto [end, error] =
            std::from_chars(number.data(), number.data() + number.size(), byte, 16);
        if (kind != 'x' || error != std::errc() || number.size() != 2 || end != number.end())
            return fail("holds an escape in text that is not read");
        plain.push_back(static_cast<char>(byte));
        i += 3;
    }
    const Kind kind = isUtf8(plain) ? Kind::Text : Kind::Bytes;
    push(document_.addText(kind, std::move(plain)));
}

void PickleMachine::remember(std::uint64_t place)
{
    // Picklers count from 0 and a step has at least one byte, so no valid number exceeds the
    // offset.
    if (place > std::min(stepStart_, kMostRemembered))
        return fail("remembers a value under the number " + std::to_string(place));
    if (stack_.size() <= floor())
        return fail("remembers a value where there is none");
    const auto index = static_cast<std::size_t>(place);
    if (index >= memory_.size())
        memory_.resize(index + 1);
    memory_[index] = stack_.back();
}

void PickleMachine::recall(std::uint64_t place)
{
    if (place >= memory_.size() || !memory_[static_cast<std::size_t>(place)])
        return fail("recalls value " + std::to_string(place) + ", which was never remembered");
    push(*memory_[static_cast<std::size_t>(place)]);
}

void PickleMachine::name(std::string_view module, std::string_view function)
{
    const auto call = pickleCallFromName(module, function);
    if (!call || (isObjectCall(call->call) && objects_ == PickleObjects::Refused))
        return fail("asks to call " + inQuotes(std::string(module) + "." + std::string(function)) +
                    "; only plain values are read and nothing is ever called");
    push(calls_.named(*call));
}

void PickleMachine::callFunction()
{
    const std::vector<PlainValue> parts = popLast(2);
    if (parts.size() != 2)
        return;
    const auto made = calls_.call(parts[0], parts[1]);
    if (!made)
        return fail(made.error().message);
    push(*made);
}

void PickleMachine::makeObject()
{
    const std::vector<PlainValue> parts = popLast(2);
    if (parts.size() != 2)
        return;
    const auto made = calls_.makeObject(parts[0], parts[1]);
    if (!made)
        return fail(made.error().message);
    push(*made);
}

void PickleMachine::setState()
{
    const std::vector<PlainValue> parts = popLast(2);
    if (parts.size() != 2)
        return;
    const auto done = calls_.setState(parts[0], parts[1]);
    // PyTorch attaches version numbers to its dictionaries of tensors; they are ignored.
    const bool isDictionary = objects_ == PickleObjects::AsData && parts[0].is(Kind::Dictionary);
    if (!done && !isDictionary)
        return fail(done.error().message);
    push(parts[0]);
}

} // namespace latency
