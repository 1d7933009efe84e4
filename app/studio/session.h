#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/run_record.h"
#include "app/studio/studio_setup.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace latency
{

/// Every setup that undo and redo can reach, in order, and the current position.
struct SetupHistory {
    std::vector<StudioSetup> setups; ///< at least one: the first has no step before it
    std::vector<std::string> steps;  ///< what led to the next setup; one fewer
    int current = 0;                 ///< place in `setups`

    bool operator==(const SetupHistory&) const = default;
};

/// Measurements on the user's own boards by search space.
using BoardsBySpace = std::map<std::string, BoardMeasurements>;

/// The format this program writes and reads.
inline constexpr const char* kSessionFormat = "latency-session/1";

/// Contents of a session file, `kSessionFormat`.
struct Session {
    std::string dataset;  ///< what was opened, see `requestText`
    std::string checksum; ///< tableChecksum
    SetupHistory history;
    std::vector<RunRecordPointer> runs; ///< removed ones too, for undo; oldest first
    int shownRun = -1;
    int shownDevice = -1;
    int selectedArchitecture = -1;
    std::vector<int> selectedGroup;
    std::vector<int> selectedDevices;
    BoardsBySpace otherBoards; ///< of spaces that were open before the dataset's
    nlohmann::json window = nlohmann::json::object(); ///< layout, written and read by the window
};

/// A setup with names instead of rows.
nlohmann::json toJson(const StudioSetup& setup, const LatencyTable& table);
/// The user's measurements are written and read beside it, see board_json.h.
///
/// errors  a device, predictor, sampler or option the program or the table does not have, numbers
///         out of range; `where` begins the sentence
Result<StudioSetup> studioSetupFromJson(const nlohmann::json& json, const LatencyTable& table,
                                        const std::string& where);

/// A run with its predictions, exact to the last bit.
nlohmann::json toJson(const RunRecord& run);
Result<RunRecord> runRecordFromJson(const nlohmann::json& json, const LatencyTable& table,
                                    const std::string& where);

/// runs  the JSON of `session.runs`, one each, as text, which callers can cache because runs never
///       change and may be large
std::string sessionText(const Session& session, const LatencyTable& table,
                        const std::vector<std::string>& runs);

/// The datasets of a session, as `requestText`, without reading all of it.
///
/// errors  not a session, a newer version, no dataset named
Result<std::string> sessionDataset(const nlohmann::json& json, const std::string& where);
/// errors  a table other than the session's, damaged contents
Result<Session> sessionFromJson(const nlohmann::json& json, const LatencyTable& table,
                                const std::string& where);

} // namespace latency
