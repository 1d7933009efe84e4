#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/outcome.h"
#include "core/base/run_control.h"

namespace latency
{

struct NeighbourMapOptions {
    double perplexity = 30.0; ///< neighbours that count; fewer where there are few rows
    int iterations = 600;
    int threads = 2; ///< the result does not depend on them
};

/// An intermediate map.
struct NeighbourMapProgress {
    int iteration = 0;
    int iterations = 0;
    double secondsLeft = -1.0; ///< negative while nothing is known
    FloatMatrix points;        ///< [rows, 2]
};

/// Rows as points in the plane, with near rows near each other (t-SNE, Barnes and Hut's tree).
/// Large distances and the density of clusters have no meaning. Equal rows share a point. It starts
/// from the principal components and draws nothing at random, so the same rows give the same map.
///
/// rows     [rows, columns], finite; standardise columns first when their units differ
/// returns  [rows, 2], centred on 0; of fewer than five distinct rows their principal components.
///          Stopped within 0.1 s of a request; the last reported points remain usable
/// errors   a value that is not finite
/// source   van der Maaten, JMLR 15 (2014), 3221-3245; step size and start of Belkina et al.,
///          Nature Communications 10 (2019), and Kobak and Berens, ibid.
Outcome<FloatMatrix> neighbourMap(const FloatMatrix& rows, const NeighbourMapOptions& options,
                                  const RunControl<NeighbourMapProgress>& control);

} // namespace latency
