// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/progress_line.h"

#include <cmath>
#include <iostream>
#include <unistd.h>

namespace latency
{

ProgressLine::ProgressLine(bool isQuiet)
    : isQuiet_(isQuiet), isTerminal_(::isatty(STDERR_FILENO) != 0)
{
}

ProgressLine::~ProgressLine()
{
    if (hasText_ && isTerminal_)
        std::cerr << "\r\033[K" << std::flush;
}

void ProgressLine::show(const std::string& text)
{
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    const auto pause = isTerminal_ ? 100ms : 10000ms;
    if (isQuiet_ || (last_ != std::chrono::steady_clock::time_point{} && now - last_ < pause))
        return;
    last_ = now;
    hasText_ = true;
    if (isTerminal_)
        std::cerr << '\r' << text << "\033[K" << std::flush;
    else
        std::cerr << text << '\n';
}

std::string progressText(const std::string& predictor, const ExperimentProgress& progress)
{
    std::string text = predictor + " · trial " + std::to_string(progress.trial) + " of " +
                       std::to_string(progress.trials);
    if (progress.phase == ExperimentProgress::Phase::Adapting)
        text += " · " + progress.deviceName;
    if (progress.epochs > 0)
        text +=
            " · epoch " + std::to_string(progress.epoch) + " of " + std::to_string(progress.epochs);
    if (progress.secondsLeft >= 0.0)
        text += " · " + std::to_string(std::lround(progress.secondsLeft)) + " s left";
    return text;
}

} // namespace latency
