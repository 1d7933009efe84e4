#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string_view>
#include <vector>

namespace latency
{

/// A network that a published search found on NAS-Bench-201 (methods/search.md §4).
struct PublishedSearchRow {
    std::string_view method; ///< "HELP", "NASFLAT", "BRP-NAS"
    std::string_view source; ///< where the row was printed
    std::string_view device; ///< of help:nasbench201
    double limit = 0.0;      ///< ms asked for; 0 where the source does not say
    double milliseconds = 0.0;
    double resolution = 0.0; ///< ms; the latency is printed rounded to this
    double accuracy = 0.0;   ///< CIFAR-100, %
    int samples = 0;         ///< measurements on the device; 0 where the source does not say
};
const std::vector<PublishedSearchRow>& publishedSearchRows();

/// Cost of a whole search in NASFLAT's plotting script; the unit is not stated there.
struct PublishedSearchCost {
    std::string_view method;
    double cost = 0.0;
};
const std::vector<PublishedSearchCost>& publishedSearchCosts();

/// The limits of HELP's and NASFLAT's searches on NAS-Bench-201.
struct PublishedLimits {
    std::string_view device;
    std::vector<double> milliseconds;
};
const std::vector<PublishedLimits>& publishedLimits();

/// True when the published figures apply to this device of a table: cells of NAS-Bench-201 measured
/// by HELP, not a user's device of the same name.
bool isPublishedDevice(const LatencyTable& table, std::string_view device);

} // namespace latency
