// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/image_batch.h"

#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/upsample_bilinear2d.h>

namespace latency
{

namespace
{

/// Normal noise on `grid` × `grid` points, smoothly upsampled. [1, 3, size, size]
at::Tensor field(int grid, int size, RandomEngine& random)
{
    std::vector<float> points(static_cast<std::size_t>(3 * grid * grid));
    for (float& point : points)
        point = static_cast<float>(random.normal());
    return at::upsample_bilinear2d(at::tensor(points).view({1, 3, grid, grid}), {size, size},
                                   false);
}

} // namespace

at::Tensor ImageBatch::labelTensor() const
{
    return at::tensor(labels);
}

ImageBatch syntheticImages(int size, Seed seed)
{
    constexpr int kClasses = kBatchImages / 2;
    RandomEngine random(seed);
    std::vector<at::Tensor> classes;
    for (int label = 0; label < kClasses; ++label)
        classes.push_back(field(4, size, random));
    ImageBatch batch;
    std::vector<at::Tensor> images;
    for (int i = 0; i < kBatchImages; ++i) {
        batch.labels.push_back(i % kClasses);
        const at::Tensor own = field(4, size, random) + field(16, size, random);
        images.push_back((0.5 * (classes[static_cast<std::size_t>(i % kClasses)] + own) +
                          0.1 * field(size, size, random))
                             .tanh()
                             .squeeze(0));
    }
    batch.images = at::stack(images);
    return batch;
}

ImageBatch randomlyLabelledImages(int size, int classes, Seed seed)
{
    ImageBatch batch = syntheticImages(size, seed);
    RandomEngine random(seed.derive(1));
    for (std::int64_t& label : batch.labels)
        label = static_cast<std::int64_t>(random.index(static_cast<std::size_t>(classes)));
    return batch;
}

ImageBatch batchOf(const LabelledImages& images)
{
    return {at::tensor(images.values).view({-1, 3, images.size, images.size}), images.labels};
}

} // namespace latency
