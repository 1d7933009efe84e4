// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/columns/column_space.h"

#include "core/base/plain_text.h"
#include "core/space/architecture_text.h"
#include "core/space/columns/column_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace latency
{
namespace
{

/// FNV-1a over everything that makes two spaces differ.
std::string checksum(const std::vector<FeatureColumn>& columns)
{
    std::uint64_t sum = 14695981039346656037ULL;
    const auto add = [&sum](std::string_view text) {
        for (const char byte : text)
            sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
        sum = (sum ^ 0xFFU) * 1099511628211ULL;
    };
    for (const FeatureColumn& column : columns) {
        add(column.name);
        add(featureKindName(column.kind));
        add(std::to_string(column.places) + (column.hasHoles ? "?" : "") +
            (column.isLogarithmic ? "log" : ""));
        for (const std::string& word : column.words)
            add(word);
    }
    char text[17];
    std::snprintf(text, sizeof(text), "%016llx", static_cast<unsigned long long>(sum));
    return text;
}

std::vector<std::int16_t> counted(std::size_t levels)
{
    std::vector<std::int16_t> values(levels);
    for (std::size_t i = 0; i < levels; ++i)
        values[i] = static_cast<std::int16_t>(i);
    return values;
}

bool isOnlyName(const FeatureColumn& column)
{
    return column.kind == FeatureKind::Name;
}

} // namespace

ColumnSpace::ColumnSpace(std::string title, std::vector<FeatureColumn> columns)
    : title_(std::move(title)), name_("columns:" + checksum(columns)), columns_(std::move(columns)),
      levelOf_(columns_.size()), showsNames_(std::ranges::all_of(columns_, isOnlyName))
{
    facts_.hasGraph = facts_.hasLayers = false;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const FeatureColumn& column = columns_[i];
        first_.push_back(positions_.size());
        std::vector<std::string> labels = column.words;
        if (column.hasHoles)
            labels.emplace_back("–");
        for (std::size_t place = 0; place < column.places; ++place)
            positions_.push_back(
                {column.name + (column.places > 1 ? " " + std::to_string(place + 1) : ""),
                 counted(column.levels()), labels});
        for (std::size_t level = 0; level < column.words.size(); ++level)
            levelOf_[i].emplace(column.words[level], static_cast<std::int16_t>(level));
        oneHotWidth_ += columnWidth(column);
        hasCosts_ = hasCosts_ || column.cost != CostMeaning::Other;
    }
}

std::string ColumnSpace::description() const
{
    std::string list;
    for (const FeatureColumn& column : columns_)
        list += (list.empty() ? "" : ", ") + column.name;
    return "Networks described by " + list + ".";
}

std::optional<std::int16_t> ColumnSpace::levelOf(std::size_t column, std::string_view value) const
{
    const auto level = levelOf_[column].find(value);
    if (level != levelOf_[column].end())
        return level->second;
    const std::vector<double>& numbers = columns_[column].numbers; // 768.0 is 768
    double number = 0.0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    if (read.ec != std::errc() || read.ptr != value.data() + value.size())
        return std::nullopt;
    const auto found = std::ranges::lower_bound(numbers, number);
    if (found == numbers.end() || *found != number)
        return std::nullopt;
    return static_cast<std::int16_t>(found - numbers.begin());
}

Result<void> ColumnSpace::append(Architecture& architecture, std::size_t column,
                                 std::string_view text) const
{
    const FeatureColumn& told = columns_[column];
    std::size_t count = 0;
    const auto add = [&](std::string_view value) -> std::optional<Error> {
        const auto level = levelOf(column, value);
        if (!level)
            return Error{inQuotes(value) + " is no value of " + inQuotes(told.name) + "."};
        architecture.push_back(*level);
        ++count;
        return std::nullopt;
    };
    const auto parts = told.kind == FeatureKind::Sequence && !text.empty()
                           ? sequenceParts(text, told.separator)
                           : std::vector<std::string_view>{};
    if (parts.size() > told.places)
        return Error{inQuotes(text) + " of " + inQuotes(told.name) + " has " +
                     std::to_string(parts.size()) + " values; expected at most " +
                     std::to_string(told.places) + "."};
    for (const std::string_view part : parts)
        if (auto wrong = add(part))
            return *wrong;
    if (told.kind != FeatureKind::Sequence && !text.empty())
        if (auto wrong = add(text))
            return *wrong;
    if (count < told.places && !told.hasHoles)
        return Error{"a network has too few values of " + inQuotes(told.name) + "; expected " +
                     std::to_string(told.places) + "."};
    for (; count < told.places; ++count)
        architecture.push_back(static_cast<std::int16_t>(told.words.size()));
    return {};
}

std::string ColumnSpace::valueText(ArchitectureView architecture, std::size_t column) const
{
    const FeatureColumn& told = columns_[column];
    std::string text;
    for (std::size_t place = 0; place < told.places; ++place) {
        const auto level = static_cast<std::size_t>(architecture[first_[column] + place]);
        if (level < told.words.size())
            text += (place == 0 ? "" : told.separator) + told.words[level];
    }
    return text;
}

std::string ColumnSpace::toText(ArchitectureView architecture) const
{
    if (columns_.size() == 1)
        return valueText(architecture, 0);
    std::string text;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        text += (i == 0 ? "" : ";") + escaped(columns_[i].name) + "=" +
                escaped(valueText(architecture, i));
    return text;
}

Result<Architecture> ColumnSpace::fromText(std::string_view text) const
{
    Architecture architecture;
    const auto add = [&](std::size_t column, const std::string& value) {
        return append(architecture, column, value);
    };
    if (columns_.size() == 1) {
        if (auto added = add(0, std::string(text)); !added)
            return Error{title_ + ": " + added.error().message};
        return architecture;
    }
    const auto parts = splitText(text, ';');
    if (parts.size() != columns_.size())
        return Error{title_ + ": " + inQuotes(text) + " has " + std::to_string(parts.size()) +
                     " columns; expected " + std::to_string(columns_.size()) + "."};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t equals = parts[i].find('=');
        if (equals == std::string_view::npos ||
            unescaped(parts[i].substr(0, equals)) != columns_[i].name)
            return Error{title_ + ": " + inQuotes(parts[i]) + " stands where " +
                         inQuotes(columns_[i].name) + " and its value are expected."};
        if (auto added = add(i, unescaped(parts[i].substr(equals + 1))); !added)
            return Error{title_ + ": " + added.error().message};
    }
    return architecture;
}

int ColumnSpace::columnWidth(const FeatureColumn& column) const
{
    if (isOnlyName(column))
        return showsNames_ ? static_cast<int>(column.levels()) : 0;
    if (column.kind == FeatureKind::Sequence)
        return static_cast<int>(column.places) + 2;
    return column.isNumeric() ? 1 : static_cast<int>(column.levels());
}

void ColumnSpace::oneHot(ArchitectureView architecture, std::span<float> row) const
{
    std::ranges::fill(row, 0.0F);
    std::size_t at = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const FeatureColumn& column = columns_[i];
        const auto width = static_cast<std::size_t>(columnWidth(column));
        const auto values = architecture.subspan(first_[i], column.places);
        if (column.kind == FeatureKind::Sequence) {
            std::size_t count = 0;
            for (std::size_t place = 0; place < column.places; ++place) {
                const auto level = static_cast<std::size_t>(values[place]);
                if (level >= column.words.size())
                    continue;
                // A value that is there is never as nothing.
                row[at + place] = static_cast<float>(
                    0.5 + 0.5 * (column.isNumeric() ? column.share(level) : 1.0));
                row[at + column.places] += row[at + place];
                ++count;
            }
            row[at + column.places] /= static_cast<float>(std::max<std::size_t>(1, count));
            row[at + column.places + 1] =
                static_cast<float>(count) / static_cast<float>(column.places);
        } else if (width > 0) {
            const auto level = static_cast<std::size_t>(values.front());
            if (!column.isNumeric())
                row[at + level] = 1.0F;
            else if (level < column.words.size())
                row[at] = static_cast<float>(column.share(level));
        }
        at += width;
    }
}

std::vector<std::string> ColumnSpace::oneHotNames() const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const FeatureColumn& column = columns_[i];
        const int width = columnWidth(column);
        if (column.kind == FeatureKind::Sequence) {
            for (std::size_t place = 0; place < column.places; ++place)
                names.push_back(positions_[first_[i] + place].name);
            names.push_back("mean of " + column.name);
            names.push_back("length of " + column.name);
        } else if (width > 0 && column.isNumeric()) {
            names.push_back(column.name);
        } else {
            for (int level = 0; level < width; ++level)
                names.push_back(column.name + " " +
                                positions_[first_[i]].labels[static_cast<std::size_t>(level)]);
        }
    }
    return names;
}

Costs ColumnSpace::costs(ArchitectureView architecture) const
{
    Costs costs;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const FeatureColumn& column = columns_[i];
        const auto level = static_cast<std::size_t>(architecture[first_[i]]);
        if (column.cost == CostMeaning::Other || level >= column.numbers.size())
            continue;
        const double amount = column.numbers[level] * column.costFactor;
        if (column.cost == CostMeaning::MultiplyAdds)
            costs.flops = amount;
        else if (column.cost == CostMeaning::Parameters)
            costs.parameters = amount;
        else
            costs.memoryTraffic = amount;
    }
    return costs;
}

ArchitectureDrawing ColumnSpace::drawing(ArchitectureView architecture) const
{
    ArchitectureDrawing drawing;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const FeatureColumn& column = columns_[i];
        for (std::size_t place = 0; place < column.places; ++place) {
            const auto level = static_cast<std::size_t>(architecture[first_[i] + place]);
            if (level >= column.words.size())
                continue;
            ArchitectureDrawing::Layer layer;
            const std::string& name = positions_[first_[i] + place].name;
            layer.label = name + " " + column.words[level];
            layer.detail = name + ": " + column.words[level];
            layer.stage = static_cast<int>(i) + 1;
            layer.size = column.isNumeric() ? 0.15 + 0.85 * column.share(level) : 0.5;
            layer.weight = layer.size > 0.7   ? ArchitectureDrawing::Weight::Heavy
                           : layer.size > 0.4 ? ArchitectureDrawing::Weight::Medium
                                              : ArchitectureDrawing::Weight::Light;
            drawing.layers.push_back(std::move(layer));
        }
    }
    return drawing;
}

const ColumnSpace* asColumnSpace(const SearchSpace& space)
{
    return dynamic_cast<const ColumnSpace*>(&space);
}

bool hasCosts(const SearchSpace& space)
{
    const ColumnSpace* columns = asColumnSpace(space);
    return columns == nullptr || columns->hasCosts();
}

} // namespace latency
