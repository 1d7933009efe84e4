#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outcome.h"
#include "core/predictor/predictor.h"
#include "core/search/measurement_source.h"
#include "core/search/metad2a_candidates.h"

#include <stop_token>
#include <vector>

namespace latency
{

/// Conversion of a predictor's scores to milliseconds.
enum class CandidateScale {
    Calibrated,     ///< by a line through the measured (corrected)
    SupportRange,   ///< predicted extremes of the measured onto their measured ones (HELP)
    CandidateRange, ///< predicted extremes of the candidates onto the measured ones (NASFLAT)
};

/// The published search on NAS-Bench-201 (methods/search.md §1). The defaults are corrected; each
/// switch restores one behaviour of the published code.
struct CandidateSearchProblem {
    LatencyTablePointer table;
    int device = -1; ///< the target's row, or -1
    std::vector<int> trainDevices;
    std::vector<SearchCandidate> candidates; ///< in the order they are scanned
    double limit = 0.0;                      ///< ms
    int samples = 10;                        ///< measured at random, at least 2
    int kept = 3; ///< the first so many within the limit, whose best is the answer
    const PredictorKind* predictor = nullptr;
    Seed seed;
    CandidateScale scale = CandidateScale::Calibrated;
    bool paperComparesText = false; ///< paper: accuracies are compared as strings
    /// Two more are measured: the fastest and the slowest on the train devices together.
    bool measuresExtremes = false;
    bool paperTakesPositionsForRanks = false; ///< paper: … found by adding argsort positions
};

struct CandidateAnswer {
    int architecture = -1;  ///< -1: no candidate is predicted to meet the limit
    double predicted = 0.0; ///< ms
    double accuracy = 0.0;  ///< %
    int measurements = 0;
};

/// Measures some architectures, scans the candidates in order, keeps the first few predicted to
/// meet the limit and returns the most accurate of them.
///
/// errors  fewer than two samples, no candidate, those of source and predictor
Outcome<CandidateAnswer> searchCandidates(const CandidateSearchProblem& problem,
                                          MeasurementSource& source, std::stop_token stop);

/// The architectures that are fastest and slowest over the train devices, {fastest, slowest}.
///
/// paperTakesPositionsForRanks  sums, for each position, the index of the architecture sorted
///                              there, as if it were a rank
std::pair<int, int> extremeArchitectures(const LatencyTable& table,
                                         const std::vector<int>& trainDevices,
                                         bool paperTakesPositionsForRanks);

} // namespace latency
