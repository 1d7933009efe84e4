#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/base/random_engine.h"
#include "core/measurement/network_form.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace latency
{

enum class ExportFormat { Onnx, TorchScript };

/// Networks to write as files for other programs.
struct NetworkExport {
    const SearchSpace* space = nullptr;
    std::vector<Architecture> architectures;
    std::vector<NetworkForm> forms{NetworkForm::Built, NetworkForm::Pruned};
    ExportFormat format = ExportFormat::Onnx;
    int batch = 1;
    Seed seed; ///< of the weights
    std::filesystem::path folder;
    std::stop_token stop;
    std::function<void(int done, int total)> progress; ///< may be empty
};

struct ExportedNetworks {
    int files = 0;
    /// Networks of which nothing can be pruned; both forms are one file.
    int withoutPruned = 0;
};

/// Writes STEM.FORM.onnx or STEM.FORM.pt for every network and form (network_form.h), then
/// networks.csv with file, form, network, parameters and size of the input. Where pruning removes
/// nothing, the pruned form is left out, and networks.csv names the built one for both. Each file
/// appears complete or not at all.
///
/// errors  a space without networks, a folder that cannot be written, a missing library
Outcome<ExportedNetworks> exportNetworks(const NetworkExport& task);

} // namespace latency
