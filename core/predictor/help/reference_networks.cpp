// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/reference_networks.h"

#include "core/predictor/help/space_recipe.h"
#include "core/sampling/sampler.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace latency::help
{
namespace
{

Result<std::vector<int>> publishedRows(const LatencyTable& table)
{
    const SpaceRecipe* recipe = findRecipe(table.space().name());
    if (recipe == nullptr)
        return Error{"predictor help: no reference networks of " + table.space().title() +
                     " are published; expected references chosen by a sampler."};
    std::vector<int> rows;
    for (const std::string_view text : recipe->references) {
        const auto network = table.space().fromText(text);
        if (!network)
            return network.error();
        int found = -1;
        for (int row = 0; row < table.architectureCount() && found < 0; ++row)
            if (std::ranges::equal(table.architecture(row), *network))
                found = row;
        if (found < 0)
            return Error{"predictor help: " + table.name() + " lacks the published reference " +
                         table.space().networkNoun() + " " + std::string(text) +
                         "; expected it, or references chosen by a sampler."};
        rows.push_back(found);
    }
    return rows;
}

Result<std::vector<int>> listedRows(const std::string& list, const LatencyTable& table)
{
    const Error refusal{"predictor help: reference_list is \"" + list + "\"; expected " +
                        std::to_string(referenceCount) + " different architecture numbers below " +
                        std::to_string(table.architectureCount()) + " with commas between them."};
    std::vector<int> rows;
    const char* at = list.data();
    const char* const end = at + list.size();
    while (at != end) {
        int row = -1;
        const auto [next, fault] = std::from_chars(at, end, row);
        if (fault != std::errc() || row < 0 || row >= table.architectureCount() ||
            std::ranges::find(rows, row) != rows.end())
            return refusal;
        rows.push_back(row);
        at = next;
        while (at != end && (*at == ',' || *at == ' '))
            ++at;
    }
    if (rows.size() != referenceCount)
        return refusal;
    return rows;
}

} // namespace

Result<std::vector<int>> referenceRows(const ReferenceRequest& request)
{
    const LatencyTable& table = *request.table;
    auto choice = request.options.at("references").get<std::string>();
    const auto list = request.options.at("reference_list").get<std::string>();
    if (!list.empty() && choice != "by-hand")
        return Error{"predictor help: reference_list is given, but references is \"" + choice +
                     "\"; expected \"by-hand\" with it."};
    if (choice == "auto") {
        if (auto rows = publishedRows(table))
            return rows;
        choice = "kernel-greedy";
    }
    if (choice == "published")
        return publishedRows(table);
    if (choice == "by-hand")
        return listedRows(list, table);
    const Sampler* sampler = findSampler(choice);
    SamplingRequest sampling;
    sampling.table = request.table;
    sampling.trainDevices = request.trainDevices;
    sampling.count = referenceCount;
    sampling.options = *resolveOptions(sampler->info().options, nlohmann::json::object(), "");
    sampling.seed = request.seed;
    return sampler->pick(sampling);
}

} // namespace latency::help
