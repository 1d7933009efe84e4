#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/session.h"

namespace latency
{

/// The boards of a history: an entry for each setup, null where it is that of the setup before, so
/// that steps of undo that have nothing to do with measurements cost nothing.
nlohmann::json boardsToJson(const std::vector<StudioSetup>& setups);
/// Gives each setup its board, from the key "own_measurements"; older sessions have none.
///
/// space   of the table
/// errors  damaged measurements, another number of entries than setups
Result<void> boardsFromJson(const nlohmann::json& session, const std::string& space,
                            const std::string& where, std::vector<StudioSetup>& setups);

nlohmann::json toJson(const BoardsBySpace& boards);
Result<BoardsBySpace> boardsBySpaceFromJson(const nlohmann::json& json, const std::string& where);

} // namespace latency
