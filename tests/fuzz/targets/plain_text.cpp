// SPDX-License-Identifier: GPL-3.0-or-later
// Outside text in sentences, tables and CSV files.
#include "core/base/plain_text.h"
#include "core/dataset/text/csv_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

/// A field that was written and read again, between two others.
void checkField(std::string_view text)
{
    const std::string row = "a," + csvField(text) + ",b\n";
    fuzz::expect(isPlainText(std::string_view(row).substr(0, row.size() - 1)), "a row is plain");
    CsvReader reader(row, "written.csv");
    std::vector<std::string_view> fields;
    const auto read = reader.next(fields);
    fuzz::expect(read && *read && fields.size() == 3, "a field stays one");
    fuzz::expect(withoutFormulaGuard(fields[1]) == plainText(text), "a field reads back");
}

void read(std::string_view bytes)
{
    const std::string plain = plainText(bytes);
    fuzz::expect(isPlainText(plain), "plain text is plain");
    fuzz::expect(plainText(plain) == plain, "plain text stays as it is");
    fuzz::expect(!isPlainText(bytes) || plain == bytes, "nothing else is changed");
    const std::string quoted = inQuotes(bytes);
    fuzz::expect(isPlainText(quoted) && quoted.size() < 100, "a quotation is short and plain");
    checkField(bytes);
}

const fuzz::Registration registration("plain_text", read);

} // namespace
