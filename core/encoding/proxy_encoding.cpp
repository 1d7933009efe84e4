// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxy_encoding.h"

#include "core/encoding/proxies/labelled_images.h"
#include "core/encoding/proxies/proxy_calculator.h"
#include "core/encoding/proxies/proxy_scale.h"
#include "core/encoding/row_cache/row_cache.h"
#include "core/encoding/table_fingerprint.h"
#include "core/network/network_planner.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace latency
{

namespace
{

/// Increase when a formula changes: older rows are then computed again.
constexpr int kVersion = 1;
constexpr Seed kSeed{1};
constexpr int kNetworksOfAJob = 50;

const ZeroCostProxy& infoOf(ProxyId proxy)
{
    return zeroCostProxies()[proxy];
}

bool isKnownAtOnce(ProxyId proxy)
{
    return proxy == Params || proxy == Flops;
}

double knownAtOnce(ProxyId proxy, const Costs& costs)
{
    return proxy == Params ? costs.parameters : costs.flops;
}

MethodInfo infoOfOne(ProxyId id)
{
    const ZeroCostProxy& proxy = infoOf(id);
    MethodInfo info;
    info.name = proxy.name;
    info.title = std::string("Proxy: ").append(proxy.title);
    info.description = proxy.description;
    info.source = std::string(proxy.source) + "; methods/proxies.md §1";
    return info;
}

MethodInfo infoOfAll(ProxyEncoding::Batches batches)
{
    MethodInfo info;
    info.name = "proxies";
    info.title = "Zero-cost proxies (computed here)";
    info.description = "13 numbers of the untrained network, all on the same images.";
    info.source = "On Latency Predictors for NAS (arXiv 2403.02446); methods/proxies.md §1";
    if (batches == ProxyEncoding::Batches::PerJob) {
        info.name += "-paper";
        info.title = "Zero-cost proxies (computed, image batches as published)";
        info.description =
            "The 13 proxies with different random images for every 50 networks, which causes most "
            "of the variation of epe_nas and much of that of jacov.";
        info.spaces = spacesWith(&SpaceFacts::hasProxiesPerJob);
    }
    return info;
}

std::vector<ProxyId> allProxies()
{
    std::vector<ProxyId> all;
    for (std::size_t i = 0; i < ProxyCount; ++i)
        all.push_back(static_cast<ProxyId>(i));
    return all;
}

Error noPlanner(const LatencyTable& table)
{
    return {"encoding: proxies are computed by running each network, and how those of " +
            table.space().title() +
            " are built is not known; expected NAS-Bench-201, FBNet or "
            "OFA-MobileNetV3."};
}

/// For each architecture of the table, the one whose row represents it.
std::vector<Architecture> rowOwners(const LatencyTable& table, bool countsDeadParts,
                                    bool sharesRows)
{
    std::vector<Architecture> owners;
    for (int i = 0; i < table.architectureCount(); ++i) {
        const ArchitectureView one = table.architecture(i);
        owners.push_back(countsDeadParts || !sharesRows ? Architecture(one.begin(), one.end())
                                                        : table.space().sameFunction(one));
    }
    return owners;
}

} // namespace

struct ProxyEncoding::RawRows {
    Matrix values;               ///< not a number where missing
    std::vector<bool> isMissing; ///< rows that lack a value

    [[nodiscard]] int missing() const
    {
        return static_cast<int>(std::ranges::count(isMissing, true));
    }
};

ProxyEncoding::ProxyEncoding(MethodInfo info, std::vector<ProxyId> proxies, Batches batches)
    : info_(std::move(info)), proxies_(std::move(proxies)), batches_(batches)
{
}

ProxyEncoding::ProxyEncoding(ProxyId proxy) : ProxyEncoding(infoOfOne(proxy), {proxy}) {}

ProxyEncoding::ProxyEncoding(Batches batches)
    : ProxyEncoding(infoOfAll(batches), allProxies(), batches)
{
}

std::vector<std::string> ProxyEncoding::columns(const SearchSpace&) const
{
    std::vector<std::string> names;
    for (const ProxyId proxy : proxies_)
        names.emplace_back(infoOf(proxy).name);
    return names;
}

RowSource ProxyEncoding::source(ProxyId proxy, const LatencyTable& table,
                                const std::string& images) const
{
    RowSource source;
    source.space = table.space().name();
    source.subject = infoOf(proxy).name;
    source.decisions = table.space().positions().size();
    source.recipe = {{"version", kVersion}, {"seed", kSeed.value}};
    if (infoOf(proxy).readsImages)
        source.recipe["images"] = batches_ == Batches::One
                                      ? images
                                      : "synthetic, others for every 50 networks of table " +
                                            std::to_string(tableFingerprint(table));
    return source;
}

Result<ProxyEncoding::RawRows> ProxyEncoding::read(const LatencyTable& table) const
{
    RawRows raw;
    raw.values = Matrix(static_cast<std::size_t>(table.architectureCount()), proxies_.size(),
                        std::numeric_limits<double>::quiet_NaN());
    raw.isMissing.assign(raw.values.rows(), false);
    if (findNetworkPlanner(table.space()) == nullptr)
        return noPlanner(table);
    const auto images = imageSourceOf(table.space(), kSeed);
    if (!images)
        return images.error();
    const std::vector<Architecture> own = rowOwners(table, true, true);
    const std::vector<Architecture> shared = rowOwners(table, false, batches_ == Batches::One);
    for (std::size_t column = 0; column < proxies_.size(); ++column) {
        const ProxyId proxy = proxies_[column];
        if (isKnownAtOnce(proxy)) {
            for (std::size_t row = 0; row < own.size(); ++row)
                raw.values(row, column) = knownAtOnce(proxy, table.space().costs(own[row]));
            continue;
        }
        const auto cache = RowCache::read(source(proxy, table, images->description));
        if (!cache)
            return cache.error();
        const std::vector<Architecture>& owners = infoOf(proxy).countsDeadParts ? own : shared;
        for (std::size_t row = 0; row < owners.size(); ++row) {
            if (const auto found = cache->find(owners[row]))
                raw.values(row, column) = found->front();
            else
                raw.isMissing[row] = true;
        }
    }
    return raw;
}

Result<EncodingState> ProxyEncoding::state(const LatencyTable& table) const
{
    const auto raw = read(table);
    if (!raw)
        return raw.error();
    return EncodingState{table.architectureCount() - raw->missing(), table.architectureCount()};
}

FloatMatrix ProxyEncoding::scaled(RawRows raw) const
{
    for (std::size_t column = 0; column < proxies_.size(); ++column)
        scaleProxy(raw.values, column, infoOf(proxies_[column]).scale);
    FloatMatrix rows(raw.values.rows(), raw.values.columns());
    std::ranges::transform(raw.values.values(), rows.values().begin(),
                           [](double value) { return static_cast<float>(value); });
    for (std::size_t row = 0; row < rows.rows(); ++row)
        if (raw.isMissing[row])
            std::ranges::fill(rows.row(row), std::numeric_limits<float>::quiet_NaN());
    return rows;
}

Result<FloatMatrix> ProxyEncoding::partialRows(const LatencyTable& table) const
{
    auto raw = read(table);
    if (!raw)
        return raw.error();
    return scaled(std::move(*raw));
}

Outcome<FloatMatrix> ProxyEncoding::encode(const LatencyTable& table,
                                           const RunControl<EncodingProgress>& control) const
{
    if (findNetworkPlanner(table.space()) == nullptr)
        return noPlanner(table);
    auto raw = read(table);
    if (!raw)
        return raw.error();
    if (raw->missing() > 0)
        return missingRows(table, raw->missing());
    if (control.stop.stop_requested())
        return Stopped{};
    FloatMatrix rows = scaled(std::move(*raw));
    if (control.report)
        control.report({table.architectureCount(), table.architectureCount()});
    return rows;
}

Outcome<std::monostate> ProxyEncoding::computeGroup(const LatencyTable& table,
                                                    const std::vector<ProxyId>& group,
                                                    const ComputationControl& control) const
{
    const auto images = imageSourceOf(table.space(), kSeed);
    if (!images)
        return images.error();
    RowJob job;
    for (const ProxyId proxy : group)
        job.sources.push_back(source(proxy, table, images->description));
    std::set<Architecture> known;
    std::map<Architecture, int> jobOf;
    const auto owners =
        rowOwners(table, infoOf(group.front()).countsDeadParts, batches_ == Batches::One);
    for (std::size_t row = 0; row < owners.size(); ++row) {
        if (!known.insert(owners[row]).second)
            continue;
        job.architectures.push_back(owners[row]);
        if (batches_ == Batches::PerJob)
            jobOf[owners[row]] = 1 + static_cast<int>(row) / kNetworksOfAJob;
    }
    job.makeFunction = [&](const std::vector<std::size_t>& wanted) -> RowFunction {
        std::vector<ProxyId> ids;
        for (const std::size_t place : wanted)
            ids.push_back(group[place]);
        return [compute = proxyFunction(table.space(), ids, {kSeed, kSeed, images->images}),
                &jobOf](ArchitectureView network, const std::stop_token& stop) {
            const auto found = jobOf.find(Architecture(network.begin(), network.end()));
            return compute(network, stop, found == jobOf.end() ? 0 : found->second);
        };
    };
    return computeRows(job, control);
}

Outcome<std::monostate> ProxyEncoding::compute(const LatencyTable& table,
                                               const ComputationControl& control) const
{
    // Proxies that count dead parts have rows of their own; they are cheap.
    for (const bool countsDeadParts : {true, false}) {
        std::vector<ProxyId> group;
        for (const ProxyId proxy : proxies_)
            if (!isKnownAtOnce(proxy) && infoOf(proxy).countsDeadParts == countsDeadParts)
                group.push_back(proxy);
        if (group.empty())
            continue;
        auto outcome = computeGroup(table, group, control);
        if (!std::holds_alternative<std::monostate>(outcome))
            return outcome;
    }
    return std::monostate{};
}

} // namespace latency
