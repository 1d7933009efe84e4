// SPDX-License-Identifier: GPL-3.0-or-later
// A file of PyTorch, either format, with the tensors of a state dict.
#include "core/dataset/containers/tensor_file.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

#include <array>

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto file = TensorFile::fromBytes(std::string(bytes), "network.pt");
    fuzz::expectSentence(file);
    if (!file)
        return;
    constexpr std::array<std::int64_t, 1> kTwo{2};
    constexpr std::array<std::int64_t, 2> kSquare{2, 2};
    fuzz::expectSentence(file->tensor("a", kTwo));
    fuzz::expectSentence(file->tensor("b.weight", kSquare));
}

const fuzz::Registration registration("saved_tensors", read);

} // namespace
