#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/encoding.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace latency
{

/// A kind of predictor that uses registered encodings.
class ReadsEncodings
{
public:
    virtual ~ReadsEncodings() = default;

    /// The encodings used with these resolved options.
    [[nodiscard]] virtual std::vector<const Encoding*>
    encodingsRead(const nlohmann::json& options) const = 0;
};

} // namespace latency
