// SPDX-License-Identifier: GPL-3.0-or-later
// Images of CIFAR in the authors' binary form. The input is the first bytes of each record: a
// whole record has 3 072 pixels, which are filled up.
#include "core/encoding/proxies/labelled_images.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

constexpr std::size_t kRecord = 1 + 3 * 32 * 32;

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    std::string file;
    const bool isWhole = input.choice(2) == 0;
    for (const char label : input.rest().substr(0, 64))
        file += std::string(1, label) + std::string(isWhole ? kRecord - 1 : 7, label);
    const auto images = cifarImages(fuzz::fuzzedFile("train.bin", file), 1, Seed{1});
    fuzz::expectSentence(images);
    if (images)
        fuzz::expect(images->labels.size() == static_cast<std::size_t>(kBatchImages) &&
                         images->values.size() == images->labels.size() * (kRecord - 1),
                     "a batch is whole");
}

const fuzz::Registration registration("proxy_images", read);

} // namespace
