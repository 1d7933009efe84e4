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

/// What one network took on one device, in milliseconds; NaN where that is not known.
struct Measurement {
    float value = std::numeric_limits<float>::quiet_NaN();
    float spread = std::numeric_limits<float>::quiet_NaN(); ///< standard deviation of the repeats
};

/// The measurements of one device by architecture.
using MeasuredRows = std::map<Architecture, Measurement>;

/// Tells measurements from the numbers that stand for none, and counts those.
class MeasurementReader
{
public:
    /// factor  milliseconds per unit
    explicit MeasurementReader(double factor) : factor_(factor) {}

    /// Repeats of one measurement: their median and, from two on, their standard deviation. NaN,
    /// infinities, 0, -1 and 999999 (or more nines) are not measured.
    ///
    /// errors  another number below zero, one beyond the range; begin in the middle
    Result<Measurement> read(std::span<const double> repeats);

    /// One sentence on the numbers that were taken as not measured although they are numbers;
    /// empty for none.
    [[nodiscard]] std::string note(const std::string& where) const;

private:
    double factor_;
    std::size_t zeros_ = 0;
    std::size_t minusOnes_ = 0;
    std::size_t nines_ = 0;
    std::size_t infinities_ = 0;
};

/// Milliseconds per unit of a source that has a unit by convention. A unit asked for wins, with a
/// note.
///
/// what  "Eagle's files", for the note
double conventionalFactor(LatencyUnit convention, const OpenOptions& options,
                          const std::string& what, std::vector<std::string>& notes);

/// Puts devices side by side: rows in the order of the architectures' numbers, holes where a device
/// lacks one. A device whose measurements are all equal is left out with a note.
///
/// parts   with space and as many devices as there are `rows`
/// bytes   size of what was read; devices times architectures must be in proportion to it
/// errors  out of proportion, no device with measurements that differ
Result<void> putTogether(const std::vector<MeasuredRows>& rows, std::size_t bytes,
                         const std::string& where, LatencyTableParts& parts);

/// The same check for tables that are already put together.
Result<void> leaveOutConstantDevices(const std::string& where, LatencyTableParts& parts);

/// True when a table of that many cells is far more than its file can have said.
bool isOutOfProportion(std::size_t devices, std::size_t architectures, std::size_t bytes);

} // namespace latency
