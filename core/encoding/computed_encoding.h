#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"
#include "core/encoding/row_cache/row_computation.h"

namespace latency
{

/// Cached share of an encoding.
struct EncodingState {
    int ready = 0; ///< architectures of the table whose rows are there
    int total = 0; ///< architectures of the table

    [[nodiscard]] bool isComplete() const { return ready == total; }
};

/// An encoding that takes minutes to compute. `encode` only reads the cache and fails if rows are
/// missing; `compute` fills the cache.
class ComputedEncoding : public Encoding
{
public:
    /// errors  a cache or data file cannot be read
    [[nodiscard]] virtual Result<EncodingState> state(const LatencyTable& table) const = 0;

    /// The cached rows, for display during computation; missing rows are NaN, and scales are taken
    /// over the cached ones.
    ///
    /// returns  [architectures, features]
    [[nodiscard]] virtual Result<FloatMatrix> partialRows(const LatencyTable& table) const = 0;

    /// Computes the rows of the table that the cache lacks.
    [[nodiscard]] virtual Outcome<std::monostate>
    compute(const LatencyTable& table, const ComputationControl& control) const = 0;

protected:
    /// "encoding zen: 3 of 5000 networks are not computed yet; …"
    [[nodiscard]] Error missingRows(const LatencyTable& table, int missing) const;
};

/// The encoding as a computed one, or null if it is available at once.
const ComputedEncoding* asComputed(const Encoding& encoding);

} // namespace latency
