// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/numpy_format.h"

#include "core/dataset/containers/zip_container.h"
#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/raw_tables/numpy_file.h"
#include "core/dataset/raw_tables/plain_table.h"
#include "core/dataset/raw_tables/raw_table_writer.h"
#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{
namespace
{

using Arrays = std::map<std::string, NumpyArray>;

bool isNumpy(const FormatSource& source)
{
    return !source.isFolder &&
           (looksLikeNumpy(source.beginning) || source.ending == ".npz" || source.ending == ".npy");
}

std::string numberText(double number)
{
    if (std::isnan(number))
        return {};
    const bool isWhole = number == std::floor(number) && std::abs(number) < 1e15;
    return isWhole ? std::to_string(static_cast<long long>(number))
                   : plainText({}, PlainValue::ofReal(number));
}

/// Element `i` of an array in one dimension, or row `i` of one in two as a list.
std::string elementText(const NumpyArray& array, std::size_t i)
{
    const auto text = [&array](std::size_t at) {
        return array.isText() ? array.texts[at] : numberText(array.values[at]);
    };
    if (array.shape.size() == 1)
        return text(i);
    const auto columns = static_cast<std::size_t>(array.shape[1]);
    std::string list;
    for (std::size_t column = 0; column < columns; ++column)
        list += (column == 0 ? "[" : ", ") + text(i * columns + column);
    return list + "]";
}

bool isOneOf(const std::string& name, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, std::string_view(asciiLower(name))) != words.end();
}

/// Whether the elements of an array are architectures of one space, at least the first.
bool holdsArchitectures(const NumpyArray& array)
{
    if (array.shape.empty() || array.shape.size() > 2 || array.shape[0] == 0 ||
        (array.isText() && array.shape.size() == 2))
        return false;
    const bool isWhole = std::ranges::all_of(
        array.values, [](double number) { return number == std::floor(number); });
    if (!array.isText() && (array.shape.size() == 1 || !isWhole))
        return false;
    const SearchSpace* space = nullptr;
    const std::string text = elementText(array, 0);
    PlainDocument document;
    return bool(
        architectureOfPlain(document, document.addText(PlainValue::Kind::Text, text), space));
}

std::size_t elementsOf(const Arrays& arrays)
{
    std::size_t count = 0;
    for (const auto& [name, array] : arrays)
        count += array.values.size() + array.texts.size() + elementsOf(array.fields);
    return count;
}

/// The table of arrays of equal length.
class ArchiveTable
{
public:
    ArchiveTable(const Arrays& arrays, std::string where, const std::string& name)
        : arrays_(arrays), where_(std::move(where)), name_(name),
          writer_(where_, name, 8 * elementsOf(arrays))
    {
    }

    Result<RawTable> read(const OpenOptions& options)
    {
        findNames();
        if (networks_ != nullptr && arrays_.contains("op_indices") &&
            networks_ == &arrays_.at("op_indices"))
            return Error{
                where_ +
                " gives its cells as op_indices, which NASLib numbers in an order of operations "
                "and edges of its own; expected names of operations or the benchmark's own text."};
        if (networks_ == nullptr && devices_ == nullptr && arrays_.size() == 1 &&
            arrays_.begin()->second.fields.empty() && !arrays_.begin()->second.isText()) {
            const NumpyArray& only = arrays_.begin()->second;
            return rawTableInOfficialOrder({only.shape, only.values}, where_, name_, options);
        }
        if (const auto wrong = findCount())
            return *wrong;
        for (std::size_t row = 0; row < count_; ++row)
            writer_.addRow();
        if (networks_ != nullptr)
            fill("architecture", *networks_);
        else if (!options.space.empty() && isOfficialCount(options))
            fillOfficial();
        for (const auto& [name, array] : arrays_)
            if (&array != networks_ && &array != devices_)
                add(name, array);
        if (!left_.empty())
            writer_.note("Not read: " + left_ + ", not of " + std::to_string(count_) + " values.");
        return writer_.finish();
    }

private:
    void findNames()
    {
        for (const auto& [name, array] : arrays_)
            if (networks_ == nullptr && holdsArchitectures(array))
                networks_ = &array;
        for (const auto& [name, array] : arrays_)
            if (&array != networks_ && array.isText() && array.shape.size() == 1 &&
                isOneOf(name, {"devices", "device", "names", "device_names", "platforms", "columns",
                               "hardware"}))
                devices_ = &array;
    }
    std::optional<Error> findCount()
    {
        if (networks_ != nullptr) {
            count_ = static_cast<std::size_t>(networks_->shape[0]);
            return std::nullopt;
        }
        for (const auto& [name, array] : arrays_)
            for (const std::int64_t size : array.shape)
                if (&array != devices_)
                    count_ = std::max(count_, static_cast<std::size_t>(size));
        if (count_ == 0)
            return Error{where_ + " contains no values; expected architectures and latencies."};
        return std::nullopt;
    }
    [[nodiscard]] bool isOfficialCount(const OpenOptions& options) const
    {
        const SearchSpace* space = findSearchSpace(options.space);
        return space != nullptr && static_cast<std::size_t>(space->officialCount()) == count_;
    }
    void fillOfficial()
    {
        const std::size_t column = writer_.column("architecture");
        for (std::size_t row = 0; row < count_; ++row)
            writer_.set(row, column, "# " + std::to_string(row));
    }
    void fill(const std::string& name, const NumpyArray& array)
    {
        const std::size_t column = writer_.column(name);
        for (std::size_t row = 0; row < count_; ++row)
            writer_.set(row, column, elementText(array, row));
    }
    void add(const std::string& name, const NumpyArray& array)
    {
        for (const auto& [field, values] : array.fields)
            add(field, values);
        if (!array.fields.empty())
            return;
        const auto count = static_cast<std::int64_t>(count_);
        if (array.shape == std::vector{count})
            return fill(name, array);
        const bool isByDevice = array.shape.size() == 2 && array.shape[1] == count &&
                                (array.shape[0] != count || devices_ == nullptr);
        const bool isByNetwork = array.shape.size() == 2 && array.shape[0] == count;
        if ((!isByDevice && !isByNetwork) || array.isText()) {
            left_ += (left_.empty() ? "" : ", ") + inQuotes(name);
            return;
        }
        const auto devices = static_cast<std::size_t>(array.shape[isByDevice ? 0 : 1]);
        for (std::size_t device = 0; device < devices; ++device) {
            const std::size_t column = writer_.column(deviceName(name, device, devices));
            for (std::size_t row = 0; row < count_; ++row)
                writer_.set(
                    row, column,
                    numberText(
                        array.values[isByDevice ? device * count_ + row : row * devices + device]));
        }
    }
    [[nodiscard]] std::string deviceName(const std::string& array, std::size_t device,
                                         std::size_t devices) const
    {
        if (devices_ != nullptr && devices_->texts.size() == devices)
            return devices_->texts[device];
        return array + " " + std::to_string(device + 1);
    }

    const Arrays& arrays_;
    std::string where_;
    const std::string& name_;
    RawTableWriter writer_;
    const NumpyArray* networks_ = nullptr;
    const NumpyArray* devices_ = nullptr;
    std::size_t count_ = 0;
    std::string left_;
};

Result<RawTable> tableWith(const FormatSource& source, const OpenOptions& options)
{
    auto bytes = readSource(source);
    if (!bytes)
        return bytes.error();
    const std::string where = source.path.string();
    std::string name = source.path.filename().string();
    name = name.substr(0, name.find(".np"));
    Result<Arrays> arrays = Arrays();
    if (looksLikeNumpy(*bytes)) {
        auto array = readNumpyArray(*bytes, where);
        if (!array)
            return array.error();
        arrays->emplace(name, std::move(*array));
    } else {
        arrays = readNumpyArchive(*bytes, where);
    }
    if (!arrays)
        return arrays.error();
    return ArchiveTable(*arrays, where, name).read(options);
}

Result<RawTable> numpyTable(const FormatSource& source)
{
    return tableWith(source, {});
}

Result<LatencyTableParts> readNumpy(const FormatSource& source, const OpenOptions& options)
{
    const auto table = tableWith(source, options);
    return table ? tableFromRaw(*table, options, source.part) : table.error();
}

} // namespace

DatasetFormat numpyFormat()
{
    return {.name = "numpy",
            .title = "NumPy arrays",
            .endings = {".npz", ".npy"},
            .howWritten =
                "numpy.savez(arch=[cells], pixel3=[numbers], …) or (arch=…, devices=[names], "
                "latency=[devices, cells]); a bare array of all cells with --space",
            .recognises = isNumpy,
            .read = readNumpy,
            .table = numpyTable};
}

} // namespace latency
