// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/encoding/computed_encoding.h"
#include "core/encoding/row_cache/cache_folder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iostream>
#include <optional>

namespace latency
{
namespace
{

struct EncodeArguments {
    DatasetArgument data;
    std::string encoding;
    std::string out;
    bool isResumed = false;
    int threads = 0;
};

std::filesystem::path target(const EncodeArguments& arguments, const LatencyTable& table)
{
    if (!arguments.out.empty())
        return arguments.out;
    return cacheFolder() / "encodings" /
           (table.space().name() + "-" + std::to_string(table.architectureCount()) + "-" +
            arguments.encoding + ".csv");
}

std::string csv(const LatencyTable& table, const std::vector<std::string>& columns,
                const FloatMatrix& rows)
{
    std::string text = "network";
    for (const std::string& column : columns)
        text += ",\"" + column + "\"";
    text += '\n';
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        text += "\"" + table.space().toText(table.architecture(static_cast<int>(row))) + "\"";
        for (const float value : rows.row(row)) {
            char buffer[32];
            text += ',';
            text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
        }
        text += '\n';
    }
    return text;
}

/// The exit status of work that did not end with a value.
template <class T>
std::optional<int> endOf(const Outcome<T>& outcome)
{
    if (std::holds_alternative<Stopped>(outcome))
        return InterruptedByUser;
    if (const Error* error = std::get_if<Error>(&outcome))
        return refuse(*error);
    return std::nullopt;
}

std::string progressText(const std::string& encoding, const ComputationProgress& progress)
{
    std::string text =
        encoding + " · " + std::to_string(progress.done) + " of " + std::to_string(progress.total);
    if (progress.isWaiting)
        text += " · being computed by another process";
    else if (progress.secondsLeft >= 0.0)
        text += " · " + std::to_string(std::lround(progress.secondsLeft)) + " s left";
    return text;
}

Outcome<std::monostate> compute(const ComputedEncoding& encoding, const EncodeArguments& arguments,
                                const LatencyTable& table, std::stop_token stop)
{
    ComputationControl control;
    control.threads = arguments.threads;
    ProgressLine line(false);
    int damagedRows = 0;
    control.run = {std::move(stop), [&](const ComputationProgress& progress) {
                       damagedRows = std::max(damagedRows, progress.damagedRows);
                       line.show(progressText(arguments.encoding, progress));
                   }};
    const auto outcome = encoding.compute(table, control);
    if (damagedRows > 0)
        std::cerr << "latency-studio: " << damagedRows
                  << (damagedRows == 1 ? " damaged row of the cache was"
                                       : " damaged rows of the cache were")
                  << " computed again\n";
    return outcome;
}

int run(const EncodeArguments& arguments, SignalStop& stop)
{
    const Encoding* encoding = findEncoding(arguments.encoding);
    if (!encoding) {
        std::string known;
        for (const Encoding* one : encodings())
            known += (known.empty() ? "" : ", ") + one->info().name;
        return refuse({"--encoding: there is no encoding \"" + arguments.encoding +
                       "\"; expected one of " + known + "."});
    }
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    if (!encoding->info().supportsSpace((*table)->space().name()))
        return refuse({"--encoding: " + arguments.encoding + " does not know " +
                       (*table)->space().title() + "."});
    const std::filesystem::path file = target(arguments, **table);
    if (arguments.isResumed && std::filesystem::exists(file)) {
        std::cout << file.string() << " is complete\n";
        return Done;
    }
    if (const ComputedEncoding* computed = asComputed(*encoding)) {
        const auto outcome = compute(*computed, arguments, **table, stop.token());
        if (const Error* error = std::get_if<Error>(&outcome)) {
            std::cerr << "latency-studio: " << error->message << '\n';
            return Failed; // what was asked for is known by now; the disk or the machine is not
                           // able
        }
        if (const auto status = endOf(outcome))
            return *status;
    }
    ProgressLine line(false);
    const auto rows = encoding->encode(
        **table, {stop.token(), [&](const EncodingProgress& progress) {
                      line.show(arguments.encoding + " · " + std::to_string(progress.done) +
                                " of " + std::to_string(progress.total));
                  }});
    if (const auto status = endOf(rows))
        return *status;
    const auto writing = stop.beginWriting();
    const auto written = writeFileAtomically(
        file, csv(**table, encoding->columns((*table)->space()), std::get<FloatMatrix>(rows)));
    if (!written) {
        std::cerr << "latency-studio: " << written.error().message << '\n';
        return Failed;
    }
    std::cout << file.string() << '\n';
    return Done;
}

} // namespace

Command addEncodeCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("encode", "Compute an encoding of every architecture");
    auto arguments = std::make_shared<EncodeArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--encoding", arguments->encoding, "see: list encodings")->required();
    verb->add_option("--out", arguments->out, "CSV file instead of the cache folder");
    verb->add_flag("--resume", arguments->isResumed,
                   "keep a complete file; networks in the cache are never computed twice");
    verb->add_option("--threads", arguments->threads, "for encodings that are computed")
        ->check(CLI::Range(1, 1024));
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
