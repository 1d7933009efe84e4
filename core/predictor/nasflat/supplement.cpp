// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/supplement.h"

#include "core/encoding/computed_encoding.h"
#include "core/encoding/standardize.h"

#include <algorithm>

namespace latency::nasflat
{

namespace
{

FloatMatrix sideBySide(const FloatMatrix& left, const FloatMatrix& right)
{
    if (left.isEmpty())
        return right;
    FloatMatrix both(left.rows(), left.columns() + right.columns());
    for (std::size_t row = 0; row < both.rows(); ++row) {
        const auto end = std::ranges::copy(left.row(row), both.row(row).begin()).out;
        std::ranges::copy(right.row(row), end);
    }
    return both;
}

} // namespace

Outcome<FloatMatrix> supplementOf(const LatencyTable& table, const std::string& name, bool isScaled,
                                  const std::stop_token& stop)
{
    const std::string space = table.space().name();
    const bool wantsAll = name == "all";
    if (!wantsAll && !findEncoding(name)->info().supportsSpace(space))
        return Error{"predictor nasflat: the supplement " + name + " does not know " +
                     table.space().title() + "; expected an encoding that does, or none."};
    FloatMatrix rows;
    for (const Encoding* encoding : encodings()) {
        const bool isWanted = wantsAll
                                  ? encoding->info().supportsSpace(space) && !asComputed(*encoding)
                                  : encoding->info().name == name;
        if (!isWanted)
            continue;
        auto found = encoding->encode(table, {stop, {}});
        if (wantsAll && std::holds_alternative<Error>(found))
            continue; // its file is not here
        if (!std::holds_alternative<FloatMatrix>(found))
            return found;
        rows = sideBySide(rows, std::get<FloatMatrix>(found));
    }
    return isScaled ? standardized(std::move(rows)) : rows;
}

} // namespace latency::nasflat
