// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_predictions.h"

#include "core/base/plain_text.h"
#include "core/experiment/predictions_file.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace latency
{

std::string searchPredictionsCsv(const LatencySearch& search)
{
    const SearchProblem& problem = search.problem();
    const LatencyTable& table = *problem.table;
    const LatencyBelief& belief = search.belief();
    const auto count = static_cast<std::size_t>(table.architectureCount());
    std::vector<std::optional<double>> measured(count);
    for (const SearchStep& step : search.steps())
        measured[static_cast<std::size_t>(step.architecture)] = step.measured;
    std::vector<char> hasFailed(count);
    for (const int row : search.failed())
        hasFailed[static_cast<std::size_t>(row)] = 1;
    const std::string limit = problem.limit ? ",probability_within_limit" : "";
    std::string csv =
        std::string("architecture,") +
        (problem.objective.isAccuracy ? "accuracy_percent" : "multiply_adds_million") +
        ",predicted_ms,deviation_ms" + limit + ",measured_ms\n";
    for (std::size_t i = 0; i < count; ++i) {
        const int row = static_cast<int>(i);
        csv += csvField(table.space().toText(table.architecture(row))) + "," +
               csvNumber(problem.objective.values[i]) + "," +
               (belief.isEmpty() ? ","
                                 : csvNumber(belief.guess(row).milliseconds) + "," +
                                       csvNumber(belief.guess(row).deviation));
        if (problem.limit)
            csv += "," + (belief.isEmpty() || hasFailed[i]
                              ? std::string()
                              : csvNumber(static_cast<float>(
                                    search.probabilityWithin(row, *problem.limit))));
        csv += ",";
        if (hasFailed[i])
            csv += "failed";
        else if (measured[i])
            csv += csvNumber(static_cast<float>(*measured[i]));
        csv += "\n";
    }
    return csv;
}

} // namespace latency
