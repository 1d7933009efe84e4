#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/latency_search.h"
#include "widgets/search/search_panel.h"

#include <map>
#include <vector>

namespace latency
{

/// A search and the current question: input of its plot and of its answer in words.
struct SearchShown {
    const LatencySearch& search;
    QString device;
    bool isByHand = false; ///< somebody measures the device; otherwise the table plays it
    double limit = 0.0;    ///< ms
    double confidence = 0.95;
    int planned = 0; ///< measurements in all
    bool hasNothingToGain = false;
    std::vector<FrontPoint> tableFront; ///< of what the table measured on the device, or empty
    bool isTrueFront = false;           ///< the table has measured every network
    std::map<int, double> spreads;      ///< standard deviation of repeats, ms, by row
};

/// "cell 1462"
QString networkName(const LatencyTable& table, int architecture);

FrontView frontView(const SearchShown& shown);

/// The answer at the limit in words, with its data and the meaning of its figures.
SearchAnswerText searchAnswerText(const SearchShown& shown, const LimitAnswer& answer);

} // namespace latency
