// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_result.h"

#include <cmath>
#include <map>

namespace latency
{
namespace
{

/// Mean over repeats of the means over devices.
class RepeatMeans
{
public:
    void add(int repeat, double value)
    {
        if (std::isfinite(value))
            values_[repeat].push_back(value);
    }
    [[nodiscard]] MeanDeviation overRepeats() const
    {
        std::vector<double> means;
        for (const auto& [repeat, values] : values_)
            means.push_back(meanDeviation(values).mean);
        return meanDeviation(means);
    }

private:
    std::map<int, std::vector<double>> values_;
};

} // namespace

std::string_view transferArmName(TransferArm arm)
{
    return arm == TransferArm::Transferred ? "transferred"
           : arm == TransferArm::Untrained ? "untrained"
                                           : "plain";
}

std::string_view transferArmTitle(TransferArm arm)
{
    return arm == TransferArm::Transferred ? "transferred"
           : arm == TransferArm::Untrained ? "same net, untrained"
                                           : "architecture alone";
}

TransferCurve transferCurve(const TransferResult& result, TransferArm arm)
{
    TransferCurve curve;
    const double goal = scratchRho(result).mean;
    for (std::size_t place = 0; place < result.labels.size(); ++place) {
        RepeatMeans means;
        for (std::size_t draw = 0; draw < result.draws.size(); ++draw)
            means.add(result.draws[draw].repeat, result.rhos(arm, draw)[place]);
        curve.rho.push_back(means.overRepeats());
        if (!curve.reached && curve.rho.back().mean >= goal)
            curve.reached = result.labels[place];
    }
    return curve;
}

MeanDeviation scratchRho(const TransferResult& result)
{
    RepeatMeans means;
    for (const TransferDraw& draw : result.draws)
        if (draw.scratch)
            means.add(draw.repeat, *draw.scratch);
    return means.overRepeats();
}

} // namespace latency
