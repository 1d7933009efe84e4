// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/number_type.h"

#include "core/dataset/text/ascii_text.h"
#include "core/dataset/text/utf8_letter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

using Kind = NumberType::Kind;
constexpr std::size_t kLongestElement = 1 << 20; ///< bytes

std::uint64_t bitsOf(std::string_view bytes, bool isBigEndian)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::size_t place = isBigEndian ? i : bytes.size() - 1 - i;
        bits = bits << 8 | static_cast<unsigned char>(bytes[place]);
    }
    return bits;
}

std::int64_t signedOf(std::uint64_t bits, std::size_t size)
{
    const unsigned unused = 64 - 8 * static_cast<unsigned>(size);
    return static_cast<std::int64_t>(bits << unused) >> unused;
}

double halfFromBits(std::uint64_t bits)
{
    const auto exponent = static_cast<int>(bits >> 10 & 0x1F);
    const auto fraction = static_cast<double>(bits & 0x3FF);
    double value = 0.0;
    if (exponent == 0x1F)
        value = fraction == 0.0 ? std::numeric_limits<double>::infinity()
                                : std::numeric_limits<double>::quiet_NaN();
    else if (exponent == 0)
        value = std::ldexp(fraction, -24);
    else
        value = std::ldexp(1024.0 + fraction, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

/// "2024-05-24"; empty if it is not a date.
std::string dateOf(std::int64_t moment, std::string_view unit)
{
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 7> perDay = {
        {{"ns", 86'400'000'000'000},
         {"us", 86'400'000'000},
         {"ms", 86'400'000},
         {"s", 86'400},
         {"m", 1'440},
         {"h", 24},
         {"D", 1}}};
    const auto* const found =
        std::ranges::find(perDay, unit, [](const auto& p) { return p.first; });
    if (found == perDay.end() || moment == std::numeric_limits<std::int64_t>::min())
        return {};
    const std::int64_t days = moment / found->second - (moment % found->second < 0 ? 1 : 0);
    constexpr std::int64_t mostDays = 10'000'000;
    if (std::abs(days) > mostDays)
        return {};
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    const auto two = [](unsigned number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return std::to_string(static_cast<int>(date.year())) + "-" +
           two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
}

std::optional<NumberType> sized(NumberType type, std::string_view size)
{
    const auto given = parseNumber<unsigned>(size);
    if (!given || *given > kLongestElement)
        return std::nullopt;
    type.size = *given;
    const bool isWhole = std::has_single_bit(type.size) && type.size <= 8;
    switch (type.kind) {
    case Kind::Integer:
    case Kind::Natural:
        return isWhole ? std::optional(type) : std::nullopt;
    case Kind::Real:
        return isWhole && type.size >= 2 ? std::optional(type) : std::nullopt;
    case Kind::Boolean:
        return type.size == 1 ? std::optional(type) : std::nullopt;
    case Kind::Text:
        type.size *= 4;
        return type;
    default:
        return type;
    }
}

} // namespace

std::optional<NumberType> numberTypeFromName(std::string_view name)
{
    NumberType type;
    if (!name.empty() && std::string_view("<>=|").find(name.front()) != std::string_view::npos) {
        type.isBigEndian = name.front() == '>';
        name.remove_prefix(1);
    }
    if (name.empty())
        return std::nullopt;
    constexpr std::array<std::pair<char, Kind>, 9> kinds = {{{'b', Kind::Boolean},
                                                             {'i', Kind::Integer},
                                                             {'u', Kind::Natural},
                                                             {'f', Kind::Real},
                                                             {'U', Kind::Text},
                                                             {'S', Kind::Bytes},
                                                             {'M', Kind::Moment},
                                                             {'O', Kind::Object},
                                                             {'V', Kind::Padding}}};
    const auto* const found =
        std::ranges::find(kinds, name.front(), [](const auto& p) { return p.first; });
    if (found == kinds.end())
        return std::nullopt;
    type.kind = found->second;
    name.remove_prefix(1);
    if (type.kind == Kind::Object) {
        type.size = 0;
        return type;
    }
    if (type.kind == Kind::Moment) {
        if (!name.starts_with('8'))
            return std::nullopt;
        type.size = 8;
        if (name.size() > 3 && name[1] == '[' && name.ends_with(']'))
            type.unit = name.substr(2, name.size() - 3);
        return type;
    }
    return sized(type, name);
}

double numberFromBytes(const NumberType& type, std::string_view bytes)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (!type.isNumber() || bytes.size() != type.size)
        return none;
    const std::uint64_t bits = bitsOf(bytes, type.isBigEndian);
    switch (type.kind) {
    case Kind::Boolean:
        return bits != 0 ? 1.0 : 0.0;
    case Kind::Integer:
        return static_cast<double>(signedOf(bits, type.size));
    case Kind::Natural:
        return static_cast<double>(bits);
    case Kind::BrainReal:
        return double{std::bit_cast<float>(static_cast<std::uint32_t>(bits << 16))};
    default:
        break;
    }
    if (type.size == 2)
        return halfFromBits(bits);
    if (type.size == 4)
        return double{std::bit_cast<float>(static_cast<std::uint32_t>(bits))};
    return std::bit_cast<double>(bits);
}

PlainValue valueFromBytes(const NumberType& type, std::string_view bytes, PlainDocument& document)
{
    const std::uint64_t bits = type.size <= 8 ? bitsOf(bytes, type.isBigEndian) : 0;
    switch (type.kind) {
    case Kind::Boolean:
        return PlainValue::ofBoolean(bits != 0);
    case Kind::Integer:
        return PlainValue::ofInteger(signedOf(bits, type.size));
    case Kind::Natural:
        return bits >> 63 != 0 ? PlainValue::ofReal(static_cast<double>(bits))
                               : PlainValue::ofInteger(static_cast<std::int64_t>(bits));
    case Kind::Real:
    case Kind::BrainReal:
        return PlainValue::ofReal(numberFromBytes(type, bytes));
    case Kind::Moment:
        return document.addText(PlainValue::Kind::Text,
                                dateOf(static_cast<std::int64_t>(bits), type.unit));
    case Kind::Bytes:
        while (bytes.ends_with('\0'))
            bytes.remove_suffix(1);
        return document.addText(PlainValue::Kind::Bytes, std::string(bytes));
    case Kind::Text: {
        std::string text;
        for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
            appendUtf8(text,
                       static_cast<std::uint32_t>(bitsOf(bytes.substr(at, 4), type.isBigEndian)));
        while (text.ends_with('\0'))
            text.pop_back();
        return document.addText(PlainValue::Kind::Text, std::move(text));
    }
    case Kind::Object:
    case Kind::Padding:
        break;
    }
    return {};
}

} // namespace latency
