// SPDX-License-Identifier: GPL-3.0-or-later
// A Python literal, and the same text as a spelled network.
#include "core/dataset/containers/python_literal.h"
#include "core/dataset/measured/plain_networks.h"
#include "core/dataset/spelling/spelled_items.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto document = readPythonLiteral(bytes);
    if (document)
        (void)plainText(*document, document->root());
    (void)bareName(bytes);
    const auto spelled = spelledDocument(bytes);
    if (!spelled)
        return;
    (void)spelledNumber(*spelled, spelled->root());
    (void)spelledNumbers(*spelled, spelled->root());
    const SearchSpace* space = nullptr;
    (void)architectureOfPlain(*spelled, spelled->root(), space);
}

const fuzz::Registration registration("python_literal", read);

} // namespace
