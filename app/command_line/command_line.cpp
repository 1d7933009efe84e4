// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include "app/command_line/commands.h"
#include "app/command_line/completion_script.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/manual_page.h"
#include "app/command_line/plain_output.h"
#include "app/command_line/signal_stop.h"
#include "app/command_line/version_text.h"
#include "core/base/plain_text.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>
#include <thread>

namespace latency
{
namespace
{

constexpr std::array kVerbs{"run",     "info",   "similarity", "partition", "tasks",    "list",
                            "encode",  "search", "predict",    "evolve",    "transfer", "export",
                            "measure", "sweep",  "plot",       "report",    "get"};
constexpr std::array kQuestions{"--help", "-h",       "--version",   "--help-all",
                                "--cite", "--manual", "--completion"};

bool isVerb(std::string_view word)
{
    return std::ranges::find(kVerbs, word) != kVerbs.end();
}

/// What is asked for by an option instead of a verb.
struct Questions {
    bool version = false;
    bool speed = false;
    bool citation = false;
    bool manual = false;
    std::string completion; ///< a shell

    void declare(CLI::App& app)
    {
        app.add_flag("--version", version, "version of the program");
        app.add_flag("--speed", speed,
                     "with --version: LibTorch, BLAS, threads and measured GFLOP/s");
        app.add_flag("--cite", citation, "how to cite the program, as BibTeX");
        app.add_flag("--manual", manual, "the manual page, in the macros of man(7)");
        app.add_option("--completion", completion,
                       "a script that completes verbs and options in the shell: bash or zsh")
            ->type_name("SHELL");
        app.set_help_all_flag("--help-all", "help on every verb");
    }

    /// The exit status; nullopt if nothing was asked for.
    [[nodiscard]] std::optional<int> answer(const CLI::App& app) const
    {
        if (!completion.empty()) {
            const auto script = completionScript(app, completion);
            if (!script) {
                refuse(script.error());
                return WrongUsage;
            }
            std::cout << *script;
        } else if (manual)
            std::cout << manualPage(app);
        else if (citation)
            std::cout << citationText();
        else if (version)
            std::cout << (speed ? versionText(measureTorchRuntime()) : programVersion() + "\n");
        else
            return std::nullopt;
        return Done;
    }
};

/// A bare word that is not a file, so the window could not open it.
bool isMistypedVerb(std::string_view word)
{
    const bool isBare =
        !word.empty() && word.find_first_of("./:\\") == word.npos && !word.starts_with('-');
    std::error_code fault;
    return isBare && !isVerb(word) && !std::filesystem::exists(word, fault);
}

} // namespace

bool isCommandLineCall(int argc, char** argv)
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    return isVerb(first) || isMistypedVerb(first) ||
           std::ranges::find(kQuestions, first) != kQuestions.end();
}

int runCommandLine(int argc, char** argv)
{
    const PlainOutput output(std::cout);
    const PlainOutput errors(std::cerr);
    CLI::App app(
        "Latency Studio: few-shot hardware-latency prediction for neural architecture search.\n"
        "Without a verb it opens the window: latency-studio [FILE...]",
        "latency-studio");
    Questions questions;
    questions.declare(app);
    app.require_subcommand(0, 1);
    if (argc > 1 && isMistypedVerb(argv[1])) {
        std::cerr << "latency-studio: there is no file or verb " << inQuotes(argv[1])
                  << "; expected a file, a dataset such as help:fbnet, or one of";
        for (const char* verb : kVerbs)
            std::cerr << ' ' << verb;
        std::cerr << ".\n";
        return WrongUsage;
    }
    const std::vector<Command> commands{
        addRunCommand(app),       addInfoCommand(app),     addSimilarityCommand(app),
        addPartitionCommand(app), addTasksCommand(app),    addListCommand(app),
        addEncodeCommand(app),    addSearchCommand(app),   addPredictCommand(app),
        addEvolveCommand(app),    addTransferCommand(app), addExportCommand(app),
        addMeasureCommand(app),   addSweepCommand(app),    addPlotCommand(app),
        addReportCommand(app),    addGetCommand(app)};
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Done : WrongUsage;
    }
    if (const std::optional<int> status = questions.answer(app))
        return *status;
    SignalStop stop;
    for (const Command& command : commands)
        if (command.verb->parsed()) {
            const int status = command.run(stop);
            // A verb may have completed its work before it saw the signal; the status is that of an
            // interruption all the same.
            return status == Done && stop.token().stop_requested() ? InterruptedByUser : status;
        }
    return WrongUsage;
}

} // namespace latency
