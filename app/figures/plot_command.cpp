// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/figures/offscreen_document.h"
#include "app/figures/result_figure.h"
#include "widgets/plots/plot_export.h"

#include <iostream>

namespace latency
{
namespace
{

int run(const std::vector<std::string>& paths, const std::string& out, SignalStop& stop)
{
    const auto format = plotFormatFromFileName(QString::fromStdString(out));
    if (!format) {
        std::cerr << "latency-studio: --out " << out << " ends in none of .pdf, .svg or .png.\n";
        return WrongUsage;
    }
    const auto results = readResultsWithPredictions(paths);
    if (!results)
        return refuse(results.error());
    std::vector<const ResultWithPredictions*> drawn;
    for (const ResultWithPredictions& one : *results)
        if (one.rows.empty() && !one.remark.empty())
            return refuse({one.remark});
        else
            drawn.push_back(&one);
    return writeDrawing(out, stop, [&] {
        ResultFigure figure(drawn);
        return renderPlot(figure, *format, figure.naturalSize());
    });
}

} // namespace

Command addPlotCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("plot", "Draw the figures of a result without a display");
    auto paths = std::make_shared<std::vector<std::string>>();
    auto out = std::make_shared<std::string>();
    verb->add_option("results", *paths,
                     "result.json files, their folders, or the folder of a comparison")
        ->required();
    verb->add_option("--out", *out, "file ending in .pdf, .svg or .png")->required();
    return {verb, [paths, out](SignalStop& stop) { return run(*paths, *out, stop); }};
}

} // namespace latency
