// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "core/dataset/formats/dataset_format.h"
#include "core/encoding/encoding.h"
#include "core/predictor/predictor.h"
#include "core/sampling/sampler.h"

#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

template <class Methods>
nlohmann::json methodList(const Methods& methods)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto* method : methods)
        list.push_back(toJson(method->info()));
    return list;
}

nlohmann::json spaceList()
{
    nlohmann::json list = nlohmann::json::array();
    for (const SearchSpace* space : searchSpaces())
        list.push_back({{"name", space->name()},
                        {"title", space->title()},
                        {"description", space->description()},
                        {"decisions", space->positions().size()},
                        {"official_numbers", space->officialCount()},
                        {"spellings", space->spellings()}});
    return list;
}

nlohmann::json formatList()
{
    nlohmann::json list = nlohmann::json::array();
    for (const DatasetFormat& format : datasetFormats())
        list.push_back({{"name", format.name},
                        {"title", format.title},
                        {"description", format.title + ": " + format.howWritten},
                        {"written", format.howWritten},
                        {"endings", format.endings},
                        {"folder", format.isFolder},
                        {"unit", format.fixedUnit}});
    return list;
}

int run(const std::string& what, bool asJson)
{
    const nlohmann::json list = what == "predictors"  ? methodList(predictors())
                                : what == "samplers"  ? methodList(samplers())
                                : what == "encodings" ? methodList(encodings())
                                : what == "formats"   ? formatList()
                                                      : spaceList();
    if (asJson) {
        std::cout << list.dump(2) << '\n';
        return Done;
    }
    for (const nlohmann::json& entry : list) {
        std::printf("%-14s %s\n", entry["name"].get<std::string>().c_str(),
                    entry["description"].get<std::string>().c_str());
        for (const nlohmann::json& spelling : entry.value("spellings", nlohmann::json::array()))
            std::printf("    %s\n", spelling.get<std::string>().c_str());
        for (const nlohmann::json& option : entry.value("options", nlohmann::json::array()))
            std::printf("    %-22s %-12s %s\n", option["name"].get<std::string>().c_str(),
                        option["default"].dump().c_str(),
                        option["help"].get<std::string>().c_str());
    }
    return Done;
}

} // namespace

Command addListCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("list", "List what is registered");
    auto what = std::make_shared<std::string>();
    auto asJson = std::make_shared<bool>(false);
    verb->add_option("what", *what, "predictors, samplers, encodings, spaces or formats")
        ->required()
        ->check(CLI::IsMember({"predictors", "samplers", "encodings", "spaces", "formats"}));
    verb->add_flag("--json", *asJson, "with options, defaults and ranges");
    return {verb, [what, asJson](SignalStop&) { return run(*what, *asJson); }};
}

} // namespace latency
