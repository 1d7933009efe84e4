#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// A NAS-Bench-201 cell that MetaD2A generated for CIFAR-100.
struct SearchCandidate {
    int architecture = -1;    ///< row of the table
    double accuracy = 0.0;    ///< CIFAR-100, %
    std::string accuracyText; ///< as the file has it; the published search compares these
    double score = 0.0;       ///< by which MetaD2A ranks, no unit
};

struct CandidateList {
    std::vector<SearchCandidate> candidates; ///< in file order: descending score
    double generationSeconds = 0.0;          ///< what MetaD2A took, as the file says
    int missing = 0;                         ///< cells of the file that the table lacks
};

/// Reads arch_generated_by_metad2a.txt: the seconds in the first line, then "cell, accuracy,
/// score".
///
/// errors  with line: other than three fields, an invalid cell; a file without cells of the table
Result<CandidateList> readMetad2aCandidates(const std::filesystem::path& file,
                                            const LatencyTable& table);

} // namespace latency
