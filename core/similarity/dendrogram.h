#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"

#include <vector>

namespace latency
{

/// A binary tree over items 0…n-1; merge k makes cluster n+k.
struct Dendrogram {
    struct Merge {
        int left = 0; ///< item or earlier cluster
        int right = 0;
        double height = 0.0; ///< distance at which the two join; never falls
        bool operator==(const Merge&) const = default;
    };
    std::vector<Merge> merges;  ///< n-1 of them, lowest first
    std::vector<int> leafOrder; ///< items so that no branch crosses and neighbours are alike
};

/// Average-linkage clustering of 1 − similarity. NaN counts as similarity 0.
///
/// similarity  [n, n], symmetric
Dendrogram clusterDevices(const Matrix& similarity);

} // namespace latency
