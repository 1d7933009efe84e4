#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/computed_encoding.h"

#include <stop_token>
#include <string>

namespace latency
{

/// Whether an encoding of a table can be used.
struct EncodingReadiness {
    int ready = 0;           ///< architectures that have a row
    int total = 0;           ///< architectures of the table
    int columns = 0;         ///< numbers a row
    bool isComputed = false; ///< true when missing rows can be computed here
    std::string hindrance;   ///< why rows are missing that nobody can compute here, one sentence

    [[nodiscard]] bool isComplete() const { return ready == total; }
};

/// Looks into caches and files; takes a moment, and what the encoding takes where it is had at
/// once.
EncodingReadiness encodingReadiness(const Encoding& encoding, const LatencyTable& table,
                                    std::stop_token stop);

/// Architectures of which an encoding that comes from a file knows nothing; none for others. Their
/// rows say nothing, so they are not to be learned from or counted on.
///
/// errors  no such file, or not its form
Result<std::vector<int>> architecturesWithoutRow(const Encoding& encoding,
                                                 const LatencyTable& table);

/// The rows there are, also of an encoding that is still being computed: missing ones are not
/// numbers.
///
/// returns  [architectures, features]
/// errors   nothing is there, and why
Outcome<FloatMatrix> rowsSoFar(const Encoding& encoding, const LatencyTable& table,
                               std::stop_token stop);

} // namespace latency
