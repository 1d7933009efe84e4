// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/accuracy_sampler.h"

#include "core/dataset/files/accuracy_csv.h"
#include "core/dataset/files/data_file.h"
#include "core/dataset/open_dataset.h"
#include "core/sampling/equal_groups.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

class AccuracySampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{
            "accuracy",
            "By accuracy",
            "One from each of equally large groups from low to high CIFAR-100 accuracy. The "
            "reference implementation's params on NAS-Bench-201.",
            "methods/sampling.md §1",
            spacesWith(&SpaceFacts::hasPublishedAccuracies),
            {}};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        if (!info().supportsSpace(request.table->space().name()))
            return Error{"sampler accuracy: no accuracies of " + request.table->space().title() +
                         " are known; expected NAS-Bench-201."};
        if (!request.table->quantity().isLatency())
            return Error{"sampler accuracy: it would use the predicted errors; expected a table of "
                         "latencies."};
        const auto file = findDataFile(dataFolders({}), {kAccuracyFile});
        if (file.empty())
            return Error{std::string("sampler accuracy: no accuracies are here; expected ") +
                         kAccuracyFile + " in the folder that LATENCY_STUDIO_DATA names."};
        const auto joined = readAccuracies(file, "cifar100_top1_percent", *request.table);
        if (!joined)
            return joined.error();
        const auto accuracy = [&](int row) {
            return joined->values[static_cast<std::size_t>(row)];
        };
        std::vector<int> pool = candidates(request);
        std::erase_if(pool, [&](int row) { return std::isnan(accuracy(row)); });
        if (auto error = shortage(request, pool))
            return *error;
        std::ranges::stable_sort(pool, {}, accuracy);
        RandomEngine random(request.seed);
        return oneFromEachGroup(pool, request.count, random);
    }
};

} // namespace

const Sampler& accuracySampler()
{
    static const AccuracySampler sampler;
    return sampler;
}

} // namespace latency
