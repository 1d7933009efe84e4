// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/simulated/simulation.h"

#include "core/dataset/text/text_seed.h"
#include "core/space/architecture_text.h"
#include "core/space/nasbench201_cell.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency
{
namespace
{

constexpr int kFbnetNetworks = 5000;
constexpr Seed kFbnetSeed{201};

ArchitectureMatrix allCells(const SearchSpace& space)
{
    const std::vector<Position>& positions = space.positions();
    std::size_t count = 1;
    for (const Position& position : positions)
        count *= position.values.size();
    ArchitectureMatrix cells(count, positions.size());
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t rest = i;
        for (std::size_t p = positions.size(); p-- > 0;) {
            const auto& values = positions[p].values;
            cells(i, p) = values[rest % values.size()];
            rest /= values.size();
        }
    }
    return cells;
}

ArchitectureMatrix randomNetworks(const SearchSpace& space)
{
    RandomEngine random(kFbnetSeed);
    ArchitectureMatrix networks(kFbnetNetworks, space.positions().size());
    for (std::size_t i = 0; i < networks.rows(); ++i)
        std::ranges::copy(space.random(random), networks.row(i).begin());
    return networks;
}

/// The layers of a space grouped by the decision they depend on, so that each device prices a layer
/// once and a network is a short sum.
class LayerCatalogue
{
public:
    explicit LayerCatalogue(const SearchSpace& space) : space_(space)
    {
        isCell_ = space.facts().isCell;
        collectChoices();
        collectPatterns();
    }

    /// The part of an architecture that affects layers of other positions: which edges of a cell
    /// are empty. Always 0 for chains.
    [[nodiscard]] std::size_t patternOf(ArchitectureView architecture) const
    {
        std::size_t pattern = 0;
        for (std::size_t p = 0; isCell_ && p < architecture.size(); ++p)
            pattern |= std::size_t{architecture[p] == nasbench201::None} << p;
        return pattern;
    }

    struct Pattern {
        std::vector<LayerCost> layers; ///< fixed ones and sums
        std::vector<bool> isDead;      ///< [positions]
    };
    /// [positions][place of the value] layers of that choice
    std::vector<std::vector<std::vector<LayerCost>>> choices;
    std::vector<Pattern> patterns;

private:
    void collectChoices();
    void collectPatterns();

    const SearchSpace& space_;
    bool isCell_ = false;
};

/// Whether a layer depends on its position's choice only; sums of a cell depend on other edges.
bool isOwnChoice(const LayerCost& layer)
{
    return layer.position >= 0 && layer.kind != AdditionLayer;
}

void LayerCatalogue::collectChoices()
{
    const std::vector<Position>& positions = space_.positions();
    std::size_t most = 0;
    for (const Position& position : positions) {
        choices.emplace_back(position.values.size());
        most = std::max(most, position.values.size());
    }
    for (std::size_t v = 0; v < most; ++v) {
        Architecture probe;
        for (const Position& position : positions)
            probe.push_back(position.values[std::min(v, position.values.size() - 1)]);
        for (const LayerCost& layer : space_.layers(probe))
            if (isOwnChoice(layer) &&
                v < positions[static_cast<std::size_t>(layer.position)].values.size())
                choices[static_cast<std::size_t>(layer.position)][v].push_back(layer);
    }
}

void LayerCatalogue::collectPatterns()
{
    const std::size_t positions = space_.positions().size();
    patterns.resize(isCell_ ? std::size_t{1} << positions : 1);
    for (std::size_t mask = 0; mask < patterns.size(); ++mask) {
        Architecture probe;
        for (std::size_t p = 0; p < positions; ++p)
            probe.push_back(isCell_ && (mask >> p & 1) != 0 ? std::int16_t{nasbench201::None}
                                                            : space_.positions()[p].values.back());
        Pattern& pattern = patterns[mask];
        pattern.isDead.assign(positions, false);
        for (LayerCost& layer : space_.layers(probe)) {
            if (layer.isDead && layer.position >= 0)
                pattern.isDead[static_cast<std::size_t>(layer.position)] = true;
            if (!isOwnChoice(layer))
                pattern.layers.push_back(std::move(layer));
        }
    }
}

/// One device's prices of the catalogue.
class PriceList
{
public:
    PriceList(const LayerCatalogue& catalogue, const DeviceModel& model)
        : catalogue_(catalogue), model_(model)
    {
        for (const auto& position : catalogue.choices) {
            std::vector<LayerTime>& times = choices_.emplace_back();
            for (const auto& layers : position)
                times.push_back(total(layers));
        }
        for (const LayerCatalogue::Pattern& pattern : catalogue.patterns)
            patterns_.push_back(total(pattern.layers));
    }

    /// places  of each position's value in its list
    [[nodiscard]] double milliseconds(std::span<const std::uint8_t> places,
                                      std::size_t pattern) const
    {
        LayerTime sum = patterns_[pattern];
        const std::vector<bool>& isDead = catalogue_.patterns[pattern].isDead;
        for (std::size_t p = 0; p < places.size(); ++p)
            if (!model_.prunesDeadLayers || !isDead[p])
                sum += choices_[p][places[p]];
        return networkTime(model_, sum);
    }

private:
    [[nodiscard]] LayerTime total(const std::vector<LayerCost>& layers) const
    {
        LayerTime sum;
        for (const LayerCost& layer : layers)
            if (!model_.prunesDeadLayers || !layer.isDead)
                sum += layerTime(model_, layer);
        return sum;
    }

    const LayerCatalogue& catalogue_;
    const DeviceModel& model_;
    std::vector<std::vector<LayerTime>> choices_;
    std::vector<LayerTime> patterns_;
};

float measured(const DeviceModel& model, double milliseconds, RandomEngine& random)
{
    const double noisy = milliseconds * std::exp(model.noisePercent / 100.0 * random.normal());
    const double step = model.resolutionMilliseconds;
    if (step == 0.0)
        return static_cast<float>(noisy);
    return static_cast<float>(std::max(1.0, std::round(noisy / step)) * step);
}

} // namespace

FloatMatrix simulatedMilliseconds(const SearchSpace& space, const ArchitectureMatrix& architectures,
                                  const std::vector<DeviceModel>& models)
{
    const LayerCatalogue catalogue(space);
    BasicMatrix<std::uint8_t> places(architectures.rows(), architectures.columns());
    std::vector<std::size_t> patterns;
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        const ArchitectureView architecture = architectures.row(i);
        patterns.push_back(catalogue.patternOf(architecture));
        for (std::size_t p = 0; p < architecture.size(); ++p) {
            const auto& values = space.positions()[p].values;
            places(i, p) = static_cast<std::uint8_t>(std::ranges::find(values, architecture[p]) -
                                                     values.begin());
        }
    }
    FloatMatrix milliseconds(models.size(), architectures.rows());
    for (std::size_t device = 0; device < models.size(); ++device) {
        const PriceList prices(catalogue, models[device]);
        RandomEngine random(textSeed(space.name() + "/" + models[device].device.name));
        for (std::size_t i = 0; i < architectures.rows(); ++i)
            milliseconds(device, i) =
                measured(models[device], prices.milliseconds(places.row(i), patterns[i]), random);
    }
    return milliseconds;
}

const std::vector<std::string>& simulatedSpaces()
{
    static const std::vector<std::string> names{"nasbench201", "fbnet"};
    return names;
}

Result<LatencyTableParts> simulateLatencies(const std::string& space)
{
    LatencyTableParts parts;
    parts.space = findSearchSpace(space);
    if (std::ranges::find(simulatedSpaces(), space) == simulatedSpaces().end())
        return Error{"There is no simulated set " + inQuotes(space) +
                     "; expected simulated:nasbench201 or simulated:fbnet."};
    const auto models = readDeviceModels(simulatedDevicesJson());
    if (!models)
        return models.error();
    parts.name = "simulated:" + space;
    parts.title = "Simulated · " + parts.space->title();
    parts.source = "Latency Studio, device models";
    parts.licence = "GPL-3.0-or-later";
    parts.architectures =
        parts.space->facts().isCell ? allCells(*parts.space) : randomNetworks(*parts.space);
    for (const DeviceModel& model : *models)
        parts.devices.push_back(model.device);
    parts.milliseconds = simulatedMilliseconds(*parts.space, parts.architectures, *models);
    parts.notes.emplace_back(
        "All latencies are simulated: computed from models of imagined devices, "
        "not measured.");
    return parts;
}

} // namespace latency
