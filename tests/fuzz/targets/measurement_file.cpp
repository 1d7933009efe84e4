// SPDX-License-Identifier: GPL-3.0-or-later
// A file of measurements as --measured takes it, any table among them; the first letter chooses
// its ending.
#include "app/command_line/board_argument.h"
#include "core/search/worksheet_reader.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

#include <array>

using namespace latency;

namespace
{

constexpr std::array kEndings{".csv", ".json", ".txt", ".pickle"};

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    fuzz::Input input(bytes);
    const std::string ending = kEndings[input.choice(kEndings.size())];
    const auto file = fuzz::fuzzedFile("measured" + ending, input.rest());
    const auto worksheet = readWorksheet(file, *table);
    fuzz::expectSentence(worksheet);
    BoardArgument argument;
    argument.files = {file.string()};
    fuzz::expectSentence(argument.read("device1", *table));
    if (!worksheet)
        (void)readingGap(file, *table, {});
}

const fuzz::Registration registration("measurement_file", read);

} // namespace
