// SPDX-License-Identifier: GPL-3.0-or-later
// The predictions.csv beside a result.
#include "core/experiment/prediction_rows.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto rows = readPredictionRows(bytes, "predictions.csv");
    fuzz::expectSentence(rows);
    if (!rows)
        return;
    for (const PredictionRows& device : *rows) {
        const std::size_t count = device.measured.size();
        fuzz::expect(device.architectures.size() == count && device.predicted.size() == count,
                     "a prediction belongs to each measurement");
        fuzz::expect(device.deviation.empty() || device.deviation.size() == count,
                     "all deviations are there, or none");
        for (const int position : device.labelled)
            fuzz::expect(position >= 0 && static_cast<std::size_t>(position) < count,
                         "labels are among the measurements");
    }
}

const fuzz::Registration registration("predictions", read);

} // namespace
