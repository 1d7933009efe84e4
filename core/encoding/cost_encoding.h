#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

namespace latency
{

/// Logarithms of the analytic costs of the whole network, then the number of occurrences of each
/// choice shared by several positions ("conv 3×3" on NAS-Bench-201, "k3 e6" on FBNet, "k5" on OFA).
class CostEncoding : public Encoding
{
public:
    [[nodiscard]] const MethodInfo& info() const override;
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
};

} // namespace latency
