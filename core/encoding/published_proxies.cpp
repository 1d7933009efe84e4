// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/published_proxies.h"

#include "core/base/file_text.h"
#include "core/base/json_fault.h"
#include "core/dataset/data_file.h"
#include "core/dataset/open_dataset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <string>

namespace latency
{
namespace
{

enum class Normalisation { Range, LogRange, Deviation };

struct Proxy {
    const char* name;
    Normalisation normalisation;
};

constexpr std::array<Proxy, 13> proxies{{{"synflow", Normalisation::LogRange},
                                         {"zen", Normalisation::Range},
                                         {"epe_nas", Normalisation::Range},
                                         {"fisher", Normalisation::LogRange},
                                         {"flops", Normalisation::LogRange},
                                         {"grad_norm", Normalisation::LogRange},
                                         {"grasp", Normalisation::Deviation},
                                         {"jacov", Normalisation::Range},
                                         {"l2_norm", Normalisation::Range},
                                         {"nwot", Normalisation::Range},
                                         {"params", Normalisation::LogRange},
                                         {"plain", Normalisation::Range},
                                         {"snip", Normalisation::LogRange}}};

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

Result<Matrix> readProxies(const std::filesystem::path& file, const LatencyTable& table)
{
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
    Matrix raw(static_cast<std::size_t>(table.architectureCount()), proxies.size());
    int missing = 0;
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        const std::string key = keyOf(table.architecture(static_cast<int>(row)));
        const auto network = networks.find(key);
        if (network == networks.end()) {
            ++missing;
            continue;
        }
        for (std::size_t column = 0; column < proxies.size(); ++column) {
            const auto value = network->find(proxies[column].name);
            if (value == network->end() || !value->is_number())
                return Error{file.string() + ": network " + key + " has no number " +
                             proxies[column].name + "."};
            raw(row, column) = value->get<double>();
        }
    }
    if (missing > 0)
        return Error{file.string() + ": " + std::to_string(missing) + " of the table's " +
                     std::to_string(raw.rows()) + " networks are not in it; expected all."};
    return raw;
}

void normalise(Matrix& rows, std::size_t column, Normalisation how)
{
    double lowest = INFINITY;
    double highest = -INFINITY;
    double sum = 0.0;
    double squares = 0.0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        double& value = rows(row, column);
        if (how == Normalisation::LogRange)
            value = std::log1p(value);
        lowest = std::min(lowest, value);
        highest = std::max(highest, value);
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(rows.rows());
    const double mean = sum / count;
    const bool centres = how == Normalisation::Deviation;
    const double from = centres ? mean : lowest;
    const double width =
        centres ? std::sqrt(std::max(0.0, squares / count - mean * mean)) : highest - lowest;
    for (std::size_t row = 0; row < rows.rows(); ++row)
        rows(row, column) = width > 0.0 ? (rows(row, column) - from) / width : 0.0;
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
    const auto file = findFile();
    if (!file)
        return file.error();
    auto raw = readProxies(*file, table);
    if (!raw)
        return raw.error();
    if (control.stop.stop_requested())
        return Stopped{};
    for (std::size_t column = 0; column < proxies.size(); ++column)
        normalise(*raw, column, proxies[column].normalisation);
    FloatMatrix rows(raw->rows(), raw->columns());
    std::ranges::transform(raw->values(), rows.values().begin(),
                           [](double value) { return static_cast<float>(value); });
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return rows;
}

std::vector<std::string> PublishedProxies::columns(const SearchSpace&) const
{
    std::vector<std::string> names;
    for (const Proxy& proxy : proxies)
        names.emplace_back(proxy.name);
    return names;
}

} // namespace latency
