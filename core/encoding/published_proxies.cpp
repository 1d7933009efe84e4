// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/published_proxies.h"

#include "core/base/file_text.h"
#include "core/base/json_fault.h"
#include "core/dataset/data_file.h"
#include "core/dataset/open_dataset.h"
#include "core/encoding/proxies/proxy_scale.h"

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

Result<std::filesystem::path> findFile()
{
    const auto file = findDataFile(dataFolders({}), {"zc_fbnet.json", "nasflat/zc_fbnet.json"});
    if (!file.empty())
        return file;
    return Error{"encoding zcp: the published proxies are not here; expected zc_fbnet.json in the "
                 "folder that LATENCY_STUDIO_DATA names."};
}

/// As the file names a network: its operations with underscores between them.
std::string keyOf(ArchitectureView architecture)
{
    std::string key;
    for (const auto decision : architecture)
        key += (key.empty() ? "" : "_") + std::to_string(static_cast<int>(decision));
    return key;
}

/// Values as published, not a number where the file lacks a network.
struct ProxyFile {
    Matrix raw;
    std::vector<int> missing; ///< rows
};

Result<ProxyFile> readProxies(const LatencyTable& table)
{
    const auto found = findFile();
    if (!found)
        return found.error();
    const std::filesystem::path& file = *found;
    const auto text = readFile(file);
    if (!text)
        return text.error();
    nlohmann::json networks;
    try {
        networks = nlohmann::json::parse(*text);
    } catch (const nlohmann::json::exception& fault) {
        return jsonFault(file.string(), fault);
    }
    if (!networks.is_object())
        return Error{file.string() + ": expected an object with one member a network."};
    Matrix raw(static_cast<std::size_t>(table.architectureCount()), proxies.size(),
               std::numeric_limits<double>::quiet_NaN());
    std::vector<int> missing;
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        const std::string key = keyOf(table.architecture(static_cast<int>(row)));
        const auto network = networks.find(key);
        if (network == networks.end()) {
            missing.push_back(static_cast<int>(row));
            continue;
        }
        for (std::size_t column = 0; column < proxies.size(); ++column) {
            const std::string proxy(infoOf(proxies[column]).name);
            const auto value = network->find(proxy);
            if (value == network->end() || !value->is_number())
                return Error{file.string() + ": network " + key + " has no number " + proxy + "."};
            raw(row, column) = value->get<double>();
        }
    }
    if (missing.size() == raw.rows())
        return Error{file.string() + ": none of the table's " + std::to_string(raw.rows()) +
                     " networks is in it; expected proxies of the same networks."};
    return ProxyFile{std::move(raw), std::move(missing)};
}

} // namespace

const MethodInfo& PublishedProxies::info() const
{
    static const MethodInfo info{
        .name = "zcp",
        .title = "Zero-cost proxies (published)",
        .description = "13 numbers that an untrained network gives, as published for FBNet.",
        .source = "On Latency Predictors for NAS (arXiv 2403.02446); methods.md §1.5",
        .spaces = {"fbnet"},
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
