// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/job_states.h"

#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "core/sweep/job_claim.h"

#include <algorithm>
#include <unordered_set>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

constexpr const char* kFailureFormat = "latency-sweep-failure/1";

std::unordered_set<std::string> namesIn(const fs::path& folder, std::size_t suffix)
{
    std::unordered_set<std::string> names;
    std::error_code fault;
    for (auto entry = fs::directory_iterator(folder, fault);
         !fault && entry != fs::directory_iterator(); entry.increment(fault)) {
        std::string name = entry->path().filename().string();
        name.resize(name.size() - std::min(suffix, name.size()));
        names.insert(std::move(name));
    }
    return names;
}

} // namespace

const char* jobStateName(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return "waiting";
    case JobState::Running:
        return "running";
    case JobState::Interrupted:
        return "interrupted";
    case JobState::Failed:
        return "failed";
    case JobState::Done:
        return "done";
    }
    return "";
}

int JobStates::count(JobState state) const
{
    return static_cast<int>(std::ranges::count(states, state));
}

bool JobStates::areSettled() const
{
    return std::ranges::all_of(states, [](JobState state) {
        return state == JobState::Done || state == JobState::Failed;
    });
}

JobStates readJobStates(const SweepFolder& folder)
{
    // Claims are listed first: a job that ends meanwhile is then found among the results.
    const auto claims = namesIn(folder.path / "claims", 0);
    std::unordered_set<std::string> running;
    for (const std::string& id : claims)
        if (isSweepJobId(id) && isClaimHeld(folder.claim(id)))
            running.insert(id);
    const auto failures = namesIn(folder.path / "failures", std::string_view(".json").size());
    const auto results = namesIn(folder.path / "results", 0);
    JobStates states;
    states.states.reserve(folder.jobs.size());
    for (const SweepJob& job : folder.jobs)
        states.states.push_back(results.contains(job.id)    ? JobState::Done
                                : running.contains(job.id)  ? JobState::Running
                                : failures.contains(job.id) ? JobState::Failed
                                : claims.contains(job.id)   ? JobState::Interrupted
                                                            : JobState::Waiting);
    return states;
}

std::string failureSentence(const SweepFolder& folder, const std::string& id)
{
    const auto object = readJsonFile(folder.failure(id), 1U << 20U);
    if (!object)
        return object.error().message;
    const bool hasSentence =
        object->is_object() && object->contains("sentence") && (*object)["sentence"].is_string();
    return hasSentence ? plainText((*object)["sentence"].get<std::string>())
                       : folder.failure(id).string() + " has no \"sentence\".";
}

Result<void> writeFailure(const SweepFolder& folder, const std::string& id,
                          const std::string& sentence)
{
    const nlohmann::json object{
        {"format", kFailureFormat}, {"id", id}, {"sentence", plainText(sentence)}};
    return writeFileAtomically(folder.failure(id), plainJson(object.dump(2)) + "\n");
}

Result<int> forgetFailures(const SweepFolder& folder)
{
    int forgotten = 0;
    std::error_code fault;
    for (const SweepJob& job : folder.jobs) {
        forgotten += fs::remove(folder.failure(job.id), fault) ? 1 : 0;
        if (fault)
            return Error{folder.failure(job.id).string() +
                         " cannot be removed: " + fault.message() + "."};
    }
    fs::remove(folder.path / "cancelled", fault);
    if (fault)
        return Error{(folder.path / "cancelled").string() +
                     " cannot be removed: " + fault.message() + "."};
    return forgotten;
}

Result<void> markCancelled(const SweepFolder& folder)
{
    return writeFileAtomically(folder.path / "cancelled",
                               "No job begins while this file exists.\n");
}

} // namespace latency
