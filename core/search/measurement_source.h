#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

namespace latency
{

/// Where the measurements of a search come from: a table, a board, a person.
class MeasurementSource
{
public:
    virtual ~MeasurementSource() = default;
    /// Milliseconds of one architecture.
    ///
    /// errors  when it cannot be had, in one sentence
    virtual Result<double> measure(int architecture) = 0;
};

/// A device of a table whose values stay hidden until asked for.
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

/// The architectures measured on a device, ascending: those a search may ask TableMeasurements for.
std::vector<int> measuredArchitectures(const LatencyTable& table, int device);

} // namespace latency
