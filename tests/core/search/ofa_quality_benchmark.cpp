// SPDX-License-Identifier: GPL-3.0-or-later
// How good latency predictors and searches on Once-For-All networks are, beside what is published.
//
//     ofa_quality_benchmark [released] [base] [fine-tuned] [labels] [generalized] [accuracy]
//                           [search] [brute-force]
//
// Without a word everything, in about ten minutes. Needs LATENCY_STUDIO_DATA.
#include "ofa_latency_figures.h"
#include "ofa_search_figures.h"

#include "core/learning/torch_runtime.h"
#include "tests/core/dataset/published_data.h"

#include <cstdio>
#include <cstring>

int main(int count, char** arguments)
{
    latency::setTorchThreads(2);
    if (publishedData().empty()) {
        std::printf("The published tables have to be there: set LATENCY_STUDIO_DATA.\n");
        return 2;
    }
    struct Part {
        const char* name;
        void (*print)();
    };
    const Part parts[]{
        {"released", printReleasedFigures},       {"base", printBaseFigures},
        {"fine-tuned", printFineTunedFigures},    {"labels", printLabelFigures},
        {"generalized", printGeneralizedFigures}, {"accuracy", printAccuracyFigures},
        {"search", printSearchFigures},           {"brute-force", printBruteForceFigures}};
    for (const Part& part : parts) {
        bool isWanted = count == 1;
        for (int i = 1; i < count; ++i)
            isWanted = isWanted || std::strcmp(arguments[i], part.name) == 0;
        if (isWanted)
            part.print();
    }
    return 0;
}
