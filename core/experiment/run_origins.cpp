// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_origins.h"

#include <set>

namespace latency
{

std::vector<std::string> differentOrigins(const std::vector<const ExperimentResult*>& results)
{
    std::set<std::string> programs;
    std::set<std::string> checksums;
    for (const ExperimentResult* result : results) {
        programs.insert(result->program);
        checksums.insert(result->datasetChecksum);
    }
    std::vector<std::string> sentences;
    if (programs.size() > 1)
        sentences.emplace_back(kOtherPrograms);
    const bool someUnknown = checksums.size() > 1 && checksums.erase("") > 0;
    if (checksums.size() > 1)
        sentences.emplace_back(kOtherData);
    else if (someUnknown)
        sentences.emplace_back(kUnknownData);
    return sentences;
}

} // namespace latency
