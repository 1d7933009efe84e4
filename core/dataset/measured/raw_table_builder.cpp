// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/measured/raw_table_builder.h"

#include "core/dataset/columns/feature_values.h"
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t kAlwaysFine = 2'000'000; ///< cells of devices × networks, whatever the file

bool isSummaryWord(std::string_view text)
{
    static constexpr std::array<std::string_view, 17> words = {
        "mean", "average",    "avg",          "median", "min",     "max",
        "std",  "sum",        "total",        "count",  "minimum", "maximum",
        "n",    "mittelwert", "durchschnitt", "summe",  "stddev"};
    std::string lower = asciiLower(trimmed(text));
    while (!lower.empty() && (lower.back() == ':' || lower.back() == '.'))
        lower.pop_back();
    return std::ranges::find(words, lower) != words.end();
}

std::string bytesOf(const Architecture& architecture)
{
    return {reinterpret_cast<const char*>(architecture.data()),
            architecture.size() * sizeof(architecture.front())};
}

MeasuredSamples::Sample sampleOf(std::size_t architecture, std::size_t row, double written,
                                 double value, std::optional<double> spread)
{
    return {static_cast<std::uint32_t>(architecture), static_cast<std::uint32_t>(row), written,
            value, spread ? static_cast<float>(*spread) : kUnknown};
}

} // namespace

RawTableBuilder::RawTableBuilder(const RawTable& table, const ColumnPlan& plan,
                                 const OpenOptions& options)
    : table_(table), plan_(plan), devices_(table, plan, options), space_(plan.space)
{
    for (const std::string_view cell : table.cells)
        size_ += cell.size() + 1; // and what separates it
}

std::string RawTableBuilder::place(std::size_t row) const
{
    return table_.where + ", line " +
           std::to_string(row < table_.lines.size() ? table_.lines[row] : row + 1);
}

Result<Architecture> RawTableBuilder::readArchitecture(std::size_t row)
{
    if (plan_.madeSpace)
        return readFeatures(row);
    if (!plan_.index) {
        auto spelled = readSpelling(table_.cell(row, *plan_.architecture), space_);
        if (!spelled)
            return spelled.error();
        space_ = spelled->space;
        return std::move(spelled.value().architecture);
    }
    const std::string_view text = table_.cell(row, *plan_.index);
    const auto number = parseNumber<double>(text);
    const int count = space_->officialCount();
    const bool isPadded = text.size() > 1 && text.front() == '0';
    if (!number || isPadded || *number < 0 || *number >= count || std::floor(*number) != *number)
        return Error{inQuotes(text) + " is not an official number of " + space_->title() +
                     "; expected one from 0 to " + std::to_string(count - 1) + "."};
    return space_->officialArchitecture(static_cast<int>(*number));
}

Result<Architecture> RawTableBuilder::readFeatures(std::size_t row) const
{
    Architecture architecture;
    for (std::size_t i = 0; i < plan_.features.size(); ++i) {
        const std::size_t column = plan_.features[i];
        const auto text = featureTextIn(*plan_.columns[column].feature, table_.cell(row, column),
                                        plan_.columns[column].style);
        if (auto added = plan_.madeSpace->append(architecture, i, text); !added)
            return added.error();
    }
    return architecture;
}

/// All that describes the network of a row as one text; valid as long as this.
std::string_view RawTableBuilder::featureKey(std::size_t row)
{
    std::string key;
    bool isEmpty = true;
    for (const std::size_t column : plan_.features) {
        const std::string_view text = trimmed(table_.cell(row, column));
        isEmpty = isEmpty && text.empty();
        (key += text) += '\x1f';
    }
    if (isEmpty)
        return {};
    return *featureKeys_.insert(std::move(key)).first;
}

Result<std::optional<std::size_t>> RawTableBuilder::architectureOf(std::size_t row)
{
    const std::string_view text = plan_.madeSpace ? featureKey(row)
                                  : plan_.index   ? table_.cell(row, *plan_.index)
                                                  : table_.cell(row, *plan_.architecture);
    const auto known = ofText_.find(text);
    if (known != ofText_.end())
        return std::optional(known->second);
    if (text.empty() && devices_.isEmptyRow(row))
        return std::optional<std::size_t>();
    const auto architecture = readArchitecture(row);
    if (!architecture) {
        if (!isSummaryWord(text))
            return architecture.error();
        ++summaryRows_;
        return std::optional<std::size_t>();
    }
    const auto [entry, isNew] = ofBytes_.try_emplace(bytesOf(*architecture), firstRow_.size());
    if (isNew) {
        numbers_.insert(numbers_.end(), architecture->begin(), architecture->end());
        firstRow_.push_back(row);
    }
    ofText_.emplace(text, entry->second);
    return std::optional(entry->second);
}

std::size_t RawTableBuilder::deviceOf(std::size_t row, const PlannedMeasure& measure)
{
    const std::size_t known = devices_.all().size();
    const std::size_t device = devices_.deviceOf(row, measure);
    if (devices_.all().size() > known)
        samples_.addDevice();
    return device;
}

std::optional<double> RawTableBuilder::spreadOf(std::size_t row, const PlannedMeasure& measure,
                                                double value) const
{
    if (!measure.spread)
        return std::nullopt;
    const TableCell cell =
        readTableCell(table_.cell(row, *measure.spread), plan_.columns[*measure.spread].style);
    if (!cell.isNumber() || cell.number < 0.0 || !std::isfinite(cell.number))
        return std::nullopt;
    // "0.1 us" beside "6.48 ms".
    const bool hasOwnUnit = cell.unit && cell.unit->quantity == plan_.quantity;
    const double own = hasOwnUnit ? cell.unit->factor : 1.0;
    const bool isVariance = measure.spreadKind == SpreadKind::Variance;
    const double factor = !hasOwnUnit ? measure.spreadFactor : isVariance ? own * own : own;
    const double number = cell.number * factor;
    switch (measure.spreadKind) {
    case SpreadKind::Variance:
        return std::sqrt(number);
    case SpreadKind::Coefficient:
        return number * value;
    case SpreadKind::Deviation:
    case SpreadKind::Other:
        break;
    }
    return number;
}

std::optional<Error> RawTableBuilder::addCell(std::size_t row, std::size_t column,
                                              const PlannedMeasure& measure, std::size_t device,
                                              std::size_t architecture)
{
    const std::string_view text = table_.cell(row, column);
    const TableCell cell = readTableCell(text, plan_.columns[column].style);
    const auto refuse = [&](const std::string& what) {
        const std::string& name =
            measure.device.empty() ? plan_.columns[column].name.written : measure.device;
        return Error{place(row) + ", column " + inQuotes(name) + ": " + what};
    };
    const std::string noun = plan_.quantity.empty() ? "latency" : plan_.quantity;
    switch (cell.kind) {
    case TableCell::Kind::Hole:
        return std::nullopt;
    case TableCell::Kind::Failed:
        samples_.addFailure(device, architecture, cell.reason);
        return std::nullopt;
    case TableCell::Kind::Text:
        return refuse(inQuotes(text) + " is not a number; expected a " + noun +
                      " with a decimal point.");
    case TableCell::Kind::Number:
        break;
    }
    if (cell.number == 0.0 || isNegativeStandIn(cell.number)) {
        samples_.addStandIn(device, cell.number);
        return std::nullopt;
    }
    const std::string expected = measure.isRate ? "throughput" : noun;
    if (cell.unit && cell.unit->quantity != expected)
        return refuse(inQuotes(text) + " is no " + expected + "; expected a number in " +
                      (measure.unit.empty() ? std::string(keptUnit(expected)) : measure.unit) +
                      " or with another unit of " + expected + ".");
    const double factor = cell.unit ? cell.unit->factor : measure.factor;
    const auto kept = [&](double number) {
        return measure.isRate ? 1e3 / number : number * factor;
    };
    double value = kept(cell.number);
    if (measure.isRate && measure.per == QuantityUnit::Per::Batch)
        value /= devices_.all()[device].batchSize.value_or(1);
    if (cell.number < 0.0 || !std::isfinite(static_cast<float>(value)))
        return refuse("the " + noun + " " + inQuotes(text) +
                      " is negative or not finite; expected a finite number above 0.");
    if (cell.repeats.size() > 1) {
        for (const double repeat : cell.repeats)
            if (repeat > 0.0)
                samples_.add(device,
                             sampleOf(architecture, row, repeat, kept(repeat), std::nullopt));
        return std::nullopt;
    }
    auto spread = spreadOf(row, measure, value);
    if (cell.spread && !measure.isRate)
        spread = *cell.spread * factor;
    samples_.add(device, sampleOf(architecture, row, cell.number, value, spread));
    return std::nullopt;
}

std::optional<Error> RawTableBuilder::readMeasure(std::size_t row, const PlannedMeasure& measure,
                                                  std::size_t device, std::size_t architecture)
{
    if (const auto reason = devices_.failureOf(row)) {
        samples_.addFailure(device, architecture, *reason);
        return std::nullopt;
    }
    for (const std::size_t column : measure.columns)
        if (auto wrong = addCell(row, column, measure, device, architecture))
            return wrong;
    return std::nullopt;
}

std::optional<Error> RawTableBuilder::readRow(std::size_t row)
{
    const auto architecture = architectureOf(row);
    if (!architecture)
        return Error{place(row) + ": " + architecture.error().message, architecture.error().kind};
    if (!*architecture)
        return std::nullopt;
    const bool isSilent = plan_.isLong() && devices_.isEmptyRow(row) && !devices_.failureOf(row);
    if (plan_.isLong() && trimmed(table_.cell(row, *plan_.device)).empty() && !isSilent)
        return Error{place(row) + ": the device has no name."};
    for (const PlannedMeasure& measure : plan_.measures)
        if (!isSilent)
            if (auto wrong = readMeasure(row, measure, deviceOf(row, measure), **architecture))
                return wrong;
    // Each temporarily takes 16 bytes, even in a table that is nearly empty.
    const std::size_t cells = devices_.all().size() * firstRow_.size();
    if (devices_.all().size() > kMostDevices || cells > kAlwaysFine + size_)
        return Error{place(row) + ": " + std::to_string(devices_.all().size()) + " devices for " +
                         std::to_string(firstRow_.size()) +
                         " networks are implausibly many for the number of rows; expected another "
                         "column of devices.",
                     ErrorKind::ColumnsUnclear};
    return std::nullopt;
}

void RawTableBuilder::readNetworkColumns(LatencyTableParts& parts) const
{
    for (const std::size_t column : plan_.networkColumns) {
        const PlannedColumn& planned = plan_.columns[column];
        ArchitectureColumn values;
        values.name = planned.name.without({});
        values.unit = planned.name.unit ? planned.name.unit->text : planned.name.unknownUnit;
        values.kind = planned.guess.role == ColumnRole::Accuracy
                          ? ArchitectureColumn::Kind::Accuracy
                          : ArchitectureColumn::Kind::Cost;
        bool isAny = false;
        for (const std::size_t row : firstRow_) {
            const TableCell cell = readTableCell(table_.cell(row, column), planned.style);
            const auto number = static_cast<float>(cell.number);
            values.values.push_back(cell.isNumber() && std::isfinite(number) ? number : kUnknown);
            isAny = isAny || !std::isnan(values.values.back());
        }
        const bool isNew = std::ranges::find(parts.columns, values.name,
                                             &ArchitectureColumn::name) == parts.columns.end();
        if (isAny && isNew && !values.name.empty())
            parts.columns.push_back(std::move(values));
    }
}

std::optional<Error> RawTableBuilder::finish(LatencyTableParts& parts)
{
    parts.space = space_;
    parts.architectures = ArchitectureMatrix(firstRow_.size(), numbers_.size() / firstRow_.size());
    std::ranges::copy(numbers_, parts.architectures.values().begin());
    parts.devices = devices_.all();
    readNetworkColumns(parts);
    if (plan_.quantity != "accuracy")
        if (auto wrong = samples_.finish(table_, plan_, parts))
            return wrong;
    if (plan_.architecture)
        if (auto remark =
                spellingRemark(table_.cell(firstRow_.front(), *plan_.architecture), *space_);
            !remark.empty())
            parts.notes.push_back(std::move(remark));
    if (summaryRows_ > 0)
        parts.notes.push_back(summaryRows_ == 1 ? "A row that sums up the others is left out."
                                                : std::to_string(summaryRows_) +
                                                      " rows that sum up the others are left out.");
    return std::nullopt;
}

Result<LatencyTableParts> RawTableBuilder::build()
{
    // Devices of the wide layout keep the order of the columns, measured or not.
    for (std::size_t row = 0; row < table_.rows(); ++row)
        if (auto wrong = readRow(row))
            return *wrong;
    if (firstRow_.empty())
        return Error{table_.where + " contains no rows after its header."};
    LatencyTableParts parts;
    if (auto wrong = finish(parts))
        return *wrong;
    return parts;
}

} // namespace latency
