// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/json_format.h"

#include "core/dataset/files/folder_files.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/raw_tables/json_table.h"
#include "core/dataset/text/ascii_text.h"

namespace latency
{
namespace
{

bool isJson(const FormatSource& source)
{
    if (source.isFolder)
        return false;
    std::string_view text = source.beginning;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text = trimmed(text);
    return source.ending == ".json" || source.ending == ".jsonl" || source.ending == ".ndjson" ||
           text.starts_with('{') || text.starts_with("[{");
}

Result<RawTable> jsonTable(const FormatSource& source)
{
    const auto text = readSource(source);
    if (!text)
        return text.error();
    return rawTableFromJson(*text, source.path.string(), tableName(source.path));
}

Result<LatencyTableParts> readJson(const FormatSource& source, const OpenOptions& options)
{
    const auto table = jsonTable(source);
    return table ? tableFromRaw(*table, options, source.part) : table.error();
}

} // namespace

DatasetFormat jsonFormat()
{
    return {.name = "json",
            .title = "table as JSON",
            .endings = {".json", ".jsonl", ".ndjson"},
            .howWritten = "[{\"architecture\": …, \"device\": …, \"latency_ms\": …}, …], one such "
                          "record per line, or {device: {network: number}}",
            .recognises = isJson,
            .read = readJson,
            .table = jsonTable};
}

} // namespace latency
