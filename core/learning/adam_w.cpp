// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/adam_w.h"

#include "core/learning/parallel_parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace latency
{

namespace
{

constexpr float meanDecay = 0.9F;
constexpr float squareDecay = 0.999F;
constexpr std::size_t pieceSize = 2048;

struct Step {
    float shrink;      // of the values, by weight decay
    float rate;        // corrected for the mean's start at zero
    float squareScale; // corrects the root for the squares' start at zero
};

[[gnu::always_inline]] inline void update(const Step& step, std::size_t count,
                                          float* __restrict values, float* __restrict gradients,
                                          float* __restrict mean, float* __restrict square)
{
    for (std::size_t i = 0; i < count; ++i) {
        const float gradient = gradients[i];
        mean[i] = meanDecay * mean[i] + (1.0F - meanDecay) * gradient;
        square[i] = squareDecay * square[i] + (1.0F - squareDecay) * gradient * gradient;
        const float root = std::sqrt(square[i]) * step.squareScale + 1e-8F;
        values[i] = values[i] * step.shrink - step.rate * mean[i] / root;
        gradients[i] = 0.0F;
    }
}

using Update = void (*)(const Step&, std::size_t, float*, float*, float*, float*);

void updatePortable(const Step& step, std::size_t count, float* values, float* gradients,
                    float* mean, float* square)
{
    update(step, count, values, gradients, mean, square);
}

#if defined(__x86_64__)
__attribute__((target("avx2,fma"))) void updateAvx2(const Step& step, std::size_t count,
                                                    float* values, float* gradients, float* mean,
                                                    float* square)
{
    update(step, count, values, gradients, mean, square);
}
#endif

Update chooseUpdate()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return updateAvx2;
#endif
    return updatePortable;
}

} // namespace

AdamW::AdamW(std::size_t count, double weightDecay)
    : mean_(count), square_(count), weightDecay_(weightDecay)
{
}

void AdamW::step(std::span<float> values, std::span<float* const> gradients, double rate)
{
    ++steps_;
    static const Update updateRange = chooseUpdate();
    const auto correction = [&](float decay) {
        return 1.0 - std::pow(static_cast<double>(decay), steps_);
    };
    const Step step{static_cast<float>(1.0 - rate * weightDecay_),
                    static_cast<float>(rate / correction(meanDecay)),
                    static_cast<float>(1.0 / std::sqrt(correction(squareDecay)))};
    inParallel(static_cast<int>(values.size()), [&](int, int begin, int end) {
        const auto first = static_cast<std::size_t>(begin);
        const auto count = static_cast<std::size_t>(end - begin);
        // In blocks that stay in the cache between sum and update.
        for (std::size_t done = 0; done < count; done += pieceSize) {
            const std::size_t at = first + done;
            const std::size_t size = std::min(pieceSize, count - done);
            float* const sum = gradients.front() + at;
            for (float* const more : gradients.subspan(1))
                for (std::size_t i = 0; i < size; ++i) {
                    sum[i] += more[at + i];
                    more[at + i] = 0.0F;
                }
            updateRange(step, size, values.data() + at, sum, mean_.data() + at,
                        square_.data() + at);
        }
    });
}

double cosineRate(double rate, int epoch, int epochs)
{
    constexpr double lowest = 1e-6;
    const double progress = static_cast<double>(epoch) / static_cast<double>(epochs);
    return lowest + (rate - lowest) * (1.0 + std::cos(std::numbers::pi * progress)) / 2.0;
}

} // namespace latency
