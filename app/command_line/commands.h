#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <CLI/CLI.hpp>

#include <functional>
#include <vector>

namespace latency
{

class SignalStop;

/// A verb of the command line: its arguments are already declared; `run` returns the exit status.
struct Command {
    CLI::App* verb = nullptr;
    std::function<int(SignalStop& stop)> run;
};

Command addRunCommand(CLI::App& app);
Command addInfoCommand(CLI::App& app);
Command addSimilarityCommand(CLI::App& app);
Command addPartitionCommand(CLI::App& app);
Command addTasksCommand(CLI::App& app);
Command addListCommand(CLI::App& app);
Command addEncodeCommand(CLI::App& app);
Command addPredictCommand(CLI::App& app);
Command addSearchCommand(CLI::App& app);
Command addEvolveCommand(CLI::App& app);
Command addTransferCommand(CLI::App& app);
Command addExportCommand(CLI::App& app);
Command addMeasureCommand(CLI::App& app);
Command addSweepCommand(CLI::App& app);

// Defined in app/figures, because drawing needs Qt.
Command addPlotCommand(CLI::App& app);
Command addReportCommand(CLI::App& app);

// Defined in app/download, because fetching needs Qt.
Command addGetCommand(CLI::App& app);

} // namespace latency
