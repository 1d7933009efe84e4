// SPDX-License-Identifier: GPL-3.0-or-later
// A number as somebody types it into a field.
#include "widgets/panels/typed_number.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cmath>

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto number = typedNumber(text);
    fuzz::expect(!number || std::isfinite(*number), "a typed number is finite");
    const auto whole = typedWholeNumber(text);
    fuzz::expect(!whole || (number && *number == *whole), "a whole number is a number");
}

const fuzz::Registration registration("typed_number", read);

} // namespace
