// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/kernel_features.h"

#include "core/encoding/kernel_features/cell_features.h"
#include "core/encoding/kernel_features/column_features.h"
#include "core/encoding/kernel_features/exported_cell.h"
#include "core/encoding/kernel_features/feature_scaling.h"
#include "core/encoding/kernel_features/layer_rates.h"
#include "core/encoding/kernel_features/network_totals.h"
#include "core/encoding/kernel_features/source_profiles.h"
#include "core/space/columns/column_space.h"

#include <algorithm>
#include <cmath>
#include <mutex>

namespace latency
{
namespace
{

constexpr std::size_t kKept = 4;
/// FLOPs, parameters, memory traffic and launches: more of them is slower on every device.
constexpr Eigen::Index kPlainCosts = 4;

/// Features independent of the train devices.
struct TableFeatures {
    std::vector<KernelGroup> groups;
    std::vector<bool> isConstant;
    Eigen::VectorXd slowness; ///< the standardised costs, added up
    Eigen::MatrixXd basis;
    Eigen::MatrixXd gram;
};

Eigen::VectorXd workOf(const LayerCatalogue& catalogue, double Costs::*amount)
{
    Eigen::VectorXd work(static_cast<Eigen::Index>(catalogue.layers.size()));
    for (std::size_t i = 0; i < catalogue.layers.size(); ++i)
        work(static_cast<Eigen::Index>(i)) = catalogue.layers[i].costs.*amount;
    return work;
}

void append(std::vector<KernelGroup>& groups, std::string title, double weight,
            const Eigen::MatrixXd& values)
{
    FeatureMatrix features = unitFeatures(values);
    if (features.cols() > 0 && features.squaredNorm() > 0.0F)
        groups.push_back({std::move(title), weight, std::move(features)});
}

Eigen::VectorXd standardized(const Eigen::VectorXd& values)
{
    const double norm = values.norm();
    if (norm <= 0.0)
        return values;
    return values * (std::sqrt(static_cast<double>(values.size())) / norm);
}

Eigen::VectorXf consensusOf(const Eigen::MatrixXd& profiles, const Eigen::VectorXd& slowness)
{
    Eigen::VectorXd sum = 0.5 * standardized(slowness);
    if (profiles.cols() > 0)
        sum += standardized(profiles.rowwise().sum());
    return standardized(sum).cast<float>();
}

void setBasis(TableFeatures& built, Eigen::MatrixXd basis)
{
    built.basis = std::move(basis);
    built.gram.setZero(built.basis.cols(), built.basis.cols());
    built.gram.selfadjointView<Eigen::Lower>().rankUpdate(built.basis.transpose());
    built.gram.triangularView<Eigen::StrictlyUpper>() = built.gram.transpose();
}

/// Where nothing is known of networks but what the table's columns say.
TableFeatures buildColumnFeatures(const LatencyTable& table, const ColumnSpace& space)
{
    TableFeatures built;
    built.isConstant.assign(static_cast<std::size_t>(table.architectureCount()), false);
    built.slowness = columnSlowness(table, space);
    std::vector<ColumnGroup> groups = columnGroups(table, space);
    Eigen::Index columns = 0;
    for (const ColumnGroup& group : groups)
        columns += group.values.cols();
    Eigen::MatrixXd basis(table.architectureCount(), columns);
    Eigen::Index begin = 0;
    for (ColumnGroup& group : groups) {
        basis.middleCols(begin, group.values.cols()) = group.values;
        begin += group.values.cols();
        append(built.groups, group.title, group.weight, group.values);
    }
    setBasis(built, std::move(basis));
    return built;
}

TableFeatures buildTableFeatures(const LatencyTable& table)
{
    if (const ColumnSpace* columns = asColumnSpace(table.space()))
        return buildColumnFeatures(table, *columns);
    TableFeatures built;
    built.isConstant = constantArchitectures(table);
    const Eigen::MatrixXd totals = networkTotals(table);
    append(built.groups, "global costs", 0.5, standardizedColumns(totals));
    built.slowness = standardizedColumns(totals.leftCols(kPlainCosts)).rowwise().sum();
    append(built.groups, "exported graph", 0.05, standardizedColumns(exportedTotals(table)));
    append(built.groups, "pruned graph", 0.02, standardizedColumns(prunedGraphs(table)));
    append(built.groups, "merged operations", 0.02, standardizedColumns(mergedOperations(table)));
    LayerCatalogue catalogue;
    if (!table.space().facts().isCell)
        catalogue = layerCatalogue(table);
    if (!catalogue.layers.empty()) {
        append(built.groups, "layer rates", 0.1,
               layerRateFeatures(catalogue, workOf(catalogue, &Costs::flops), 1.0));
        append(built.groups, "depthwise rates", 0.3,
               layerRateFeatures(catalogue, workOf(catalogue, &Costs::depthwiseFlops), 0.7));
        append(built.groups, "traffic rates", 0.1,
               layerRateFeatures(catalogue, workOf(catalogue, &Costs::memoryTraffic), 1.0));
    }
    // Layer rates already distinguish most decisions; for cells no other group does.
    append(built.groups, "single decisions", catalogue.layers.empty() ? 0.5 : 0.1,
           decisions(table));
    setBasis(built, profileBasis(table, catalogue));
    return built;
}

KernelFeatures buildFeatures(const LatencyTable& table, const TableFeatures& tableFeatures,
                             const std::vector<int>& trainDevices)
{
    KernelFeatures built;
    built.isConstant = tableFeatures.isConstant;
    Eigen::MatrixXd profiles =
        smoothProfiles(table, trainDevices, tableFeatures.basis, tableFeatures.gram);
    Eigen::Index kept = 0;
    for (std::size_t d = 0; d < trainDevices.size(); ++d) {
        const Eigen::MatrixXd forms =
            standardizedColumns(profiles.middleCols(2 * static_cast<Eigen::Index>(d), 2));
        profiles.middleCols(kept, forms.cols()) = forms;
        kept += forms.cols();
        built.profileDevices.insert(built.profileDevices.end(),
                                    static_cast<std::size_t>(forms.cols()), trainDevices[d]);
    }
    profiles.conservativeResize(Eigen::NoChange, kept);
    append(built.groups, "source profiles", 0.5, profiles);
    built.consensus = consensusOf(profiles, tableFeatures.slowness);
    built.groups.insert(built.groups.end(), tableFeatures.groups.begin(),
                        tableFeatures.groups.end());
    return built;
}

/// The few most recent results for tables that still exist.
template <class Key, class Value>
class RecentResults
{
public:
    std::shared_ptr<const Value> find(const LatencyTablePointer& table, const Key& key)
    {
        std::erase_if(entries_, [](const Entry& entry) { return entry.table.expired(); });
        const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
            return entry.table.lock() == table && entry.key == key;
        });
        if (found == entries_.end())
            return nullptr;
        std::rotate(entries_.begin(), found, found + 1);
        return entries_.front().value;
    }

    void insert(const LatencyTablePointer& table, const Key& key,
                std::shared_ptr<const Value> value)
    {
        entries_.insert(entries_.begin(), {table, key, std::move(value)});
        if (entries_.size() > kKept)
            entries_.pop_back();
    }

private:
    struct Entry {
        std::weak_ptr<const LatencyTable> table;
        Key key;
        std::shared_ptr<const Value> value;
    };
    std::vector<Entry> entries_;
};

std::vector<int> ascending(std::vector<int> devices)
{
    std::ranges::sort(devices);
    devices.erase(std::ranges::unique(devices).begin(), devices.end());
    return devices;
}

} // namespace

std::shared_ptr<const KernelFeatures> kernelFeatures(const LatencyTablePointer& table,
                                                     const std::vector<int>& trainDevices)
{
    static std::mutex mutex;
    static RecentResults<int, TableFeatures> tables;
    static RecentResults<std::vector<int>, KernelFeatures> results;
    const std::vector<int> devices = ascending(trainDevices);

    const std::lock_guard lock(mutex);
    if (auto known = results.find(table, devices))
        return known;
    auto tableFeatures = tables.find(table, 0);
    if (!tableFeatures) {
        tableFeatures = std::make_shared<TableFeatures>(buildTableFeatures(*table));
        tables.insert(table, 0, tableFeatures);
    }
    auto built = std::make_shared<KernelFeatures>(buildFeatures(*table, *tableFeatures, devices));
    results.insert(table, devices, built);
    return built;
}

std::shared_ptr<const PriorModes> kernelPriorModes(const LatencyTablePointer& table,
                                                   const std::vector<int>& trainDevices)
{
    static std::mutex mutex;
    static RecentResults<std::vector<int>, PriorModes> results;
    const std::vector<int> devices = ascending(trainDevices);

    const std::lock_guard lock(mutex);
    if (auto known = results.find(table, devices))
        return known;
    auto built = std::make_shared<PriorModes>(priorModes(
        kernelFeatures(table, devices)->groups, table->architectureCount(), kConstantWeight));
    results.insert(table, devices, built);
    return built;
}

} // namespace latency
