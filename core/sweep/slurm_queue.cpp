// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/slurm_queue.h"

#include "core/base/json_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr int kMostArrayTasks = 4'000'001; ///< Slurm's own limit

/// 5, or {"set": true, "number": 5}.
std::optional<std::int64_t> numberOf(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return std::nullopt;
    if (found->is_number_integer())
        return found->get<std::int64_t>();
    if (found->is_object() && found->value("set", json()) == json(true) &&
        found->contains("number") && (*found)["number"].is_number_integer())
        return (*found)["number"].get<std::int64_t>();
    return std::nullopt;
}

/// "PENDING", or ["PENDING"].
std::string textOf(const json& object, const char* key)
{
    const auto found = object.find(key);
    if (found == object.end())
        return {};
    const json& value = found->is_array() && !found->empty() ? found->front() : *found;
    return value.is_string() ? plainText(value.get<std::string>()) : std::string();
}

std::optional<int> wholeIn(std::string_view text)
{
    int number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number < 0 ||
        number > kMostArrayTasks)
        return std::nullopt;
    return number;
}

SlurmTasks tasksOf(const json& job)
{
    SlurmTasks tasks;
    tasks.name = textOf(job, "name");
    tasks.state = textOf(job, "job_state");
    tasks.reason = textOf(job, "state_reason");
    std::ranges::replace(tasks.reason, ' ', '_');
    const std::int64_t id = numberOf(job, "job_id").value_or(0);
    const std::int64_t array = numberOf(job, "array_job_id").value_or(0);
    if (const auto task = numberOf(job, "array_task_id")) {
        tasks.id = std::to_string(array > 0 ? array : id) + "_" + std::to_string(*task);
        if (*task >= 0 && *task <= kMostArrayTasks)
            tasks.tasks = {static_cast<int>(*task)};
    } else {
        tasks.id = std::to_string(array > 0 ? array : id);
        tasks.tasks = arrayTasks(textOf(job, "array_task_string"), tasks.isOpenEnded);
    }
    return tasks;
}

} // namespace

bool SlurmTasks::isQueued() const
{
    constexpr std::array queued{"PENDING",  "RUNNING",   "COMPLETING", "CONFIGURING", "SUSPENDED",
                                "REQUEUED", "STAGE_OUT", "SIGNALING",  "RESIZING",    "STOPPED"};
    return std::ranges::find(queued, state) != queued.end();
}

bool SlurmTasks::isStuck() const
{
    std::string lower = reason;
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    constexpr std::array stuck{"held",
                               "dependencyneversatisfied",
                               "badconstraints",
                               "partitionnodelimit",
                               "partitiontimelimit",
                               "invalidaccount",
                               "invalidqos",
                               "accountnotallowed"};
    return state == "PENDING" && std::ranges::any_of(stuck, [&lower](const char* word) {
               return lower.find(word) != std::string::npos;
           });
}

std::vector<int> arrayTasks(std::string_view text, bool& isOpenEnded)
{
    isOpenEnded = false;
    std::vector<int> tasks;
    text = text.substr(0, text.find('%'));
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view part = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        if (part.starts_with("...")) {
            isOpenEnded = true;
            return tasks;
        }
        const std::size_t dash = part.find('-');
        const auto first = wholeIn(part.substr(0, dash));
        const auto last = dash == part.npos ? first : wholeIn(part.substr(dash + 1));
        if (!first || !last || *last < *first ||
            tasks.size() + static_cast<std::size_t>(*last - *first) > kMostArrayTasks)
            return {};
        for (int task = *first; task <= *last; ++task)
            tasks.push_back(task);
    }
    return tasks;
}

Result<std::vector<SlurmTasks>> slurmTasksFromJson(std::string_view text)
{
    const auto object = parseJson(text, "The answer of squeue");
    if (!object)
        return object.error();
    const auto jobs = object->is_object() ? object->find("jobs") : object->end();
    if (!object->is_object() || jobs == object->end() || !jobs->is_array())
        return Error{"The answer of squeue has no list \"jobs\"; expected that of squeue --json."};
    std::vector<SlurmTasks> found;
    for (const json& job : *jobs)
        if (job.is_object())
            found.push_back(tasksOf(job));
    return found;
}

int maxArraySize(std::string_view config)
{
    constexpr int usual = 1001;
    const std::size_t name = config.find("MaxArraySize");
    if (name == config.npos)
        return usual;
    const std::size_t digits = config.find_first_of("0123456789", name);
    if (digits == config.npos)
        return usual;
    const std::size_t end = std::min(config.find_first_not_of("0123456789", digits), config.size());
    return std::max(2, wholeIn(config.substr(digits, end - digits)).value_or(usual));
}

} // namespace latency
