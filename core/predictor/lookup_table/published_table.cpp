// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/published_table.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace latency::lookup_table
{
namespace
{

namespace fs = std::filesystem;

/// 160 of "160_lookup_table.yaml"; nullopt for other files.
std::optional<int> resolutionOf(const fs::path& file)
{
    const std::string ending = asciiLower(file.extension().string());
    const std::string stem = file.stem().string();
    constexpr std::string_view rest = "_lookup_table";
    if (std::ranges::find(kTableEndings, ending) == kTableEndings.end() || !stem.ends_with(rest))
        return std::nullopt;
    return parseNumber<int>(std::string_view(stem).substr(0, stem.size() - rest.size()));
}

} // namespace

Result<PublishedTable> PublishedTable::read(const fs::path& folder)
{
    std::map<int, LayerTimes> byResolution;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const auto found = resolutionOf(entry.path());
        if (!found)
            continue;
        const int resolution = *found;
        const int step = resolution - ofa::kSmallestResolution;
        if (step < 0 || step % ofa::kResolutionStep != 0 ||
            step / ofa::kResolutionStep >= static_cast<int>(ofa::kResolutions))
            return Error{entry.path().string() + " is for images of " + std::to_string(resolution) +
                         " pixels; expected 128 to 224 in steps of 4."};
        auto times = readLayerFile(entry.path());
        if (!times)
            return times.error();
        if (!byResolution.emplace(resolution, std::move(times).value()).second)
            return Error{folder.string() + " holds two lookup tables for images of " +
                         std::to_string(resolution) + " pixels; expected one."};
    }
    if (byResolution.empty())
        return Error{folder.string() + " contains no lookup table; expected a folder of files such "
                                       "as 160_lookup_table.yaml, .json, .csv, .txt or .pickle."};
    return fromTimes(byResolution);
}

PublishedTable PublishedTable::fromTimes(const std::map<int, LayerTimes>& byResolution)
{
    PublishedTable table;
    for (const auto& [resolution, times] : byResolution) {
        Sums& sums = table.sums_[resolution];
        for (const std::string& name : publishedFixedNames(resolution)) {
            if (const auto found = times.find(name); found != times.end())
                sums.fixed += found->second;
            else
                sums.missingFixed.insert(name);
        }
        for (std::size_t block = 0; block < ofa::kBlocks; ++block)
            for (std::size_t choice = 0; choice < 9; ++choice) {
                std::string name = publishedBlockName(resolution, block, choice);
                if (const auto found = times.find(name); found != times.end())
                    sums.blocks[block][choice] = found->second;
                else
                    sums.missingBlocks[block][choice] = std::move(name);
            }
    }
    return table;
}

std::vector<int> PublishedTable::resolutions() const
{
    std::vector<int> all;
    for (const auto& [resolution, sums] : sums_)
        all.push_back(resolution);
    return all;
}

float PublishedTable::milliseconds(ArchitectureView network) const
{
    constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
    const auto found = sums_.find(network[ofa::kResolution]);
    if (found == sums_.end() || !found->second.missingFixed.empty())
        return unknown;
    const Sums& sums = found->second;
    double sum = sums.fixed;
    for (std::size_t block = 0; block < ofa::kBlocks; ++block) {
        if (!ofa::isActive(network, block))
            continue;
        const std::size_t choice = ofa::blockChoice(network, block);
        if (!sums.missingBlocks[block][choice].empty())
            return unknown;
        sum += sums.blocks[block][choice];
    }
    return static_cast<float>(sum);
}

std::set<std::string> PublishedTable::missing(ArchitectureView network) const
{
    const auto found = sums_.find(network[ofa::kResolution]);
    if (found == sums_.end())
        return {"images of " + std::to_string(network[ofa::kResolution]) + " pixels"};
    std::set<std::string> names = found->second.missingFixed;
    for (std::size_t block = 0; block < ofa::kBlocks; ++block) {
        const std::string& name =
            found->second.missingBlocks[block][ofa::blockChoice(network, block)];
        if (ofa::isActive(network, block) && !name.empty())
            names.insert(name);
    }
    return names;
}

} // namespace latency::lookup_table
