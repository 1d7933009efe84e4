// SPDX-License-Identifier: GPL-3.0-or-later
// An embedding that somebody else has computed, for the networks of a table. The first letter
// chooses the ending, the second the space.
#include "core/encoding/embedding_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

#include <array>

using namespace latency;

namespace
{

constexpr std::array kEndings{".csv", ".json", ".pt"};

void read(std::string_view bytes)
{
    static const LatencyTablePointer networks = fuzz::tableOfNetworks();
    static const LatencyTablePointer cells = fuzz::tableOfCells();
    fuzz::Input input(bytes);
    const std::string ending = kEndings[input.choice(kEndings.size())];
    const LatencyTable& table = input.choice(2) == 0 ? *networks : *cells;
    const auto rows = readEmbedding(fuzz::fuzzedFile("embedding" + ending, input.rest()), table, 2);
    fuzz::expectSentence(rows);
    if (rows)
        fuzz::expect(rows->rows.rows() == static_cast<std::size_t>(table.architectureCount()) &&
                         rows->rows.columns() == 2,
                     "each network has a row");
}

const fuzz::Registration registration("embedding", read);

} // namespace
