#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/run_control.h"
#include "core/encoding/row_cache/pause_gate.h"
#include "core/encoding/row_cache/row_source.h"
#include "core/space/architecture.h"

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace latency
{

struct ComputationProgress {
    int done = 0; ///< of `total`, those found in the cache included
    int total = 0;
    double secondsLeft = -1.0; ///< negative while nothing is known
    int damagedRows = 0;       ///< found in the cache and computed again
    bool isWaiting = false;    ///< for another window or program that computes the same
};

/// Progress, pause and stop of long computations.
struct ComputationControl {
    RunControl<ComputationProgress> run;
    PauseGate* pause = nullptr; ///< may be null
    int threads = 0;            ///< 0 for one per processor
};

/// The numbers of one architecture, for all wanted sources in sequence; nullopt when stopped,
/// within 0.1 s. May throw LibTorch's exceptions.
using RowFunction =
    std::function<std::optional<std::vector<double>>(ArchitectureView, const std::stop_token&)>;

/// Rows of several sources, computed together.
struct RowJob {
    std::vector<RowSource> sources;          ///< of one space
    std::vector<Architecture> architectures; ///< different ones, in the order of the files
    /// Called once in each thread with the sources that lack rows, as places in `sources`.
    std::function<RowFunction(const std::vector<std::size_t>& wanted)> makeFunction;
};

/// Computes missing rows on all processors and appends each one when it is done. Rows are written
/// in the order of `architectures`, so that an interrupted and resumed computation leaves the same
/// bytes as an uninterrupted one. While another process computes for that space, this one waits,
/// and takes over if the other ends.
///
/// returns  when every row is in the files
/// errors   a file cannot be read or written, a row cannot be computed
Outcome<std::monostate> computeRows(const RowJob& job, const ComputationControl& control);

} // namespace latency
