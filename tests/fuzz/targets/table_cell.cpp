// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of a table, its number, unit, spread and repeats.
#include "core/dataset/columns/table_number.h"
#include "core/dataset/files/csv_latency.h"
#include "core/dataset/text/ascii_text.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cmath>

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    for (const NumberStyle style :
         {NumberStyle{}, NumberStyle{true, false}, NumberStyle{false, true}}) {
        const TableCell cell = readTableCell(bytes, style);
        fuzz::expect(!cell.isNumber() || !std::isnan(cell.number), "a number is one");
    }
    SeparatorSigns signs;
    countSeparators(bytes, signs);
    (void)parseNumber<int>(bytes);
    if (const auto latency = csvLatency(bytes, 1e-3))
        fuzz::expect(std::isnan(*latency) || (*latency >= 0 && std::isfinite(*latency)),
                     "a latency is finite and not negative");
}

const fuzz::Registration registration("table_cell", read);

} // namespace
