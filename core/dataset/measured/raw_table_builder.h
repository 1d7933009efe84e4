#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"
#include "core/dataset/measured/measured_samples.h"
#include "core/dataset/measured/row_devices.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace latency
{

/// Reads the rows of a table after its columns are interpreted.
class RawTableBuilder
{
public:
    RawTableBuilder(const RawTable& table, const ColumnPlan& plan, const OpenOptions& options);

    /// errors  with line and column
    Result<LatencyTableParts> build();

private:
    std::optional<Error> readRow(std::size_t row);
    std::optional<Error> readMeasure(std::size_t row, const PlannedMeasure& measure,
                                     std::size_t device, std::size_t architecture);
    std::optional<Error> addCell(std::size_t row, std::size_t column, const PlannedMeasure& measure,
                                 std::size_t device, std::size_t architecture);
    /// The row's architecture, or nullopt for an empty row; errors lack their beginning.
    Result<std::optional<std::size_t>> architectureOf(std::size_t row);
    Result<Architecture> readArchitecture(std::size_t row);
    [[nodiscard]] Result<Architecture> readFeatures(std::size_t row) const;
    std::string_view featureKey(std::size_t row);
    std::size_t deviceOf(std::size_t row, const PlannedMeasure& measure);
    void readNetworkColumns(LatencyTableParts& parts) const;
    std::optional<Error> finish(LatencyTableParts& parts);
    [[nodiscard]] std::optional<double> spreadOf(std::size_t row, const PlannedMeasure& measure,
                                                 double value) const;
    [[nodiscard]] std::string place(std::size_t row) const;

    const RawTable& table_;
    const ColumnPlan& plan_;
    RowDevices devices_;
    const SearchSpace* space_ = nullptr;
    std::size_t size_ = 0;              ///< bytes of all cells
    std::vector<std::int16_t> numbers_; ///< of the architectures, one after the other
    std::vector<std::size_t> firstRow_; ///< [architectures]
    std::unordered_map<std::string_view, std::size_t> ofText_;
    std::unordered_set<std::string> featureKeys_;
    std::unordered_map<std::string, std::size_t> ofBytes_;
    MeasuredSamples samples_;
    std::size_t summaryRows_ = 0;
};

} // namespace latency
