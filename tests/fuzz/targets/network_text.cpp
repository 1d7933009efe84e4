// SPDX-License-Identifier: GPL-3.0-or-later
// A network in any spelling: what is understood is of its space, and its own text reads back.
#include "core/dataset/spelling/architecture_spelling.h"
#include "core/space/columns/column_space.h"
#include "core/space/search_space.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void checkReadsBack(const SearchSpace& space, const Architecture& network)
{
    fuzz::expect(!space.check(network), "what is read is of its space");
    const auto again = space.fromText(space.toText(network));
    fuzz::expect(again && *again == network, "the text of a network reads back");
    if (const int number = space.officialNumber(network); number >= 0)
        fuzz::expect(space.officialArchitecture(number) == network,
                     "an official number is its own");
}

/// A space of a number, a sequence and a word.
const ColumnSpace& columns()
{
    static const ColumnSpace space = [] {
        FeatureColumn width{"width", FeatureKind::Ordered};
        width.numbers = {192, 384};
        width.words = {"192", "384"};
        FeatureColumn heads{"heads", FeatureKind::Sequence};
        heads.numbers = {4, 8};
        heads.words = {"4", "8"};
        heads.separator = "_";
        heads.places = 3;
        heads.hasHoles = true;
        FeatureColumn activation{"activation", FeatureKind::Category};
        activation.words = {"gelu", "a=b;c"};
        return ColumnSpace("Columns", {width, heads, activation});
    }();
    return space;
}

void read(std::string_view bytes)
{
    if (const auto network = columns().fromText(bytes))
        checkReadsBack(columns(), *network);
    for (const SearchSpace* space : searchSpaces()) {
        if (const auto network = space->fromText(bytes))
            checkReadsBack(*space, *network);
        if (const auto spelled = readSpelling(bytes, space))
            checkReadsBack(*space, spelled->architecture);
        (void)spellingRemark(bytes, *space);
    }
    if (const auto spelled = readSpelling(bytes, nullptr))
        checkReadsBack(*spelled->space, spelled->architecture);
}

const fuzz::Registration registration("network_text", read);

} // namespace
