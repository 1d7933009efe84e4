#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/learning/matrix_product.h"
#include "core/predictor/ofa_mlp/hardware_inputs.h"

#include <span>
#include <vector>

namespace latency::ofa_mlp
{

/// What a network reads of some architectures.
struct RowInputs {
    FloatMatrix columns;
    /// For a network that answers in log(ms / expected ms): the logarithm of what is expected of
    /// each row; empty for one that answers in ms.
    std::vector<float> expected;

    [[nodiscard]] MatrixView<const float> view() const;
    [[nodiscard]] RowInputs at(std::span<const int> rows) const;
};

/// The published 128 columns.
RowInputs plainRows(const ArchitectureMatrix& architectures);

/// Where hardware specifications enter a network: in what is expected of a row, together with the
/// batch size as a column; or as columns as well.
enum class HardwareEntry { Roofline, Columns };

/// The 128 columns and five of hardware, standardised over the train devices; those that do not
/// enter are zero.
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
