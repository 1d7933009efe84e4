// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding_readiness.h"

namespace latency
{

EncodingReadiness encodingReadiness(const Encoding& encoding, const LatencyTable& table,
                                    std::stop_token stop)
{
    EncodingReadiness found;
    found.total = table.architectureCount();
    if (!encoding.info().supportsSpace(table.space().name())) {
        found.hindrance = encoding.info().title + " does not know " + table.space().title() + ".";
        return found;
    }
    found.columns = static_cast<int>(encoding.columns(table.space()).size());
    if (const ComputedEncoding* computed = asComputed(encoding)) {
        const auto state = computed->state(table);
        found.isComputed = state.hasValue();
        if (state)
            found.ready = state->ready;
        else
            found.hindrance = state.error().message;
        return found;
    }
    const auto rows = encoding.encode(table, {std::move(stop), {}});
    if (const Error* error = std::get_if<Error>(&rows))
        found.hindrance = error->message;
    else if (std::holds_alternative<FloatMatrix>(rows))
        found.ready = found.total;
    return found;
}

Outcome<FloatMatrix> rowsSoFar(const Encoding& encoding, const LatencyTable& table,
                               std::stop_token stop)
{
    const ComputedEncoding* computed = asComputed(encoding);
    if (!computed)
        return encoding.encode(table, {std::move(stop), {}});
    auto rows = computed->partialRows(table);
    if (!rows)
        return rows.error();
    return std::move(*rows);
}

} // namespace latency
