#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/space/search_space.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// A network measured on a board, or its failure there.
struct BoardMeasurement {
    Architecture architecture;
    double milliseconds = 0.0;          ///< median of the repeats; 0 when it failed
    std::vector<double> repeats;        ///< ms, as measured; at least one unless it failed
    std::optional<double> spread;       ///< standard deviation, ms; empty: a single repeat
    std::optional<std::string> failure; ///< why it failed, may be an empty text; empty: measured

    [[nodiscard]] bool hasFailed() const { return failure.has_value(); }
    bool operator==(const BoardMeasurement&) const = default;
};

/// A measured network: median and spread of its repeats.
///
/// repeats  ms, at least one, each positive and finite
BoardMeasurement measuredOnBoard(ArchitectureView architecture, std::vector<double> repeats);
/// A network that did not run on the board: out of memory, an unsupported operation.
BoardMeasurement failedOnBoard(ArchitectureView architecture, std::string reason);

/// Effect of merging measurements.
struct BoardChange {
    int added = 0;
    int changed = 0; ///< were there already, with other values
    int same = 0;    ///< were there already, with the same values

    bool operator==(const BoardChange&) const = default;
};

/// Measurements on the user's board: a named device and one entry per network, matched by network,
/// never by table row. A plain value, copied into undo steps and sessions.
class BoardMeasurements
{
public:
    BoardMeasurements() = default;
    /// space  the search space's name, such as "nasbench201"
    BoardMeasurements(std::string device, std::string space)
        : device_(std::move(device)), space_(std::move(space))
    {
    }

    [[nodiscard]] const std::string& device() const { return device_; }
    [[nodiscard]] const std::string& space() const { return space_; }
    void rename(std::string device) { device_ = std::move(device); }

    /// In order of first entry.
    [[nodiscard]] const std::vector<BoardMeasurement>& all() const { return all_; }
    [[nodiscard]] bool isEmpty() const { return all_.empty(); }
    [[nodiscard]] int measuredCount() const;
    [[nodiscard]] int failedCount() const;
    /// The entry of a network, or nullptr.
    [[nodiscard]] const BoardMeasurement* find(ArchitectureView architecture) const;

    /// Enters one network, or replaces its entry.
    ///
    /// errors  an architecture of another space, a latency that is not positive; nothing is changed
    ///         then
    Result<void> set(BoardMeasurement measurement);
    /// Enters all, or none on an error; errors of `set`.
    Result<BoardChange> merge(const std::vector<BoardMeasurement>& measurements);
    /// False when the network has no entry.
    bool remove(ArchitectureView architecture);
    /// Multiplies all latencies, to correct the unit.
    ///
    /// factor  > 0
    void scale(double factor);

    bool operator==(const BoardMeasurements&) const = default;

private:
    [[nodiscard]] std::optional<Error> fault(const BoardMeasurement& measurement) const;
    [[nodiscard]] std::size_t place(ArchitectureView architecture) const;

    std::string device_;
    std::string space_;
    std::vector<BoardMeasurement> all_;
};

/// For sessions: device, space, and per network its text with the repeats or the failure.
nlohmann::ordered_json toJson(const BoardMeasurements& board);
/// errors  begin with `where`: keys of other types, an unknown space, those of `set`
Result<BoardMeasurements> boardMeasurementsFromJson(const nlohmann::ordered_json& json,
                                                    const std::string& where);

} // namespace latency
