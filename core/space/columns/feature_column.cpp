// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/columns/feature_column.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace latency
{
namespace
{

constexpr std::array<std::pair<FeatureKind, std::string_view>, 7> kNames{
    {{FeatureKind::Number, "number"},
     {FeatureKind::Ordered, "ordered"},
     {FeatureKind::Category, "category"},
     {FeatureKind::Sequence, "sequence"},
     {FeatureKind::Cost, "cost"},
     {FeatureKind::Context, "context"},
     {FeatureKind::Name, "name"}}};

} // namespace

std::string_view featureKindName(FeatureKind kind)
{
    return std::ranges::find(kNames, kind, &std::pair<FeatureKind, std::string_view>::first)
        ->second;
}

std::optional<FeatureKind> featureKindFromName(std::string_view name)
{
    const auto* found =
        std::ranges::find(kNames, name, &std::pair<FeatureKind, std::string_view>::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

double FeatureColumn::share(std::size_t level) const
{
    if (numbers.size() < 2)
        return 0.0;
    const auto scaled = [this](double value) { return isLogarithmic ? std::log(value) : value; };
    const double least = scaled(numbers.front());
    return (scaled(numbers[level]) - least) / (scaled(numbers.back()) - least);
}

} // namespace latency
