// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding_readiness.h"

#include "core/encoding/published_proxies.h"

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
    const auto missing = architecturesWithoutRow(encoding, table);
    if (found.ready == 0 || !missing || missing->empty())
        return found;
    found.ready -= static_cast<int>(missing->size());
    found.hindrance = "The file lacks " + std::to_string(missing->size()) + " of the table's " +
                      std::to_string(found.total) + " " + table.space().networkNoun() + "s.";
    return found;
}

Result<std::vector<int>> architecturesWithoutRow(const Encoding& encoding,
                                                 const LatencyTable& table)
{
    if (dynamic_cast<const PublishedProxies*>(&encoding) != nullptr)
        return PublishedProxies::missingNetworks(table);
    return std::vector<int>{};
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
