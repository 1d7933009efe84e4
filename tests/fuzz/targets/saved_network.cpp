// SPDX-License-Identifier: GPL-3.0-or-later
// A network of dense layers that PyTorch saved: of the published shape, and one of two small
// layers.
#include "core/predictor/ofa_mlp/dense_network.h"
#include "core/search/accuracy_network.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto file = fuzz::fuzzedFile("acc_predictor.pth", bytes);
    fuzz::expectSentence(AccuracyNetwork::read(file));
    const auto tensors = TensorFile::read(file);
    fuzz::expectSentence(tensors);
    if (tensors)
        fuzz::expectSentence(
            ofa_mlp::DenseNetwork::fromTensors(*tensors, ofa_mlp::DenseShape({3, 2, 1})));
}

const fuzz::Registration registration("saved_network", read);

} // namespace
