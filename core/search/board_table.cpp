// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/board_table.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace latency
{
namespace
{

constexpr float kNotMeasured = std::numeric_limits<float>::quiet_NaN();
/// Devices of one table differ by a factor of ten and more, units by a thousand.
constexpr double kOddRatio = 30.0;
/// Typical throughput of phones, boards and small graphics cards, within the ratio above.
constexpr double kUsualMultiplyAddsPerMillisecond = 1e7;

std::optional<Error> foreignSpace(const BoardMeasurements& board, const LatencyTable& table)
{
    if (board.space() == table.space().name())
        return std::nullopt;
    return Error{"the measurements on " + inQuotes(board.device()) + " are of " + board.space() +
                 ", but " + table.name() + " holds " + table.space().name() + "."};
}

/// Finds rows by architecture, else by network. The index for the latter is built on demand.
class RowFinder
{
public:
    explicit RowFinder(const LatencyTable& table) : table_(table) {}

    int find(ArchitectureView architecture)
    {
        if (const int row = table_.findArchitecture(architecture); row >= 0)
            return row;
        if (networks_.empty())
            for (int row = 0; row < table_.architectureCount(); ++row)
                networks_.emplace(table_.space().sameNetwork(table_.architecture(row)), row);
        const auto found = networks_.find(table_.space().sameNetwork(architecture));
        return found == networks_.end() ? -1 : found->second;
    }

private:
    const LatencyTable& table_;
    std::map<Architecture, int> networks_;
};

FloatMatrix enlarged(const FloatMatrix& from, std::size_t rows, std::size_t columns)
{
    FloatMatrix to(rows, columns, kNotMeasured);
    for (std::size_t i = 0; i < from.rows(); ++i)
        std::ranges::copy(from.row(i), to.row(i).begin());
    return to;
}

/// Extends the parts by one device and by networks.
void enlarge(LatencyTableParts& parts, std::size_t devices,
             const std::vector<BoardMeasurement>& outside)
{
    const std::size_t before = parts.architectures.rows();
    const std::size_t count = before + outside.size();
    ArchitectureMatrix architectures(count, parts.space->positions().size());
    for (std::size_t i = 0; i < before; ++i)
        std::ranges::copy(parts.architectures.row(i), architectures.row(i).begin());
    for (std::size_t i = 0; i < outside.size(); ++i)
        std::ranges::copy(outside[i].architecture, architectures.row(before + i).begin());
    parts.architectures = std::move(architectures);
    parts.milliseconds = enlarged(parts.milliseconds, devices, count);
    parts.spread = enlarged(parts.spread, devices, count);
    for (ArchitectureColumn& column : parts.columns)
        column.values.resize(count, kNotMeasured);
}

void enter(LatencyTableParts& parts, std::size_t device, std::size_t row,
           const BoardMeasurement& measurement)
{
    std::erase_if(parts.marks, [&](const CellMark& mark) {
        return mark.device == static_cast<int>(device) &&
               mark.architecture == static_cast<int>(row);
    });
    if (measurement.hasFailed()) {
        parts.milliseconds(device, row) = parts.spread(device, row) = kNotMeasured;
        parts.marks.push_back({static_cast<int>(device), static_cast<int>(row),
                               CellMark::Kind::Failed, *measurement.failure});
        return;
    }
    parts.milliseconds(device, row) = static_cast<float>(measurement.milliseconds);
    parts.spread(device, row) =
        measurement.spread ? static_cast<float>(*measurement.spread) : kNotMeasured;
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Factor by which the board is slower than a typical device on the same networks; nullopt without
/// a comparison.
std::optional<double> usualRatio(const std::vector<std::pair<int, double>>& measured,
                                 const LatencyTable& table, const std::vector<int>& trainDevices)
{
    std::vector<double> ratios;
    for (const int device : trainDevices) {
        std::vector<double> here;
        for (const auto& [row, milliseconds] : measured) {
            const double other = table.milliseconds(device)[static_cast<std::size_t>(row)];
            if (other > 0.0 && std::isfinite(other))
                here.push_back(milliseconds / other);
        }
        if (!here.empty())
            ratios.push_back(medianOf(std::move(here)));
    }
    if (ratios.empty())
        for (const auto& [row, milliseconds] : measured) {
            const double work = table.space().costs(table.architecture(row)).flops;
            if (work > 0.0)
                ratios.push_back(milliseconds * kUsualMultiplyAddsPerMillisecond / work);
        }
    if (ratios.empty())
        return std::nullopt;
    return medianOf(std::move(ratios));
}

std::string plainFactor(double ratio)
{
    const double digits = std::pow(10.0, std::floor(std::log10(ratio)) - 1.0);
    return groupedDigits(std::llround(std::round(ratio / digits) * digits));
}

} // namespace

Result<BoardMatch> matchOnto(const BoardMeasurements& board, const LatencyTable& table)
{
    if (board.isEmpty())
        return BoardMatch{};
    if (auto error = foreignSpace(board, table))
        return *error;
    BoardMatch match;
    RowFinder rows(table);
    for (const BoardMeasurement& one : board.all()) {
        const int row = rows.find(one.architecture);
        if (row < 0)
            match.outside.push_back(one);
        else if (one.hasFailed())
            match.failed.push_back(row);
        else
            match.measured.emplace_back(row, one.milliseconds);
    }
    if (!match.outside.empty())
        match.remark = groupedDigits(static_cast<long long>(match.outside.size())) + " of the " +
                       groupedDigits(static_cast<long long>(board.all().size())) + " " +
                       table.space().networkNoun() + "s measured on " + board.device() +
                       " are not in " + table.name() + " and are left out.";
    return match;
}

Result<TableWithBoard> withBoard(const LatencyTable& table, const BoardMeasurements& board)
{
    if (auto error = foreignSpace(board, table))
        return *error;
    if (!table.quantity().isLatency())
        return Error{table.title() + " contains no latencies; the measurements on " +
                     inQuotes(board.device()) + " are in ms."};
    auto match = matchOnto(board, table);
    if (!match)
        return match.error();
    LatencyTableParts parts = table.parts();
    int device = table.findDevice(board.device());
    if (device < 0) {
        device = table.deviceCount();
        Device own;
        own.name = board.device();
        own.source = "measured on one's own board";
        parts.devices.push_back(own);
    }
    enlarge(parts, parts.devices.size(), match->outside);
    RowFinder rows(table);
    std::size_t behind = static_cast<std::size_t>(table.architectureCount());
    for (const BoardMeasurement& one : board.all()) {
        const int row = rows.find(one.architecture);
        enter(parts, static_cast<std::size_t>(device),
              row < 0 ? behind++ : static_cast<std::size_t>(row), one);
    }
    auto joined = LatencyTable::create(std::move(parts));
    if (!joined)
        return joined.error();
    return TableWithBoard{std::move(*joined), device};
}

std::optional<UnitDoubt> doubtUnit(const std::string& device,
                                   const std::vector<std::pair<int, double>>& measured,
                                   const LatencyTable& table, const std::vector<int>& trainDevices)
{
    const auto ratio = usualRatio(measured, table, trainDevices);
    if (!ratio || (*ratio<kOddRatio&& * ratio> 1.0 / kOddRatio))
        return std::nullopt;
    UnitDoubt doubt;
    double nearest = std::abs(std::log(*ratio));
    for (const LatencyUnit unit :
         {LatencyUnit::Seconds, LatencyUnit::Microseconds, LatencyUnit::Nanoseconds})
        if (const double distance = std::abs(std::log(*ratio * millisecondsPerUnit(unit)));
            distance < nearest) {
            nearest = distance;
            doubt.likelier = unit;
            doubt.factor = millisecondsPerUnit(unit);
        }
    static constexpr std::array names{"nanoseconds", "microseconds", "milliseconds", "seconds"};
    const bool isSlower = *ratio > 1.0;
    doubt.sentence =
        "The " + std::to_string(measured.size()) + " latencies on " + device + " are " +
        plainFactor(isSlower ? *ratio : 1.0 / *ratio) + " times " +
        (isSlower ? "longer" : "shorter") +
        (trainDevices.empty() ? " than usual for such networks" : " than on the other devices");
    doubt.sentence +=
        doubt.factor == 1.0
            ? std::string("; is the unit right?")
            : std::string("; are they ") + names[static_cast<std::size_t>(doubt.likelier)] + "?";
    return doubt;
}

} // namespace latency
