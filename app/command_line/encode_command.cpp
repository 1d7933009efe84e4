// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/encoding/encoding.h"

#include <charconv>
#include <cstdlib>
#include <iostream>

namespace latency
{
namespace
{

struct EncodeArguments {
    DatasetArgument data;
    std::string encoding;
    std::string out;
    bool isResumed = false;
};

std::filesystem::path cacheFolder()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache && *cache)
        return std::filesystem::path(cache) / "latency-studio";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".cache" / "latency-studio";
}

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

int run(const EncodeArguments& arguments)
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
    const SignalStop stop;
    ProgressLine line(false);
    const auto rows = encoding->encode(
        **table, {stop.token(), [&](const EncodingProgress& progress) {
                      line.show(arguments.encoding + " · " + std::to_string(progress.done) +
                                " of " + std::to_string(progress.total));
                  }});
    if (std::holds_alternative<Stopped>(rows))
        return InterruptedByUser;
    if (const Error* error = std::get_if<Error>(&rows))
        return refuse(*error);
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
    verb->add_flag("--resume", arguments->isResumed, "keep what is complete already");
    return {verb, [arguments] { return run(*arguments); }};
}

} // namespace latency
