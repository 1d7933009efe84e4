#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"
#include "core/dataset/options/open_options.h"
#include "core/dataset/table/device.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Which device each row and column of a table was measured on. Settings that vary on one device,
/// such as the batch, make separate devices of it.
class RowDevices
{
public:
    RowDevices(const RawTable& table, const ColumnPlan& plan, const OpenOptions& options);

    /// The device's place in `all`; a new one is added.
    std::size_t deviceOf(std::size_t row, const PlannedMeasure& measure);
    [[nodiscard]] const std::vector<Device>& all() const { return devices_; }

    /// True when no column of measurements has a cell in that row.
    [[nodiscard]] bool isEmptyRow(std::size_t row) const;
    /// Why the measurement of a row failed, or nothing when it did not.
    [[nodiscard]] std::optional<std::string> failureOf(std::size_t row) const;

private:
    void findVaryingSettings();
    [[nodiscard]] std::string baseOf(std::size_t row, const PlannedMeasure& measure) const;
    [[nodiscard]] Device describeDevice(std::size_t row, const PlannedMeasure& measure,
                                        std::string base, const std::string& suffix) const;

    const RawTable& table_;
    const ColumnPlan& plan_;
    const OpenOptions& options_;
    std::vector<Device> devices_;
    std::map<std::string, std::size_t, std::less<>> deviceOfName_;
    std::map<std::string, std::vector<bool>, std::less<>> varying_; ///< [settings] by base name
};

} // namespace latency
