// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/accuracy_network.h"

#include "core/dataset/files/data_file.h"
#include "core/predictor/ofa_mlp/dense_pass.h"
#include "core/predictor/ofa_mlp/network_inputs.h"

#include <algorithm>

namespace latency
{

struct AccuracyNetwork::Weights {
    ofa_mlp::DenseNetwork network;
};

std::filesystem::path findAccuracyNetwork(const std::vector<std::filesystem::path>& dataFolders)
{
    return findDataFile(dataFolders, {"ofanas/checkpoints/acc_predictor.pth",
                                      "checkpoints/acc_predictor.pth", "acc_predictor.pth"});
}

Result<AccuracyNetwork> AccuracyNetwork::read(const std::filesystem::path& file)
{
    const auto tensors = TensorFile::read(file);
    if (!tensors)
        return tensors.error();
    auto network = ofa_mlp::DenseNetwork::fromTensors(
        *tensors, ofa_mlp::DenseShape::published(ofa_mlp::kNetworkColumns));
    if (!network)
        return network.error();
    AccuracyNetwork read;
    read.weights_ = std::make_shared<const Weights>(std::move(network).value());
    return read;
}

std::vector<double> AccuracyNetwork::accuracies(const std::vector<Architecture>& networks) const
{
    if (networks.empty())
        return {};
    ArchitectureMatrix matrix(networks.size(), networks.front().size());
    for (std::size_t i = 0; i < networks.size(); ++i)
        std::ranges::copy(networks[i], matrix.row(i).begin());
    const FloatMatrix inputs = ofa_mlp::networkInputs(matrix);
    const std::vector<float> outputs =
        outputsOf(weights_->network, {inputs.values().data(), static_cast<int>(inputs.rows()),
                                      static_cast<int>(inputs.columns())});
    return {outputs.begin(), outputs.end()};
}

} // namespace latency
