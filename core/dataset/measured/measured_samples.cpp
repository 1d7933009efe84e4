// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/measured_samples.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

namespace latency
{
namespace
{

constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();
constexpr int kFewestConstant = 5;
constexpr double kBeyondAll = 10.0; ///< how far above the others a row of nines has to be
constexpr std::size_t kFewKinds = 20;
constexpr std::size_t kMostNamed = 6;

double medianOf(std::vector<double>& values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

/// Sample standard deviation, with n − 1.
double deviationOf(const std::vector<double>& values)
{
    double mean = 0.0;
    for (const double value : values)
        mean += value / static_cast<double>(values.size());
    double squares = 0.0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

/// 9999, 99999.0, …, and the largest whole numbers of computers.
bool isRowOfNines(double number)
{
    if (number == 2147483647.0 || number == 4294967295.0 || number >= 9.2e18)
        return true;
    for (double nines = 9999.0; nines < 1e12; nines = nines * 10.0 + 9.0)
        if (std::floor(number) == nines)
            return true;
    return false;
}

std::string shortNumber(double number)
{
    std::string text = fixedNumber(number, std::floor(number) == number ? 0 : 3);
    return text;
}

} // namespace

bool isNegativeStandIn(double number)
{
    if (number == -1.0)
        return true;
    for (double nines = -9.0; nines > -1e9; nines = nines * 10.0 - 9.0)
        if (number == nines)
            return true;
    return false;
}

void MeasuredSamples::addFailure(std::size_t device, std::size_t architecture, std::string reason)
{
    devices_[device].failures.push_back({architecture, std::move(reason)});
}

void MeasuredSamples::addStandIn(std::size_t device, double written)
{
    OfDevice& of = devices_[device];
    const auto [entry, isNew] = of.placeOfStandIn.try_emplace(written, of.standIns.size());
    if (isNew)
        of.standIns.emplace_back(written, 0);
    ++of.standIns[entry->second].second;
}

void MeasuredSamples::dropNines(OfDevice& device)
{
    double largest = 0.0;
    bool hasNines = false;
    for (const Sample& sample : device.samples) {
        hasNines = hasNines || isRowOfNines(sample.written);
        if (!isRowOfNines(sample.written))
            largest = std::max(largest, sample.written);
    }
    if (!hasNines)
        return;
    std::vector<Sample> kept;
    for (const Sample& sample : device.samples) {
        if (isRowOfNines(sample.written) && sample.written > kBeyondAll * largest)
            addStandIn(static_cast<std::size_t>(&device - devices_.data()), sample.written);
        else
            kept.push_back(sample);
    }
    device.samples = std::move(kept);
}

MeasuredSamples::Reduced MeasuredSamples::reduce(OfDevice& device, std::size_t architectures) const
{
    Reduced reduced;
    reduced.values.assign(architectures, kNotMeasured);
    std::ranges::stable_sort(device.samples, {}, &Sample::architecture);
    std::vector<double> same;
    for (std::size_t first = 0; first < device.samples.size();) {
        const Sample& sample = device.samples[first];
        same.clear();
        std::size_t last = first;
        for (; last < device.samples.size() &&
               device.samples[last].architecture == sample.architecture;
             ++last)
            same.push_back(device.samples[last].value);
        std::optional<double> spread;
        if (!std::isnan(sample.spread))
            spread = sample.spread;
        if (same.size() > 1) {
            spread = deviationOf(same);
            ++reduced.repeated;
            reduced.mostRepeats = std::max(reduced.mostRepeats, static_cast<int>(same.size()));
        }
        reduced.values[sample.architecture] = static_cast<float>(medianOf(same));
        if (spread) {
            reduced.spreads.resize(architectures, kNotMeasured);
            reduced.spreads[sample.architecture] = static_cast<float>(*spread);
        }
        first = last;
    }
    return reduced;
}

std::string MeasuredSamples::standInText(const OfDevice& device)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(device.standIns.size(), kMostNamed); ++i)
        text += (text.empty() ? "" : ", ") + groupedDigits(device.standIns[i].second) + " × " +
                shortNumber(device.standIns[i].first);
    if (device.standIns.size() > kMostNamed)
        text += " and " + std::to_string(device.standIns.size() - kMostNamed) + " more";
    return text;
}

/// Rows of one network and device are repeats, unless an unexplained column distinguishes them.
std::optional<Error> MeasuredSamples::checkRepeats(const RawTable& table, const ColumnPlan& plan,
                                                   const LatencyTableParts& parts)
{
    std::vector<std::size_t> suspects;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        const PlannedColumn& column = plan.columns[i];
        const bool isOpen =
            (column.guess.role == ColumnRole::Ignored || column.guess.role == ColumnRole::Cost) &&
            !column.isChosen && !column.guess.isStatus && !column.facts.areEpochSeconds;
        const bool isKind =
            column.facts.isText() || (column.facts.isNumeric() && column.facts.areWhole);
        if (!isOpen || !isKind)
            continue;
        std::unordered_set<std::string_view> kinds;
        for (std::size_t row = 0; row < table.rows() && kinds.size() <= kFewKinds; ++row)
            kinds.insert(table.cell(row, i));
        if (kinds.size() > 1 && kinds.size() <= kFewKinds)
            suspects.push_back(i);
    }
    if (suspects.empty())
        return std::nullopt;
    for (std::size_t device = 0; device < devices_.size(); ++device) {
        const auto& samples = devices_[device].samples; // sorted by reduce
        for (std::size_t i = 1; i < samples.size(); ++i) {
            const Sample& one = samples[i - 1];
            const Sample& other = samples[i];
            if (one.architecture != other.architecture || one.row == other.row)
                continue;
            for (const std::size_t column : suspects) {
                const std::string_view left = table.cell(one.row, column);
                const std::string_view right = table.cell(other.row, column);
                if (left == right)
                    continue;
                const std::string name = table.header[column];
                const std::size_t line =
                    other.row < table.lines.size() ? table.lines[other.row] : other.row + 1;
                return Error{table.where + ", line " + std::to_string(line) +
                                 ": the same network is measured again on " +
                                 inQuotes(parts.devices[device].name) + " with another " +
                                 inQuotes(name) + " (" + inQuotes(left.substr(0, 40)) + ", " +
                                 inQuotes(right.substr(0, 40)) + "); give --columns " +
                                 inQuotes(name + "=runtime") +
                                 " to tell devices apart by it, or --skip " + inQuotes(name) +
                                 " for repeats.",
                             ErrorKind::ColumnsUnclear};
            }
        }
    }
    return std::nullopt;
}

std::optional<Error> MeasuredSamples::finish(const RawTable& table, const ColumnPlan& plan,
                                             LatencyTableParts& parts)
{
    const std::size_t architectures = parts.architectures.rows();
    const std::string networks = parts.space->networkNoun() + "s";
    std::vector<Reduced> kept;
    std::vector<Device> devices;
    std::string leftOut;
    std::string standIns;
    std::size_t standInDevices = 0;
    int repeated = 0;
    int mostRepeats = 0;
    for (std::size_t i = 0; i < devices_.size(); ++i) {
        OfDevice& device = devices_[i];
        dropNines(device);
        Reduced reduced = reduce(device, architectures);
        const std::string& name = parts.devices[i].name;
        int measured = 0;
        float smallest = std::numeric_limits<float>::infinity();
        float largest = 0.0F;
        for (const float value : reduced.values) {
            if (std::isnan(value))
                continue;
            ++measured;
            smallest = std::min(smallest, value);
            largest = std::max(largest, value);
        }
        if (const std::string text = standInText(device);
            !text.empty() && measured > 0 && ++standInDevices <= kMostNamed)
            standIns += (standIns.empty() ? "" : ", ") + name + " (" + text + ")";
        std::string fault;
        if (measured == 0)
            fault = device.standIns.empty()
                        ? (device.failures.empty() ? "nothing is measured" : "all failed")
                        : "it holds " + standInText(device) + ", which are not measurements";
        else if (measured >= kFewestConstant && smallest == largest)
            fault = "all " + groupedDigits(measured) + " numbers are equal";
        if (!fault.empty()) {
            leftOut += (leftOut.empty() ? "" : ", ") + name + " (" + fault + ")";
            continue;
        }
        repeated += reduced.repeated;
        mostRepeats = std::max(mostRepeats, reduced.mostRepeats);
        const int place = static_cast<int>(devices.size());
        std::unordered_set<std::size_t> marked;
        for (const Failure& failure : device.failures) {
            if (std::isnan(reduced.values[failure.architecture]) &&
                marked.insert(failure.architecture).second)
                parts.marks.push_back({place, static_cast<int>(failure.architecture),
                                       CellMark::Kind::Failed, failure.reason});
        }
        devices.push_back(parts.devices[i]);
        kept.push_back(std::move(reduced));
    }
    if (kept.empty())
        return Error{table.where + " contains no measurement: " + leftOut +
                         "; expected latencies above zero that differ.",
                     ErrorKind::ColumnsUnclear};
    if (repeated > 0)
        if (auto unclear = checkRepeats(table, plan, parts))
            return unclear;
    parts.devices = std::move(devices);
    parts.milliseconds = FloatMatrix(kept.size(), architectures, kNotMeasured);
    const bool hasSpread =
        std::ranges::any_of(kept, [](const Reduced& reduced) { return !reduced.spreads.empty(); });
    if (hasSpread)
        parts.spread = FloatMatrix(kept.size(), architectures, kNotMeasured);
    for (std::size_t i = 0; i < kept.size(); ++i) {
        std::ranges::copy(kept[i].values, parts.milliseconds.row(i).begin());
        if (!kept[i].spreads.empty())
            std::ranges::copy(kept[i].spreads, parts.spread.row(i).begin());
    }
    if (!leftOut.empty())
        parts.notes.push_back("Left out: " + leftOut + ".");
    if (!standIns.empty())
        parts.notes.push_back("Numbers that stand for nothing measured count as holes on " +
                              standIns +
                              (standInDevices > kMostNamed
                                   ? " and " + std::to_string(standInDevices - kMostNamed) + " more"
                                   : std::string()) +
                              ".");
    if (repeated > 0)
        parts.notes.push_back(groupedDigits(repeated) + " " + networks +
                              " are measured several times, up to " + std::to_string(mostRepeats) +
                              " times; the median of each and its deviation are read.");
    return std::nullopt;
}

} // namespace latency
