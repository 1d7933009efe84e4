#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace latency
{

class ColumnSpace;

/// One group of what the columns of a table say about its networks.
struct ColumnGroup {
    std::string title;
    double weight = 0.0;    ///< expected share of a standardised latency's variance
    Eigen::MatrixXd values; ///< [architectures, features], standardised
};

/// What the kernel reads of a space made from columns, by the kinds of its columns: costs as they
/// are and as logarithms; numbers, and sums, means and lengths of sequences; products of any two of
/// those; words as ones and zeros; the places and counts of a sequence's values; names where there
/// is nothing else. Groups without a feature are left out.
std::vector<ColumnGroup> columnGroups(const LatencyTable& table, const ColumnSpace& space);

/// The standardised costs added up: how slow a network is by them, whatever the device; zeros where
/// the table has none.
Eigen::VectorXd columnSlowness(const LatencyTable& table, const ColumnSpace& space);

} // namespace latency
