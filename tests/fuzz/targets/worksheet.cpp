// SPDX-License-Identifier: GPL-3.0-or-later
// A worksheet that came back from a board, CSV or JSON, or any table of measurements. The first
// letter chooses what the user said beside it.
#include "core/search/board_measurements.h"
#include "core/search/worksheet_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

using namespace latency;

namespace
{

void checkKept(const FilledWorksheet& worksheet, const LatencyTable& table)
{
    BoardMeasurements board("board", table.space().name());
    const auto change = board.merge(worksheet.measurements);
    fuzz::expect(change.hasValue(), "what a worksheet brings can be kept");
    const auto again = boardMeasurementsFromJson(toJson(board), "session");
    fuzz::expect(again && *again == board, "a board written and read is the same");
}

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    fuzz::Input input(bytes);
    WorksheetReading reading;
    switch (input.choice(4)) {
    case 1:
        reading.unit = LatencyUnit::Milliseconds;
        break;
    case 2:
        reading.hasDecimalCommas = true;
        break;
    case 3:
        reading.device = "device1";
        break;
    default:
        break;
    }
    (void)isWorksheet(input.rest());
    const auto worksheet = readWorksheetText(input.rest(), "worksheet", *table, reading);
    fuzz::expectSentence(worksheet);
    if (worksheet)
        checkKept(*worksheet, *table);
}

const fuzz::Registration registration("worksheet", read);

} // namespace
