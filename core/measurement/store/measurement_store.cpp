// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/store/measurement_store.h"

#include <sqlite3.h>

#include <algorithm>

namespace latency
{
namespace
{

/// "LaSt" in SQLite's application id, so that other databases are not taken for stores.
constexpr int kApplication = 0x4c615374;

constexpr const char* kSchema = R"(
CREATE TABLE device(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, framework TEXT NOT NULL, threads INTEGER NOT NULL,
    batch INTEGER NOT NULL, precision TEXT NOT NULL, channels_last INTEGER NOT NULL, space TEXT NOT NULL,
    form TEXT NOT NULL);
CREATE TABLE session(
    id INTEGER PRIMARY KEY, device INTEGER NOT NULL REFERENCES device, started TEXT NOT NULL,
    provenance TEXT NOT NULL);
CREATE TABLE network(id INTEGER PRIMARY KEY, architecture TEXT NOT NULL UNIQUE);
CREATE TABLE repeat(
    id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session, network INTEGER NOT NULL REFERENCES network,
    round INTEGER NOT NULL, passes INTEGER NOT NULL, seconds REAL NOT NULL, processor_seconds REAL NOT NULL,
    interruptions INTEGER NOT NULL);
CREATE TABLE failure(
    id INTEGER PRIMARY KEY, session INTEGER NOT NULL REFERENCES session, network INTEGER NOT NULL REFERENCES network,
    reason TEXT NOT NULL);
)";

} // namespace

/// A prepared statement, finalised at the end of its scope.
class MeasurementStore::Statement
{
public:
    Statement(const MeasurementStore& store, const char* sql) : store_(store)
    {
        isFine_ =
            sqlite3_prepare_v2(store.database_, sql, -1, &statement_, nullptr) == SQLITE_OK;
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& add(const std::string& text)
    {
        sqlite3_bind_text(statement_, ++bound_, text.c_str(), -1, SQLITE_TRANSIENT);
        return *this;
    }
    Statement& add(std::int64_t number)
    {
        sqlite3_bind_int64(statement_, ++bound_, number);
        return *this;
    }
    Statement& add(double number)
    {
        sqlite3_bind_double(statement_, ++bound_, number);
        return *this;
    }
    /// returns  whether there is a row
    Result<bool> step()
    {
        const int state = isFine_ ? sqlite3_step(statement_) : SQLITE_ERROR;
        if (state == SQLITE_ROW)
            return true;
        if (state == SQLITE_DONE)
            return false;
        return store_.fault();
    }
    Result<void> run()
    {
        const auto done = step();
        return done ? Result<void>() : done.error();
    }
    [[nodiscard]] std::string text(int column) const
    {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return bytes ? bytes : "";
    }
    [[nodiscard]] std::int64_t integer(int column) const
    {
        return sqlite3_column_int64(statement_, column);
    }
    [[nodiscard]] double number(int column) const
    {
        return sqlite3_column_double(statement_, column);
    }

private:
    const MeasurementStore& store_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
    bool isFine_ = false;
};

Error MeasurementStore::fault() const
{
    switch (sqlite3_errcode(database_) & 0xff) {
    case SQLITE_FULL:
        return {name_ + ": the disk is full; what was measured until now is kept."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {name_ + ": damaged or not a measurement store; expected an SQLite file that this "
                        "program wrote. Choose another name to begin a new one."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {name_ + ": another program is writing to it; expected to be the only one."};
    default:
        return {name_ + ": " + sqlite3_errmsg(database_) + "."};
    }
}

Result<void> MeasurementStore::execute(const char* sql) const
{
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fault();
    return {};
}

Result<std::unique_ptr<MeasurementStore>>
MeasurementStore::open(const std::filesystem::path& file)
{
    sqlite3* database = nullptr;
    const int opened =
        sqlite3_open_v2(file.c_str(), &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW, nullptr);
    std::unique_ptr<MeasurementStore> store(new MeasurementStore(database, file.string()));
    if (opened != SQLITE_OK)
        return store->fault();
    sqlite3_busy_timeout(database, 2000);
    if (const auto prepared = store->prepareFile(); !prepared)
        return prepared.error();
    return store;
}

Result<void> MeasurementStore::prepareFile()
{
    Statement application(*this, "PRAGMA application_id");
    if (const auto row = application.step(); !row)
        return row.error();
    Statement version(*this, "PRAGMA user_version");
    if (const auto row = version.step(); !row)
        return row.error();
    Statement tables(*this, "SELECT count(*) FROM sqlite_schema");
    if (const auto row = tables.step(); !row)
        return row.error();
    const bool isNew = tables.integer(0) == 0;
    if (!isNew && application.integer(0) != kApplication)
        return Error{name_ + ": a database of another program; expected a measurement store."};
    if (!isNew && version.integer(0) > kStoreVersion)
        return Error{name_ + ": written by a newer version of the program (store version " +
                     std::to_string(version.integer(0)) + "); this one reads version " +
                     std::to_string(kStoreVersion) + "."};
    for (Statement* statement : {&application, &version, &tables})
        if (const auto row = statement->step(); !row) // ends the reading
            return row.error();
    // With the log, a killed program loses nothing that was committed, without a flush per repeat.
    if (const auto done = execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"); !done)
        return done;
    if (!isNew)
        return {};
    const std::string create = std::string("BEGIN IMMEDIATE;") + kSchema +
                               "PRAGMA application_id=" + std::to_string(kApplication) +
                               ";PRAGMA user_version=" + std::to_string(kStoreVersion) + ";COMMIT;";
    return execute(create.c_str());
}

MeasurementStore::~MeasurementStore()
{
    sqlite3_close_v2(database_);
}

Result<std::int64_t> MeasurementStore::beginSession(const StoredDevice& device,
                                                    const std::string& provenance)
{
    Statement add(*this, "INSERT OR IGNORE INTO device(name,framework,threads,batch,precision,"
                         "channels_last,space,form) VALUES(?,?,?,?,?,?,?,?)");
    add.add(device.name).add(device.framework);
    add.add(std::int64_t{device.settings.threads}).add(std::int64_t{device.settings.batch});
    add.add(device.settings.precision).add(std::int64_t{device.settings.isChannelsLast});
    add.add(device.space).add(std::string(networkFormName(device.form)));
    if (const auto done = add.run(); !done)
        return done.error();
    Statement begin(*this, "INSERT INTO session(device,started,provenance) "
                           "SELECT id,datetime('now'),? FROM device WHERE name=? AND space=? AND "
                           "form=?");
    begin.add(provenance).add(device.name).add(device.space);
    begin.add(std::string(networkFormName(device.form)));
    if (const auto done = begin.run(); !done)
        return done.error();
    if (sqlite3_changes(database_) == 0)
        return Error{name_ + ": \"" + device.name +
                     "\" was measured with networks of another space or form; expected another "
                     "device name."};
    return sqlite3_last_insert_rowid(database_);
}

Result<std::int64_t> MeasurementStore::networkNumber(const std::string& network)
{
    const auto place = std::ranges::lower_bound(known_, network, {}, &decltype(known_)::value_type::first);
    if (place != known_.end() && place->first == network)
        return place->second;
    Statement add(*this, "INSERT OR IGNORE INTO network(architecture) VALUES(?)");
    if (const auto done = add.add(network).run(); !done)
        return done.error();
    Statement find(*this, "SELECT id FROM network WHERE architecture=?");
    if (const auto row = find.add(network).step(); !row)
        return row.error();
    const std::int64_t number = find.integer(0);
    known_.emplace(place, network, number);
    return number;
}

Result<void> MeasurementStore::addRepeat(std::int64_t session, const std::string& network,
                                         const Repeat& repeat)
{
    const auto number = networkNumber(network);
    if (!number)
        return number.error();
    Statement add(*this, "INSERT INTO repeat(session,network,round,passes,seconds,"
                         "processor_seconds,interruptions) VALUES(?,?,?,?,?,?,?)");
    add.add(session).add(*number).add(std::int64_t{repeat.round});
    add.add(std::int64_t{repeat.passes}).add(repeat.block.seconds);
    return add.add(repeat.block.processorSeconds)
        .add(std::int64_t{repeat.block.interruptions})
        .run();
}

Result<void> MeasurementStore::addFailure(std::int64_t session, const std::string& network,
                                          const std::string& reason)
{
    const auto number = networkNumber(network);
    if (!number)
        return number.error();
    Statement add(*this, "INSERT INTO failure(session,network,reason) VALUES(?,?,?)");
    return add.add(session).add(*number).add(reason).run();
}

Result<std::vector<StoredDevice>> MeasurementStore::devices() const
{
    Statement rows(*this, "SELECT name,framework,threads,batch,precision,channels_last,space,form "
                          "FROM device ORDER BY id");
    std::vector<StoredDevice> devices;
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return devices;
        devices.push_back({rows.text(0),
                           rows.text(1),
                           {static_cast<int>(rows.integer(2)), static_cast<int>(rows.integer(3)),
                            rows.text(4), rows.integer(5) != 0},
                           rows.text(6),
                           networkFormFromName(rows.text(7)).value_or(NetworkForm::Built)});
    }
}

Result<std::vector<StoredNetwork>> MeasurementStore::networks(const std::string& device) const
{
    std::vector<StoredNetwork> networks;
    const auto last = [&networks](const std::string& name) -> StoredNetwork& {
        if (networks.empty() || networks.back().architecture != name)
            networks.push_back({name, {}, {}});
        return networks.back();
    };
    Statement rows(*this,
                   "SELECT n.architecture, r.seconds, NULL, r.id AS place FROM repeat r "
                   "JOIN network n ON n.id=r.network JOIN session s ON s.id=r.session "
                   "JOIN device d ON d.id=s.device WHERE d.name=?1 AND n.architecture<>'' "
                   "UNION ALL SELECT n.architecture, NULL, f.reason, f.id FROM failure f "
                   "JOIN network n ON n.id=f.network JOIN session s ON s.id=f.session "
                   "JOIN device d ON d.id=s.device WHERE d.name=?1 ORDER BY 1, place");
    rows.add(device);
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return networks;
        StoredNetwork& network = last(rows.text(0));
        if (const std::string reason = rows.text(2); !reason.empty())
            network.failure = reason;
        else
            network.repeats.push_back(rows.number(1));
    }
}

Result<std::int64_t> MeasurementStore::repeatCount() const
{
    Statement count(*this, "SELECT count(*) FROM repeat");
    if (const auto row = count.step(); !row)
        return row.error();
    return count.integer(0);
}

} // namespace latency
