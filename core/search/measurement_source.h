#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

namespace latency
{

/// The source of a search's measurements: a table, a board, a person.
class MeasurementSource
{
public:
    virtual ~MeasurementSource() = default;
    /// Milliseconds of one architecture.
    ///
    /// errors  a measurement that is not available
    virtual Result<double> measure(int architecture) = 0;
};

/// A device of a table whose values stay hidden until requested.
class TableMeasurements final : public MeasurementSource
{
public:
    TableMeasurements(LatencyTablePointer table, int device)
        : table_(std::move(table)), device_(device)
    {
    }
    Result<double> measure(int architecture) override;

private:
    LatencyTablePointer table_;
    int device_;
};

/// The architectures measured on a device, ascending: those available from TableMeasurements.
std::vector<int> measuredArchitectures(const LatencyTable& table, int device);

} // namespace latency
