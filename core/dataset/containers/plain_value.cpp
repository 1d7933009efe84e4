// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/plain_value.h"

namespace latency
{

PlainValue PlainValue::ofBoolean(bool value)
{
    PlainValue made;
    made.kind = Kind::Boolean;
    made.integer = value ? 1 : 0;
    return made;
}

PlainValue PlainValue::ofInteger(std::int64_t value)
{
    PlainValue made;
    made.kind = Kind::Integer;
    made.integer = value;
    return made;
}

PlainValue PlainValue::ofReal(double value)
{
    PlainValue made;
    made.kind = Kind::Real;
    made.real = value;
    return made;
}

std::optional<double> PlainValue::asNumber() const
{
    if (kind == Kind::Real)
        return real;
    if (kind == Kind::Integer)
        return static_cast<double>(integer);
    return std::nullopt;
}

std::optional<std::int64_t> PlainValue::asInteger() const
{
    if (kind == Kind::Integer || kind == Kind::Boolean)
        return integer;
    return std::nullopt;
}

std::string_view PlainDocument::text(PlainValue value) const
{
    if (!value.is(PlainValue::Kind::Text) && !value.is(PlainValue::Kind::Bytes))
        return {};
    return texts_[value.index];
}

std::span<const PlainValue> PlainDocument::items(PlainValue value) const
{
    if (!value.isSequence())
        return {};
    return sequences_[value.index];
}

std::span<const PlainPair> PlainDocument::pairs(PlainValue value) const
{
    if (!value.is(PlainValue::Kind::Dictionary))
        return {};
    return dictionaries_[value.index];
}

std::optional<PlainValue> PlainDocument::find(PlainValue dictionary, std::string_view key) const
{
    constexpr std::size_t few = 32;
    const auto entries = pairs(dictionary);
    if (entries.size() > few) {
        const KeyIndex& index = indexOf(dictionary);
        const auto found = index.find(key);
        return found == index.end() ? std::nullopt : std::optional(found->second);
    }
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->first.is(PlainValue::Kind::Text) && text(entry->first) == key)
            return entry->second;
    return std::nullopt;
}

/// A file may refer to one large dictionary from every network.
const PlainDocument::KeyIndex& PlainDocument::indexOf(PlainValue dictionary) const
{
    const auto [entry, isNew] = indices_.try_emplace(dictionary.index);
    if (isNew)
        for (const auto& [key, value] : pairs(dictionary))
            if (key.is(PlainValue::Kind::Text))
                entry->second.insert_or_assign(text(key), value);
    return entry->second;
}

PlainValue PlainDocument::addTextView(PlainValue::Kind kind, std::string_view partOfSource)
{
    PlainValue made;
    made.kind = kind;
    made.index = texts_.size();
    texts_.push_back(partOfSource);
    return made;
}

bool PlainDocument::hasRoomFor(std::size_t more) const
{
    // Honest pickles hold up to twelve times their size.
    constexpr std::size_t always = std::size_t{16} << 20;
    constexpr std::size_t perByte = 28;
    return held_ + more <= always + perByte * source_->size();
}

void PlainDocument::setItems(PlainValue sequence, std::vector<PlainValue> items)
{
    held_ += items.size() * sizeof(PlainValue);
    sequences_[sequence.index] = std::move(items);
}

void PlainDocument::appendItems(PlainValue sequence, std::span<const PlainValue> items)
{
    held_ += items.size_bytes();
    std::vector<PlainValue>& target = sequences_[sequence.index];
    target.insert(target.end(), items.begin(), items.end());
}

void PlainDocument::setPairs(PlainValue dictionary, std::vector<PlainPair> pairs)
{
    held_ += pairs.size() * sizeof(PlainPair);
    indices_.erase(dictionary.index);
    dictionaries_[dictionary.index] = std::move(pairs);
}

void PlainDocument::appendPair(PlainValue dictionary, const PlainPair& pair)
{
    held_ += sizeof(PlainPair);
    indices_.erase(dictionary.index);
    dictionaries_[dictionary.index].push_back(pair);
}

void PlainDocument::setLastValue(PlainValue dictionary, PlainValue value)
{
    indices_.erase(dictionary.index);
    dictionaries_[dictionary.index].back().second = value;
}

PlainValue PlainDocument::addText(PlainValue::Kind kind, std::string text)
{
    held_ += sizeof(std::string) + text.size();
    ownTexts_.push_back(std::move(text));
    return addTextView(kind, ownTexts_.back());
}

PlainValue PlainDocument::addSequence(PlainValue::Kind kind, std::vector<PlainValue> items)
{
    PlainValue made;
    made.kind = kind;
    held_ += sizeof(std::vector<PlainValue>) + items.size() * sizeof(PlainValue);
    made.index = sequences_.size();
    sequences_.push_back(std::move(items));
    return made;
}

PlainValue PlainDocument::addDictionary()
{
    PlainValue made;
    made.kind = PlainValue::Kind::Dictionary;
    held_ += sizeof(std::vector<PlainPair>);
    made.index = dictionaries_.size();
    dictionaries_.emplace_back();
    return made;
}

} // namespace latency
