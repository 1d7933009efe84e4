// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"

#include "core/base/file_text.h"
#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/named_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/dataset/raw_tables/csv_table.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <new>

namespace latency
{
namespace
{

namespace fs = std::filesystem;
constexpr std::size_t kLongestReference = 4096;

Result<LatencyTableParts> openPath(const std::string& reference, const OpenOptions& options)
{
    std::error_code error;
    const std::size_t mark = fs::exists(reference, error)
                                 ? reference.size()
                                 : std::min(reference.rfind('#'), reference.size());
    const fs::path path = reference.substr(0, mark);
    if (fs::exists(path, error)) {
        const auto source =
            formatSource(path, reference.substr(std::min(mark + 1, reference.size())));
        return source ? readDataset(*source, options) : source.error();
    }
    return Error{reference + " does not exist; expected a file, a folder or one of " +
                     namedDatasets() + ".",
                 ErrorKind::NotFound};
}

Result<LatencyTableParts> readParts(const std::string& reference, const OpenOptions& options)
{
    if (!isUtf8(reference) || reference.find('\0') != reference.npos || reference.empty())
        return Error{"The name of the dataset is empty or not UTF-8 text."};
    if (reference.size() > kLongestReference)
        return Error{"The name of the dataset is too long; expected at most " +
                     std::to_string(kLongestReference) + " bytes."};
    if (isNamedDataset(reference))
        return readNamedDataset(reference, options);
    return openPath(reference, options);
}

} // namespace

Result<TablePreview> previewTable(const fs::path& file, const OpenOptions& options)
{
    // FILE#QUANTITY, as in openDataset.
    std::error_code none;
    const std::string written = file.string();
    const std::size_t mark =
        fs::exists(file, none) ? written.size() : std::min(written.rfind('#'), written.size());
    const auto source =
        formatSource(written.substr(0, mark), written.substr(std::min(mark + 1, written.size())));
    if (!source)
        return source.error();
    const DatasetFormat* format = formatOf(*source);
    if (format == nullptr || format->table == nullptr)
        return Error{file.string() + " is not a table whose columns have roles."};
    const auto table = format->table(*source);
    return table ? Result<TablePreview>(previewOf(*table, options, source->part)) : table.error();
}

Result<LatencyTablePointer> openDataset(const std::string& reference, const OpenOptions& options)
{
    // The one place where a missing permission or a path too long may throw.
    try {
        auto parts = readParts(reference, options);
        if (!parts)
            return parts.error();
        if (!options.space.empty() && parts->space != nullptr &&
            parts->space->name() != options.space)
            return Error{"The networks of " + inQuotes(reference) + " are of " +
                         parts->space->name() + ", but --space is " + options.space +
                         "; leave the option out."};
        return LatencyTable::create(std::move(parts).value());
    } catch (const std::bad_alloc&) {
        return Error{"Cannot open " + inQuotes(reference) + ": there is not enough memory for it."};
    } catch (const std::exception& exception) {
        return Error{"Cannot open " + inQuotes(reference) + ": " + inQuotes(exception.what()) +
                     "."};
    }
}

} // namespace latency
