// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/columns/column_senses.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kLargestBatch = 1'000'000;

std::string_view withoutDigits(std::string_view word)
{
    const std::size_t last = word.find_last_not_of("0123456789");
    return word.substr(0, last == word.npos ? 0 : last + 1);
}

} // namespace

bool isNumberWord(std::string_view word)
{
    return !word.empty() &&
           std::ranges::all_of(word, [](char letter) { return letter >= '0' && letter <= '9'; });
}

bool isFirstWord(std::string_view word)
{
    return word == "first" || word == "cold" || word == "1st";
}

NameSenses::NameSenses(const ColumnName& name) : name_(name)
{
    for (const NameWord& word : name.words) {
        // "run1" means the same as "run 1".
        WordSense sense = wordSense(word.lower);
        const std::string_view stem = withoutDigits(word.lower);
        if (stem.size() < word.lower.size()) {
            const WordSense ofStem = wordSense(stem);
            sense.isRepeat = sense.isRepeat || ofStem.isRepeat;
            sense.isBatch = sense.isBatch || ofStem.isBatch;
        }
        senses_.push_back(sense);
    }
}

bool NameSenses::any(Flag flag) const
{
    for (std::size_t i = 0; i < senses_.size(); ++i)
        if (!name_.words[i].isUnit && senses_[i].*flag)
            return true;
    return false;
}

std::string NameSenses::firstWord(Flag flag) const
{
    for (std::size_t i = 0; i < senses_.size(); ++i)
        if (!name_.words[i].isUnit && senses_[i].*flag)
            return inQuotes(name_.words[i].lower);
    return {};
}

bool NameSenses::isAllOf(std::initializer_list<Flag> flags) const
{
    for (std::size_t i = 0; i < senses_.size(); ++i) {
        if (name_.words[i].isUnit)
            continue;
        const bool isOne = std::ranges::any_of(flags, [&](Flag flag) { return senses_[i].*flag; });
        if (!isOne && !isNumberWord(name_.words[i].lower))
            return false;
    }
    return true;
}

/// "first inference", "first run", "latency first"; not "first board".
bool NameSenses::saysFirst() const
{
    for (std::size_t i = 0; i < name_.words.size(); ++i) {
        const std::string& word = name_.words[i].lower;
        if (!isFirstWord(word))
            continue;
        const auto isTimed = [this](std::size_t at) {
            return at < senses_.size() &&
                   (senses_[at].isLatency || senses_[at].isRepeat || senses_[at].isMoment);
        };
        // "first_us"; "cold [us]" may be a device.
        const bool isGlued = i + 1 < name_.words.size() && name_.words[i + 1].isUnit &&
                             !name_.words[i + 1].isBracketed && name_.words[i + 1].before != ' ';
        if (isGlued || isTimed(i + 1) || (i > 0 && isTimed(i - 1)))
            return true;
    }
    return false;
}

/// "phone log10(ms)": of the unit itself.
bool NameSenses::isLogarithm() const
{
    for (std::size_t i = 0; i + 1 < name_.words.size(); ++i) {
        const std::string& word = name_.words[i].lower;
        if (name_.words[i + 1].isUnit && name_.words[i + 1].before == '(' && senses_[i].isDerived &&
            (word.starts_with("log") || word == "ln"))
            return true;
    }
    return false;
}

/// "log" of "phone log [ms]", "cold" of "phone cold [ms]"; empty where there is no such word.
std::string NameSenses::derivedWord() const
{
    if (any(&WordSense::isDerived))
        return firstWord(&WordSense::isDerived);
    for (std::size_t i = 0; i < name_.words.size(); ++i) {
        const bool isLast = i + 1 == name_.words.size() || name_.words[i + 1].isUnit;
        if (isLast && isFirstWord(name_.words[i].lower))
            return inQuotes(name_.words[i].lower);
    }
    return {};
}

bool NameSenses::saysSpread() const
{
    std::size_t last = name_.words.size();
    for (std::size_t i = 0; i < name_.words.size(); ++i)
        if (!name_.words[i].isUnit)
            last = i;
    for (std::size_t i = 0; i < senses_.size(); ++i) {
        if (name_.words[i].isUnit)
            continue;
        if (senses_[i].isSpread)
            return true;
        const auto isBeside = [&](std::size_t at) {
            return at < senses_.size() && (senses_[at].isLatency || name_.words[at].isUnit ||
                                           !senses_[at].quantity.empty());
        };
        const bool isTimed = isBeside(i + 1) || (i > 0 && isBeside(i - 1));
        // A coefficient of variation has no unit, so "cv [ms]" is a device named cv.
        const bool isPossible =
            !senses_[i].isCoefficient || !name_.unit || name_.unit->quantity == "accuracy";
        if (senses_[i].isLooseSpread && isPossible && (i == last || isTimed))
            return true;
    }
    return false;
}

bool NameSenses::saysPrediction() const
{
    return std::ranges::any_of(name_.words, [](const NameWord& word) {
        return word.lower == "predicted" || word.lower == "prediction" || word.lower == "pred" ||
               word.lower == "estimated" || word.lower == "estimate";
    });
}

std::string_view NameSenses::quantityWord() const
{
    for (std::size_t i = 0; i < senses_.size(); ++i)
        if (!senses_[i].quantity.empty() && (!name_.words[i].isUnit || !name_.unit))
            return senses_[i].quantity;
    return {};
}

std::optional<int> NameSenses::numberBehind(Flag flag) const
{
    for (std::size_t i = 0; i < senses_.size(); ++i) {
        if (name_.words[i].isUnit || !(senses_[i].*flag))
            continue;
        const std::string& word = name_.words[i].lower;
        std::string_view digits = std::string_view(word).substr(withoutDigits(word).size());
        for (std::size_t next = i + 1; digits.empty() && next < name_.words.size(); ++next) {
            if (isNumberWord(name_.words[next].lower))
                digits = name_.words[next].lower;
            else if (name_.words[next].lower != "size")
                break;
        }
        const auto number = parseNumber<int>(digits);
        if (number && *number <= kLargestBatch)
            return number;
    }
    return std::nullopt;
}

} // namespace latency
