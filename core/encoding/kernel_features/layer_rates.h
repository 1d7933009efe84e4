#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <Eigen/Core>

#include <vector>

namespace latency
{

/// The distinct searched layers of a table and their occurrences.
struct LayerCatalogue {
    std::vector<LayerCost> layers;
    std::vector<std::vector<int>> byArchitecture; ///< rows of `layers`, one per layer executed
};
LayerCatalogue layerCatalogue(const LatencyTable& table);

/// An additive Gaussian process over layers: a layer takes its amount of work times a rate that is
/// a smooth function of the layer's logarithmic costs, kernel and groups. The kernel between two
/// architectures is the sum over pairs of their layers of
/// `work · work' · exp(-d²/(2 length²))`, d² the mean squared difference of standardised costs.
///
/// work     one value per layer of the catalogue, >= 0
/// returns  [architectures, features] whose row products are that kernel, up to a thousandth of its
///          trace or 96 columns (incomplete Cholesky)
Eigen::MatrixXd layerRateFeatures(const LayerCatalogue& catalogue, const Eigen::VectorXd& work,
                                  double length);

} // namespace latency
