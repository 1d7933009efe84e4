#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QList>
#include <QString>
#include <nlohmann/json.hpp>

#include <map>
#include <optional>

namespace latency
{

/// Sizes of workspaces and panels as a session keeps them: by id, so that panels may be added and
/// removed.
struct SavedLayout {
    struct Sizes {
        std::map<QString, int> widths; ///< pixels, by panel
        QList<int> heights;            ///< of the two rows
    };
    QString current; ///< id of a workspace
    std::map<QString, Sizes> workspaces;
};

nlohmann::json toJson(const SavedLayout& layout);

/// Reads the output of `toJson` and older layouts by position; nothing if damaged.
std::optional<SavedLayout> savedLayout(const nlohmann::json& json);

} // namespace latency
