// SPDX-License-Identifier: GPL-3.0-or-later
// The module's functions for the rest of the program; the first call loads it.
#include "core/encoding/embeddings/arch2vec.h"
#include "core/encoding/embeddings/cate.h"
#include "core/learning/parallel_parts.h"
#include "core/torch_module/load_torch_module.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace latency
{
namespace
{

int allThreads()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

std::atomic<const TorchFunctions*> loaded = nullptr;
std::atomic<int> askedThreads = 0; ///< 0 for all; asked for before the module was loaded
std::mutex loading;

/// throws  as loadTorchModule does, and tries again the next time
const TorchFunctions& torch()
{
    if (const TorchFunctions* functions = loaded)
        return *functions;
    const std::lock_guard lock(loading);
    if (!loaded) {
        const TorchFunctions& functions = loadTorchModule();
        functions.setThreads(askedThreads > 0 ? askedThreads.load() : allThreads());
        loaded = &functions;
    }
    return *loaded;
}

template <class Real>
const TorchFunctions::Products<Real>& products()
{
    if constexpr (std::is_same_v<Real, float>)
        return torch().floats;
    else
        return torch().doubles;
}

/// The embedding, or the reason why the module cannot be loaded, as one sentence.
Outcome<FloatMatrix> learned(EmbeddingFunction TorchFunctions::*function, const EmbeddingTask& task,
                             const ComputationControl& control)
try {
    return (torch().*function)(task, control);
} catch (const std::runtime_error& fault) {
    return Error{std::string(fault.what()) + "."};
}

} // namespace

template <class Real>
void multiply(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    products<Real>().multiply(a, b, out, into);
}

template <class Real>
void multiplyTransposedLeft(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    products<Real>().multiplyTransposedLeft(a, b, out, into);
}

template <class Real>
void multiplyTransposedRight(ReadView<Real> a, ReadView<Real> b, MatrixView<Real> out, Into into)
{
    products<Real>().multiplyTransposedRight(a, b, out, into);
}

#define LATENCY_PRODUCTS(Real)                                                                     \
    template void multiply(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);                \
    template void multiplyTransposedLeft(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);  \
    template void multiplyTransposedRight(ReadView<Real>, ReadView<Real>, MatrixView<Real>, Into);
LATENCY_PRODUCTS(float)
LATENCY_PRODUCTS(double)
#undef LATENCY_PRODUCTS

void setTorchThreads(int threads)
{
    askedThreads = std::max(1, threads);
    if (const TorchFunctions* functions = loaded)
        functions->setThreads(threads);
}

int torchThreads()
{
    return torch().threads();
}

TorchRuntime measureTorchRuntime()
{
    return torch().measureRuntime();
}

int parallelParts()
{
    return torch().parallelParts();
}

int partBegin(int count, int part)
{
    return torch().partBegin(count, part);
}

void inParallel(int count, const std::function<void(int part, int first, int last)>& work)
{
    torch().inParallel(count, work);
}

void inShares(int shares, const std::function<void(int share)>& work)
{
    torch().inShares(shares, work);
}

std::unique_ptr<FlatNetwork> FlatNetwork::create(int inputs, RandomEngine& random)
{
    return torch().flatNetwork(inputs, random);
}

std::unique_ptr<brp_nas::GraphNetwork> brp_nas::GraphNetwork::create(const NetworkOptions& options,
                                                                     RandomEngine& random)
{
    return torch().graphNetwork(options, random);
}

ProxyFunction proxyFunction(const SearchSpace& space, std::vector<ProxyId> wanted,
                            ProxyInputs inputs)
{
    return torch().proxyFunction(space, std::move(wanted), std::move(inputs));
}

Outcome<FloatMatrix> learnArch2vec(const EmbeddingTask& task, const ComputationControl& control)
{
    return learned(&TorchFunctions::learnArch2vec, task, control);
}

Outcome<FloatMatrix> learnCate(const EmbeddingTask& task, const ComputationControl& control)
{
    return learned(&TorchFunctions::learnCate, task, control);
}

} // namespace latency
