#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/measurement/session/measuring_session.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;

namespace latency
{

inline constexpr int kStoreVersion = 1;

/// A device as sessions name it: machine, runtime and settings.
struct StoredDevice {
    std::string name;
    std::string framework; ///< runtime and version
    RuntimeSettings settings;
    std::string space; ///< name of the search space
    NetworkForm form = NetworkForm::Built;
};

/// All repeats of one network on one device, of all sessions.
struct StoredNetwork {
    std::string architecture;    ///< as the space writes it
    std::vector<double> repeats; ///< seconds per pass, in the order measured
    std::string failure;         ///< the last one, if it has no repeats
};

/// Every repeat of every session, in an SQLite file with a write-ahead log: each is kept as soon as
/// it is measured, whatever happens to the program afterwards. A table is a view of it.
class MeasurementStore
{
public:
    /// Opens or creates it.
    ///
    /// errors  no store of ours, of a newer version, damaged, not writable
    static Result<std::unique_ptr<MeasurementStore>> open(const std::filesystem::path& file);
    ~MeasurementStore();
    MeasurementStore(const MeasurementStore&) = delete;
    MeasurementStore& operator=(const MeasurementStore&) = delete;

    /// provenance  JSON text: processor, governor, load, version of the program …
    /// returns     the session's number
    Result<std::int64_t> beginSession(const StoredDevice& device, const std::string& provenance);
    /// network  as the space writes it; empty for the anchor
    Result<void> addRepeat(std::int64_t session, const std::string& network, const Repeat& repeat);
    Result<void> addFailure(std::int64_t session, const std::string& network,
                            const std::string& reason);

    [[nodiscard]] Result<std::vector<StoredDevice>> devices() const; ///< in the order first measured
    [[nodiscard]] Result<std::vector<StoredNetwork>> networks(const std::string& device) const;
    [[nodiscard]] Result<std::int64_t> repeatCount() const;

private:
    class Statement;
    MeasurementStore(sqlite3* database, std::string name)
        : database_(database), name_(std::move(name))
    {
    }
    Result<void> execute(const char* sql) const;
    Result<void> prepareFile();
    Result<std::int64_t> networkNumber(const std::string& network);
    [[nodiscard]] Error fault() const;

    sqlite3* database_;
    std::string name_;
    std::vector<std::pair<std::string, std::int64_t>> known_; ///< numbers of networks, sorted
};

} // namespace latency
