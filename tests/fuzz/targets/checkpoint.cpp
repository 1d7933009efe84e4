// SPDX-License-Identifier: GPL-3.0-or-later
// What meta-training ended with: our own file, whose first line is the input and whose numbers
// are filled up, or anything as PyTorch's. The first letter chooses.
#include "core/predictor/help/checkpoint_file.h"
#include "core/predictor/help/released_checkpoint.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;
using namespace latency::help;

namespace
{

void read(std::string_view bytes)
{
    static const MetaParameters parameters({TrunkKind::Graph, 8});
    fuzz::Input input(bytes);
    switch (input.choice(3)) {
    case 0:
        fuzz::expectSentence(readCheckpoint(fuzz::fuzzedFile("checkpoint", input.rest()),
                                            "nasbench201", parameters));
        break;
    case 1: {
        std::string file(input.piece('\n'));
        file += '\n' + std::string(input.rest());
        file.resize(file.size() + parameters.count() * sizeof(float) - input.rest().size());
        fuzz::expectSentence(
            readCheckpoint(fuzz::fuzzedFile("checkpoint", file), "nasbench201", parameters));
        break;
    }
    default:
        fuzz::expectSentence(
            readReleasedCheckpoint(std::string(input.rest()), "help_max_corr.pt", parameters));
    }
}

const fuzz::Registration registration("checkpoint", read);

} // namespace
