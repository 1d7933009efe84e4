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

/// How a predictor's scores become milliseconds.
enum class CandidateScale {
    Calibrated,     ///< by a line through the measured (corrected)
    SupportRange,   ///< predicted extremes of the measured onto their measured ones (HELP)
    CandidateRange, ///< predicted extremes of the candidates onto the measured ones (NASFLAT)
};

/// The published search on NAS-Bench-201 (methods/search.md §1). The defaults are corrected;
/// each switch brings back one thing the published code does.
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

/// Measures some architectures, scans the candidates in order, keeps the first few that are
/// predicted to meet the limit and answers with the most accurate of them.
///
/// errors  fewer than two samples, no candidate, what the source or the predictor refuses
Outcome<CandidateAnswer> searchCandidates(const CandidateSearchProblem& problem,
                                          MeasurementSource& source, std::stop_token stop);

/// The architectures that are fastest and slowest over the train devices, {fastest, slowest}.
///
/// paperTakesPositionsForRanks  adds up, at each place, which architecture the device has there in
///                              its ascending order, as if that were the rank of the place's
std::pair<int, int> extremeArchitectures(const LatencyTable& table,
                                         const std::vector<int>& trainDevices,
                                         bool paperTakesPositionsForRanks);

} // namespace latency
