#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_progress.h"

#include <chrono>
#include <string>

namespace latency
{

/// One line on stderr that says what is computing and how long it takes; on a terminal it is
/// redrawn in place at most ten times a second, elsewhere a line every ten seconds.
class ProgressLine
{
public:
    explicit ProgressLine(bool isQuiet);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const std::string& text);

private:
    bool isQuiet_;
    bool isTerminal_;
    bool hasText_ = false;
    std::chrono::steady_clock::time_point last_;
};

std::string progressText(const std::string& predictor, const ExperimentProgress& progress);

} // namespace latency
