// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/session.h"

#include "app/studio/board_json.h"
#include "app/workers/dataset_request.h"
#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/dataset/table/table_checksum.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"

#include <algorithm>

namespace latency
{
namespace
{

using nlohmann::json;
constexpr const char* kFamily = "latency-session/";

constexpr std::pair<DeviceRole, const char*> kRoles[]{{DeviceRole::Train, "train"},
                                                      {DeviceRole::Test, "test"}};

bool areRows(const std::vector<int>& rows, const LatencyTable& table)
{
    return std::ranges::all_of(
        rows, [&](int row) { return row >= 0 && row < table.architectureCount(); });
}

/// 0 … count-1, or -1 for none.
bool isPlaceOrNone(int place, int count)
{
    return place >= -1 && place < count;
}

/// errors  a device the table does not have
Result<void> readRoles(const json& object, const LatencyTable& table, const std::string& where,
                       StudioSetup& setup)
{
    setup.roles.assign(static_cast<std::size_t>(table.deviceCount()), DeviceRole::Unused);
    for (const auto& [role, key] : kRoles)
        for (const json& name : object.at(key)) {
            const int device = table.findDevice(name.get<std::string>());
            if (device < 0)
                return Error{where + ": \"" + key + "\" has " + shownJson(name) +
                             "; expected devices of " + table.name() + "."};
            setup.roles[static_cast<std::size_t>(device)] = role;
        }
    return {};
}

/// errors  a method or an option the program does not have, numbers out of range
Result<void> readForm(const json& object, const std::string& where, ExperimentFormValues& form)
{
    form.predictor = object.at("predictor").at("name").get<std::string>();
    form.sampler = object.at("sampler").at("name").get<std::string>();
    const PredictorKind* predictor = findPredictor(form.predictor);
    const Sampler* sampler = findSampler(form.sampler);
    if (!predictor || !sampler)
        return Error{where + ": there is no predictor \"" + form.predictor + "\" or no sampler \"" +
                     form.sampler + "\"; expected one of this version of the program."};
    auto options = resolveOptions(predictor->info().options, object.at("predictor").at("options"),
                                  where + ": predictor");
    if (!options)
        return options.error();
    form.predictorOptions = std::move(*options);
    options = resolveOptions(sampler->info().options, object.at("sampler").at("options"),
                             where + ": sampler");
    if (!options)
        return options.error();
    form.samplerOptions = std::move(*options);
    form.sampleCount = wholeNumber(object.at("sample_count"));
    form.sourceSamples = wholeNumber(object.at("source_samples"));
    form.trials = wholeNumber(object.at("trials"));
    form.seed = object.at("seed").get<std::uint64_t>();
    form.protocol = object.at("protocol").get<std::string>();
    if (form.sampleCount < 1 || form.sourceSamples < 0 || form.trials < 1)
        return Error{where + ": a count of samples or trials is out of range."};
    return {};
}

} // namespace

json toJson(const StudioSetup& setup, const LatencyTable& table)
{
    json object{
        {"task", setup.task},
        {"picks", setup.picks},
        {"pick_origin", setup.pickOrigin},
        {"predictor", {{"name", setup.form.predictor}, {"options", setup.form.predictorOptions}}},
        {"sampler", {{"name", setup.form.sampler}, {"options", setup.form.samplerOptions}}},
        {"sample_count", setup.form.sampleCount},
        {"source_samples", setup.form.sourceSamples},
        {"trials", setup.form.trials},
        {"seed", setup.form.seed},
        {"protocol", setup.form.protocol},
        {"specifications", toJson(setup.specifications)},
        {"removed_runs", setup.removedRuns},
        {"run_notes", setup.runNotes},
        {"baseline_run", setup.baselineRun}};
    for (const auto& [role, key] : kRoles) {
        object[key] = json::array();
        for (const int device : devicesWithRole(setup, role))
            object[key].push_back(table.device(device).name);
    }
    return object;
}

Result<StudioSetup> studioSetupFromJson(const json& object, const LatencyTable& table,
                                        const std::string& where)
{
    try {
        StudioSetup setup;
        setup.task = object.at("task").get<std::string>();
        if (auto read = readRoles(object, table, where, setup); !read)
            return read.error();
        if (auto read = readForm(object, where, setup.form); !read)
            return read.error();
        setup.picks = wholeNumbers(object.at("picks"));
        if (!areRows(setup.picks, table))
            return Error{where + ": a pick is not a network of " + table.name() + "."};
        setup.pickOrigin = object.at("pick_origin").get<std::string>();
        auto specifications =
            specificationsFromJson(object.at("specifications"), where + ": specifications");
        if (!specifications)
            return specifications.error();
        setup.specifications = std::move(*specifications);
        setup.removedRuns = wholeNumbers(object.at("removed_runs"));
        setup.runNotes = object.value("run_notes", std::map<int, std::string>{});
        setup.baselineRun = wholeNumber(object, "baseline_run", -1);
        return setup;
    } catch (const json::exception& exception) {
        return jsonFault(where + ": a setup is damaged", exception);
    }
}

std::string sessionText(const Session& session, const LatencyTable& table,
                        const std::vector<std::string>& runs)
{
    json setups = json::array();
    for (const StudioSetup& setup : session.history.setups)
        setups.push_back(toJson(setup, table));
    const json object{{"format", kSessionFormat},
                      {"dataset", toJson(requestFromText(session.dataset))},
                      {"checksum", session.checksum},
                      {"setups", std::move(setups)},
                      {"own_measurements", boardsToJson(session.history.setups)},
                      {"other_measurements", toJson(session.otherBoards)},
                      {"steps", session.history.steps},
                      {"current", session.history.current},
                      {"shown_run", session.shownRun},
                      {"shown_device", session.shownDevice},
                      {"selected", session.selectedArchitecture},
                      {"selected_group", session.selectedGroup},
                      {"selected_devices", session.selectedDevices},
                      {"window", session.window}};
    // The runs are already text, so an array of them replaces the closing brace.
    std::string text = object.dump();
    text.pop_back();
    text += ",\"runs\":[";
    for (std::size_t i = 0; i < runs.size(); ++i)
        text += (i == 0 ? "" : ",") + runs[i];
    return text + "]}\n";
}

Result<std::string> sessionDataset(const json& object, const std::string& where)
{
    const std::string format =
        object.is_object() && object.contains("format") && object["format"].is_string()
            ? object["format"].get<std::string>()
            : std::string();
    if (!format.starts_with(kFamily))
        return Error{where + ": not a session; expected \"format\": \"" + kSessionFormat + "\"."};
    if (format != kSessionFormat)
        return Error{where + ": the session is of another version, " + format + "; expected " +
                     kSessionFormat + "."};
    if (!object.contains("dataset"))
        return Error{where + ": the session names no dataset."};
    const auto request = datasetRequestFromJson(object["dataset"], where);
    if (!request)
        return request.error();
    return requestText(*request);
}

Result<Session> sessionFromJson(const json& object, const LatencyTable& table,
                                const std::string& where)
{
    try {
        Session session;
        auto dataset = sessionDataset(object, where);
        if (!dataset)
            return dataset.error();
        session.dataset = std::move(*dataset);
        session.checksum = object.at("checksum").get<std::string>();
        if (session.checksum != tableChecksum(table))
            return Error{where + ": " + session.dataset +
                         " has changed since the session was saved; expected the same devices, "
                         "networks and latencies."};
        for (const json& one : object.at("setups")) {
            auto setup = studioSetupFromJson(one, table, where);
            if (!setup)
                return setup.error();
            session.history.setups.push_back(std::move(*setup));
        }
        if (auto read = boardsFromJson(object, table.space().name(), where, session.history.setups);
            !read)
            return read.error();
        auto others =
            boardsBySpaceFromJson(object.value("other_measurements", json::array()), where);
        if (!others)
            return others.error();
        session.otherBoards = std::move(*others);
        session.history.steps = object.at("steps").get<std::vector<std::string>>();
        session.history.current = wholeNumber(object.at("current"));
        const auto count = static_cast<int>(session.history.setups.size());
        if (session.history.steps.size() + 1 != session.history.setups.size() ||
            session.history.current < 0 || session.history.current >= count)
            return Error{where + ": the history of the session is damaged."};
        for (const json& one : object.at("runs")) {
            auto run = runRecordFromJson(one, table, where);
            if (!run)
                return run.error();
            session.runs.push_back(std::make_shared<const RunRecord>(std::move(*run)));
        }
        session.shownRun = wholeNumber(object.at("shown_run"));
        session.shownDevice = wholeNumber(object.at("shown_device"));
        session.selectedArchitecture = wholeNumber(object.at("selected"));
        session.selectedGroup = wholeNumbers(object.at("selected_group"));
        session.selectedDevices = wholeNumbers(object.value("selected_devices", json::array()));
        if (!areRows(session.selectedGroup, table) ||
            !isPlaceOrNone(session.selectedArchitecture, table.architectureCount()) ||
            !isPlaceOrNone(session.shownDevice, table.deviceCount()))
            return Error{where + ": the selection is not of " + table.name() + "."};
        session.window = object.at("window");
        return session;
    } catch (const json::exception& exception) {
        return jsonFault(where + ": the session is damaged", exception);
    }
}

} // namespace latency
