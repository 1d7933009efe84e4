#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/learning/training_epochs.h"
#include "core/space/architecture_graph.h"

#include <memory>
#include <vector>

namespace latency::brp_nas
{

struct NetworkOptions {
    int operations = 0; ///< operation ids of the graphs
    int width = 600;    ///< numbers per node
    int layers = 4;
    double weightDecay = 5e-4;
    double dropout = 0.002;
};

/// Graphs by number, from 0.
using GraphOf = std::function<ArchitectureGraph(int place)>;

/// The network of BRP-NAS (methods/brp-nas.md §2), computed with LibTorch. No result depends on the
/// number of threads. Anything may throw what LibTorch throws.
class GraphNetwork
{
public:
    static std::unique_ptr<GraphNetwork> create(const NetworkOptions& options,
                                                RandomEngine& random);
    virtual ~GraphNetwork() = default;
    [[nodiscard]] virtual std::unique_ptr<GraphNetwork> copy() const = 0;

    /// Descends the mean absolute error over all labels. Looks at `stop` before every batch.
    ///
    /// labels      [graphs, devices] one at least; NaN where there is none
    /// afterEpoch  called in this thread after each epoch
    /// returns     false when stopped
    virtual bool train(const GraphOf& graphOf, const FloatMatrix& labels, const Schedule& schedule,
                       Seed seed, const std::stop_token& stop,
                       const std::function<void(const EpochResult&)>& afterEpoch) = 0;

    /// Scores of graphs 0..count-1; some are missing when stopped.
    virtual std::vector<float> score(const GraphOf& graphOf, int count,
                                     const std::stop_token& stop) = 0;
};

} // namespace latency::brp_nas
