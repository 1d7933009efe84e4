#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/dataset/table/device.h"
#include "core/dataset/units/measured_quantity.h"
#include "core/space/search_space.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace latency
{

/// A number per architecture that is independent of the device: an accuracy, a count of
/// multiply-adds.
struct ArchitectureColumn {
    enum class Kind { Accuracy, Cost, Other };
    std::string name; ///< as in the file, without the unit
    std::string unit; ///< "%", "M", …; empty: none or unknown
    Kind kind = Kind::Other;
    std::vector<float> values; ///< [architectures]; NaN = unknown

    bool operator==(const ArchitectureColumn&) const = default;
};

/// Information on one cell of a table beside its number.
struct CellMark {
    enum class Kind {
        Failed,   ///< measured in vain; the cell is NaN
        Predicted ///< the number comes from a predictor
    };
    int device = -1;
    int architecture = -1;
    Kind kind = Kind::Failed;
    std::string reason; ///< such as "out of memory"; may be empty

    bool operator==(const CellMark&) const = default;
};

/// The parts of a latency table, before they are checked.
struct LatencyTableParts {
    std::string name;  ///< short, such as "help:nasbench201" or a file's stem
    std::string title; ///< as shown, such as "HELP · NAS-Bench-201"
    std::string source;
    std::string licence;
    SharedSpace space;
    MeasuredQuantity quantity{};      ///< milliseconds unless it says otherwise
    ArchitectureMatrix architectures; ///< [architectures, positions of the space]
    std::vector<Device> devices;
    FloatMatrix milliseconds;       ///< [devices, architectures]; NaN = not measured
    std::vector<std::string> notes; ///< what the user should know, one sentence each
    /// [devices, architectures] standard deviation of the repeats in the table's unit, NaN =
    /// unknown; no rows if none is known.
    FloatMatrix spread{};
    std::vector<ArchitectureColumn> columns{}; ///< accuracies, costs; names differ
    std::vector<CellMark> marks{};             ///< at most one per cell, in any order
    /// Other quantities of the same file ("energy", …), each opened as FILE#QUANTITY.
    std::vector<std::string> otherQuantities{};
};

inline constexpr std::size_t kMostDevices = 1000;      ///< all pairs of them are compared
inline constexpr std::size_t kMostCells = 100'000'000; ///< devices × architectures

/// Devices × architectures of measured milliseconds, or tasks × architectures of errors (see
/// quantity); names below assume the former. Immutable; shared between threads as
/// `std::shared_ptr<const LatencyTable>`.
class LatencyTable
{
public:
    /// Checks the parts, makes their texts plain and adds notes on ties, repeated labels, near-zero
    /// latencies and missing measurements.
    ///
    /// errors  no device or architecture, shapes that disagree, two devices of one name, a name
    /// that
    ///         is not plain text (plain_text.h), an architecture of another space, a negative or
    ///         infinite latency, more than kMostDevices or kMostCells
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
    [[nodiscard]] bool isSimulated() const; ///< true when any device is

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
    /// Standard deviation of one device's repeats, [architectures], or empty when none is known.
    [[nodiscard]] std::span<const float> spread(int device) const
    {
        return parts_.spread.rows() == 0 ? std::span<const float>()
                                         : parts_.spread.row(static_cast<std::size_t>(device));
    }
    [[nodiscard]] const std::vector<ArchitectureColumn>& columns() const { return parts_.columns; }
    [[nodiscard]] const std::vector<CellMark>& marks() const { return parts_.marks; }
    [[nodiscard]] const std::vector<std::string>& otherQuantities() const
    {
        return parts_.otherQuantities;
    }
    /// The first row of that architecture, or -1. Constant time.
    [[nodiscard]] int findArchitecture(ArchitectureView architecture) const;

    [[nodiscard]] const LatencyTableParts& parts() const { return parts_; }

private:
    explicit LatencyTable(LatencyTableParts parts);
    LatencyTableParts parts_;
    std::unordered_map<std::string_view, int> rows_; ///< by an architecture's bytes
};

using LatencyTablePointer = std::shared_ptr<const LatencyTable>;

} // namespace latency
