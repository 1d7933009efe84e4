// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/arch2vec.h"
#include "core/encoding/embeddings/cate.h"
#include "core/learning/parallel_parts.h"
#include "core/torch_module/torch_functions.h"

namespace
{

template <class Real>
constexpr latency::TorchFunctions::Products<Real> products()
{
    return {latency::multiply<Real>, latency::multiplyTransposedLeft<Real>,
            latency::multiplyTransposedRight<Real>};
}

} // namespace

extern "C" [[gnu::visibility("default")]] const latency::TorchFunctions* latencyTorchFunctions()
{
    static constexpr latency::TorchFunctions functions{
        products<float>(),
        products<double>(),
        latency::setTorchThreads,
        latency::torchThreads,
        latency::measureTorchRuntime,
        latency::parallelParts,
        latency::partBegin,
        latency::inParallel,
        latency::inShares,
        latency::FlatNetwork::create,
        latency::brp_nas::GraphNetwork::create,
        latency::proxyFunction,
        latency::learnArch2vec,
        latency::learnCate,
    };
    return &functions;
}
