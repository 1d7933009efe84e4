// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/signal_stop.h"
#include "app/download/public_dataset.h"
#include "core/base/plain_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

struct GetArguments {
    std::string name;
    std::string into;
    std::string mirror;
    int secondsToStall = 30;
};

void printLine(const PublicDataset& dataset)
{
    std::printf("%-18s %-11s %3zu files %6.1f MB  %s\n", dataset.name.c_str(),
                dataset.licence.c_str(), dataset.files.size(), double(dataset.size()) / 1e6,
                dataset.title.c_str());
}

void printDetails(const PublicDataset& dataset)
{
    printLine(dataset);
    std::printf("from %s\ninto DIR/%s\n", dataset.origin.c_str(), dataset.folder.c_str());
    for (const PublicFile& file : dataset.files)
        std::printf("%s  %9lld  %s\n", file.sha256.c_str(), static_cast<long long>(file.size),
                    file.url.c_str());
    std::printf("--into DIR fetches it; without it nothing is fetched.\n");
}

int fetch(const PublicDataset& dataset, const GetArguments& arguments, const SignalStop& stop)
{
    int count = 1;
    char name[] = "latency-studio";
    char* names[] = {name, nullptr};
    const QCoreApplication application(count, names);
    FetchOptions options{arguments.mirror, arguments.secondsToStall, stop.token(), {}};
    const auto fetched = fetchDataset(dataset, arguments.into, options);
    if (!fetched)
        return stop.token().stop_requested() ? InterruptedByUser : refuse(fetched.error());
    std::cout << dataset.name << " is complete in " << arguments.into << "/" << dataset.folder
              << '\n';
    return Done;
}

int run(const GetArguments& arguments, const SignalStop& stop)
{
    const auto datasets = publicDatasets();
    if (!datasets)
        return refuse(datasets.error());
    if (arguments.name.empty()) {
        for (const PublicDataset& dataset : *datasets)
            printLine(dataset);
        return Done;
    }
    const auto found = std::ranges::find(*datasets, arguments.name, &PublicDataset::name);
    if (found == datasets->end()) {
        std::string names;
        for (const PublicDataset& dataset : *datasets)
            names += (names.empty() ? "" : ", ") + dataset.name;
        return refuse(Error{"get: there is no public dataset " + inQuotes(arguments.name) +
                            "; expected one of " + names + "."});
    }
    if (arguments.into.empty()) {
        printDetails(*found);
        return Done;
    }
    return fetch(*found, arguments, stop);
}

} // namespace

Command addGetCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("get", "List and fetch published datasets");
    auto arguments = std::make_shared<GetArguments>();
    verb->add_option("name", arguments->name,
                     "a dataset, whose licence, files and digests are shown; without it, all");
    verb->add_option("--into", arguments->into,
                     "data folder to fetch it into, for --data-dir; an interrupted call continues");
    verb->add_option("--mirror", arguments->mirror,
                     "folder or URL to fetch from instead of the publisher");
    verb->add_option("--stall", arguments->secondsToStall,
                     "seconds without a byte after which fetching ends")
        ->check(CLI::Range(1, 3600));
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
