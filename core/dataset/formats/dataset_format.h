#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

struct RawTable;

/// A file or folder to read as a dataset.
struct FormatSource {
    std::filesystem::path path;
    bool isFolder = false;
    std::string part;      ///< behind the '#' of the reference; may be empty
    std::string beginning; ///< the first 4096 bytes, unpacked where gz or bz2 is around them
    std::string ending;    ///< lower case with its dot, the one before ".gz" or ".bz2"
};

/// A format of datasets: one file pair in core/dataset/formats and one line in
/// dataset_format_registry.cpp. Lists of expected formats, the file dialog and `list formats` are
/// generated from it.
struct DatasetFormat {
    std::string name;                   ///< "eagle", "csv", …
    std::string title;                  ///< "Eagle or LatBench pickle"
    std::vector<std::string> endings{}; ///< ".pickle", …; without ".gz"
    bool isFolder = false;              ///< read from folders instead of files
    std::string howWritten{};           ///< one line for `list formats`
    /// The unit its numbers always have, such as "ms": `OpenOptions::unit` must not be another.
    /// Empty if `read` uses the option.
    std::string fixedUnit{};
    /// By content rather than by name; cheap.
    bool (*recognises)(const FormatSource& source) = nullptr;
    Result<LatencyTableParts> (*read)(const FormatSource& source,
                                      const OpenOptions& options) = nullptr;
    /// True for a table whose columns have roles: `read` then uses the options for columns, and the
    /// table is shown before it is opened.
    Result<RawTable> (*table)(const FormatSource& source) = nullptr;
};

/// In order of precedence; the first that recognises a source reads it.
const std::vector<DatasetFormat>& datasetFormats();

/// errors  no such path, unreadable
Result<FormatSource> formatSource(const std::filesystem::path& path, const std::string& part);

/// Reads a source with the first format that recognises it.
///
/// errors  those of that format; an unrecognised source; an option that does not apply
Result<LatencyTableParts> readDataset(const FormatSource& source, const OpenOptions& options);

/// The format that recognises a source, or nullptr.
const DatasetFormat* formatOf(const FormatSource& source);

/// "Eagle pickle (*.pickle), …": the formats of files or of folders, for sentences.
std::string expectedFormats(bool ofFolders);

/// Why an option does not apply, or nullopt.
///
/// where         the opened source, as the beginning of the error
/// fixedUnit     as in DatasetFormat
/// takesColumns  whether --columns, --skip, --batch and --decimal-comma have a meaning
std::optional<Error> optionThatCannotApply(const std::string& where, const OpenOptions& options,
                                           const std::string& fixedUnit, bool takesColumns);

/// The whole content of a source's file, unpacked from gz or bz2.
///
/// errors  unreadable, damaged, larger than `kLargestUnpacked`
Result<std::string> readSource(const FormatSource& source);
inline constexpr std::size_t kLargestUnpacked = std::size_t{1} << 29; ///< bytes

} // namespace latency
