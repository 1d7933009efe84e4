// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/saved_layout.h"

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <string>

namespace latency
{
namespace
{

constexpr int kLargest = 100000; ///< pixels; what is wider or higher was not written by a window

// Order of workspaces and panels from the time when layouts were saved by position. Must never
// change.
constexpr std::array kFormerWorkspaces{"devices", "samples",  "train",    "compare",  "search",
                                       "evolve",  "hardware", "transfer", "accuracy", "encodings"};
constexpr std::array kFormerUpper{"devices",  "device-map",       "samples",    "form",
                                  "search",   "search-inspector", "evolution",  "hardware",
                                  "transfer", "accuracy",         "comparison", "residuals",
                                  "encodings"};
constexpr std::array kFormerLower{"scatter", "curves", "runs", "insight", "inspector", "proxies"};

bool isSize(int pixels)
{
    return pixels >= 0 && pixels <= kLargest;
}

template <std::size_t Count>
void addWidths(const QList<int>& widths, const std::array<const char*, Count>& ids,
               std::map<QString, int>& to)
{
    for (std::size_t i = 0; i < Count; ++i)
        if (const int width = widths[static_cast<qsizetype>(i)]; width > 0 && isSize(width))
            to[QString::fromLatin1(ids[i])] = width;
}

std::optional<SavedLayout> formerLayout(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    int current = 0;
    int upper = 0;
    int lower = 0;
    int count = 0;
    stream >> current >> upper >> lower >> count;
    if (upper != static_cast<int>(kFormerUpper.size()) ||
        lower != static_cast<int>(kFormerLower.size()) ||
        count != static_cast<int>(kFormerWorkspaces.size()))
        return std::nullopt;
    SavedLayout layout;
    if (current >= 0 && current < count)
        layout.current = QString::fromLatin1(kFormerWorkspaces[static_cast<std::size_t>(current)]);
    for (const char* id : kFormerWorkspaces) {
        bool isArranged = false;
        QList<int> top;
        QList<int> bottom;
        SavedLayout::Sizes sizes;
        stream >> isArranged >> top >> bottom >> sizes.heights;
        if (stream.status() != QDataStream::Ok || top.size() != upper || bottom.size() != lower ||
            sizes.heights.size() != 2 || !std::ranges::all_of(sizes.heights, isSize))
            return std::nullopt;
        addWidths(top, kFormerUpper, sizes.widths);
        addWidths(bottom, kFormerLower, sizes.widths);
        if (isArranged)
            layout.workspaces[QString::fromLatin1(id)] = std::move(sizes);
    }
    return layout;
}

/// A size in pixels, or nothing for other values.
std::optional<int> sizeIn(const nlohmann::json& json)
{
    if (!json.is_number_integer())
        return std::nullopt;
    const auto pixels = json.get<std::int64_t>();
    return pixels >= 0 && pixels <= kLargest ? std::optional(static_cast<int>(pixels))
                                             : std::nullopt;
}

std::optional<SavedLayout::Sizes> sizesIn(const nlohmann::json& json)
{
    if (!json.is_object() || !json.contains("heights") || !json["heights"].is_array() ||
        json["heights"].size() != 2 || !json.contains("widths") || !json["widths"].is_object())
        return std::nullopt;
    SavedLayout::Sizes sizes;
    for (const nlohmann::json& height : json["heights"])
        if (const auto pixels = sizeIn(height))
            sizes.heights << *pixels;
    for (const auto& [panel, width] : json["widths"].items())
        if (const auto pixels = sizeIn(width))
            sizes.widths[QString::fromStdString(panel)] = *pixels;
    return sizes.heights.size() == 2 ? std::optional(sizes) : std::nullopt;
}

} // namespace

nlohmann::json toJson(const SavedLayout& layout)
{
    auto workspaces = nlohmann::json::object();
    for (const auto& [id, sizes] : layout.workspaces) {
        auto widths = nlohmann::json::object();
        for (const auto& [panel, width] : sizes.widths)
            widths[panel.toStdString()] = width;
        workspaces[id.toStdString()] = {
            {"widths", widths},
            {"heights", std::vector<int>(sizes.heights.begin(), sizes.heights.end())}};
    }
    return {{"current", layout.current.toStdString()}, {"workspaces", std::move(workspaces)}};
}

std::optional<SavedLayout> savedLayout(const nlohmann::json& json)
{
    if (json.is_string())
        return formerLayout(
            QByteArray::fromBase64(QByteArray::fromStdString(json.get<std::string>())));
    if (!json.is_object() || !json.contains("workspaces") || !json["workspaces"].is_object())
        return std::nullopt;
    SavedLayout layout;
    if (json.contains("current") && json["current"].is_string())
        layout.current = QString::fromStdString(json["current"].get<std::string>());
    for (const auto& [id, sizes] : json["workspaces"].items())
        if (const auto read = sizesIn(sizes))
            layout.workspaces[QString::fromStdString(id)] = *read;
    return layout;
}

} // namespace latency
