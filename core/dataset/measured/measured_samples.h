#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/column_plan.h"
#include "core/dataset/table/latency_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace latency
{

/// Collects the measurements of a table row by row: medians of repeats, NaN for numbers that mean
/// "not measured".
class MeasuredSamples
{
public:
    /// Kept small: a file of one digit a cell has one for every two bytes.
    struct Sample {
        std::uint32_t architecture = 0;
        std::uint32_t row = 0;
        double written = 0.0; ///< as in the file
        double value = 0.0;   ///< in the kept unit
        float spread = 0.0F;  ///< NaN = unknown
    };

    void addDevice() { devices_.emplace_back(); }
    void add(std::size_t device, const Sample& sample)
    {
        devices_[device].samples.push_back(sample);
    }
    void addFailure(std::size_t device, std::size_t architecture, std::string reason);
    /// A number that means "not measured", such as 0 and −1.
    void addStandIn(std::size_t device, double written);

    /// Fills `parts.milliseconds`, `spread`, `marks` and notes; devices without a measurement or
    /// with one number for all are left out.
    ///
    /// errors  nothing measured at all; measurements that differ in an unexplained column
    std::optional<Error> finish(const RawTable& table, const ColumnPlan& plan,
                                LatencyTableParts& parts);

private:
    struct Failure {
        std::size_t architecture = 0;
        std::string reason;
    };
    struct OfDevice {
        std::vector<Sample> samples;
        std::vector<Failure> failures;
        std::vector<std::pair<double, int>> standIns; ///< number and how often
        std::unordered_map<double, std::size_t> placeOfStandIn;
    };
    struct Reduced {
        std::vector<float> values;
        std::vector<float> spreads;
        int repeated = 0;
        int mostRepeats = 0;
    };

    void dropNines(OfDevice& device);
    Reduced reduce(OfDevice& device, std::size_t architectures) const;
    std::optional<Error> checkRepeats(const RawTable& table, const ColumnPlan& plan,
                                      const LatencyTableParts& parts);
    static std::string standInText(const OfDevice& device);

    std::vector<OfDevice> devices_;
};

/// True for negative numbers commonly used for "not measured": −1, −9, −99, −999, …
bool isNegativeStandIn(double number);

} // namespace latency
