#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/architecture_catalogue.h"
#include "core/predictor/multi_predict/latency_vectors.h"
#include "core/predictor/multi_predict/network_batch.h"
#include "core/predictor/multi_predict/network_parameters.h"

#include <memory>
#include <string>

namespace latency::multi_predict
{

/// One architecture on one device.
struct NetworkRow {
    int architecture = 0; ///< row of the table
    int device = 0;       ///< row of the device table
};

/// Inputs of the network for all architectures of a table.
class ArchitectureRows
{
public:
    /// features  [architectures, features] of a registered encoding; empty: HELP's encoding, which
    ///           for cells is a graph
    /// vectors   latency vectors; of width 0 if only the architecture is used
    /// hidden    column of `vectors` that is a train device's own, one per train device; -1 for
    /// none
    ArchitectureRows(const LatencyTable& table, FloatMatrix features, LatencyVectors vectors,
                     std::vector<int> hidden);

    /// Sets trunk, inputWidth and supplementWidth, which follow from the encoding.
    void describe(NetworkShape& shape) const;
    /// Replaces `into`.
    template <class Real>
    void gather(std::span<const NetworkRow> rows, NetworkBatch<Real>& into) const;

private:
    template <class Real>
    void gatherFeatures(std::span<const int> architectures, ArchitectureBatch<Real>& into) const;

    std::unique_ptr<ArchitectureCatalogue> catalogue_; ///< null with features
    FloatMatrix features_;
    LatencyVectors vectors_;
    std::vector<int> hidden_;
};

} // namespace latency::multi_predict
