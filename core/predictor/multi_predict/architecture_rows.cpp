// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/architecture_rows.h"

#include <algorithm>

namespace latency::multi_predict
{

ArchitectureRows::ArchitectureRows(const LatencyTable& table, FloatMatrix features,
                                   LatencyVectors vectors, std::vector<int> hidden)
    : features_(std::move(features)), vectors_(std::move(vectors)), hidden_(std::move(hidden))
{
    if (features_.isEmpty())
        catalogue_ = std::make_unique<ArchitectureCatalogue>(table.space(), table.architectures());
}

void ArchitectureRows::describe(NetworkShape& shape) const
{
    shape.trunk = catalogue_ ? catalogue_->shape().trunk : TrunkKind::Dense;
    shape.inputWidth =
        catalogue_ ? catalogue_->shape().inputWidth : static_cast<int>(features_.columns());
    shape.supplementWidth = vectors_.width();
}

template <class Real>
void ArchitectureRows::gatherFeatures(std::span<const int> architectures,
                                      ArchitectureBatch<Real>& into) const
{
    into.architectures = into.rows = static_cast<int>(architectures.size());
    into.columns = static_cast<int>(features_.columns());
    into.neighbours.clear();
    into.readout.clear();
    into.values.clear();
    for (const int architecture : architectures)
        for (const float value : features_.row(static_cast<std::size_t>(architecture)))
            into.values.push_back(static_cast<Real>(value));
}

template <class Real>
void ArchitectureRows::gather(std::span<const NetworkRow> rows, NetworkBatch<Real>& into) const
{
    std::vector<int> architectures;
    into.devices.clear();
    into.supplement.clear();
    std::vector<float> vector(static_cast<std::size_t>(vectors_.width()));
    for (const NetworkRow& row : rows) {
        architectures.push_back(row.architecture);
        into.devices.push_back(row.device);
        if (vector.empty())
            continue;
        const auto device = static_cast<std::size_t>(row.device);
        vectors_.write(row.architecture, device < hidden_.size() ? hidden_[device] : -1, vector);
        into.supplement.insert(into.supplement.end(), vector.begin(), vector.end());
    }
    ArchitectureBatch<Real>& batch = into.architectures;
    if (catalogue_)
        catalogue_->gather(architectures, batch);
    else
        gatherFeatures(architectures, batch);
    if (vector.empty() || batch.isGraph())
        return;
    std::vector<Real> joined;
    joined.reserve(batch.values.size() + into.supplement.size());
    const auto columns = static_cast<std::ptrdiff_t>(batch.columns);
    const auto width = static_cast<std::ptrdiff_t>(vector.size());
    for (std::ptrdiff_t row = 0; row < batch.rows; ++row) {
        const auto features = batch.values.begin() + row * columns;
        const auto supplement = into.supplement.begin() + row * width;
        joined.insert(joined.end(), features, features + columns);
        joined.insert(joined.end(), supplement, supplement + width);
    }
    batch.values = std::move(joined);
    batch.columns += static_cast<int>(width);
    into.supplement.clear();
}

template void ArchitectureRows::gather(std::span<const NetworkRow>, NetworkBatch<float>&) const;
template void ArchitectureRows::gather(std::span<const NetworkRow>, NetworkBatch<double>&) const;

} // namespace latency::multi_predict
