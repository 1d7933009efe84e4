// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/published_proxies.h"

#include "core/dataset/files/data_file.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/table/network_index.h"
#include "core/encoding/proxies/proxy_scale.h"
#include "core/encoding/proxy_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <limits>
#include <string>

namespace latency
{
namespace
{

/// In the file's order.
constexpr std::array<ProxyId, ProxyCount> proxies{
    Synflow, Zen, EpeNas, Fisher, Flops, GradNorm, Grasp, Jacov, L2Norm, Nwot, Params, Plain, Snip};

const ZeroCostProxy& infoOf(ProxyId proxy)
{
    return zeroCostProxies()[proxy];
}

Result<std::filesystem::path> findFile(const SearchSpace& space)
{
    const std::string name = "zc_" + space.name() + ".json";
    const std::string inFolder = "nasflat/" + name;
    const auto file = findDataFile(dataFolders({}), {name.c_str(), inFolder.c_str()});
    if (!file.empty())
        return file;
    return Error{"encoding zcp: the published proxies are not here; expected " + name +
                 " in the folder that LATENCY_STUDIO_DATA names."};
}

/// Values as published for the rows of a table, NaN if the file lacks a network.
struct TableProxies {
    Matrix raw;
    std::vector<int> missing; ///< rows
};

Result<TableProxies> readProxies(const LatencyTable& table)
{
    const auto file = findFile(table.space());
    if (!file)
        return file.error();
    std::vector<std::string> names;
    for (const ProxyId proxy : proxies)
        names.emplace_back(infoOf(proxy).name);
    const auto read = readProxyFile(*file, table.space(), names);
    if (!read)
        return read.error();
    const NetworkIndex index(table.space(), read->networks);
    TableProxies found{Matrix(static_cast<std::size_t>(table.architectureCount()), proxies.size(),
                              std::numeric_limits<double>::quiet_NaN()),
                       {}};
    for (std::size_t row = 0; row < found.raw.rows(); ++row) {
        const int known = index.find(table.architecture(static_cast<int>(row)));
        if (known < 0)
            found.missing.push_back(static_cast<int>(row));
        else
            std::ranges::copy(read->values.row(static_cast<std::size_t>(known)),
                              found.raw.row(row).begin());
    }
    if (found.missing.size() == found.raw.rows())
        return Error{file->string() + ": none of the table's " + std::to_string(found.raw.rows()) +
                     " networks is in it; expected proxies of the same networks."};
    return found;
}

} // namespace

const MethodInfo& PublishedProxies::info() const
{
    static const MethodInfo info{
        .name = "zcp",
        .title = "Zero-cost proxies (published)",
        .description =
            "13 numbers of the untrained network, as published for FBNet and NAS-Bench-201.",
        .source = "On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §3",
        .spaces = spacesWith(&SpaceFacts::hasPublishedProxies),
        .options = {}};
    return info;
}

Outcome<FloatMatrix> PublishedProxies::encode(const LatencyTable& table,
                                              const RunControl<EncodingProgress>& control) const
{
    auto file = readProxies(table);
    if (!file)
        return file.error();
    Matrix& raw = file->raw;
    if (control.stop.stop_requested())
        return Stopped{};
    for (std::size_t column = 0; column < proxies.size(); ++column)
        scaleProxy(raw, column, infoOf(proxies[column]).scale);
    FloatMatrix rows(raw.rows(), raw.columns());
    std::ranges::transform(raw.values(), rows.values().begin(),
                           [](double value) { return static_cast<float>(value); });
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return rows;
}

Result<std::vector<int>> PublishedProxies::missingNetworks(const LatencyTable& table)
{
    auto file = readProxies(table);
    if (!file)
        return file.error();
    return std::move(file->missing);
}

std::vector<std::string> PublishedProxies::columns(const SearchSpace&) const
{
    std::vector<std::string> names;
    for (const ProxyId proxy : proxies)
        names.emplace_back(infoOf(proxy).name);
    return names;
}

} // namespace latency
