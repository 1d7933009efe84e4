// SPDX-License-Identifier: GPL-3.0-or-later
// The cache of computed rows. The first letter chooses whether the input is the whole file or
// the records behind a good first line, each with its right checksum.
#include "core/encoding/row_cache/row_cache.h"
#include "core/encoding/row_cache/row_source.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <cstdlib>
#include <cstring>

using namespace latency;

namespace
{

RowSource source()
{
    return {"nasbench201", "synflow", 6, 1, {{"seed", 1}}};
}

/// Records of 6 decisions and a number; what is left over is cut short or damaged.
std::string withChecksums(std::string_view bytes)
{
    constexpr std::size_t kDecisions = 6;
    std::string file = source().header();
    while (bytes.size() >= kDecisions + sizeof(double)) {
        Architecture network;
        for (const char letter : bytes.substr(0, kDecisions))
            network.push_back(static_cast<std::int16_t>(letter));
        double value = 0.0;
        std::memcpy(&value, bytes.data() + kDecisions, sizeof value);
        file += rowRecord(source(), network, std::span(&value, 1));
        bytes.remove_prefix(kDecisions + sizeof(double));
    }
    return file + std::string(bytes);
}

void read(std::string_view bytes)
{
    setenv("XDG_CACHE_HOME", fuzz::scratchFolder().c_str(), 1);
    fuzz::Input input(bytes);
    const bool isWhole = input.choice(2) == 0;
    const std::string file = isWhole ? std::string(input.rest()) : withChecksums(input.rest());
    fuzz::fuzzedFile(source().file().lexically_relative(fuzz::scratchFolder()).string(), file);
    const auto cache = RowCache::read(source());
    fuzz::expectSentence(cache);
    if (!cache)
        return;
    fuzz::expect(cache->soundBytes().starts_with(source().header()),
                 "sound bytes begin with the header");
    fuzz::expect(!cache->isSound() || cache->damagedRecords() == 0, "a sound file has no damage");
    const Architecture network{0, 1, 2, 3, 4, 0};
    if (const auto row = cache->find(network))
        fuzz::expect(row->size() == 1, "a row has its columns");
}

const fuzz::Registration registration("row_cache", read);

} // namespace
