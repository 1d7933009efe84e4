#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/space/search_space.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace latency
{

inline constexpr int kBatchImages = 16;

/// A batch of images from a file.
struct LabelledImages {
    int size = 32;             ///< height and width in pixels
    std::vector<float> values; ///< [images, 3, size, size], -1…1
    std::vector<std::int64_t> labels;
};

/// Two images of each of eight classes from a CIFAR file in the authors' binary form.
///
/// labelBytes  before each image; the last is the class: 1 in CIFAR-10, 2 in CIFAR-100
/// errors      cannot be read, not whole records, too few classes
Result<LabelledImages> cifarImages(const std::filesystem::path& file, int labelBytes, Seed seed);

/// Images on which proxies of a space are computed.
struct ImageSource {
    std::shared_ptr<const LabelledImages> images; ///< null for synthetic ones
    std::string description; ///< tells batches apart: "synthetic, seed 1", or file and contents
};

/// CIFAR-100 for FBNet and CIFAR-10 for NAS-Bench-201, where a data folder has them
/// (cifar-100-binary/train.bin, cifar-10-batches-bin/data_batch_1.bin); else synthetic images.
///
/// errors  a damaged file
Result<ImageSource> imageSourceOf(const SearchSpace& space, Seed seed);

} // namespace latency
