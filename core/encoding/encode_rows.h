#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

namespace latency
{

/// The common loop of computed encodings: fills one row per architecture, reports progress, and
/// checks for a stop every few rows.
///
/// fillRow  void(ArchitectureView, std::span<float>); the row begins as zeros
template <class FillRow>
Outcome<FloatMatrix> encodeRows(const LatencyTable& table, std::size_t width,
                                const RunControl<EncodingProgress>& control, FillRow fillRow)
{
    constexpr int kRowsAtATime = 64; // the dearest row takes some tens of microseconds
    const int total = table.architectureCount();
    FloatMatrix rows(static_cast<std::size_t>(total), width);
    for (int done = 0; done < total; ++done) {
        if (done % kRowsAtATime == 0) {
            if (control.stop.stop_requested())
                return Stopped{};
            if (control.report)
                control.report({done, total});
        }
        fillRow(table.architecture(done), rows.row(static_cast<std::size_t>(done)));
    }
    if (control.report)
        control.report({total, total});
    return rows;
}

} // namespace latency
