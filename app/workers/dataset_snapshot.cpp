// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/dataset_snapshot.h"

#include "core/dataset/table/table_checksum.h"
#include "core/encoding/encoding.h"
#include "core/encoding/principal_components.h"
#include "core/encoding/standardize.h"
#include "core/similarity/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr int kComponents = 8;

std::vector<ArchitectureQuantity> costQuantities(const LatencyTable& table)
{
    std::vector<ArchitectureQuantity> quantities{{"multiply-adds (M)", {}, false},
                                                 {"parameters (M)", {}, false},
                                                 {"memory traffic (M elements)", {}, false},
                                                 {"kernel launches", {}, false}};
    for (int i = 0; i < table.architectureCount(); ++i) {
        const Costs costs = table.space().costs(table.architecture(i));
        quantities[0].values.push_back(costs.flops * 1e-6);
        quantities[1].values.push_back(costs.parameters * 1e-6);
        quantities[2].values.push_back(costs.memoryTraffic * 1e-6);
        quantities[3].values.push_back(costs.launches);
    }
    return quantities;
}

/// The space along the principal components of its decisions.
FloatMatrix componentScores(const LatencyTable& table, std::stop_token stop)
{
    const Outcome<FloatMatrix> encoded = findEncoding("costs")->encode(table, {stop, {}});
    const FloatMatrix* rows = std::get_if<FloatMatrix>(&encoded);
    if (!rows)
        return {};
    const auto components = principalComponents(standardized(*rows), kComponents, stop);
    const PrincipalComponents* found = std::get_if<PrincipalComponents>(&components);
    return found ? found->scores : FloatMatrix{};
}

FloatMatrix rankShares(const LatencyTable& table)
{
    const auto devices = static_cast<std::size_t>(table.deviceCount());
    const auto architectures = static_cast<std::size_t>(table.architectureCount());
    FloatMatrix shares(devices, architectures, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t device = 0; device < devices; ++device) {
        const auto latencies = table.milliseconds(static_cast<int>(device));
        std::vector<float> known;
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < architectures; ++i)
            if (!std::isnan(latencies[i])) {
                known.push_back(latencies[i]);
                rows.push_back(i);
            }
        const std::vector<double> ranks = midRanks(known);
        const double last = std::max<double>(1.0, static_cast<double>(known.size()) - 1.0);
        for (std::size_t i = 0; i < rows.size(); ++i)
            shares(device, rows[i]) = static_cast<float>((ranks[i] - 1.0) / last);
    }
    return shares;
}

std::shared_ptr<DatasetSnapshot> filledSnapshot(const std::string& reference,
                                                LatencyTablePointer table, std::stop_token stop)
{
    auto snapshot = std::make_shared<DatasetSnapshot>();
    snapshot->reference = reference;
    snapshot->table = std::move(table);
    snapshot->similarity = deviceSimilarity(*snapshot->table, Correlation::Spearman, stop);
    snapshot->dendrogram = clusterDevices(snapshot->similarity.values);
    snapshot->map = deviceMap(snapshot->similarity.values);
    snapshot->quantities = costQuantities(*snapshot->table);
    snapshot->features = componentScores(*snapshot->table, stop);
    for (std::size_t k = 0; k < std::min<std::size_t>(2, snapshot->features.columns()); ++k) {
        ArchitectureQuantity component{
            "cost component " + std::to_string(k + 1) + " (PCA)", {}, false};
        for (std::size_t i = 0; i < snapshot->features.rows(); ++i)
            component.values.push_back(snapshot->features(i, k));
        snapshot->quantities.push_back(std::move(component));
    }
    snapshot->rankShares = rankShares(*snapshot->table);
    snapshot->checksum = tableChecksum(*snapshot->table);
    return snapshot;
}

/// Roles of the files' columns; none for formats without columns.
std::vector<ReadColumns> readColumns(const DatasetRequest& request)
{
    std::vector<ReadColumns> read;
    for (const DatasetSource& source : request.sources) {
        const std::filesystem::path file = splitReference(source.reference).path;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored))
            continue;
        if (auto preview = previewTable(source.reference, openOptions(source.reading, {})))
            read.push_back({source, std::move(preview->columns)});
    }
    return read;
}

} // namespace

DatasetSnapshotPointer makeSnapshot(const std::string& reference, LatencyTablePointer table,
                                    std::stop_token stop)
{
    return filledSnapshot(reference, std::move(table), stop);
}

Result<DatasetSnapshotPointer> openSnapshot(const DatasetRequest& request,
                                            const std::vector<std::filesystem::path>& dataFolders,
                                            std::stop_token stop)
{
    auto table = openRequest(request, dataFolders);
    if (!table)
        return table.error();
    const auto snapshot = filledSnapshot(requestText(request), std::move(*table), stop);
    snapshot->columns = readColumns(request);
    return DatasetSnapshotPointer(snapshot);
}

} // namespace latency
