// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/csv_format.h"

#include "core/dataset/csv_table.h"
#include "core/dataset/folder_files.h"
#include "core/dataset/raw_table.h"

#include <algorithm>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

bool isText(const FormatSource& source)
{
    const std::string_view bytes = source.beginning;
    const bool isUtf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                         source.ending == ".csv" || source.ending == ".tsv";
    return !source.isFolder && (isUtf16 || bytes.find('\0') == bytes.npos);
}

Result<RawTable> csvTable(const FormatSource& source)
{
    const auto text = readSource(source);
    if (!text)
        return text.error();
    return rawTableFromCsv(*text, source.path.string(), tableName(source.path));
}

Result<LatencyTableParts> readCsv(const FormatSource& source, const OpenOptions& options)
{
    const auto table = csvTable(source);
    return table ? tableFromRaw(*table, options, source.part) : table.error();
}

/// Tables of a folder, without the parts of native ones.
std::vector<fs::path> tablesIn(const FormatSource& folder)
{
    std::vector<fs::path> files = filesWith(folder.path, {".csv", ".tsv"});
    std::erase_if(files, [&folder](const fs::path& file) {
        const std::string name = file.filename().string();
        return name.ends_with(".latency.csv") || name.find(folder.part) == name.npos;
    });
    return files;
}

bool isTableFolder(const FormatSource& source)
{
    return source.isFolder && tablesIn(source).size() == 1;
}

Result<LatencyTableParts> readTableFolder(const FormatSource& source, const OpenOptions& options)
{
    const auto only = formatSource(tablesIn(source).front(), {});
    return only ? readDataset(*only, options) : only.error();
}

} // namespace

DatasetFormat csvFormat()
{
    return {.name = "csv",
            .title = "table as text",
            .endings = {".csv", ".tsv", ".txt"},
            .howWritten = "architecture,DEVICE [ms],… or architecture,device,latency [ms]; "
                          "separated by commas, semicolons or tabs",
            .recognises = isText,
            .read = readCsv,
            .table = csvTable};
}

DatasetFormat tableFolderFormat()
{
    return {.name = "table-folder",
            .title = "tables as text, one file per device",
            .isFolder = true,
            .howWritten = "a folder with one table per device",
            .recognises = isTableFolder,
            .read = readTableFolder};
}

} // namespace latency
