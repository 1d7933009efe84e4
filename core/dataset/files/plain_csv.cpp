// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/plain_csv.h"

#include "core/base/file_text.h"
#include "core/dataset/measured/table_from_raw.h"
#include "core/dataset/raw_tables/csv_table.h"

namespace latency
{

Result<LatencyTableParts> readPlainCsv(const std::filesystem::path& file,
                                       const OpenOptions& options)
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    const auto table = rawTableFromCsv(*text, file.string(), file.stem().string());
    return table ? tableFromRaw(*table, options, {}) : table.error();
}

} // namespace latency
