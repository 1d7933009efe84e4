// SPDX-License-Identifier: GPL-3.0-or-later
// A table as JSON of any shape, with the roles of its columns.
#include "core/dataset/raw_tables/json_table.h"
#include "core/dataset/measured/table_from_raw.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto table = rawTableFromJson(std::string(bytes), "table.json", "table");
    fuzz::expectSentence(table);
    if (!table)
        return;
    fuzz::expect(table->cells.size() == table->rows() * table->columns(), "rows are whole");
    const TablePreview preview = previewOf(*table, {}, "");
    if (preview.error)
        fuzz::expectSentence(*preview.error);
    fuzz::expectSentence(tableFromRaw(*table, {}, ""));
    fuzz::expectSentence(tableFromRaw(*table, {}, "energy"));
}

const fuzz::Registration registration("json_table", read);

} // namespace
