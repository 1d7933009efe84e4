// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/board_text.h"

#include "core/base/plain_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace latency
{
namespace
{

using nlohmann::json;

std::string decimals(double value, int count)
{
    if (!std::isfinite(value))
        return "–";
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", count, value);
    return text;
}

std::size_t columnsOf(const std::string& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string paddedTo(const std::string& text, std::size_t width)
{
    return text + std::string(width - std::min(width, columnsOf(text)), ' ');
}

/// Lines of cells as columns of equal width.
std::string aligned(const std::vector<std::vector<std::string>>& lines)
{
    std::vector<std::size_t> widths;
    for (const auto& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], columnsOf(line[i]));
        }
    std::string text;
    for (const auto& line : lines) {
        std::string row;
        for (std::size_t i = 0; i < line.size(); ++i)
            row += paddedTo(line[i], widths[i] + 2);
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    return text;
}

/// Mean of a cost over the cells of a method that have results, weighted by jobs.
double meanCost(const SweepBoard& board, std::size_t method, double BoardCell::*cost)
{
    double sum = 0;
    int count = 0;
    for (const auto& row : board.cells) {
        sum += row[method].*cost * row[method].done;
        count += row[method].done;
    }
    return count == 0 ? std::nan("") : sum / count;
}

std::string costLines(const SweepBoard& board)
{
    std::vector<std::vector<std::string>> lines{
        {"method", "done", "seconds per job", "processor seconds", "peak MB", "measurements"}};
    for (std::size_t method = 0; method < board.methods.size(); ++method) {
        int done = 0;
        int expected = 0;
        int budget = 0;
        double peak = 0;
        for (const auto& row : board.cells) {
            done += row[method].done;
            expected += row[method].expected();
            budget = std::max(budget, row[method].budget);
            peak = std::max(peak, row[method].peakMegabytes);
        }
        lines.push_back({board.methods[method],
                         std::to_string(done) + "/" + std::to_string(expected),
                         decimals(meanCost(board, method, &BoardCell::seconds), 2),
                         decimals(meanCost(board, method, &BoardCell::processorSeconds), 2),
                         decimals(peak, 0), std::to_string(budget)});
    }
    return aligned(lines);
}

bool hasPublished(const SweepBoard& board)
{
    return std::ranges::any_of(board.published, [](const auto& cells) { return !cells.empty(); });
}

std::vector<std::string> publishedSystems(const SweepBoard& board)
{
    std::vector<std::string> systems;
    for (const auto& cells : board.published)
        for (const PublishedCell& cell : cells)
            if (std::ranges::find(systems, cell.system) == systems.end())
                systems.push_back(cell.system);
    return systems;
}

double publishedValue(const SweepBoard& board, std::size_t row, const std::string& system)
{
    for (const PublishedCell& cell : board.published[row])
        if (cell.system == system)
            return cell.spearman;
    return std::nan("");
}

json finiteOrNull(double value)
{
    return std::isfinite(value) ? json(value) : json();
}

json cellJson(const BoardCell& cell, const SweepFolder& folder)
{
    json ids = json::array();
    for (const std::size_t place : cell.jobs)
        ids.push_back(folder.jobs[place].id);
    return {{"jobs", std::move(ids)},
            {"done", cell.done},
            {"failed", cell.failed},
            {"expected", cell.expected()},
            {"spearman", finiteOrNull(cell.spearman.mean)},
            {"spearman_deviation", finiteOrNull(cell.spearman.deviation)},
            {"kendall", finiteOrNull(cell.kendall.mean)},
            {"kendall_deviation", finiteOrNull(cell.kendall.deviation)},
            {"architectures", cell.architectures},
            {"measurements", cell.budget},
            {"seconds", cell.seconds},
            {"processor_seconds", cell.processorSeconds},
            {"peak_megabytes", cell.peakMegabytes},
            {"best", cell.isBest},
            {"equal_to_best", cell.isEqualToBest},
            {"probability", cell.probability ? json(*cell.probability) : json()},
            {"simulated", cell.isSimulated},
            {"oracle_sampler", cell.isOracle}};
}

/// Commands of LaTeX that a name may contain.
std::string latexText(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            escaped += '\\';
        if (c == '\\' || c == '~' || c == '^')
            escaped += c == '\\'  ? "\\textbackslash{}"
                       : c == '~' ? "\\textasciitilde{}"
                                  : "\\textasciicircum{}";
        else
            escaped += c;
    }
    return escaped;
}

std::string latexCell(const BoardCell& cell)
{
    if (cell.done == 0)
        return "--";
    std::string text = decimals(cell.spearman.mean, 3);
    if (cell.isBest)
        text = "\\textbf{" + text + "}";
    else if (cell.isEqualToBest)
        text = "\\underline{" + text + "}";
    if (cell.done > 1)
        text += " {\\scriptsize $\\pm$" + decimals(cell.spearman.deviation, 3) + "}";
    if (cell.done < cell.expected())
        text += " {\\scriptsize (" + std::to_string(cell.done) + "/" +
                std::to_string(cell.expected()) + ")}";
    return text;
}

} // namespace

std::string boardCellText(const BoardCell& cell)
{
    std::string text = cell.done == 0 ? "–" : decimals(cell.spearman.mean, 3);
    if (cell.done > 1)
        text += " ±" + decimals(cell.spearman.deviation, 3);
    text += cell.isBest ? " *" : cell.isEqualToBest ? " =" : "";
    if (cell.done < cell.expected())
        text += " " + std::to_string(cell.done) + "/" + std::to_string(cell.expected());
    return text;
}

std::string boardTable(const SweepBoard& board)
{
    const std::vector<std::string> systems = publishedSystems(board);
    std::vector<std::vector<std::string>> lines(1, {"task"});
    lines[0].insert(lines[0].end(), board.methods.begin(), board.methods.end());
    for (const std::string& system : systems)
        lines[0].push_back(system + " (published)");
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        lines.push_back({board.rows[row]});
        for (const BoardCell& cell : board.cells[row])
            lines.back().push_back(boardCellText(cell));
        for (const std::string& system : systems)
            lines.back().push_back(decimals(publishedValue(board, row, system), 3));
    }
    std::string text = "ρ on unseen architectures, mean over test devices ± deviation over jobs; * "
                       "best, = equal\n" +
                       aligned(lines) + "\n" + costLines(board) + "\n" + kBoardTestNote + "\n";
    if (!systems.empty())
        text += "Published figures are from the papers: 20 samples, their own protocols.\n";
    for (const std::string& remark : board.remarks)
        text += remark + "\n";
    return text;
}

std::string boardCsv(const SweepBoard& board)
{
    std::string text = "task,method,source,spearman,spearman_deviation,kendall,kendall_deviation,"
                       "done,expected,failed,architectures,measurements,seconds,processor_seconds,"
                       "peak_mb,best,equal_to_best,probability,simulated,oracle_sampler\n";
    const auto number = [](double value, int count) {
        return std::isfinite(value) ? decimals(value, count) : std::string();
    };
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        for (std::size_t method = 0; method < board.methods.size(); ++method) {
            const BoardCell& cell = board.cells[row][method];
            text += csvField(board.rows[row]) + "," + csvField(board.methods[method]) +
                    ",computed," + number(cell.spearman.mean, 6) + "," +
                    number(cell.spearman.deviation, 6) + "," + number(cell.kendall.mean, 6) + "," +
                    number(cell.kendall.deviation, 6) + "," + std::to_string(cell.done) + "," +
                    std::to_string(cell.expected()) + "," + std::to_string(cell.failed) + "," +
                    std::to_string(cell.architectures) + "," + std::to_string(cell.budget) + "," +
                    number(cell.seconds, 3) + "," + number(cell.processorSeconds, 3) + "," +
                    number(cell.peakMegabytes, 0) + (cell.isBest ? ",1," : ",0,") +
                    (cell.isEqualToBest ? "1," : "0,") +
                    (cell.probability ? number(*cell.probability, 5) : "") +
                    (cell.isSimulated ? ",1" : ",0") + (cell.isOracle ? ",1\n" : ",0\n");
        }
        for (const PublishedCell& cell : board.published[row])
            text += csvField(board.rows[row]) + "," + csvField(cell.system) + ",published," +
                    number(cell.spearman, 3) + ",,,,,,,,,,,,,,,,\n";
    }
    return text;
}

std::string boardLatex(const SweepBoard& board)
{
    const std::vector<std::string> systems = publishedSystems(board);
    std::string text = "% needs \\usepackage{booktabs}\n\\begin{tabular}{l" +
                       std::string(board.methods.size() + systems.size(), 'r') +
                       "}\n\\toprule\ntask";
    for (const std::string& method : board.methods)
        text += " & " + latexText(method);
    for (const std::string& system : systems)
        text += " & " + latexText(system) + " (published)";
    text += " \\\\\n\\midrule\n";
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        text += latexText(board.rows[row]);
        for (const BoardCell& cell : board.cells[row])
            text += " & " + latexCell(cell);
        for (const std::string& system : systems) {
            const double value = publishedValue(board, row, system);
            text += " & " + (std::isfinite(value) ? decimals(value, 3) : std::string("--"));
        }
        text += " \\\\\n";
    }
    text += "\\bottomrule\n\\end{tabular}\n% " + std::string(kBoardTestNote) + "\n";
    for (const std::string& remark : board.remarks)
        text += "% " + plainText(remark) + "\n";
    return text;
}

json boardJson(const SweepBoard& board, const SweepFolder& folder)
{
    json rows = json::array();
    for (std::size_t row = 0; row < board.rows.size(); ++row) {
        json cells = json::array();
        for (const BoardCell& cell : board.cells[row])
            cells.push_back(cellJson(cell, folder));
        json published = json::object();
        for (const PublishedCell& cell : board.published[row])
            published[cell.system] = cell.spearman;
        rows.push_back(
            {{"task", board.rows[row]}, {"cells", cells}, {"published", std::move(published)}});
    }
    return {{"format", "latency-sweep-board/1"},
            {"name", folder.record.sweep.name},
            {"folder", folder.path.string()},
            {"methods", board.methods},
            {"rows", std::move(rows)},
            {"jobs", board.jobs},
            {"done", board.done},
            {"failed", board.failed},
            {"test", kBoardTestNote},
            {"has_published", hasPublished(board)},
            {"remarks", board.remarks}};
}

} // namespace latency
