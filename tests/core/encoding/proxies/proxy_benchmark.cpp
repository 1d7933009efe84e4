// SPDX-License-Identifier: GPL-3.0-or-later
// Networks a second of each zero-cost proxy, one thread, in processor time; and for FBNet the rank
// correlation with the published values of the same networks.
//
// proxy_benchmark [NETWORKS [SPACE [PROXY…]]]
#include "core/base/file_text.h"
#include "core/encoding/proxies/proxy_calculator.h"
#include "core/network/single_thread.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/space/published_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>

using namespace latency;

namespace
{

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Sample {
    std::vector<Architecture> networks;
    std::map<std::string, std::vector<double>> published; ///< by proxy; empty without the file
};

Sample randomNetworks(const SearchSpace& space, int count)
{
    Sample sample;
    RandomEngine random(Seed{7});
    const auto file = publishedFile("nasflat/zc_fbnet.json");
    if (space.name() != "fbnet" || !std::filesystem::exists(file)) {
        for (int i = 0; i < count; ++i)
            sample.networks.push_back(space.sameFunction(space.random(random)));
        return sample;
    }
    const auto all = nlohmann::json::parse(readFile(file).value());
    std::vector<std::string> names;
    for (const auto& entry : all.items())
        names.push_back(entry.key());
    for (const int pick : random.distinct(count, static_cast<int>(names.size()))) {
        const std::string& name = names[static_cast<std::size_t>(pick)];
        sample.networks.push_back(space.fromText(name).value());
        for (const auto& [proxy, value] : all[name].items())
            sample.published[proxy].push_back(value.get<double>());
    }
    return sample;
}

/// Processor time of one network, on the first few.
double secondsOf(const SearchSpace& space, ProxyId id, const std::vector<Architecture>& networks)
{
    constexpr std::size_t kTimed = 20;
    ProxyCalculator calculator(space, {id});
    calculator.compute(networks.front(), {});
    const std::size_t count = std::min(kTimed, networks.size());
    const double begin = processorSeconds();
    for (std::size_t i = 0; i < count; ++i)
        calculator.compute(networks[i], {});
    return (processorSeconds() - begin) / static_cast<double>(count);
}

/// Values of each proxy, computed together: they share passes.
std::vector<std::vector<double>> valuesOf(const SearchSpace& space,
                                          const std::vector<ProxyId>& proxies,
                                          const std::vector<Architecture>& networks)
{
    ProxyCalculator calculator(space, proxies);
    std::vector<std::vector<double>> values(proxies.size());
    for (const Architecture& network : networks) {
        const auto row = calculator.compute(network, {});
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i].push_back((*row)[i]);
    }
    return values;
}

/// Those of some names, or all.
std::vector<ProxyId> proxiesOf(const std::vector<std::string>& names)
{
    std::vector<ProxyId> proxies;
    for (std::size_t i = 0; i < ProxyCount; ++i)
        if (names.empty() || std::ranges::count(names, zeroCostProxies()[i].name) > 0)
            proxies.push_back(static_cast<ProxyId>(i));
    return proxies;
}

/// The order of the values as floats: values themselves may not fit.
std::vector<float> placesOf(const std::vector<double>& values)
{
    std::vector<float> places;
    for (const double value : values)
        places.push_back(static_cast<float>(
            std::ranges::count_if(values, [value](double other) { return other < value; })));
    return places;
}

void printSpace(const SearchSpace& space, int count, const std::vector<ProxyId>& proxies)
{
    const Sample sample = randomNetworks(space, count);
    std::printf("%s, %d random networks\n", space.title().c_str(), count);
    std::printf("  %-10s %12s  %11s %11s  %s\n", "proxy", "networks/s", "least", "most",
                "Spearman with zc_fbnet.json");
    const auto values = valuesOf(space, proxies, sample.networks);
    for (std::size_t i = 0; i < proxies.size(); ++i) {
        const ZeroCostProxy& proxy = zeroCostProxies()[proxies[i]];
        const double seconds = secondsOf(space, proxies[i], sample.networks);
        const auto [least, most] = std::ranges::minmax(values[i]);
        const auto known = sample.published.find(std::string(proxy.name));
        std::printf("  %-10s %12.1f  %11.4g %11.4g", proxy.name.data(), 1.0 / seconds, least, most);
        if (known != sample.published.end())
            std::printf("  %.3f", spearman(placesOf(values[i]), placesOf(known->second)));
        std::printf("\n");
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const SingleThread alone;
    const int count = argc > 1 ? std::atoi(argv[1]) : 200;
    const auto proxies = proxiesOf({argv + std::min(argc, 3), argv + argc});
    for (const SearchSpace* space : searchSpaces())
        if (argc > 2 ? space->name() == argv[2] : space->name() != "ofa")
            printSpace(*space, count, proxies);
}
