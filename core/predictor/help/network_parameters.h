#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/predictor/arithmetic/matrix_product.h"

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

/// Input form of architectures.
enum class TrunkKind {
    Dense, ///< two dense layers on one-hots: FBNet and OFA
    Graph  ///< four graph layers on the cell: NAS-Bench-201
};

struct NetworkShape {
    TrunkKind trunk = TrunkKind::Dense;
    int inputWidth = 0; ///< columns of an architecture's, or a node's, row
    bool operator==(const NetworkShape&) const = default;
};

/// Location of a matrix in a flat buffer.
struct Parameter {
    std::size_t offset = 0;
    int rows = 0;
    int columns = 0;

    [[nodiscard]] std::size_t size() const
    {
        return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    }
    template <class Real>
    [[nodiscard]] MatrixView<Real> in(Real* buffer) const
    {
        return {buffer + offset, rows, columns};
    }
    [[nodiscard]] Parameter rowsFrom(int first, int count) const
    {
        const auto skipped = static_cast<std::size_t>(first) * static_cast<std::size_t>(columns);
        return {offset + skipped, count, columns};
    }
};

/// out = in · weight + bias; published files contain the weight of a dense layer transposed.
struct Layer {
    std::string name; ///< as in the published checkpoints, such as "fc3"
    Parameter weight; ///< [in, out]
    Parameter bias;   ///< [1, out]
    bool isGraph = false;
};

/// Locations of the network's parameters in its flat buffer.
class NetworkParameters
{
public:
    explicit NetworkParameters(const NetworkShape& shape);

    [[nodiscard]] const NetworkShape& shape() const { return shape_; }
    [[nodiscard]] std::size_t count() const { return count_; }
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
    std::size_t count_ = 0;
    std::vector<Layer> trunk_;
    std::array<Layer, 2> hardware_;
    std::array<Layer, headLayers> head_;
};

} // namespace latency::help
