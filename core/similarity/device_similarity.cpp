// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_similarity.h"

#include "core/dataset/table/table_contexts.h"
#include "core/similarity/kendall_tau.h"
#include "core/similarity/rank_correlation.h"
#include "core/similarity/ranking.h"

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace latency
{

namespace
{

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<std::pair<Correlation, std::string_view>, 3> kNames{
    {{Correlation::Spearman, "spearman"},
     {Correlation::Kendall, "kendall"},
     {Correlation::Pearson, "pearson"}}};

// Devices multiplied at a time: few enough to check the stop token often.
constexpr Eigen::Index kBlock = 16;

void setSymmetric(Matrix& values, std::size_t a, std::size_t b, double value)
{
    values(a, b) = value;
    values(b, a) = value;
}

bool isConstant(std::span<const float> values)
{
    return std::ranges::all_of(values, [&](float value) { return value == values.front(); });
}

// Centred values for Pearson, centred ranks for Spearman; zeros when constant.
void centre(std::span<const float> values, Correlation correlation, std::span<double> out)
{
    if (correlation == Correlation::Spearman) {
        centredMidRanks(rankingOf(values), out);
        return;
    }
    double mean = 0.0;
    for (const float value : values)
        mean += static_cast<double>(value) / static_cast<double>(values.size());
    const bool constant = isConstant(values);
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i] = constant ? 0.0 : static_cast<double>(values[i]) - mean;
}

// Spearman or Pearson of fully measured devices: one product of all centred columns.
void correlateByProduct(const LatencyTable& table, const std::vector<std::size_t>& devices,
                        DeviceSimilarity& similarity, const std::stop_token& stop)
{
    const auto count = static_cast<Eigen::Index>(devices.size());
    const auto rows = static_cast<std::size_t>(table.architectureCount());
    Eigen::MatrixXd columns(table.architectureCount(), count);
    for (Eigen::Index i = 0; i < count && !stop.stop_requested(); ++i)
        centre(table.milliseconds().row(devices[static_cast<std::size_t>(i)]),
               similarity.correlation, {columns.col(i).data(), rows});
    if (stop.stop_requested())
        return;
    const Eigen::VectorXd norms = columns.colwise().norm();
    for (Eigen::Index first = 0; first < count && !stop.stop_requested(); first += kBlock) {
        const Eigen::Index block = std::min(kBlock, count - first);
        const Eigen::MatrixXd products =
            columns.middleCols(first, block).transpose() * columns.rightCols(count - first);
        for (Eigen::Index i = 0; i < block; ++i) {
            for (Eigen::Index j = i + 1; j < count - first; ++j) {
                const double norm = norms(first + i) * norms(first + j);
                const double value =
                    norm > 0.0 ? std::clamp(products(i, j) / norm, -1.0, 1.0) : kUnknown;
                setSymmetric(similarity.values, devices[static_cast<std::size_t>(first + i)],
                             devices[static_cast<std::size_t>(first + j)], value);
            }
        }
    }
}

void correlateByKendall(const LatencyTable& table, const std::vector<std::size_t>& devices,
                        DeviceSimilarity& similarity, const std::stop_token& stop)
{
    std::vector<Ranking> rankings;
    for (const std::size_t device : devices) {
        if (stop.stop_requested())
            return;
        rankings.push_back(rankingOf(table.milliseconds().row(device)));
    }
    for (std::size_t i = 0; i < devices.size(); ++i) {
        for (std::size_t j = i + 1; j < devices.size(); ++j) {
            if (stop.stop_requested())
                return;
            setSymmetric(similarity.values, devices[i], devices[j],
                         kendallTauB(rankings[i], rankings[j]));
        }
    }
}

double correlate(std::span<const float> x, std::span<const float> y, Correlation correlation,
                 std::span<const int> contexts)
{
    switch (correlation) {
    case Correlation::Spearman:
        return withinGroups(spearman, x, y, contexts);
    case Correlation::Kendall:
        return withinGroups(kendall, x, y, contexts);
    case Correlation::Pearson:
        return withinGroups([](std::span<const float> left,
                               std::span<const float> right) { return pearson(left, right); },
                            x, y, contexts);
    }
    return kUnknown;
}

// A pair with missing measurements, or of networks that are ranked within contexts, evaluated on
// the architectures measured on both.
class PairwiseCorrelation
{
public:
    PairwiseCorrelation(const LatencyTable& table, DeviceSimilarity& similarity)
        : table_(table), similarity_(similarity), contexts_(tableContexts(table))
    {
    }
    [[nodiscard]] bool hasContexts() const { return !contexts_.empty(); }

    void operator()(std::size_t a, std::size_t b)
    {
        const std::span<const float> x = table_.milliseconds().row(a);
        const std::span<const float> y = table_.milliseconds().row(b);
        x_.clear();
        y_.clear();
        chosen_.clear();
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (std::isnan(x[i]) || std::isnan(y[i]))
                continue;
            x_.push_back(x[i]);
            y_.push_back(y[i]);
            if (hasContexts())
                chosen_.push_back(contexts_[i]);
        }
        const auto count = static_cast<int>(x_.size());
        similarity_.counts(a, b) = count;
        similarity_.counts(b, a) = count;
        if (a != b)
            setSymmetric(similarity_.values, a, b,
                         correlate(x_, y_, similarity_.correlation, chosen_));
    }

private:
    const LatencyTable& table_;
    DeviceSimilarity& similarity_;
    std::vector<int> contexts_;
    std::vector<float> x_;
    std::vector<float> y_;
    std::vector<int> chosen_;
};

} // namespace

std::optional<Correlation> correlationFromName(std::string_view name)
{
    for (const auto& [correlation, itsName] : kNames)
        if (itsName == name)
            return correlation;
    return std::nullopt;
}

std::string_view correlationName(Correlation correlation)
{
    for (const auto& [candidate, name] : kNames)
        if (candidate == correlation)
            return name;
    return {};
}

DeviceSimilarity deviceSimilarity(const LatencyTable& table, Correlation correlation,
                                  std::stop_token stop)
{
    const auto size = static_cast<std::size_t>(table.deviceCount());
    DeviceSimilarity similarity{correlation, Matrix(size, size, kUnknown),
                                BasicMatrix<int>(size, size, 0)};
    PairwiseCorrelation pairwise(table, similarity);
    std::vector<std::size_t> complete;
    std::vector<bool> hasHoles(size);
    for (std::size_t device = 0; device < size; ++device) {
        similarity.values(device, device) = 1.0;
        hasHoles[device] = pairwise.hasContexts() || table.measuredCount(static_cast<int>(device)) <
                                                         table.architectureCount();
        if (!hasHoles[device])
            complete.push_back(device);
    }
    if (correlation == Correlation::Kendall)
        correlateByKendall(table, complete, similarity, stop);
    else
        correlateByProduct(table, complete, similarity, stop);

    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a; b < size && !stop.stop_requested(); ++b) {
            if (hasHoles[a] || hasHoles[b])
                pairwise(a, b);
            else
                similarity.counts(b, a) = similarity.counts(a, b) = table.architectureCount();
        }
    }
    return similarity;
}

double meanCrossCorrelation(const Matrix& similarity, const std::vector<int>& left,
                            const std::vector<int>& right)
{
    double sum = 0.0;
    int count = 0;
    for (const int a : left) {
        for (const int b : right) {
            const double value =
                similarity(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
            sum += std::isnan(value) ? 0.0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
    }
    return count > 0 ? sum / count : kUnknown;
}

} // namespace latency
