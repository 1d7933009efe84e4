#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/learning/architecture_catalogue.h"
#include "core/learning/layer_pass.h"

#include <vector>

namespace latency::multi_predict
{

inline constexpr int deviceWidth = 8;

/// Input form of a device.
enum class DeviceForm {
    Learned, ///< a row of a table of its own
    Index,   ///< the binary digits of its number, through a small network
    Sample   ///< its latencies on a few reference networks, through a small network
};

/// Sizes of the network (methods/multi-predict.md §2).
struct NetworkShape {
    TrunkKind trunk = TrunkKind::Dense;
    int inputWidth = 0;      ///< columns of an architecture's, or a node's, row
    int supplementWidth = 0; ///< numbers of an architecture besides its encoding
    int devices = 1;         ///< rows of the device table: train devices and one new device
    DeviceForm device = DeviceForm::Learned;
    int architectureWidth = 30; ///< what the trunk makes of an architecture
    int width = 512;            ///< of the interaction layers
    int hiddenLayers = 2;       ///< interaction layers before the last

    /// A cell's supplement joins after the trunk, another network's before it.
    [[nodiscard]] bool supplementJoinsLate() const { return trunk == TrunkKind::Graph; }
    [[nodiscard]] int trunkInput() const
    {
        return inputWidth + (supplementJoinsLate() ? 0 : supplementWidth);
    }
    [[nodiscard]] int joinWidth() const
    {
        return architectureWidth + deviceWidth + (supplementJoinsLate() ? supplementWidth : 0);
    }
};

/// Where the parameters lie in one flat buffer: the trunk first, then the device, then the
/// interaction layers, so that what is frozen is a range.
class NetworkParameters
{
public:
    explicit NetworkParameters(const NetworkShape& shape);

    [[nodiscard]] const NetworkShape& shape() const { return shape_; }
    [[nodiscard]] std::size_t count() const { return layout_.count(); }
    [[nodiscard]] std::size_t trunkCount() const { return trunkCount_; }
    /// The first `graphLayers()` of them are graph layers.
    [[nodiscard]] const std::vector<ChainLayer>& trunk() const { return trunk_; }
    [[nodiscard]] std::size_t graphLayers() const
    {
        return shape_.trunk == TrunkKind::Graph ? 4 : 0;
    }
    [[nodiscard]] const Parameter& deviceTable() const { return deviceTable_; }
    [[nodiscard]] const std::vector<ChainLayer>& deviceLayers() const { return deviceLayers_; }
    [[nodiscard]] const std::vector<ChainLayer>& interaction() const { return interaction_; }

    /// Graph layers: weights U(±.05), biases U(±1/√outputs). Interaction layers: weights
    /// N(0, √(2/(inputs + outputs))), biases N(0, √(1/outputs)). Devices: N(0, 1). Others
    /// U(±1/√inputs).
    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random) const;

private:
    NetworkShape shape_;
    FlatLayout layout_;
    std::size_t trunkCount_ = 0;
    std::vector<ChainLayer> trunk_;
    Parameter deviceTable_; ///< empty unless devices are learned
    std::vector<ChainLayer> deviceLayers_;
    std::vector<ChainLayer> interaction_;
};

} // namespace latency::multi_predict
