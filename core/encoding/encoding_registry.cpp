// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/adjacency_encoding.h"
#include "core/encoding/cost_encoding.h"
#include "core/encoding/embedding_encoding.h"
#include "core/encoding/encoding.h"
#include "core/encoding/joined_encoding.h"
#include "core/encoding/one_hot_encoding.h"
#include "core/encoding/proxy_encoding.h"
#include "core/encoding/published_embedding.h"
#include "core/encoding/published_proxies.h"

#include <deque>

namespace latency
{

namespace
{

const ProxyEncoding& allProxies()
{
    static const ProxyEncoding all(ProxyEncoding::Batches::One);
    return all;
}

std::vector<const Encoding*> proxyEncodings()
{
    static const ProxyEncoding paper(ProxyEncoding::Batches::PerJob);
    static const std::deque<ProxyEncoding> single = [] {
        std::deque<ProxyEncoding> each;
        for (std::size_t i = 0; i < ProxyCount; ++i)
            each.emplace_back(static_cast<ProxyId>(i));
        return each;
    }();
    std::vector<const Encoding*> found{&allProxies(), &paper};
    for (const ProxyEncoding& one : single)
        found.push_back(&one);
    return found;
}

/// NASFLAT's CAZ.
const JoinedEncoding& joinedEncoding()
{
    static const JoinedEncoding joined = [] {
        MethodInfo info;
        info.name = "caz";
        info.title = "arch2vec, CATE and proxies";
        info.description = "arch2vec, CATE and the 13 zero-cost proxies side by side.";
        info.source = "On Latency Predictors for NAS (arXiv 2403.02446); methods/embeddings.md §3";
        const auto& learned = embeddingEncodings();
        return JoinedEncoding(std::move(info), {learned[0], learned[1], &allProxies()});
    }();
    return joined;
}

} // namespace

const std::vector<const Encoding*>& encodings()
{
    static const AdjacencyEncoding adjacency;
    static const OneHotEncoding oneHot;
    static const CostEncoding costs;
    static const PublishedProxies published;
    static const PublishedEmbedding arch2vecFile("arch2vec", "arch2vec");
    static const PublishedEmbedding cateFile("cate", "CATE");
    static const std::vector<const Encoding*> all = [] {
        std::vector<const Encoding*> found{&adjacency, &oneHot, &costs, &published};
        for (const Encoding* proxy : proxyEncodings())
            found.push_back(proxy);
        for (const Encoding* embedding : embeddingEncodings())
            found.push_back(embedding);
        found.push_back(&joinedEncoding());
        found.push_back(&arch2vecFile);
        found.push_back(&cateFile);
        return found;
    }();
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
