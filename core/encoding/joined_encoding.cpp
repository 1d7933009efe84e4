// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/joined_encoding.h"

#include <algorithm>

namespace latency
{

JoinedEncoding::JoinedEncoding(MethodInfo info, std::vector<const ComputedEncoding*> parts)
    : info_(std::move(info)), parts_(std::move(parts))
{
}

Outcome<FloatMatrix> JoinedEncoding::encode(const LatencyTable& table,
                                            const RunControl<EncodingProgress>& control) const
{
    const auto ready = state(table);
    if (!ready)
        return ready.error();
    if (!ready->isComplete())
        return missingRows(table, ready->total - ready->ready);
    auto rows = partialRows(table);
    if (!rows)
        return rows.error();
    if (control.stop.stop_requested())
        return Stopped{};
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return std::move(*rows);
}

Result<FloatMatrix> JoinedEncoding::partialRows(const LatencyTable& table) const
{
    FloatMatrix rows(static_cast<std::size_t>(table.architectureCount()),
                     columns(table.space()).size());
    std::size_t first = 0;
    for (const ComputedEncoding* part : parts_) {
        const auto own = part->partialRows(table);
        if (!own)
            return own.error();
        for (std::size_t row = 0; row < rows.rows(); ++row)
            std::ranges::copy(own->row(row), rows.row(row).subspan(first).begin());
        first += own->columns();
    }
    return rows;
}

std::vector<std::string> JoinedEncoding::columns(const SearchSpace& space) const
{
    std::vector<std::string> names;
    for (const ComputedEncoding* part : parts_)
        for (std::string& name : part->columns(space))
            names.push_back(std::move(name));
    return names;
}

Result<EncodingState> JoinedEncoding::state(const LatencyTable& table) const
{
    EncodingState least{table.architectureCount(), table.architectureCount()};
    for (const ComputedEncoding* part : parts_) {
        const auto own = part->state(table);
        if (!own)
            return own.error();
        least.ready = std::min(least.ready, own->ready);
    }
    return least;
}

Outcome<std::monostate> JoinedEncoding::compute(const LatencyTable& table,
                                                const ComputationControl& control) const
{
    for (const ComputedEncoding* part : parts_) {
        auto outcome = part->compute(table, control);
        if (!std::holds_alternative<std::monostate>(outcome))
            return outcome;
    }
    return std::monostate{};
}

} // namespace latency
