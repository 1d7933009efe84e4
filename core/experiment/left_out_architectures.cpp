// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/left_out_architectures.h"

#include "core/encoding/encoding_choices.h"
#include "core/encoding/encoding_readiness.h"
#include "core/encoding/published_embedding.h"
#include "core/predictor/reads_encodings.h"

#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

/// Encodings used by predictor and sampler, each once.
std::vector<const Encoding*> encodingsOf(const ExperimentPlan& plan)
{
    std::vector<const Encoding*> used;
    if (const auto* reader = dynamic_cast<const ReadsEncodings*>(plan.predictor))
        used = reader->encodingsRead(plan.predictorOptions);
    for (const OptionSpec& option : plan.sampler->info().options)
        if (offersEncodings(option))
            used.push_back(findEncoding(plan.samplerOptions.value(option.name, "")));
    std::erase(used, nullptr);
    std::ranges::sort(used);
    used.erase(std::ranges::unique(used).begin(), used.end());
    return used;
}

Result<LatencyTablePointer> withoutMeasurements(const LatencyTable& table,
                                                const std::vector<int>& architectures)
{
    LatencyTableParts parts = table.parts();
    for (std::size_t device = 0; device < parts.milliseconds.rows(); ++device)
        for (const int architecture : architectures)
            parts.milliseconds(device, static_cast<std::size_t>(architecture)) =
                std::numeric_limits<float>::quiet_NaN();
    return LatencyTable::create(std::move(parts));
}

std::vector<int> withoutRow(const Encoding& encoding, const LatencyTable& table)
{
    if (!encoding.info().supportsSpace(table.space().name()))
        return {};
    auto missing = architecturesWithoutRow(encoding, table);
    return missing ? std::move(*missing) : std::vector<int>{}; // whoever reads the file says so
}

} // namespace

std::vector<int> unencodedArchitectures(const ExperimentPlan& plan)
{
    std::vector<int> all;
    for (const Encoding* encoding : encodingsOf(plan))
        for (const int row : withoutRow(*encoding, *plan.table))
            all.push_back(row);
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

Result<std::vector<std::string>> leaveOutUnencoded(ExperimentPlan& plan)
{
    std::vector<std::string> remarks;
    for (const Encoding* encoding : encodingsOf(plan)) {
        const std::vector<int> missing = withoutRow(*encoding, *plan.table);
        if (missing.empty())
            continue;
        auto table = withoutMeasurements(*plan.table, missing);
        if (!table)
            return table.error();
        plan.table = std::move(*table);
        remarks.push_back(encoding->info().title + " are missing for " +
                          std::to_string(missing.size()) + " of " +
                          std::to_string(plan.table->architectureCount()) + " " +
                          plan.table->space().networkNoun() + "s, which are left out of this run.");
    }
    return remarks;
}

} // namespace latency
