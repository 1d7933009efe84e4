// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plain_text.h"
#include "core/sweep/board_text.h"

#include <cmath>
#include <cstdio>

namespace latency
{
namespace
{

std::string htmlText(const std::string& text)
{
    std::string escaped;
    for (const char c : plainText(text))
        escaped += c == '&'   ? std::string("&amp;")
                   : c == '<' ? std::string("&lt;")
                   : c == '>' ? std::string("&gt;")
                   : c == '"' ? std::string("&quot;")
                              : std::string(1, c);
    return escaped;
}

std::string rounded(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return std::isfinite(value) ? text : "–";
}

/// Green from the lowest to the highest mean of the row, pale enough for black text.
std::string heat(const BoardCell& cell, const std::vector<BoardCell>& row)
{
    double low = 1;
    double high = -1;
    for (const BoardCell& other : row)
        if (other.done > 0 && std::isfinite(other.spearman.mean)) {
            low = std::min(low, other.spearman.mean);
            high = std::max(high, other.spearman.mean);
        }
    if (cell.done == 0 || !(high > low))
        return {};
    const double part = (cell.spearman.mean - low) / (high - low);
    return " style=\"background:rgba(46,125,50," + rounded(0.4 * part, 2) + ")\"";
}

std::string boardRows(const SweepBoard& board)
{
    std::string text = "<table><tr><th>task</th>";
    for (const std::string& method : board.methods)
        text += "<th>" + htmlText(method) + "</th>";
    text += "<th>published</th></tr>\n";
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        text += "<tr><td>" + htmlText(board.rows[row]) + "</td>";
        for (const BoardCell& cell : board.cells[row])
            text += "<td" + heat(cell, board.cells[row]) + ">" + htmlText(boardCellText(cell)) +
                    "</td>";
        std::string published;
        for (const PublishedCell& cell : board.published[row])
            published +=
                (published.empty() ? "" : ", ") + cell.system + " " + rounded(cell.spearman, 3);
        text += "<td>" + htmlText(published) + "</td></tr>\n";
    }
    return text + "</table>\n";
}

std::string jobRow(const SweepFolder& folder, std::size_t place, JobState state,
                   const FinishedJobs& finished)
{
    const SweepJob& job = folder.jobs[place];
    const ExperimentSpec& spec = job.experiment;
    std::string text = "<tr><td>" + job.id + "</td><td>" + htmlText(spec.task) + "</td><td>" +
                       htmlText(datasetKey(spec)) + "</td><td>" + htmlText(spec.predictor.dump()) +
                       "</td><td>" + htmlText(spec.sampler.dump()) + "</td><td>" +
                       std::to_string(spec.sampleCount) + "</td><td>" + std::to_string(spec.seed) +
                       "</td><td>" + jobStateName(state) + "</td>";
    if (const auto found = finished.find(job.id); found != finished.end()) {
        const FinishedJob& done = found->second;
        return text + "<td>" + rounded(done.meanSpearman(), 4) + "</td><td>" +
               rounded(done.seconds, 2) + "</td><td>" + rounded(done.processorSeconds, 2) +
               "</td><td>" + htmlText(done.host) + "</td><td>" + htmlText(done.program) +
               "</td><td>" + std::to_string(done.threads) + "</td><td>" +
               htmlText(done.datasetChecksum) + "</td></tr>\n";
    }
    const std::string sentence =
        state == JobState::Failed ? failureSentence(folder, job.id) : std::string();
    return text + "<td colspan=7>" + htmlText(sentence) + "</td></tr>\n";
}

} // namespace

std::string boardHtml(const SweepBoard& board, const SweepFolder& folder, const JobStates& states,
                      const FinishedJobs& finished)
{
    const std::string title = folder.record.sweep.name.empty() ? folder.path.filename().string()
                                                               : folder.record.sweep.name;
    std::string text =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + htmlText(title) +
        "</title><style>body{font:14px sans-serif;margin:2em;max-width:110em}"
        "table{border-collapse:collapse;margin:1em 0}td,th{padding:.2em .6em;"
        "border-bottom:1px solid #ccc;text-align:left;font-variant-numeric:tabular-nums}"
        "</style>\n<h1>" +
        htmlText(title) + "</h1>\n<p>" + std::to_string(board.done) + " of " +
        std::to_string(board.jobs) + " jobs done, " + std::to_string(board.failed) +
        " failed. ρ on unseen architectures, mean over test devices ± deviation over jobs; * "
        "best, = equal.</p>\n" +
        boardRows(board) + "<p>" + htmlText(kBoardTestNote) + "</p>\n";
    for (const std::string& remark : board.remarks)
        text += "<p>" + htmlText(remark) + "</p>\n";
    text += "<h2>Costs</h2><table><tr><th>task</th><th>method</th><th>seconds per job</th>"
            "<th>processor seconds</th><th>peak MB</th><th>measurements</th></tr>\n";
    for (std::size_t row = 0; row < board.rows.size(); ++row)
        for (std::size_t method = 0; method < board.methods.size(); ++method)
            if (const BoardCell& cell = board.cells[row][method]; cell.done > 0)
                text += "<tr><td>" + htmlText(board.rows[row]) + "</td><td>" +
                        htmlText(board.methods[method]) + "</td><td>" + rounded(cell.seconds, 2) +
                        "</td><td>" + rounded(cell.processorSeconds, 2) + "</td><td>" +
                        rounded(cell.peakMegabytes, 0) + "</td><td>" + std::to_string(cell.budget) +
                        "</td></tr>\n";
    text +=
        "</table>\n<h2>Jobs</h2><table><tr><th>id</th><th>task</th><th>data</th>"
        "<th>predictor</th><th>sampler</th><th>samples</th><th>seed</th><th>state</th><th>ρ</th>"
        "<th>seconds</th><th>processor</th><th>host</th><th>version</th><th>threads</th>"
        "<th>data's checksum</th></tr>\n";
    for (std::size_t place = 0; place < folder.jobs.size(); ++place)
        text += jobRow(folder, place, states.states[place], finished);
    return text + "</table>\n<h2>Sweep</h2><pre>" + htmlText(toJson(folder.record.sweep).dump()) +
           "</pre></html>\n";
}

} // namespace latency
