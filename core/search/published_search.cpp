// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/published_search.h"

namespace latency
{
namespace
{

constexpr std::string_view kHelpPaper = "HELP, table of NAS results";
constexpr std::string_view kNasflatPlot = "NASFLAT, Pareto plot";

} // namespace

const std::vector<PublishedSearchRow>& publishedSearchRows()
{
    static const std::vector<PublishedSearchRow> rows{
        {"HELP", kHelpPaper, "titan_rtx_256", 18, 17.8, .1, 69.7, 10},
        {"HELP", kHelpPaper, "titan_rtx_256", 21, 18.9, .1, 71.5, 10},
        {"HELP", kHelpPaper, "titan_rtx_256", 25, 24.2, .1, 71.8, 10},
        {"HELP", kHelpPaper, "gold_6226", 8, 8.0, .1, 67.3, 10},
        {"HELP", kHelpPaper, "gold_6226", 11, 10.7, .1, 70.2, 10},
        {"HELP", kHelpPaper, "gold_6226", 14, 14.3, .1, 72.1, 10},
        {"HELP", kHelpPaper, "pixel2", 14, 13, 1, 69.7, 10},
        {"HELP", kHelpPaper, "pixel2", 18, 19, 1, 71.8, 10},
        {"HELP", kHelpPaper, "pixel2", 22, 25, 1, 73.2, 10},
        {"HELP", kHelpPaper, "eyeriss", 5, 3.9, .1, 71.5, 10},
        {"HELP", kHelpPaper, "eyeriss", 7, 5.1, .1, 71.8, 10},
        {"HELP", kHelpPaper, "eyeriss", 9, 9.1, .1, 73.5, 10},
        {"HELP", kHelpPaper, "fpga", 4, 3.8, .1, 70.2, 10},
        {"HELP", kHelpPaper, "fpga", 5, 4.7, .1, 71.8, 10},
        {"HELP", kHelpPaper, "fpga", 6, 7.4, .1, 73.5, 10},
        {"HELP", kNasflatPlot, "eyeriss", 5, 4.1, .1, 69.8, 20},
        {"HELP", kNasflatPlot, "eyeriss", 7, 5.5, .1, 71.9, 20},
        {"HELP", kNasflatPlot, "eyeriss", 9, 9.1, .1, 73.5, 20},
        {"HELP", kNasflatPlot, "fpga", 5, 4.7, .1, 71.8, 20},
        {"HELP", kNasflatPlot, "fpga", 6, 5.9, .1, 72.4, 20},
        {"HELP", kNasflatPlot, "fpga", 7, 7.4, .1, 73.5, 20},
        {"HELP", kNasflatPlot, "gold_6226", 8, 7.7, .1, 66.6, 20},
        {"HELP", kNasflatPlot, "gold_6226", 11, 11.0, .1, 70.6, 20},
        {"HELP", kNasflatPlot, "gold_6226", 14, 13.9, .1, 72.1, 20},
        {"HELP", kNasflatPlot, "pixel2", 0, 13, 1, 67.4, 20},
        {"HELP", kNasflatPlot, "pixel2", 0, 19, 1, 70.6, 20},
        {"HELP", kNasflatPlot, "pixel2", 0, 34, 1, 73.5, 20},
        {"HELP", kNasflatPlot, "titan_rtx_256", 0, 18, 1, 69.3, 20},
        {"HELP", kNasflatPlot, "titan_rtx_256", 0, 19, 1, 71.6, 20},
        {"HELP", kNasflatPlot, "titan_rtx_256", 0, 25, 1, 71.8, 20},
        {"NASFLAT", kNasflatPlot, "pixel2", 0, 12.2, .1, 65.86, 0},
        {"NASFLAT", kNasflatPlot, "pixel2", 0, 14.2, .1, 69.82, 0},
        {"NASFLAT", kNasflatPlot, "pixel2", 0, 19.8, .1, 71.93, 0},
        {"NASFLAT", kNasflatPlot, "pixel2", 0, 25.6, .1, 72.99, 0},
        {"NASFLAT", kNasflatPlot, "pixel2", 0, 34.0, .1, 73.51, 0},
        {"BRP-NAS", kNasflatPlot, "eyeriss", 0, 4.7, .1, 71.7, 900},
        {"BRP-NAS", kNasflatPlot, "eyeriss", 0, 9.1, .1, 73.5, 900},
        {"BRP-NAS", kNasflatPlot, "fpga", 0, 7.2, .1, 73.4, 900},
        {"BRP-NAS", kNasflatPlot, "fpga", 0, 7.4, .1, 73.5, 900},
        {"BRP-NAS", kNasflatPlot, "gold_6226", 0, 8.7, .1, 68.2, 900},
        {"BRP-NAS", kNasflatPlot, "gold_6226", 0, 9.5, .1, 66.9, 900},
        {"BRP-NAS", kNasflatPlot, "gold_6226", 0, 17.0, .1, 73.5, 900},
        {"BRP-NAS", kNasflatPlot, "pixel2", 0, 14, 1, 66.9, 900},
        {"BRP-NAS", kNasflatPlot, "pixel2", 0, 34, 1, 73.5, 900},
        {"BRP-NAS", kNasflatPlot, "titan_rtx_256", 0, 19, 1, 71.5, 900},
        {"BRP-NAS", kNasflatPlot, "titan_rtx_256", 0, 21, 1, 67.0, 900},
        {"BRP-NAS", kNasflatPlot, "titan_rtx_256", 0, 23, 1, 70.7, 900}};
    return rows;
}

const std::vector<PublishedSearchCost>& publishedSearchCosts()
{
    static const std::vector<PublishedSearchCost> costs{
        {"NASFLAT", 4.1}, {"HELP", 125.0}, {"BRP-NAS", 1220.0}};
    return costs;
}

const std::vector<PublishedLimits>& publishedLimits()
{
    static const std::vector<PublishedLimits> limits{{"eyeriss", {5, 7, 9}},
                                                     {"fpga", {4, 5, 6, 7}},
                                                     {"gold_6226", {8, 11, 14}},
                                                     {"pixel2", {14, 18, 21, 22, 25}},
                                                     {"titan_rtx_256", {18, 21, 25}}};
    return limits;
}

bool isPublishedDevice(const LatencyTable& table, std::string_view device)
{
    const int row = table.findDevice(device);
    return row >= 0 && table.space().facts().hasPublishedSearches &&
           table.device(row).source == "HELP";
}

} // namespace latency
