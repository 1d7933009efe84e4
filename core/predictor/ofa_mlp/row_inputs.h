#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/matrix_product.h"
#include "core/predictor/ofa_mlp/hardware_inputs.h"

#include <span>
#include <vector>

namespace latency::ofa_mlp
{

/// Inputs of a network for some architectures.
struct RowInputs {
    FloatMatrix columns;
    /// For a network that predicts log(ms / expected ms): the logarithm of each row's expected ms;
    /// empty for one that predicts ms.
    std::vector<float> expected;

    [[nodiscard]] MatrixView<const float> view() const;
    [[nodiscard]] RowInputs at(std::span<const int> rows) const;
};

/// The published 128 columns.
RowInputs plainRows(const ArchitectureMatrix& architectures);

/// Use of hardware specifications: in the expected latency, with only the batch size as a column;
/// or as columns as well.
enum class HardwareEntry { Roofline, Columns };

/// The 128 columns and five of hardware, standardised over the train devices; unused ones are zero.
class HardwareEncoding
{
public:
    HardwareEncoding() = default;
    /// devices  at least one
    HardwareEncoding(std::span<const DeviceDescription> devices, HardwareEntry entry);

    [[nodiscard]] RowInputs rows(const SearchSpace& space, const ArchitectureMatrix& architectures,
                                 const DeviceDescription& device) const;

private:
    HardwareColumns centre_{};
    HardwareColumns unit_{};
    HardwareEntry entry_ = HardwareEntry::Roofline;
};

} // namespace latency::ofa_mlp
