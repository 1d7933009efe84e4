// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/measured_rows.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace latency
{
namespace
{

/// A device with at least this many equal measurements is not considered measured.
constexpr std::size_t kFewestThatDiffer = 5;

bool isOfNines(double number)
{
    for (double nines = 999'999.0; nines <= number && nines < 1e15; nines = 10.0 * nines + 9.0)
        if (number == nines)
            return true;
    return false;
}

/// Whether there are several measurements and all are equal.
bool isConstant(std::span<const float> row)
{
    std::size_t measured = 0;
    float first = 0.0F;
    for (const float value : row) {
        if (std::isnan(value))
            continue;
        if (measured == 0)
            first = value;
        else if (value != first)
            return false;
        ++measured;
    }
    return measured >= kFewestThatDiffer;
}

} // namespace

Result<Measurement> MeasurementReader::read(std::span<const double> repeats)
{
    std::vector<double> measured;
    for (const double number : repeats) {
        if (std::isnan(number))
            continue;
        if (number == 0.0)
            ++zeros_;
        else if (number == -1.0)
            ++minusOnes_;
        else if (isOfNines(number))
            ++nines_;
        else if (std::isinf(number))
            ++infinities_;
        else if (number < 0.0 || number * factor_ > double{std::numeric_limits<float>::max()})
            return Error{"is " + fixedNumber(number, 6) + ", which is not a latency"};
        else
            measured.push_back(number * factor_);
    }
    Measurement result;
    if (measured.empty())
        return result;
    std::ranges::sort(measured);
    const std::size_t half = measured.size() / 2;
    result.value = static_cast<float>(
        measured.size() % 2 != 0 ? measured[half] : (measured[half - 1] + measured[half]) / 2.0);
    if (measured.size() < 2)
        return result;
    double mean = 0.0;
    for (const double number : measured)
        mean += number / static_cast<double>(measured.size());
    double squares = 0.0;
    for (const double number : measured)
        squares += (number - mean) * (number - mean);
    result.spread =
        static_cast<float>(std::sqrt(squares / static_cast<double>(measured.size() - 1)));
    return result;
}

std::string MeasurementReader::note(const std::string& where) const
{
    std::string list;
    const auto add = [&list](std::size_t count, const char* what) {
        if (count > 0)
            list += (list.empty() ? "" : ", ") + std::to_string(count) + " × " + what;
    };
    add(zeros_, "0");
    add(minusOnes_, "-1");
    add(nines_, "999999");
    add(infinities_, "an infinity");
    return list.empty() ? list : where + ": " + list + " taken as not measured.";
}

double conventionalFactor(LatencyUnit convention, const OpenOptions& options,
                          const std::string& what, std::vector<std::string>& notes)
{
    const LatencyUnit unit = options.unit.value_or(convention);
    if (unit != convention)
        notes.push_back("Read as " + std::string(latencyUnitNoun(unit)) + ", as asked for; " +
                        what + " are in " + std::string(latencyUnitNoun(convention)) + ".");
    return millisecondsPerUnit(unit);
}

bool isOutOfProportion(std::size_t devices, std::size_t architectures, std::size_t bytes)
{
    // Four bytes per cell in up to three copies: 48 MB and 36 times the size of the file.
    const double cells = static_cast<double>(devices) * static_cast<double>(architectures);
    return cells > std::min(1e8, 4e6 + 3.0 * static_cast<double>(bytes));
}

Result<void> leaveOutConstantDevices(const std::string& where, LatencyTableParts& parts)
{
    std::vector<std::size_t> kept;
    std::string left;
    for (std::size_t device = 0; device < parts.devices.size(); ++device) {
        if (!isConstant(parts.milliseconds.row(device)))
            kept.push_back(device);
        else
            left += (left.empty() ? "" : ", ") + inQuotes(parts.devices[device].name);
    }
    if (left.empty())
        return {};
    if (kept.empty())
        return Error{where + ": all latencies of " + left +
                     " are equal; expected measurements that differ."};
    LatencyTableParts all = std::move(parts);
    parts = {};
    const std::size_t columns = all.milliseconds.columns();
    FloatMatrix milliseconds(kept.size(), columns);
    FloatMatrix spread(all.spread.rows() == 0 ? 0 : kept.size(), columns);
    std::vector<Device> devices;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        std::ranges::copy(all.milliseconds.row(kept[i]), milliseconds.row(i).begin());
        if (spread.rows() > 0)
            std::ranges::copy(all.spread.row(kept[i]), spread.row(i).begin());
        devices.push_back(std::move(all.devices[kept[i]]));
    }
    parts = std::move(all);
    parts.milliseconds = std::move(milliseconds);
    parts.spread = std::move(spread);
    parts.devices = std::move(devices);
    parts.notes.push_back("Left out: " + left +
                          ", whose latencies are all equal and so are not measurements.");
    return {};
}

Result<void> putTogether(const std::vector<MeasuredRows>& rows, std::size_t bytes,
                         const std::string& where, LatencyTableParts& parts)
{
    std::set<Architecture> all;
    bool hasSpread = false;
    for (const MeasuredRows& device : rows)
        for (const auto& [architecture, measurement] : device) {
            all.insert(architecture);
            hasSpread = hasSpread || !std::isnan(measurement.spread);
        }
    if (isOutOfProportion(rows.size(), all.size(), bytes))
        return Error{where + " would be a table of " + std::to_string(rows.size()) + " × " +
                     std::to_string(all.size()) +
                     " cells that are nearly all empty; expected devices with networks in common."};
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    parts.architectures = ArchitectureMatrix(all.size(), parts.space->positions().size());
    parts.milliseconds = FloatMatrix(rows.size(), all.size(), unknown);
    if (hasSpread)
        parts.spread = FloatMatrix(rows.size(), all.size(), unknown);
    std::size_t row = 0;
    for (const Architecture& architecture : all) {
        std::ranges::copy(architecture, parts.architectures.row(row).begin());
        for (std::size_t device = 0; device < rows.size(); ++device)
            if (const auto found = rows[device].find(architecture); found != rows[device].end()) {
                parts.milliseconds(device, row) = found->second.value;
                if (hasSpread)
                    parts.spread(device, row) = found->second.spread;
            }
        ++row;
    }
    return leaveOutConstantDevices(where, parts);
}

} // namespace latency
