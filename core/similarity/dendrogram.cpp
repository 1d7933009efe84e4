// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/dendrogram.h"

#include "core/similarity/correlation_distance.h"
#include "core/similarity/leaf_order.h"

#include <libalglib/dataanalysis.h>

#include <algorithm>
#include <numeric>

namespace latency
{

namespace
{

constexpr alglib::ae_int_t kAverageLinkage = 2;

// At least two items.
std::vector<Dendrogram::Merge> averageLinkage(const Matrix& distances)
{
    const auto count = static_cast<alglib::ae_int_t>(distances.rows());
    alglib::real_2d_array values;
    values.setcontent(count, count, distances.values().data());
    alglib::clusterizerstate state;
    alglib::clusterizercreate(state);
    alglib::clusterizersetdistances(state, values, true);
    alglib::clusterizersetahcalgo(state, kAverageLinkage);
    alglib::ahcreport report;
    alglib::clusterizerrunahc(state, report);

    std::vector<Dendrogram::Merge> merges;
    double height = 0.0;
    for (alglib::ae_int_t i = 0; i < count - 1; ++i) {
        height = std::max(height, report.mergedist[i]); // rounding must not make it fall
        merges.push_back(
            {static_cast<int>(report.z[i][0]), static_cast<int>(report.z[i][1]), height});
    }
    return merges;
}

} // namespace

Dendrogram clusterDevices(const Matrix& similarity)
{
    const Matrix distances = correlationDistance(similarity);
    Dendrogram tree;
    tree.leafOrder.resize(distances.rows());
    std::iota(tree.leafOrder.begin(), tree.leafOrder.end(), 0);
    if (distances.rows() < 2)
        return tree;
    try {
        tree.merges = averageLinkage(distances);
    } catch (const alglib::ap_error&) {
        return tree; // out of memory: the items stay in their own order
    }
    tree.leafOrder = optimalLeafOrder(tree.merges, distances);
    return tree;
}

} // namespace latency
