// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/csv_format.h"

#include "core/dataset/files/folder_files.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/raw_tables/csv_table.h"

namespace latency
{
namespace
{

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

} // namespace latency
