// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/raw_tables/plain_table.h"

#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/raw_tables/raw_table_writer.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;
constexpr const char* kArchitecture = "architecture";

std::string numberText(double number)
{
    return std::isnan(number) ? std::string() : plainText({}, PlainValue::ofReal(number));
}

std::string cellText(const SavedValues& values, PlainValue value)
{
    if (values.isTensor(value))
        if (const auto block = values.numbers(value); block && block->values.size() == 1)
            return numberText(block->values.front());
    return value.is(Kind::Real) ? numberText(value.real) : plainText(values.document(), value);
}

class PlainTable
{
public:
    PlainTable(const SavedValues& values, const std::string& name, const OpenOptions& options)
        : values_(values), document_(values.document()),
          writer_(values.where(), name, values.document().source().size()), options_(options),
          space_(findSearchSpace(options.space))
    {
    }

    /// One of the shapes, or false.
    Result<bool> read(PlainValue root)
    {
        const auto pairs = document_.pairs(root);
        const auto items = document_.items(root);
        if (!pairs.empty() &&
            document_.text(document_.find(pairs.front().second, "class").value_or(PlainValue{}))
                .starts_with("pandas."))
            return Error{values_.where() + " holds several data frames; expected one."};
        if (!pairs.empty() && pairs.front().second.is(Kind::Dictionary))
            return isArchitecture(pairs.front().first) ? rowsByArchitecture(pairs)
                                                       : columnsByDevice(pairs);
        if (!pairs.empty() && (pairs.front().second.isSequence()))
            return columns(pairs);
        if (!items.empty() && items.front().is(Kind::Dictionary))
            return records(items);
        if (!items.empty() && document_.items(items.front()).size() == 3 &&
            !document_.items(items.front()).front().asNumber())
            return triplets(items);
        return false;
    }
    Result<RawTable> finish() { return writer_.finish(); }

private:
    [[nodiscard]] bool isArchitecture(PlainValue value)
    {
        if (value.is(Kind::Integer))
            return space_ != nullptr && space_->officialCount() > 0;
        const SearchSpace* space = space_;
        return bool(architectureOfPlain(document_, value, space));
    }
    /// Official numbers are written so that they are read as such.
    [[nodiscard]] std::string architectureText(PlainValue value) const
    {
        return (value.is(Kind::Integer) ? "# " : "") + cellText(values_, value);
    }

    /// Stores a number, or the median of repeats with their deviation in the next column.
    void setMeasured(std::size_t row, const std::string& column, PlainValue value)
    {
        const auto block = value.isSequence() && !values_.isTensor(value)
                               ? values_.numbers(value)
                               : Result<NumberBlock>(Error{""});
        MeasurementReader reader(1.0);
        const auto repeats =
            block ? reader.read(block->values) : Result<Measurement>(block.error());
        if (!repeats)
            return writer_.set(row, writer_.column(column), cellText(values_, value));
        const std::size_t unit = std::min(column.find(" ["), column.size());
        const std::string spread = column.substr(0, unit) + "_std" + column.substr(unit);
        writer_.set(row, writer_.column(column), numberText(double{repeats->value}));
        if (!std::isnan(repeats->spread))
            writer_.set(row, writer_.column(spread), numberText(double{repeats->spread}));
    }

    Result<bool> rowsByArchitecture(std::span<const PlainPair> pairs)
    {
        const std::size_t first = writer_.column(kArchitecture);
        for (const auto& [architecture, cells] : pairs) {
            if (writer_.isFull())
                return true;
            const std::size_t row = writer_.addRow();
            writer_.set(row, first, architectureText(architecture));
            for (const auto& [column, value] : document_.pairs(cells))
                setMeasured(row, cellText(values_, column), value);
        }
        return true;
    }

    Result<bool> columnsByDevice(std::span<const PlainPair> pairs)
    {
        const std::size_t first = writer_.column(kArchitecture);
        std::map<std::string, std::size_t> rowOf;
        for (const auto& [device, cells] : pairs) {
            if (writer_.isFull())
                return true;
            const std::string column = cellText(values_, device);
            for (const auto& [architecture, value] : document_.pairs(cells)) {
                std::string text = architectureText(architecture);
                const auto [entry, isNew] = rowOf.try_emplace(text, writer_.rows());
                if (isNew)
                    writer_.set(writer_.addRow(), first, std::move(text));
                setMeasured(entry->second, column, value);
            }
        }
        return true;
    }

    Result<bool> columns(std::span<const PlainPair> pairs)
    {
        std::size_t rows = 0;
        for (const auto& [key, list] : pairs) {
            if (writer_.isFull())
                return true;
            auto texts = columnTexts(list);
            if (!texts)
                return Error{values_.where() + ", column " + inQuotes(cellText(values_, key)) +
                             " " + texts.error().message + "."};
            if (writer_.columns() == 0)
                for (rows = 0; rows < texts->size();)
                    rows = writer_.addRow() + 1;
            const std::size_t column = writer_.column(cellText(values_, key));
            if (texts->size() != rows)
                return Error{values_.where() + ", column " + inQuotes(cellText(values_, key)) +
                             " holds " + std::to_string(texts->size()) + " values; expected " +
                             std::to_string(rows) + ", as many as the first."};
            for (std::size_t row = 0; row < rows; ++row)
                writer_.set(row, column, std::move((*texts)[row]));
        }
        return true;
    }

    Result<std::vector<std::string>> columnTexts(PlainValue list) const
    {
        std::vector<std::string> texts;
        if (values_.isTensor(list)) {
            const auto block = values_.numbers(list);
            if (!block)
                return block.error();
            if (block->shape.size() != 1)
                return Error{"is of shape " + shapeText(block->shape) + "; expected a list"};
            for (const double number : block->values)
                texts.push_back(numberText(number));
            return texts;
        }
        if (!list.isSequence())
            return Error{"is not a list of values"};
        for (const PlainValue& item : document_.items(list))
            texts.push_back(cellText(values_, item));
        return texts;
    }

    Result<bool> records(std::span<const PlainValue> items)
    {
        for (const PlainValue& record : items) {
            if (writer_.isFull())
                return true;
            const std::size_t row = writer_.addRow();
            for (const auto& [column, value] : document_.pairs(record))
                writer_.set(row, writer_.column(cellText(values_, column)),
                            cellText(values_, value));
        }
        return true;
    }

    Result<bool> triplets(std::span<const PlainValue> items)
    {
        const PlainValue first = document_.items(items.front()).front();
        if (!isArchitecture(first))
            return Error{values_.where() + " names networks such as " +
                         inQuotes(cellText(values_, first)) +
                         ", without their decisions; expected architectures."};
        std::vector<double> numbers;
        for (const PlainValue& item : items)
            if (const auto parts = document_.items(item); parts.size() == 3)
                numbers.push_back(parts[2].asNumber().value_or(0.0));
        std::vector<std::string> notes;
        if (!options_.unit)
            if (const auto factor = secondsByConvention(std::move(numbers), false, options_,
                                                        values_.where(), notes);
                !factor)
                return factor.error();
        for (std::string& sentence : notes)
            writer_.note(std::move(sentence));
        const std::array columns = {writer_.column(kArchitecture), writer_.column("device"),
                                    writer_.column(options_.unit ? "latency" : "latency [s]")};
        for (const PlainValue& item : items) {
            const auto parts = document_.items(item);
            if (parts.size() != 3)
                return Error{values_.where() + ", entry " + std::to_string(writer_.rows()) +
                             " has " + std::to_string(parts.size()) +
                             " values; expected architecture, device and latency."};
            const std::size_t row = writer_.addRow();
            writer_.set(row, columns[0], architectureText(parts[0]));
            for (std::size_t i = 1; i < 3; ++i)
                writer_.set(row, columns[i], cellText(values_, parts[i]));
        }
        return true;
    }

    const SavedValues& values_;
    const PlainDocument& document_;
    RawTableWriter writer_;
    const OpenOptions& options_;
    const SearchSpace* space_;
};

} // namespace

Result<std::optional<RawTable>>
rawTableFromPlain(const SavedValues& values, const std::string& name, const OpenOptions& options)
{
    PlainTable table(values, name, options);
    const auto isRead = table.read(values.root());
    if (!isRead)
        return isRead.error();
    if (!*isRead)
        return std::optional<RawTable>();
    auto made = table.finish();
    return made ? Result<std::optional<RawTable>>(std::move(*made)) : made.error();
}

Result<RawTable> rawTableInOfficialOrder(const NumberBlock& block, const std::string& where,
                                         const std::string& name, const OpenOptions& options)
{
    const SearchSpace* space = findSearchSpace(options.space);
    const std::string what = where + " holds " + shapeText(block.shape) + " numbers and no names";
    if (space == nullptr || space->officialCount() == 0)
        return Error{what + "; expected architectures beside them or, for all networks in their "
                            "official order, their space: --space nasbench201.",
                     ErrorKind::ColumnsUnclear};
    const std::int64_t count = space->officialCount();
    const auto& shape = block.shape;
    const bool isLine = shape.size() == 1 && shape[0] == count;
    const bool isByDevice = shape.size() == 2 && shape[1] == count;
    const bool isByNetwork = shape.size() == 2 && shape[0] == count;
    if (!isLine && !isByDevice && !isByNetwork)
        return Error{what + "; expected " + std::to_string(count) + ", one for each network of " +
                     space->title() + " in its official order."};
    const auto networks = static_cast<std::size_t>(count);
    const std::size_t devices = block.values.size() / networks;
    RawTableWriter writer(where, name, block.values.size() * sizeof(double));
    const std::size_t first = writer.column(kArchitecture);
    for (std::size_t row = 0; row < networks; ++row)
        writer.set(writer.addRow(), first, "# " + std::to_string(row));
    for (std::size_t device = 0; device < devices; ++device) {
        const std::size_t column =
            writer.column(devices == 1 ? name : "device " + std::to_string(device + 1));
        for (std::size_t row = 0; row < networks; ++row)
            writer.set(
                row, column,
                numberText(
                    block.values[isByNetwork ? row * devices + device : device * networks + row]));
    }
    writer.note("Taken as all networks of " + space->title() + " in their official order.");
    return writer.finish();
}

} // namespace latency
