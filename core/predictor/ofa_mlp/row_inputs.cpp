// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/row_inputs.h"

#include "core/predictor/ofa_mlp/network_inputs.h"

#include <algorithm>
#include <cmath>

namespace latency::ofa_mlp
{

MatrixView<const float> RowInputs::view() const
{
    return {columns.values().data(), static_cast<int>(columns.rows()),
            static_cast<int>(columns.columns())};
}

RowInputs RowInputs::at(std::span<const int> rows) const
{
    RowInputs picked;
    picked.columns = FloatMatrix(rows.size(), columns.columns());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = static_cast<std::size_t>(rows[i]);
        std::ranges::copy(columns.row(row), picked.columns.row(i).begin());
        if (!expected.empty())
            picked.expected.push_back(expected[row]);
    }
    return picked;
}

RowInputs plainRows(const ArchitectureMatrix& architectures)
{
    return {networkInputs(architectures), {}};
}

HardwareEncoding::HardwareEncoding(std::span<const DeviceDescription> devices, HardwareEntry entry)
    : entry_(entry)
{
    const auto count = static_cast<double>(devices.size());
    for (std::size_t i = 0; i < centre_.size(); ++i) {
        double square = 0.0;
        for (const DeviceDescription& device : devices)
            centre_[i] += hardwareColumns(device)[i] / count;
        for (const DeviceDescription& device : devices)
            square += std::pow(hardwareColumns(device)[i] - centre_[i], 2.0) / count;
        unit_[i] = square > 0.0 ? std::sqrt(square) : 1.0;
    }
}

RowInputs HardwareEncoding::rows(const SearchSpace& space, const ArchitectureMatrix& architectures,
                                 const DeviceDescription& device) const
{
    RowInputs rows;
    rows.columns = FloatMatrix(architectures.rows(), kNetworkColumns + kHardwareColumns);
    const HardwareColumns hardware = hardwareColumns(device);
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        const auto row = rows.columns.row(i);
        networkInputs(architectures.row(i), row.first(kNetworkColumns));
        // The batch size is the last.
        const std::size_t first = entry_ == HardwareEntry::Columns ? 0 : hardware.size() - 1;
        std::ranges::fill(row.subspan(kNetworkColumns), 0.0F);
        for (std::size_t k = first; k < hardware.size(); ++k)
            row[kNetworkColumns + k] = static_cast<float>((hardware[k] - centre_[k]) / unit_[k]);
        rows.expected.push_back(static_cast<float>(
            std::log(rooflineMilliseconds(space, architectures.row(i), device))));
    }
    return rows;
}

} // namespace latency::ofa_mlp
