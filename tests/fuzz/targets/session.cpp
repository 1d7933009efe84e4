// SPDX-License-Identifier: GPL-3.0-or-later
// A session or recovery file, on the table it was made with.
#include "app/studio/session.h"
#include "core/dataset/table/table_checksum.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_json.h"
#include "tests/fuzz/fuzzed_tables.h"

#include <algorithm>

using namespace latency;

namespace
{

std::string written(const Session& session, const LatencyTable& table)
{
    std::vector<std::string> runs;
    for (const RunRecordPointer& run : session.runs)
        runs.push_back(toJson(*run).dump());
    return sessionText(session, table, runs);
}

void checkPlaces(const Session& session, const LatencyTable& table)
{
    const auto isNetwork = [&](int row) { return row >= 0 && row < table.architectureCount(); };
    const auto isDevice = [&](int row) { return row >= 0 && row < table.deviceCount(); };
    fuzz::expect(session.shownDevice == -1 || isDevice(session.shownDevice), "a device is shown");
    fuzz::expect(session.selectedArchitecture == -1 || isNetwork(session.selectedArchitecture),
                 "a network is selected");
    for (const RunRecordPointer& run : session.runs) {
        for (const CurvePoint& point : run->curve)
            fuzz::expect(isDevice(point.device), "a curve is a device's");
        for (const DeviceTrial& trial : run->result.trials) {
            fuzz::expect(isDevice(trial.device), "a trial is a device's");
            fuzz::expect(std::ranges::all_of(trial.samples, isNetwork), "samples are networks");
            fuzz::expect(std::ranges::all_of(trial.references, isNetwork),
                         "references are networks");
            for (const LeftOutLabel& label : trial.leftOut)
                fuzz::expect(isNetwork(label.architecture), "a label left out is a network's");
        }
    }
}

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    auto object = fuzz::jsonOf<nlohmann::json>(bytes);
    if (!object)
        return;
    fuzz::expectSentence(sessionDataset(*object, "a.session.json"));
    // The sum of the fixture, so that seeds need not change with the table.
    if (object->is_object() && object->contains("checksum"))
        (*object)["checksum"] = tableChecksum(*table);
    const auto session = sessionFromJson(*object, *table, "a.session.json");
    fuzz::expectSentence(session);
    if (!session)
        return;
    checkPlaces(*session, *table);
    const std::string text = written(*session, *table);
    const auto again = sessionFromJson(nlohmann::json::parse(text), *table, "again");
    fuzz::expect(again && written(*again, *table) == text,
                 "a session written and read is the same");
}

const fuzz::Registration registration("session", read);

} // namespace
