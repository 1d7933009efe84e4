#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/learning/architecture_catalogue.h"
#include "core/learning/flat_parameters.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace latency::help
{

/// Widths of the published network (methods/help.md §2).
inline constexpr int referenceCount = 10;
inline constexpr int trunkWidth = 100;
inline constexpr int headWidth = 200;
inline constexpr int headLayers = 3;

using NetworkShape = TrunkShape;

/// out = in · weight + bias; the published files hold the weight of a dense layer transposed.
struct Layer : DenseParameters {
    std::string name; ///< as in the published checkpoints, such as "fc3"
    bool isGraph = false;
};

/// Locations of the network's parameters in its flat buffer.
class NetworkParameters
{
public:
    explicit NetworkParameters(const NetworkShape& shape);

    [[nodiscard]] const NetworkShape& shape() const { return shape_; }
    [[nodiscard]] std::size_t count() const { return layout_.count(); }
    [[nodiscard]] const std::vector<Layer>& trunk() const { return trunk_; }
    [[nodiscard]] const std::array<Layer, 2>& hardware() const { return hardware_; }
    /// fc3, whose first 100 rows read the trunk and last 100 the hardware; fc4; fc5.
    [[nodiscard]] const std::array<Layer, headLayers>& head() const { return head_; }
    /// All of them in the order of the buffer.
    [[nodiscard]] std::vector<const Layer*> layers() const;

    /// Graph layers: weights U(±.05), biases U(±.1); others U(±1/√inputs).
    [[nodiscard]] std::vector<float> initialValues(RandomEngine& random) const;

private:
    Layer layer(std::string name, int in, int out, bool isGraph = false);

    NetworkShape shape_;
    FlatLayout layout_;
    std::vector<Layer> trunk_;
    std::array<Layer, 2> hardware_;
    std::array<Layer, headLayers> head_;
};

} // namespace latency::help
