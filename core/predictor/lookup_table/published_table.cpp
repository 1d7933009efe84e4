// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/published_table.h"

#include "core/base/file_text.h"
#include "core/space/architecture_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace latency::lookup_table
{
namespace
{

namespace fs = std::filesystem;

constexpr std::string_view kEnding = "_lookup_table.yaml";

template <class Number>
bool isNumber(std::string_view text, Number& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

std::string_view withoutBlanks(std::string_view text)
{
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

} // namespace

Result<LayerTimes> readLayerTimes(std::string_view text, const std::string& where)
{
    LayerTimes times;
    std::string name;
    bool hasMean = true;
    int number = 0;
    const auto at = [&] { return where + ", line " + std::to_string(number) + ": "; };
    for (const std::string_view line : splitText(text, '\n')) {
        ++number;
        const std::string_view content = withoutBlanks(line);
        if (content.empty() || content.front() == '#')
            continue;
        if (line.front() != ' ') {
            if (!hasMean)
                return Error{at() + "layer " + inQuotes(name) + " has no mean; expected one."};
            if (content.back() != ':')
                return Error{at() + "expected the name of a layer and a colon, not " +
                             inQuotes(content) + "."};
            name = content.substr(0, content.size() - 1);
            hasMean = false;
        } else if (content.starts_with("mean:")) {
            double mean = 0.0;
            if (name.empty() || !isNumber(withoutBlanks(content.substr(5)), mean) ||
                !(mean >= 0.0) || !std::isfinite(mean))
                return Error{at() + "expected a mean in ms that is not negative, not " +
                             inQuotes(content) + "."};
            times[name] = mean;
            hasMean = true;
        }
    }
    if (!hasMean)
        return Error{at() + "layer " + inQuotes(name) + " has no mean; expected one."};
    if (times.empty())
        return Error{where + " holds no layer; expected a lookup table."};
    return times;
}

Result<PublishedTable> PublishedTable::read(const fs::path& folder)
{
    std::map<int, LayerTimes> byResolution;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        int resolution = 0;
        if (!name.ends_with(kEnding) ||
            !isNumber(std::string_view(name).substr(0, name.size() - kEnding.size()), resolution))
            continue;
        const int step = resolution - ofa::kSmallestResolution;
        if (step < 0 || step % ofa::kResolutionStep != 0 ||
            step / ofa::kResolutionStep >= static_cast<int>(ofa::kResolutions))
            return Error{entry.path().string() + " is for images of " + std::to_string(resolution) +
                         " pixels; expected 128 to 224 in steps of 4."};
        const auto text = readFile(entry.path(), std::uintmax_t{1} << 24);
        if (!text)
            return text.error();
        auto times = readLayerTimes(*text, entry.path().string());
        if (!times)
            return times.error();
        byResolution.emplace(resolution, std::move(times).value());
    }
    if (byResolution.empty())
        return Error{folder.string() + " holds no lookup table; expected a folder of files such "
                                       "as 160_lookup_table.yaml."};
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
