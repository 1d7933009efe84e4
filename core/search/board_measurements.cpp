// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/board_measurements.h"

#include "core/base/json_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

using json = nlohmann::ordered_json;

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

/// Sample standard deviation, with n − 1.
std::optional<double> standardDeviation(const std::vector<double>& values)
{
    if (values.size() < 2)
        return std::nullopt;
    const auto count = static_cast<double>(values.size());
    double mean = 0.0;
    for (const double value : values)
        mean += value / count;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (count - 1.0));
}

bool isLatency(double value)
{
    return std::isfinite(value) && value > 0.0;
}

/// An entry of the list in a session.
Result<BoardMeasurement> entryFromJson(const json& entry, const SearchSpace& space,
                                       const std::string& where)
{
    if (!entry.is_object() || !entry.contains("architecture") || !entry["architecture"].is_string())
        return Error{where + ": the key \"architecture\" is missing or no text."};
    auto architecture = space.fromText(entry["architecture"].get<std::string>());
    if (!architecture)
        return Error{where + ": " + architecture.error().message};
    if (entry.contains("failed")) {
        if (!entry["failed"].is_string())
            return Error{where + ": the key \"failed\" is not text."};
        return failedOnBoard(*architecture, entry["failed"].get<std::string>());
    }
    if (!entry.contains("ms") || !entry["ms"].is_array() || entry["ms"].empty())
        return Error{where + ": the key \"ms\" is missing or no list of latencies."};
    std::vector<double> repeats;
    for (const json& value : entry["ms"]) {
        if (!value.is_number() || !isLatency(value.get<double>()))
            return Error{where + ": " + shownJson(value) +
                         " is not a latency; expected a positive number of ms."};
        repeats.push_back(value.get<double>());
    }
    BoardMeasurement read = measuredOnBoard(*architecture, std::move(repeats));
    if (entry.contains("spread")) {
        if (!entry["spread"].is_number() || !(entry["spread"].get<double>() >= 0.0))
            return Error{where + ": the key \"spread\" is not a number."};
        read.spread = entry["spread"].get<double>();
    }
    return read;
}

} // namespace

BoardMeasurement measuredOnBoard(ArchitectureView architecture, std::vector<double> repeats)
{
    BoardMeasurement measurement;
    measurement.architecture.assign(architecture.begin(), architecture.end());
    measurement.milliseconds = medianOf(repeats);
    measurement.spread = standardDeviation(repeats);
    measurement.repeats = std::move(repeats);
    return measurement;
}

BoardMeasurement failedOnBoard(ArchitectureView architecture, std::string reason)
{
    BoardMeasurement measurement;
    measurement.architecture.assign(architecture.begin(), architecture.end());
    measurement.failure = std::move(reason);
    return measurement;
}

int BoardMeasurements::measuredCount() const
{
    return static_cast<int>(all_.size()) - failedCount();
}

int BoardMeasurements::failedCount() const
{
    return static_cast<int>(std::ranges::count_if(all_, &BoardMeasurement::hasFailed));
}

std::size_t BoardMeasurements::place(ArchitectureView architecture) const
{
    const auto found = std::ranges::find_if(all_, [architecture](const BoardMeasurement& one) {
        return std::ranges::equal(one.architecture, architecture);
    });
    return static_cast<std::size_t>(found - all_.begin());
}

const BoardMeasurement* BoardMeasurements::find(ArchitectureView architecture) const
{
    const std::size_t at = place(architecture);
    return at < all_.size() ? &all_[at] : nullptr;
}

std::optional<Error> BoardMeasurements::fault(const BoardMeasurement& measurement) const
{
    const SearchSpace* space = findSearchSpace(space_);
    if (!space)
        return Error{"measurements on " + inQuotes(device_) + ": there is no search space " +
                     inQuotes(space_) + "."};
    if (auto error = space->check(measurement.architecture))
        return Error{"measurements on " + inQuotes(device_) + ": " + error->message};
    if (measurement.hasFailed())
        return std::nullopt;
    if (!isLatency(measurement.milliseconds) || measurement.repeats.empty() ||
        !std::ranges::all_of(measurement.repeats, isLatency))
        return Error{"measurements on " + inQuotes(device_) + ": " +
                     std::to_string(measurement.milliseconds) +
                     " is not a latency; expected a positive number of ms."};
    return std::nullopt;
}

Result<void> BoardMeasurements::set(BoardMeasurement measurement)
{
    if (auto error = fault(measurement))
        return *error;
    const std::size_t at = place(measurement.architecture);
    if (at < all_.size())
        all_[at] = std::move(measurement);
    else
        all_.push_back(std::move(measurement));
    return {};
}

Result<BoardChange> BoardMeasurements::merge(const std::vector<BoardMeasurement>& measurements)
{
    for (const BoardMeasurement& one : measurements)
        if (auto error = fault(one))
            return *error;
    std::map<Architecture, std::size_t> places;
    for (std::size_t i = 0; i < all_.size(); ++i)
        places.emplace(all_[i].architecture, i);
    BoardChange change;
    for (const BoardMeasurement& one : measurements) {
        const auto [found, isNew] = places.emplace(one.architecture, all_.size());
        const std::size_t at = found->second;
        if (isNew) {
            all_.push_back(one);
            ++change.added;
        } else if (all_[at] == one) {
            ++change.same;
        } else {
            all_[at] = one;
            ++change.changed;
        }
    }
    return change;
}

bool BoardMeasurements::remove(ArchitectureView architecture)
{
    const std::size_t at = place(architecture);
    if (at == all_.size())
        return false;
    all_.erase(all_.begin() + static_cast<std::ptrdiff_t>(at));
    return true;
}

void BoardMeasurements::scale(double factor)
{
    for (BoardMeasurement& one : all_) {
        one.milliseconds *= factor;
        for (double& repeat : one.repeats)
            repeat *= factor;
        if (one.spread)
            *one.spread *= factor;
    }
}

nlohmann::ordered_json toJson(const BoardMeasurements& board)
{
    json list = json::array();
    const SearchSpace* space = findSearchSpace(board.space());
    for (const BoardMeasurement& one : board.all()) {
        json entry{{"architecture", space->toText(one.architecture)}};
        if (one.hasFailed()) {
            entry["failed"] = *one.failure;
        } else {
            entry["ms"] = one.repeats;
            if (one.spread)
                entry["spread"] = *one.spread;
        }
        list.push_back(std::move(entry));
    }
    return {{"device", board.device()}, {"space", board.space()}, {"measurements", list}};
}

Result<BoardMeasurements> boardMeasurementsFromJson(const nlohmann::ordered_json& json,
                                                    const std::string& where)
{
    for (const char* key : {"device", "space"})
        if (!json.is_object() || !json.contains(key) || !json[key].is_string())
            return Error{where + ": the key \"" + key + "\" is missing or no text."};
    if (!json.contains("measurements") || !json["measurements"].is_array())
        return Error{where + ": the key \"measurements\" is missing or no list."};
    const auto name = json["space"].get<std::string>();
    const SearchSpace* space = findSearchSpace(name);
    if (!space)
        return Error{where + ": there is no search space " + inQuotes(name) + "."};
    BoardMeasurements board(json["device"].get<std::string>(), name);
    std::vector<BoardMeasurement> entries;
    for (const auto& entry : json["measurements"]) {
        auto read = entryFromJson(entry, *space,
                                  where + ", measurement " + std::to_string(entries.size() + 1));
        if (!read)
            return read.error();
        entries.push_back(std::move(*read));
    }
    if (auto entered = board.merge(entries); !entered)
        return entered.error();
    return board;
}

} // namespace latency
