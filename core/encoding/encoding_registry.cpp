// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/adjacency_encoding.h"
#include "core/encoding/cost_encoding.h"
#include "core/encoding/encoding.h"
#include "core/encoding/one_hot_encoding.h"
#include "core/encoding/published_proxies.h"

namespace latency
{

const std::vector<const Encoding*>& encodings()
{
    static const AdjacencyEncoding adjacency;
    static const OneHotEncoding oneHot;
    static const CostEncoding costs;
    static const PublishedProxies proxies;
    static const std::vector<const Encoding*> all{&adjacency, &oneHot, &costs, &proxies};
    return all;
}

const Encoding* findEncoding(std::string_view name)
{
    for (const Encoding* encoding : encodings())
        if (encoding->info().name == name)
            return encoding;
    return nullptr;
}

} // namespace latency
