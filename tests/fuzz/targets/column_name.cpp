// SPDX-License-Identifier: GPL-3.0-or-later
// The name of a column with its unit and device, a person's choice of its role, a device's name.
#include "core/dataset/columns/column_name.h"
#include "core/dataset/containers/number_type.h"
#include "core/dataset/options/column_role.h"
#include "core/dataset/table/device.h"
#include "core/dataset/units/quantity_unit.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cmath>

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const ColumnName name = readColumnName(bytes);
    for (const NameWord& word : name.words)
        fuzz::expect(word.begin <= word.end && word.end <= name.written.size(),
                     "words are pieces of the name");
    (void)name.without(std::vector<bool>(name.words.size(), true));
    (void)name.without(std::vector<bool>(name.words.size(), false));
    (void)plainName(bytes);
    if (const auto unit = quantityUnit(bytes))
        fuzz::expect(std::isfinite(unit->factor) && unit->factor > 0, "a unit has a factor");
    (void)countedBy(bytes);
    (void)numberTypeFromName(bytes);
    (void)deviceFromPublishedName(bytes);
    fuzz::expectSentence(columnChoiceFromText(bytes));
}

const fuzz::Registration registration("column_name", read);

} // namespace
