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
/// taken away.
struct SavedLayout {
    struct Sizes {
        std::map<QString, int> widths; ///< pixels, by panel
        QList<int> heights;            ///< of the two rows
    };
    QString current; ///< id of a workspace
    std::map<QString, Sizes> workspaces;
};

nlohmann::json toJson(const SavedLayout& layout);

/// Reads what `toJson` writes, and the layouts that sessions had before, which went by position;
/// nothing where it is damaged.
std::optional<SavedLayout> savedLayout(const nlohmann::json& json);

} // namespace latency
