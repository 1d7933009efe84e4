#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/predictor.h"

namespace latency
{

/// A predictor that, once adapted, predicts any architecture of the space, not only those of its
/// table; searches call it generation by generation.
class OpenEndedPredictor : public Predictor
{
public:
    /// False when it predicts after pretrain alone, independent of the device, such as a published
    /// table.
    [[nodiscard]] virtual bool needsAdaptation() const { return true; }
    /// Milliseconds on the device last adapted to, one per architecture.
    ///
    /// architectures  valid ones of the table's space
    /// errors         not adapted yet, architectures it cannot predict
    virtual Outcome<std::vector<float>>
    predictOutside(const std::vector<Architecture>& architectures) = 0;
};

} // namespace latency
