#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/embeddings/embedding_training.h"
#include "core/encoding/proxies/proxy_calculator.h"
#include "core/learning/flat_network.h"
#include "core/learning/matrix_product.h"
#include "core/learning/torch_runtime.h"
#include "core/predictor/brp_nas/graph_network.h"

#include <functional>
#include <memory>

namespace latency
{

/// The functions that compute with LibTorch. The module holds them and their libraries; a program
/// that loads the module late calls them through this table.
struct TorchFunctions {
    template <class Real>
    struct Products {
        using Product = void (*)(MatrixView<const Real> a, MatrixView<const Real> b,
                                 MatrixView<Real> out, Into into);
        Product multiply;
        Product multiplyTransposedLeft;
        Product multiplyTransposedRight;
    };
    Products<float> floats;
    Products<double> doubles;
    void (*setThreads)(int threads);
    int (*threads)();
    TorchRuntime (*measureRuntime)();
    int (*parallelParts)();
    int (*partBegin)(int count, int part);
    void (*inParallel)(int count, const std::function<void(int, int, int)>& work);
    void (*inShares)(int shares, const std::function<void(int)>& work);
    std::unique_ptr<FlatNetwork> (*flatNetwork)(int inputs, RandomEngine& random);
    std::unique_ptr<brp_nas::GraphNetwork> (*graphNetwork)(const brp_nas::NetworkOptions& options,
                                                           RandomEngine& random);
    ProxyFunction (*proxyFunction)(const SearchSpace& space, std::vector<ProxyId> wanted,
                                   ProxyInputs inputs);
    EmbeddingFunction learnArch2vec;
    EmbeddingFunction learnCate;
};

/// What the module exports: a function without parameters that returns the table.
inline constexpr const char* kTorchFunctionsName = "latencyTorchFunctions";
using TorchFunctionsGetter = const TorchFunctions* (*)();

} // namespace latency
