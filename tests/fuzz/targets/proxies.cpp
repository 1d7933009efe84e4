// SPDX-License-Identifier: GPL-3.0-or-later
// Zero-cost proxies as published; the first letter chooses the space.
#include "core/encoding/proxy_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    const SearchSpace& space = *findSearchSpace(input.choice(2) == 0 ? "fbnet" : "nasbench201");
    const auto file = fuzz::fuzzedFile("proxies.json", input.rest());
    const auto proxies = readProxyFile(file, space, {"params", "synflow"});
    fuzz::expectSentence(proxies);
    if (!proxies)
        return;
    fuzz::expect(proxies->values.rows() == proxies->networks.rows(), "each network has a row");
    for (std::size_t row = 0; row < proxies->networks.rows(); ++row)
        fuzz::expect(!space.check(proxies->networks.row(row)), "networks are of the space");
}

const fuzz::Registration registration("proxies", read);

} // namespace
