// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/figures/offscreen_document.h"
#include "app/figures/report_page.h"

#include <iostream>

namespace latency
{
namespace
{

int run(const std::vector<std::string>& paths, const std::string& out, SignalStop& stop)
{
    const bool isHtml = out.ends_with(".html");
    if (!isHtml && !out.ends_with(".pdf")) {
        std::cerr << "latency-studio: --out " << out << " ends in neither .html nor .pdf.\n";
        return WrongUsage;
    }
    const auto results = readResultsWithPredictions(paths);
    if (!results)
        return refuse(results.error());
    return writeDrawing(out, stop,
                        [&] { return isHtml ? reportAsHtml(*results) : reportAsPdf(*results); });
}

} // namespace

Command addReportCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("report", "Put results into one self-contained page");
    auto paths = std::make_shared<std::vector<std::string>>();
    auto out = std::make_shared<std::string>();
    verb->add_option("results", *paths,
                     "result.json files, their folders, or the folder of a comparison")
        ->required();
    verb->add_option("--out", *out, "file ending in .html or .pdf")->required();
    return {verb, [paths, out](SignalStop& stop) { return run(*paths, *out, stop); }};
}

} // namespace latency
