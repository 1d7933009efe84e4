#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

namespace latency
{

/// Every decision as ones and zeros (`SearchSpace::oneHot`).
class OneHotEncoding : public Encoding
{
public:
    [[nodiscard]] const MethodInfo& info() const override;
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
};

} // namespace latency
