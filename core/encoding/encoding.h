#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/option_spec.h"
#include "core/base/outcome.h"
#include "core/base/run_control.h"
#include "core/dataset/table/latency_table.h"

#include <string_view>
#include <vector>

namespace latency
{

struct EncodingProgress {
    int done = 0;  ///< architectures encoded
    int total = 0; ///< architectures to encode
};

/// Turns every architecture of a table into a row of numbers. Uses no latency.
class Encoding
{
public:
    virtual ~Encoding() = default;
    [[nodiscard]] virtual const MethodInfo& info() const = 0;

    /// returns  [architectures, features], not standardised
    [[nodiscard]] virtual Outcome<FloatMatrix>
    encode(const LatencyTable& table, const RunControl<EncodingProgress>& control) const = 0;

    /// Names of the columns, as many as `encode` returns for that space.
    [[nodiscard]] virtual std::vector<std::string> columns(const SearchSpace& space) const = 0;
};

const std::vector<const Encoding*>& encodings();
const Encoding* findEncoding(std::string_view name);

} // namespace latency
