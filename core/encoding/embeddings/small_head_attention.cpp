// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/small_head_attention.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/softmax.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>
#include <vector>

namespace latency
{

namespace
{

constexpr float kScale = 0.5F; // 1 / √kHeadWidth

/// One head of one row; consecutive places are `stride` numbers apart.
struct HeadView {
    const float* first;
    std::int64_t stride;

    [[nodiscard]] float at(std::int64_t place, int part) const
    {
        return first[place * stride + part];
    }
};

/// The four numbers of each place as four rows, so that loops over places access memory
/// contiguously.
struct PartRows {
    explicit PartRows(std::int64_t places)
        : count(places), numbers(static_cast<std::size_t>(kHeadWidth * places))
    {
    }

    void load(const HeadView& head)
    {
        for (int part = 0; part < kHeadWidth; ++part)
            for (std::int64_t place = 0; place < count; ++place)
                row(part)[place] = head.at(place, part);
    }
    void clear() { std::fill(numbers.begin(), numbers.end(), 0.0F); }
    void store(float* first, std::int64_t stride) const
    {
        for (int part = 0; part < kHeadWidth; ++part)
            for (std::int64_t place = 0; place < count; ++place)
                first[place * stride + part] =
                    numbers[static_cast<std::size_t>(part * count + place)];
    }
    [[nodiscard]] float* row(int part) { return numbers.data() + part * count; }

    std::int64_t count;
    std::vector<float> numbers;
};

/// out[j] = scale · Σ_c x[c] rows[c][j]
void combine(const HeadView& x, std::int64_t place, PartRows& rows, float scale, float* out)
{
    const float x0 = scale * x.at(place, 0);
    const float x1 = scale * x.at(place, 1);
    const float x2 = scale * x.at(place, 2);
    const float x3 = scale * x.at(place, 3);
    const float* r0 = rows.row(0);
    const float* r1 = rows.row(1);
    const float* r2 = rows.row(2);
    const float* r3 = rows.row(3);
#pragma omp simd
    for (std::int64_t j = 0; j < rows.count; ++j)
        out[j] = x0 * r0[j] + x1 * r1[j] + x2 * r2[j] + x3 * r3[j];
}

/// rows[c][j] += x[c] weights[j]
void spread(const HeadView& x, std::int64_t place, const float* weights, float scale,
            PartRows& rows)
{
    for (int part = 0; part < kHeadWidth; ++part) {
        const float factor = scale * x.at(place, part);
        float* row = rows.row(part);
#pragma omp simd
        for (std::int64_t j = 0; j < rows.count; ++j)
            row[j] += factor * weights[j];
    }
}

float dot(const float* a, const float* b, std::int64_t count)
{
    float sum = 0.0F;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t j = 0; j < count; ++j)
        sum += a[j] * b[j];
    return sum;
}

/// The shapes of one call.
struct Shape {
    explicit Shape(const at::Tensor& all)
        : rows(all.size(0)), places(all.size(1)), width(all.size(2) / 3), heads(width / kHeadWidth)
    {
    }

    [[nodiscard]] HeadView head(const float* all, std::int64_t row, std::int64_t which,
                                std::int64_t head) const
    {
        return {all + row * places * 3 * width + which * width + head * kHeadWidth, 3 * width};
    }

    std::int64_t rows;
    std::int64_t places;
    std::int64_t width;
    std::int64_t heads;
};

at::Tensor scoresOf(const Shape& shape, const float* all)
{
    at::Tensor scores = at::empty({shape.rows, shape.heads, shape.places, shape.places});
    auto* score = scores.data_ptr<float>();
    PartRows keys(shape.places);
    for (std::int64_t row = 0; row < shape.rows; ++row)
        for (std::int64_t head = 0; head < shape.heads; ++head) {
            const HeadView queries = shape.head(all, row, 0, head);
            keys.load(shape.head(all, row, 1, head));
            for (std::int64_t i = 0; i < shape.places; ++i, score += shape.places)
                combine(queries, i, keys, kScale, score);
        }
    return scores;
}

at::Tensor weightedValues(const Shape& shape, const float* all, const at::Tensor& weights)
{
    at::Tensor seen = at::empty({shape.rows, shape.places, shape.width});
    auto* out = seen.data_ptr<float>();
    const auto* weight = weights.data_ptr<float>();
    PartRows values(shape.places);
    for (std::int64_t row = 0; row < shape.rows; ++row)
        for (std::int64_t head = 0; head < shape.heads; ++head) {
            values.load(shape.head(all, row, 2, head));
            for (std::int64_t i = 0; i < shape.places; ++i, weight += shape.places)
                for (int part = 0; part < kHeadWidth; ++part)
                    out[(row * shape.places + i) * shape.width + head * kHeadWidth + part] =
                        dot(weight, values.row(part), shape.places);
        }
    return seen;
}

/// Gradients with respect to queries, keys and values, in the shape of `all`.
at::Tensor backwardOf(const Shape& shape, const at::Tensor& all, const at::Tensor& weights,
                      const at::Tensor& gradient)
{
    at::Tensor result = at::empty_like(all);
    const auto* numbers = all.data_ptr<float>();
    const auto* weight = weights.data_ptr<float>();
    auto* out = result.data_ptr<float>();
    PartRows keys(shape.places);
    PartRows values(shape.places);
    PartRows keySlopes(shape.places);
    PartRows valueSlopes(shape.places);
    std::vector<float> slopes(static_cast<std::size_t>(shape.places));
    for (std::int64_t row = 0; row < shape.rows; ++row)
        for (std::int64_t head = 0; head < shape.heads; ++head) {
            const HeadView queries = shape.head(numbers, row, 0, head);
            const HeadView arriving{gradient.data_ptr<float>() + row * shape.places * shape.width +
                                        head * kHeadWidth,
                                    shape.width};
            keys.load(shape.head(numbers, row, 1, head));
            values.load(shape.head(numbers, row, 2, head));
            keySlopes.clear();
            valueSlopes.clear();
            float* target = out + row * shape.places * 3 * shape.width + head * kHeadWidth;
            for (std::int64_t i = 0; i < shape.places; ++i, weight += shape.places) {
                spread(arriving, i, weight, 1.0F, valueSlopes);
                combine(arriving, i, values, 1.0F, slopes.data());
                const float mean = dot(slopes.data(), weight, shape.places);
                for (std::int64_t j = 0; j < shape.places; ++j)
                    slopes[static_cast<std::size_t>(j)] =
                        weight[j] * (slopes[static_cast<std::size_t>(j)] - mean);
                spread(queries, i, slopes.data(), kScale, keySlopes);
                for (int part = 0; part < kHeadWidth; ++part)
                    target[i * 3 * shape.width + part] =
                        kScale * dot(slopes.data(), keys.row(part), shape.places);
            }
            keySlopes.store(target + shape.width, 3 * shape.width);
            valueSlopes.store(target + 2 * shape.width, 3 * shape.width);
        }
    return result;
}

struct SmallHeadAttention : torch::autograd::Function<SmallHeadAttention> {
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& all,
                              const at::Tensor* blocked)
    {
        const at::Tensor numbers = all.contiguous();
        const Shape shape(numbers);
        at::Tensor scores = scoresOf(shape, numbers.data_ptr<float>());
        if (blocked->defined())
            scores.add_(*blocked);
        const at::Tensor weights = scores.softmax(3);
        context->save_for_backward({numbers, weights});
        return weightedValues(shape, numbers.data_ptr<float>(), weights);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients)
    {
        const auto saved = context->get_saved_variables();
        return {backwardOf(Shape(saved[0]), saved[0], saved[1], gradients[0].contiguous()), {}};
    }
};

} // namespace

at::Tensor smallHeadAttention(const at::Tensor& queriesKeysValues, const at::Tensor& blocked)
{
    return SmallHeadAttention::apply(queriesKeysValues, &blocked);
}

} // namespace latency
