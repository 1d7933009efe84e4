// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/search_start.h"

#include "core/search/published_search.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Multiply-adds if the accuracies cannot be read, with the reason.
Objective objectiveOf(const LatencyTable& table, const std::vector<std::filesystem::path>& folders)
{
    auto chosen = chooseObjective(table, {{}, {}, folders});
    if (chosen)
        return std::move(chosen).value();
    Objective objective = multiplyAddsObjective(table);
    objective.remark = chosen.error().message;
    return objective;
}

double medianOf(std::vector<float> values)
{
    std::erase_if(values, [](float value) { return !std::isfinite(value); });
    if (values.empty())
        return 1.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

Result<PreparedSearch> prepareSearch(SearchProblem problem, const KnownMeasurements& known,
                                     const std::vector<std::filesystem::path>& folders)
{
    problem.objective = objectiveOf(*problem.table, folders);
    problem.candidates = known.candidates;
    PreparedSearch prepared;
    if (!known.isByHand && problem.device >= 0)
        prepared.tableFront =
            paretoFront(problem.table->milliseconds(problem.device), problem.objective.values);
    auto search = LatencySearch::create(std::move(problem));
    if (!search)
        return search.error();
    prepared.search = std::make_shared<LatencySearch>(std::move(*search));
    for (const auto& [architecture, milliseconds] : known.measured)
        if (const auto told = prepared.search->tell(architecture, milliseconds); !told)
            return told.error();
    for (const int architecture : known.failed)
        if (const auto told = prepared.search->fail(architecture); !told)
            return told.error();
    return prepared;
}

Outcome<std::monostate> measureOne(LatencySearch& search, std::stop_token stop)
{
    const auto next = search.next(1, stop);
    if (const Error* error = std::get_if<Error>(&next))
        return *error;
    if (const auto* networks = std::get_if<std::vector<int>>(&next))
        for (const int network : *networks) {
            TableMeasurements table(search.problem().table, search.problem().device);
            const auto measured = table.measure(network);
            if (!measured)
                return measured.error();
            if (auto told = search.tell(network, *measured); !told)
                return told.error();
        }
    return search.refit(stop);
}

double suggestedLimit(const LatencyTable& table, const std::string& device,
                      const std::vector<int>& trainDevices)
{
    if (isPublishedDevice(table, device))
        for (const PublishedLimits& published : publishedLimits())
            if (published.device == device)
                return published.milliseconds[published.milliseconds.size() / 2];
    // The device is not measured yet, so the other devices determine a usual limit.
    std::vector<float> medians;
    for (const int other : trainDevices) {
        const auto latencies = table.milliseconds(other);
        medians.push_back(static_cast<float>(medianOf({latencies.begin(), latencies.end()})));
    }
    const double usual = medianOf(std::move(medians));
    const double digits = std::pow(10.0, std::floor(std::log10(usual)) - 1.0);
    return std::round(usual / digits) * digits;
}

} // namespace latency
