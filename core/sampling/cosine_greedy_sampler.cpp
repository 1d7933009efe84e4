// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/cosine_greedy_sampler.h"

#include "core/base/option_marks.h"
#include "core/sampling/encoded_candidates.h"
#include "core/sampling/unit_rows.h"

#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

constexpr float kTaken = std::numeric_limits<float>::infinity();

std::vector<OptionSpec> greedyOptions()
{
    std::vector<OptionSpec> options = encodingOptions();
    options.push_back(quirky(choiceOption("against", "Unlike", "all",
                                          {{"all", "all picks so far"}, {"paper", "the last pick"}},
                                          "Picks from which the next one has to differ."),
                             "Only the last pick counts, so two opposite corners alternate."));
    return options;
}

class CosineGreedySampler final : public Sampler
{
public:
    const MethodInfo& info() const override
    {
        static const MethodInfo info{"cosine-greedy",
                                     "Cosine greedy",
                                     "From a random start, always the least similar architecture.",
                                     "methods/sampling.md §3",
                                     {},
                                     greedyOptions()};
        return info;
    }

    Result<std::vector<int>> pick(const SamplingRequest& request) const override
    {
        const auto encoded = encodedCandidates(request);
        if (!encoded)
            return encoded.error();
        const FloatMatrix unit = unitRows(encoded->rows);
        const bool seesLastOnly = request.options.at("against") == "paper";
        RandomEngine random(request.seed);
        std::vector<float> likeness(unit.rows(), -kTaken); ///< to the picks; kTaken when picked
        std::vector<int> picks;
        std::size_t pick = random.index(unit.rows());
        while (true) {
            picks.push_back(encoded->architectures[pick]);
            likeness[pick] = kTaken;
            if (static_cast<int>(picks.size()) == request.count)
                return picks;
            for (std::size_t i = 0; i < unit.rows(); ++i) {
                if (likeness[i] == kTaken)
                    continue;
                float cosine = 0.0F;
                for (std::size_t c = 0; c < unit.columns(); ++c)
                    cosine += unit(i, c) * unit(pick, c);
                likeness[i] = seesLastOnly ? cosine : std::max(likeness[i], cosine);
            }
            pick = static_cast<std::size_t>(std::ranges::min_element(likeness) - likeness.begin());
        }
    }
};

} // namespace

const Sampler& cosineGreedySampler()
{
    static const CosineGreedySampler sampler;
    return sampler;
}

} // namespace latency
