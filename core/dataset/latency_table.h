#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/device.h"
#include "core/dataset/measured_quantity.h"
#include "core/space/search_space.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace latency {

/// What a latency table is made of, before it has been checked.
struct LatencyTableParts {
    std::string name;   ///< short, such as "help:nasbench201" or a file's stem
    std::string title;  ///< as shown, such as "HELP · NAS-Bench-201"
    std::string source;
    std::string licence;
    const SearchSpace* space = nullptr;
    MeasuredQuantity quantity{};       ///< milliseconds unless it says otherwise
    ArchitectureMatrix architectures;  ///< [architectures, positions of the space]
    std::vector<Device> devices;
    FloatMatrix milliseconds;          ///< [devices, architectures]; NaN = not measured
    std::vector<std::string> notes;    ///< what the user should know, one sentence each
};

/// Devices × architectures of measured milliseconds, or tasks × architectures of errors (see
/// quantity); the names below speak of the first. Immutable; shared between threads
/// as `std::shared_ptr<const LatencyTable>`.
class LatencyTable
{
public:
    /// Checks the parts and adds notes on ties, repeated labels, near-zero latencies and holes.
    ///
    /// errors  no device or architecture, shapes that disagree, two devices of one name, an
    ///         architecture that is not of the space, a negative or infinite latency
    static Result<std::shared_ptr<const LatencyTable>> create(LatencyTableParts parts);

    [[nodiscard]] const std::string& name() const { return parts_.name; }
    [[nodiscard]] const std::string& title() const { return parts_.title; }
    [[nodiscard]] const std::string& source() const { return parts_.source; }
    [[nodiscard]] const std::string& licence() const { return parts_.licence; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return parts_.notes; }
    [[nodiscard]] const SearchSpace& space() const { return *parts_.space; }
    [[nodiscard]] const MeasuredQuantity& quantity() const { return parts_.quantity; }

    [[nodiscard]] int deviceCount() const { return static_cast<int>(parts_.devices.size()); }
    [[nodiscard]] int architectureCount() const
    {
        return static_cast<int>(parts_.architectures.rows());
    }
    [[nodiscard]] const std::vector<Device>& devices() const { return parts_.devices; }
    [[nodiscard]] const Device& device(int index) const
    {
        return parts_.devices[static_cast<std::size_t>(index)];
    }
    /// Position of the device of that name, or -1.
    [[nodiscard]] int findDevice(std::string_view name) const;
    [[nodiscard]] bool isSimulated() const;  ///< true when any device is

    [[nodiscard]] const ArchitectureMatrix& architectures() const { return parts_.architectures; }
    [[nodiscard]] ArchitectureView architecture(int index) const
    {
        return parts_.architectures.row(static_cast<std::size_t>(index));
    }

    /// Milliseconds of one device, [architectures]; NaN = not measured.
    [[nodiscard]] std::span<const float> milliseconds(int device) const
    {
        return parts_.milliseconds.row(static_cast<std::size_t>(device));
    }
    [[nodiscard]] const FloatMatrix& milliseconds() const { return parts_.milliseconds; }
    [[nodiscard]] int measuredCount(int device) const;

    [[nodiscard]] const LatencyTableParts& parts() const { return parts_; }

private:
    explicit LatencyTable(LatencyTableParts parts) : parts_(std::move(parts)) {}
    LatencyTableParts parts_;
};

using LatencyTablePointer = std::shared_ptr<const LatencyTable>;

}  // namespace latency
