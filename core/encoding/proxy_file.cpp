// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxy_file.h"

#include "core/base/json_text.h"
#include "core/dataset/spelling/architecture_spelling.h"

#include <algorithm>
#include <utility>

namespace latency
{
namespace
{

using nlohmann::json;

constexpr const char* kImages = "cifar10"; ///< of the datasets in NASLib's file
constexpr std::size_t kFewestToCompare = 10;
constexpr double kMostContradicting = 0.1; ///< share of pairs

/// Only what is needed of a file that holds several datasets and the seconds of every proxy.
bool isNeeded(std::string_view name, int depth)
{
    const bool isOtherDataset = depth == 1 && (name == "cifar100" || name.starts_with("ImageNet") ||
                                               name == "svhn" || name.starts_with("ninapro"));
    return !isOtherDataset && name != "time";
}

Result<Architecture> networkOf(const std::string& key, const SearchSpace& space)
{
    if (auto published = naslibSpelling(key, space))
        return std::move(*published);
    auto spelled = readSpelling(key, &space);
    if (!spelled)
        return spelled.error();
    return std::move(spelled.value().architecture);
}

/// A number, or the "score" of an object.
const json* scoreOf(const json& network, const std::string& proxy)
{
    if (!network.is_object())
        return nullptr;
    auto value = network.find(proxy);
    if (value == network.end())
        return nullptr;
    if (value->is_object()) {
        const auto score = value->find("score");
        return score != value->end() && score->is_number() ? &*score : nullptr;
    }
    return value->is_number() ? &*value : nullptr;
}

/// Parameter counts agree in order with the file's, unless its tuples use another order.
///
/// parameters  of each network, as computed and as in the file
bool contradicts(std::vector<std::pair<double, double>> parameters)
{
    if (parameters.size() < kFewestToCompare)
        return false;
    std::ranges::sort(parameters);
    double steps = 0.0;
    double wrong = 0.0;
    for (std::size_t i = 1; i < parameters.size(); ++i) {
        if (parameters[i].first <= parameters[i - 1].first)
            continue;
        steps += 1.0;
        wrong += parameters[i].second < parameters[i - 1].second ? 1.0 : 0.0;
    }
    return wrong > kMostContradicting * steps;
}

} // namespace

Result<ProxyFile> readProxyFile(const std::filesystem::path& file, const SearchSpace& space,
                                const std::vector<std::string>& proxies)
{
    const auto parsed = readJsonFile(file, kLargestInput, isNeeded);
    if (!parsed)
        return parsed.error();
    if (!parsed->is_object())
        return Error{file.string() + ": expected an object with one member per network."};
    const auto inside = parsed->find(kImages);
    const json& networks = inside == parsed->end() ? *parsed : *inside;
    ProxyFile read{ArchitectureMatrix(networks.size(), space.positions().size()),
                   Matrix(networks.size(), proxies.size())};
    std::vector<std::pair<double, double>> parameters;
    bool hasTuples = false;
    std::size_t row = 0;
    for (const auto& [key, network] : networks.items()) {
        const auto architecture = networkOf(key, space);
        if (!architecture)
            return Error{file.string() + ": " + architecture.error().message};
        std::ranges::copy(*architecture, read.networks.row(row).begin());
        for (std::size_t column = 0; column < proxies.size(); ++column) {
            const json* score = scoreOf(network, proxies[column]);
            if (score == nullptr)
                return Error{file.string() + ": network " + key + " has no number " +
                             proxies[column] + "."};
            read.values(row, column) = score->get<double>();
            if (proxies[column] == "params")
                parameters.emplace_back(space.costs(*architecture).parameters,
                                        read.values(row, column));
        }
        hasTuples = hasTuples || key.starts_with('(');
        ++row;
    }
    if (hasTuples && contradicts(std::move(parameters)))
        return Error{file.string() +
                     ": the numbers of parameters contradict NASLib's order of operations "
                     "(skip_connect 0, none 1, nor_conv_3x3 2, nor_conv_1x1 3, avg_pool_3x3 4), so "
                     "that the cells of tuples are ambiguous; expected cells as text."};
    return read;
}

} // namespace latency
