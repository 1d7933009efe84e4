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

/// Reads caches and files, which takes a moment; encodings available at once are computed.
EncodingReadiness encodingReadiness(const Encoding& encoding, const LatencyTable& table,
                                    std::stop_token stop);

/// Architectures missing from the file of an encoding; none for encodings without a file. Their
/// rows carry no information and must be excluded from training and evaluation.
///
/// errors  no such file, or a malformed one
Result<std::vector<int>> architecturesWithoutRow(const Encoding& encoding,
                                                 const LatencyTable& table);

/// The available rows, also of an encoding under computation: missing ones are NaN.
///
/// returns  [architectures, features]
/// errors   no rows, with the reason
Outcome<FloatMatrix> rowsSoFar(const Encoding& encoding, const LatencyTable& table,
                               std::stop_token stop);

} // namespace latency
