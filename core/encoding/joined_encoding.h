#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/computed_encoding.h"

namespace latency
{

/// Several computed encodings side by side.
class JoinedEncoding : public ComputedEncoding
{
public:
    /// parts  must outlive this
    JoinedEncoding(MethodInfo info, std::vector<const ComputedEncoding*> parts);

    [[nodiscard]] const MethodInfo& info() const override { return info_; }
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
    [[nodiscard]] Result<FloatMatrix> partialRows(const LatencyTable& table) const override;
    [[nodiscard]] Result<EncodingState> state(const LatencyTable& table) const override;
    [[nodiscard]] Outcome<std::monostate> compute(const LatencyTable& table,
                                                  const ComputationControl& control) const override;

private:
    MethodInfo info_;
    std::vector<const ComputedEncoding*> parts_;
};

} // namespace latency
