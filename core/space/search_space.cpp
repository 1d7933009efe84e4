// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/search_space.h"

#include "core/space/architecture_text.h"

#include <algorithm>

namespace latency
{

std::optional<Error> SearchSpace::check(ArchitectureView architecture) const
{
    const std::vector<Position>& all = positions();
    if (architecture.size() != all.size()) {
        return Error{name() + ": the architecture has " + std::to_string(architecture.size()) +
                     " numbers; expected " + std::to_string(all.size()) + "."};
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (auto error = checkValue(architecture[i], all[i], name()))
            return error;
    }
    return std::nullopt;
}

const SpaceFacts& SearchSpace::facts() const
{
    static const SpaceFacts none;
    return none;
}

std::vector<std::string> SearchSpace::spellings() const
{
    Architecture first;
    for (const Position& position : positions())
        first.push_back(position.values.front());
    return {toText(first)};
}

Architecture SearchSpace::sameNetwork(ArchitectureView architecture) const
{
    return {architecture.begin(), architecture.end()};
}

Architecture SearchSpace::sameFunction(ArchitectureView architecture) const
{
    return sameNetwork(architecture);
}

Architecture SearchSpace::officialArchitecture(int) const
{
    return {};
}

int SearchSpace::officialNumber(ArchitectureView) const
{
    return -1;
}

int SearchSpace::oneHotWidth() const
{
    std::size_t width = 0;
    for (const Position& position : positions())
        width += position.values.size();
    return static_cast<int>(width);
}

void SearchSpace::oneHot(ArchitectureView architecture, std::span<float> row) const
{
    std::ranges::fill(row, 0.0F);
    std::size_t start = 0;
    const std::vector<Position>& all = positions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<std::int16_t>& values = all[i].values;
        const auto place = std::ranges::find(values, architecture[i]);
        row[start + static_cast<std::size_t>(place - values.begin())] = 1.0F;
        start += values.size();
    }
}

Costs SearchSpace::costs(ArchitectureView architecture) const
{
    Costs total;
    for (const LayerCost& layer : layers(architecture))
        total += layer.costs;
    return total;
}

Architecture SearchSpace::random(RandomEngine& random) const
{
    Architecture architecture;
    architecture.reserve(positions().size());
    for (const Position& position : positions())
        architecture.push_back(position.values[random.index(position.values.size())]);
    return architecture;
}

} // namespace latency
