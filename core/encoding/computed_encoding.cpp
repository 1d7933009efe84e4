// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/computed_encoding.h"

namespace latency
{

Error ComputedEncoding::missingRows(const LatencyTable& table, int missing) const
{
    const std::string& name = info().name;
    const std::string dataset = table.name().find(':') != std::string::npos ? table.name() : "FILE";
    return {"encoding " + name + ": " + std::to_string(missing) + " of " +
            std::to_string(table.architectureCount()) + " " + table.space().networkNoun() +
            "s are not computed yet; the workspace Encodings or latency-studio encode " + dataset +
            " --encoding " + name + " computes them."};
}

const ComputedEncoding* asComputed(const Encoding& encoding)
{
    return dynamic_cast<const ComputedEncoding*>(&encoding);
}

} // namespace latency
