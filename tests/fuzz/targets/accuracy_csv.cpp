// SPDX-License-Identifier: GPL-3.0-or-later
// A CSV of accuracies, matched to the networks of a table.
#include "core/dataset/files/accuracy_csv.h"
#include "core/dataset/files/accuracy_table.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"
#include "tests/fuzz/fuzzed_tables.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    static const LatencyTablePointer table = fuzz::tableOfNetworks();
    fuzz::Input input(bytes);
    const std::size_t choice = input.choice(3);
    const auto file = fuzz::fuzzedFile("accuracy.csv", input.rest());
    if (choice == 0) {
        fuzz::expectSentence(readAccuracies(file, "", *table));
    } else if (choice == 1) {
        fuzz::expectSentence(readAccuracyColumns(file, {}, *findSearchSpace("nasbench201")));
    } else {
        (void)isAccuracyCsv(input.rest());
        fuzz::expectSentence(readAccuracyTable(file));
    }
}

const fuzz::Registration registration("accuracy_csv", read);

} // namespace
