#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace latency
{

/// Latency of one network on one device, in milliseconds; NaN if unknown.
struct Measurement {
    float value = std::numeric_limits<float>::quiet_NaN();
    float spread = std::numeric_limits<float>::quiet_NaN(); ///< standard deviation of the repeats
};

/// The measurements of one device by architecture.
using MeasuredRows = std::map<Architecture, Measurement>;

/// Separates measurements from numbers that mean "not measured", and counts the latter.
class MeasurementReader
{
public:
    /// factor  milliseconds per unit
    explicit MeasurementReader(double factor) : factor_(factor) {}

    /// Repeats of one measurement: their median and, from two on, their standard deviation. NaN,
    /// infinities, 0, -1 and 999999 (or more nines) are not measured.
    ///
    /// errors  another negative number, one out of range; without their beginning
    Result<Measurement> read(std::span<const double> repeats);

    /// One sentence on numbers that were treated as not measured; empty if there are none.
    [[nodiscard]] std::string note(const std::string& where) const;

private:
    double factor_;
    std::size_t zeros_ = 0;
    std::size_t minusOnes_ = 0;
    std::size_t nines_ = 0;
    std::size_t infinities_ = 0;
};

/// Milliseconds per unit of a source that has a unit by convention. A requested unit takes
/// precedence, with a note.
///
/// what  "Eagle's files", for the note
double conventionalFactor(LatencyUnit convention, const OpenOptions& options,
                          const std::string& what, std::vector<std::string>& notes);

/// Puts devices side by side: rows in the order of the architectures' numbers, NaN where a device
/// lacks one. A device whose measurements are all equal is left out with a note.
///
/// parts   with space and as many devices as there are `rows`
/// bytes   size of the file; devices times architectures must be in proportion to it
/// errors  out of proportion, no device with measurements that differ
Result<void> putTogether(const std::vector<MeasuredRows>& rows, std::size_t bytes,
                         const std::string& where, LatencyTableParts& parts);

/// The same check for complete tables.
Result<void> leaveOutConstantDevices(const std::string& where, LatencyTableParts& parts);

/// True when a table of that many cells is out of proportion to its file.
bool isOutOfProportion(std::size_t devices, std::size_t architectures, std::size_t bytes);

} // namespace latency
