// SPDX-License-Identifier: GPL-3.0-or-later
// Measurements of one's own boards, as sessions keep them.
#include "core/search/board_measurements.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_json.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto object = fuzz::jsonOf<nlohmann::ordered_json>(bytes);
    if (!object)
        return;
    const auto board = boardMeasurementsFromJson(*object, "session");
    fuzz::expectSentence(board);
    if (!board)
        return;
    const auto again = boardMeasurementsFromJson(toJson(*board), "session");
    fuzz::expect(again && *again == *board, "a board written and read is the same");
}

const fuzz::Registration registration("board", read);

} // namespace
