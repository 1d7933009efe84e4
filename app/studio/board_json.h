#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/session.h"

namespace latency
{

/// The boards of a history: one entry per setup, null if equal to the previous setup's, so that
/// unrelated steps of undo cost nothing.
nlohmann::json boardsToJson(const std::vector<StudioSetup>& setups);
/// Assigns each setup its board, from the key "own_measurements", which older sessions lack.
///
/// space   of the table
/// errors  damaged measurements, another number of entries than setups
Result<void> boardsFromJson(const nlohmann::json& session, const std::string& space,
                            const std::string& where, std::vector<StudioSetup>& setups);

nlohmann::json toJson(const BoardsBySpace& boards);
Result<BoardsBySpace> boardsBySpaceFromJson(const nlohmann::json& json, const std::string& where);

} // namespace latency
