// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include <algorithm>
#include <cmath>

namespace latency::nasflat
{

namespace
{

using Vector = std::vector<double>;
using Rows = std::vector<Vector>;

class NaiveNetwork
{
public:
    NaiveNetwork(const NetworkParameters& parameters, const Vector& values, AttentionMask mask)
        : parameters_(parameters), values_(values), mask_(mask)
    {
    }

    double score(const GraphPattern& pattern, std::span<const int> operations,
                 std::span<const float> encoding, int device, bool inputIsChosen)
    {
        const std::size_t nodes = operations.size();
        Rows entries(nodes);
        for (std::size_t i = 0; i < nodes; ++i)
            entries[i] = entry(i, nodes, operations[i], device, inputIsChosen);
        Rows x(nodes);
        for (std::size_t i = 0; i < nodes; ++i)
            x[i] = linear(parameters_.lift, row(parameters_.nodeFeatures, featureRow(i)));
        Rows y = relu(layer(parameters_.refinement[0], x, entries, pattern));
        y = layer(parameters_.refinement[1], y, entries, pattern);
        Vector summary = y.back();
        for (std::size_t i = 0; i < 3; ++i) {
            summary = linear(parameters_.summary[i], summary);
            if (i < 2)
                rectify(summary);
        }
        for (Vector& e : entries)
            e = update(e, summary);
        y = relu(layer(parameters_.trunk[0], x, entries, pattern));
        y = relu(layer(parameters_.trunk[1], y, entries, pattern));
        y = layer(parameters_.trunk[2], y, entries, pattern);
        Vector pooled(graphWidth, 0.0);
        for (std::size_t i = 1; i < nodes; ++i)
            for (std::size_t c = 0; c < pooled.size(); ++c)
                pooled[c] += y[i][c] / static_cast<double>(nodes - 1);
        if (parameters_.shape.supplement > 0)
            append(pooled, mlp(parameters_.supplement, Vector(encoding.begin(), encoding.end())));
        if (parameters_.shape.hardware == HardwarePlace::Head)
            append(pooled, mlp(parameters_.hardware,
                               row(parameters_.deviceTable, static_cast<std::size_t>(device))));
        for (const DenseParameters& head : parameters_.head) {
            pooled = linear(head, pooled);
            rectify(pooled);
        }
        return linear(parameters_.score, pooled)[0];
    }

private:
    std::size_t featureRow(std::size_t node) const
    {
        return parameters_.shape.featureRows > 2 ? node : node == 0 ? 0 : 1;
    }
    double at(const Parameter& p, std::size_t r, std::size_t c) const
    {
        return values_[p.offset + r * static_cast<std::size_t>(p.columns) + c];
    }
    Vector row(const Parameter& p, std::size_t r) const
    {
        Vector out;
        for (std::size_t c = 0; c < static_cast<std::size_t>(p.columns); ++c)
            out.push_back(at(p, r, c));
        return out;
    }
    Vector times(const Vector& x, const Parameter& weight) const
    {
        Vector out(static_cast<std::size_t>(weight.columns), 0.0);
        for (std::size_t r = 0; r < x.size(); ++r)
            for (std::size_t c = 0; c < out.size(); ++c)
                out[c] += x[r] * at(weight, r, c);
        return out;
    }
    Vector linear(const DenseParameters& p, const Vector& x) const
    {
        return sum(times(x, p.weight), row(p.bias, 0));
    }
    template <class Layers>
    Vector mlp(const Layers& layers, Vector x) const
    {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            x = linear(layers[i], x);
            if (i + 1 < layers.size())
                rectify(x);
        }
        return x;
    }
    static void append(Vector& left, const Vector& right)
    {
        left.insert(left.end(), right.begin(), right.end());
    }
    static Vector sum(Vector left, const Vector& right)
    {
        for (std::size_t c = 0; c < left.size(); ++c)
            left[c] += right[c];
        return left;
    }
    static void rectify(Vector& x)
    {
        for (double& value : x)
            value = std::max(value, 0.0);
    }
    static Rows relu(Rows rows)
    {
        for (Vector& row : rows)
            rectify(row);
        return rows;
    }
    Vector entry(std::size_t node, std::size_t nodes, int operation, int device, bool chosen) const
    {
        if (node == 0 && !chosen)
            return Vector(entryWidth, 0.0);
        if (node + 1 == nodes)
            return row(parameters_.outputEntry, 0);
        Vector out = row(parameters_.operationTable, static_cast<std::size_t>(operation));
        if (parameters_.shape.hardware == HardwarePlace::Nodes)
            append(out, row(parameters_.deviceTable, static_cast<std::size_t>(device)));
        return out;
    }
    Vector update(const Vector& e, const Vector& summary) const
    {
        Vector hidden =
            sum(times(e, parameters_.updateEntry), times(summary, parameters_.updateSummary));
        hidden = sum(std::move(hidden), row(parameters_.updateBias, 0));
        rectify(hidden);
        return linear(parameters_.update, hidden);
    }
    static double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }
    bool hasEdge(const GraphPattern& pattern, std::size_t from, std::size_t to) const
    {
        for (int i = pattern.start[to]; i < pattern.start[to + 1]; ++i)
            if (pattern.predecessor[static_cast<std::size_t>(i)] == static_cast<int>(from))
                return true;
        return false;
    }
    /// softmax over all nodes of LeakyReLU(score) times adjacency, or with -infinity outside the
    /// mask; for columns first..last-1.
    Vector attention(const LayerParameters& p, const Rows& v, const GraphPattern& pattern,
                     std::size_t node, std::size_t first, std::size_t last) const
    {
        const bool isolated = pattern.start[node] == pattern.start[node + 1];
        Vector weight(v.size(), 0.0);
        double total = 0.0;
        for (std::size_t j = 0; j < v.size(); ++j) {
            double score = 0.0;
            for (std::size_t c = first; c < last; ++c)
                score += at(p.score, 0, c) * v[node][c] * v[j][c] /
                         std::sqrt(static_cast<double>(last - first));
            score = score > 0.0 ? score : 0.01 * score;
            const bool edge = hasEdge(pattern, j, node);
            if (mask_ == AttentionMask::Everyone)
                weight[j] = std::exp(edge ? score : 0.0);
            else if (edge || (isolated && j == node))
                weight[j] = std::exp(score);
            total += weight[j];
        }
        Vector mixed(last - first, 0.0);
        for (std::size_t j = 0; j < v.size(); ++j)
            for (std::size_t c = first; c < last; ++c)
                mixed[c - first] += weight[j] / total * v[j][c];
        return mixed;
    }
    Vector attention(const LayerParameters& p, const Rows& v, const GraphPattern& pattern,
                     std::size_t node) const
    {
        const std::size_t heads = parameters_.shape.layers == GraphLayerKind::MultiHead ? 4 : 1;
        const std::size_t width = graphWidth / heads;
        Vector mixed;
        for (std::size_t head = 0; head < heads; ++head)
            append(mixed, attention(p, v, pattern, node, head * width, (head + 1) * width));
        return mixed;
    }
    Rows layer(const LayerParameters& p, const Rows& x, const Rows& entries,
               const GraphPattern& pattern) const
    {
        const NetworkShape& shape = parameters_.shape;
        const std::size_t offset = shape.hasFlow() ? graphWidth : 0;
        Rows support(x.size()), v(x.size()), out(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Vector both = times(x[i], p.project);
            support[i].assign(both.begin(), both.begin() + graphWidth);
            v[i].assign(both.end() - graphWidth, both.end());
        }
        for (std::size_t i = 0; i < x.size(); ++i) {
            const Vector gate = sum(times(entries[i], p.gate), row(p.gateBias, 0));
            Vector flow(graphWidth, 0.0), attended(graphWidth, 0.0);
            if (shape.hasFlow())
                for (std::size_t c = 0; c < graphWidth; ++c) {
                    for (std::size_t j = 0; j < x.size(); ++j)
                        flow[c] += hasEdge(pattern, j, i) ? support[j][c] : 0.0;
                    flow[c] = sigmoid(gate[c]) * flow[c] + support[i][c] + at(p.flowBias, 0, c);
                }
            if (shape.hasAttention()) {
                attended = attention(p, v, pattern, i);
                for (std::size_t c = 0; c < graphWidth; ++c)
                    attended[c] *= sigmoid(gate[offset + c]);
                attended = normalised(p, attended);
            }
            if (shape.layers == GraphLayerKind::Ensemble && shape.fusion == Fusion::Mlp) {
                append(flow, attended);
                out[i] = mlp(p.fuse, flow);
                continue;
            }
            const double share = shape.layers == GraphLayerKind::Ensemble ? 0.5 : 1.0;
            out[i] = sum(std::move(flow), attended);
            for (double& value : out[i])
                value *= share;
        }
        return out;
    }
    Vector normalised(const LayerParameters& p, Vector x) const
    {
        double mean = 0.0;
        for (const double value : x)
            mean += value / graphWidth;
        double variance = 0.0;
        for (const double value : x)
            variance += (value - mean) * (value - mean) / graphWidth;
        for (std::size_t c = 0; c < x.size(); ++c)
            x[c] = (x[c] - mean) / std::sqrt(variance + 1e-5) * at(p.normGain, 0, c) +
                   at(p.normShift, 0, c);
        return x;
    }

    const NetworkParameters& parameters_;
    const Vector& values_;
    AttentionMask mask_;
};

} // namespace

double naiveScore(const NetworkParameters& parameters, const std::vector<double>& values,
                  const GraphCatalogue& catalogue, const Sample& sample, AttentionMask mask)
{
    std::span<const float> encoding;
    if (parameters.shape.supplement > 0)
        encoding = catalogue.supplement(sample.architecture);
    return NaiveNetwork(parameters, values, mask)
        .score(catalogue.pattern(sample.architecture), catalogue.operations(sample.architecture),
               encoding, sample.device, catalogue.inputIsChosen());
}

} // namespace latency::nasflat
