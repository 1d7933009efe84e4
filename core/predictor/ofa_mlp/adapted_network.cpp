// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/adapted_network.h"

#include "core/predictor/ofa_mlp/dense_pass.h"

#include <algorithm>
#include <cmath>

namespace latency::ofa_mlp
{
namespace
{

/// The columns a head reads: all, or all but the source's answer.
MatrixView<const float> columnsOf(const FloatMatrix& features, bool withAnswer)
{
    const auto width = static_cast<int>(features.columns());
    return {features.values().data(), static_cast<int>(features.rows()),
            withAnswer ? width : width - 1, width};
}

} // namespace

std::vector<float> SourceNetwork::answers(const RowInputs& rows) const
{
    std::vector<float> values = outputsOf(*network, rows.view());
    if (!rows.expected.empty())
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = std::exp(values[i] + rows.expected[i]);
    return values;
}

FloatMatrix AdaptedNetwork::features(const RowInputs& rows, bool withLastActivation) const
{
    const std::vector<float> hidden = featuresOf(*source_.network, rows.view(), withLastActivation);
    const std::vector<float> answers = source_.answers(rows);
    const std::size_t width = answers.empty() ? 0 : hidden.size() / answers.size();
    FloatMatrix features(answers.size(), width + 1);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto row = features.row(i);
        std::ranges::copy(std::span(hidden).subspan(i * width, width), row.begin());
        row.back() = answers[i];
    }
    return features;
}

Outcome<std::monostate> AdaptedNetwork::learn(const RowInputs& rows, std::span<const float> labels,
                                              const HeadOptions& options, Seed seed,
                                              std::stop_token stop)
{
    const FloatMatrix known = features(rows, !options.paperActivation);
    head_ = ridgeHead(columnsOf(known, true), labels);
    leaveOneOut_ = head_->leaveOneOut;
    readsAnswer_ = true;
    if (!options.byDescent)
        return std::monostate{};
    auto outcome = descentHead(columnsOf(known, false), labels, seed, std::move(stop));
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    head_ = std::get<LinearHead>(std::move(outcome));
    readsAnswer_ = false;
    return std::monostate{};
}

std::vector<float> AdaptedNetwork::answers(const RowInputs& rows) const
{
    if (!head_)
        return source_.answers(rows);
    return head_->answers(columnsOf(features(rows, true), readsAnswer_));
}

} // namespace latency::ofa_mlp
