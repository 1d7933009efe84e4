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

int run(const std::string& path, const std::string& out)
{
    const auto format = plotFormatFromFileName(QString::fromStdString(out));
    if (!format) {
        std::cerr << "latency-studio: --out " << out << " ends in none of .pdf, .svg or .png.\n";
        return WrongUsage;
    }
    const auto data = readResultWithPredictions(path);
    if (!data)
        return refuse(data.error());
    return writeDrawing(out, [&] {
        ResultFigure figure(*data);
        return renderPlot(figure, *format, figure.naturalSize());
    });
}

} // namespace

Command addPlotCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("plot", "Draw the figures of a result without a display");
    auto path = std::make_shared<std::string>();
    auto out = std::make_shared<std::string>();
    verb->add_option("result", *path, "result.json or its folder")->required();
    verb->add_option("--out", *out, "file ending in .pdf, .svg or .png")->required();
    return {verb, [path, out] { return run(*path, *out); }};
}

} // namespace latency
