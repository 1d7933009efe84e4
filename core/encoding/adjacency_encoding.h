#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

namespace latency
{

/// The corrected graph, flattened: one column for each possible edge i→j with i < j, then the
/// operation of each node as ones and zeros.
class AdjacencyEncoding : public Encoding
{
public:
    [[nodiscard]] const MethodInfo& info() const override;
    [[nodiscard]] Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const override;
    [[nodiscard]] std::vector<std::string> columns(const SearchSpace& space) const override;
};

} // namespace latency
