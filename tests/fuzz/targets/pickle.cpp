// SPDX-License-Identifier: GPL-3.0-or-later
// A pickle read as data, bare or as PyTorch packs it, and all that is asked of its values.
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/containers/saved_values.h"
#include "core/dataset/measured/plain_networks.h"
#include "tests/core/dataset/zip_bytes.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

/// The checksums are right, so that changed bytes reach the pickle in the archive.
std::string inArchive(std::string_view pickle)
{
    return zip_bytes::archive({{"archive/data.pkl", std::string(pickle)},
                               {"archive/data/0", std::string(32, '\x3F')},
                               {"archive/version", "3\n"}});
}

void read(std::string_view bytes)
{
    fuzz::Input input(bytes);
    const bool isPacked = input.choice(2) == 1;
    const std::string pickle = isPacked ? inArchive(input.rest()) : std::string(input.rest());
    const auto document = readPickle(pickle, "file.pickle");
    fuzz::expectSentence(document);
    fuzz::expectSentence(readPickleWithTensors(pickle, "file.pickle"));
    const auto values = SavedValues::fromBytes(pickle, "file.pt");
    fuzz::expectSentence(values);
    if (!values)
        return;
    (void)values->numbers(values->root());
    for (const auto& [key, value] : values->document().pairs(values->root()))
        (void)values->numbers(value);
    (void)plainText(values->document(), values->root());
    const SearchSpace* space = nullptr;
    fuzz::expectSentence(readDeviceMeasurements(*values, values->root(), {}, space));
}

const fuzz::Registration registration("pickle", read);

} // namespace
