#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"
#include "core/encoding/row_cache/row_computation.h"

namespace latency
{

/// How much of an encoding is in the cache.
struct EncodingState {
    int ready = 0; ///< architectures of the table whose rows are there
    int total = 0; ///< architectures of the table

    [[nodiscard]] bool isComplete() const { return ready == total; }
};

/// An encoding that takes minutes to compute. `encode` only reads the cache, and refuses with a
/// sentence when rows are missing; `compute` fills the cache.
class ComputedEncoding : public Encoding
{
public:
    /// errors  a cache or data file cannot be read
    [[nodiscard]] virtual Result<EncodingState> state(const LatencyTable& table) const = 0;

    /// What is there so far, to look at while it is computed; rows that are missing are not
    /// numbers, and scales run over those that are there.
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

/// The encoding as one that is computed, or null when it is had at once.
const ComputedEncoding* asComputed(const Encoding& encoding);

} // namespace latency
