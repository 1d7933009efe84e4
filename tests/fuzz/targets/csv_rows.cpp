// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of separated values, and the text they are in.
#include "core/base/file_text.h"
#include "core/base/json_text.h"
#include "core/dataset/text/csv_reader.h"
#include "core/dataset/text/table_text.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto text = tableText(std::string(bytes), "table.csv");
    fuzz::expectSentence(text);
    if (!text)
        return;
    fuzz::expect(isUtf8(*text), "text is UTF-8");
    CsvReader reader(*text, "table.csv");
    std::vector<std::string_view> fields;
    std::size_t line = 0;
    for (auto more = reader.next(fields);; more = reader.next(fields)) {
        fuzz::expectSentence(more);
        if (!more || !*more)
            return;
        fuzz::expect(reader.line() > line, "lines count upwards");
        line = reader.line();
    }
}

const fuzz::Registration registration("csv_rows", read);

} // namespace
