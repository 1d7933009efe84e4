#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/experiment_progress.h"

#include <chrono>
#include <string>

namespace latency
{

/// One line of progress on stderr with the current work and the remaining time: redrawn in place on
/// a terminal, at most ten times per second; elsewhere a new line every ten seconds.
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
