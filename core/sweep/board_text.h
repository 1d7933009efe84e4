#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_board.h"

#include <string>

namespace latency
{

/// "0.861 ±0.012", "0.861", "–"; marked with * when best and = when equal to it, and with "2/5"
/// where jobs are missing.
std::string boardCellText(const BoardCell& cell);

/// The table for a terminal: a line per task, then costs per method and remarks.
std::string boardTable(const SweepBoard& board);

/// A line per task and method: ρ, τ-b, deviations, n, costs; published figures as lines of their
/// own.
std::string boardCsv(const SweepBoard& board);

/// A table with booktabs' rules: the best bold, equal ones underlined.
std::string boardLatex(const SweepBoard& board);

/// A page of its own with the board, the costs, the failures and the provenance of every job.
std::string boardHtml(const SweepBoard& board, const SweepFolder& folder, const JobStates& states,
                      const FinishedJobs& finished);

/// The board for programs, `latency-sweep-board/1`.
nlohmann::json boardJson(const SweepBoard& board, const SweepFolder& folder);

} // namespace latency
