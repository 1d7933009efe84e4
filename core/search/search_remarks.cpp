// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/search_remarks.h"

#include "core/dataset/text/ascii_text.h"
#include "core/predictor/left_out_label.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// A limit this far below the fastest network is probably not in ms.
constexpr double kFarBelow = 0.2;

/// Measured or predicted latency of the fastest candidate, ms; infinite if unknown.
double fastest(const LatencySearch& search)
{
    double least = std::numeric_limits<double>::infinity();
    if (!search.belief().isEmpty())
        for (const int row : search.problem().candidates) {
            const double value = search.belief().milliseconds()[static_cast<std::size_t>(row)];
            if (value > 0.0)
                least = std::min(least, value);
        }
    for (const SearchStep& step : search.steps())
        least = std::min(least, step.measured);
    return least;
}

std::string shortNumber(double value)
{
    const int decimals = value >= 100.0 ? 0 : value >= 10.0 ? 1 : value >= 1.0 ? 2 : 4;
    return fixedNumber(value, decimals);
}

} // namespace

std::string measurementsText(int measured, int planned)
{
    if (measured > planned)
        return std::to_string(measured) + " measurements, " + std::to_string(planned) +
               " were planned";
    return std::to_string(measured) + " of " + std::to_string(planned) + " measurements";
}

std::string candidatesText(const LatencySearch& search)
{
    std::string text = "among " + groupedDigits(search.candidateCount()) +
                       (search.candidateCount() == 1 ? " candidate" : " candidates");
    if (const std::size_t failed = search.failed().size(); failed > 0)
        text += ", without " + groupedDigits(static_cast<long long>(failed)) + " that failed";
    return text;
}

std::string doubtRemark(const LatencySearch& search)
{
    if (search.belief().doubtful().empty())
        return {};
    return doubtRemark(search.belief().doubtful(), search.steps().size(), *search.problem().table);
}

std::string limitRemark(const LatencySearch& search)
{
    const std::optional<double> limit = search.problem().limit;
    const double least = fastest(search);
    if (!limit || !std::isfinite(least) || *limit >= kFarBelow * least)
        return {};
    std::string text = "the limit of " + shortNumber(*limit) + " ms is far below the fastest " +
                       search.problem().table->space().networkNoun() + ", which takes about " +
                       shortNumber(least) + " ms";
    const double inSeconds = *limit * 1000.0;
    if (inSeconds >= kFarBelow * least)
        text += "; limits are in ms: " + shortNumber(*limit) + " s would be " +
                shortNumber(inSeconds) + " ms";
    return text + ".";
}

} // namespace latency
