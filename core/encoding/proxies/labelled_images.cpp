// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/labelled_images.h"

#include "core/base/checksum.h"
#include "core/base/file_text.h"
#include "core/dataset/files/data_file.h"
#include "core/dataset/open_dataset.h"
#include "core/encoding/row_cache/row_source.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace latency
{

namespace
{

constexpr std::size_t kPixels = 32 * 32;
constexpr std::size_t kClasses = kBatchImages / 2;

/// Images in the binary form of their authors.
struct ImageFile {
    std::string_view images; ///< as in SpaceFacts::images
    const char* path;        ///< in a data folder
    int labelBytes;
};
constexpr std::array kImageFiles{ImageFile{"cifar10", "cifar-10-batches-bin/data_batch_1.bin", 1},
                                 ImageFile{"cifar100", "cifar-100-binary/train.bin", 2}};

void append(LabelledImages& images, std::string_view pixels, std::int64_t label)
{
    images.labels.push_back(label);
    for (const char pixel : pixels)
        images.values.push_back(static_cast<float>(static_cast<unsigned char>(pixel)) / 127.5F -
                                1.0F);
}

} // namespace

Result<LabelledImages> cifarImages(const std::filesystem::path& file, int labelBytes, Seed seed)
{
    const std::size_t recordSize = static_cast<std::size_t>(labelBytes) + 3 * kPixels;
    const auto size = fileSize(file);
    if (!size)
        return size.error();
    const std::uintmax_t records = *size / recordSize;
    if (records == 0 || *size != records * recordSize || *size > kLargestInput)
        return Error{file.string() + ": " + std::to_string(*size) +
                     " bytes; expected a multiple of " + std::to_string(recordSize) +
                     ", a label and 3 × 32 × 32 colours for each image."};
    LabelledImages images;
    std::map<char, int> taken;
    RandomEngine random(seed);
    for (const int place : random.permutation(static_cast<int>(records))) {
        const auto record =
            readFilePart(file, static_cast<std::uintmax_t>(place) * recordSize, recordSize);
        if (!record || record->size() != recordSize)
            return record ? Error{file.string() + " became shorter meanwhile."} : record.error();
        const char label = (*record)[static_cast<std::size_t>(labelBytes) - 1];
        const bool isNewClass = !taken.contains(label);
        if (isNewClass ? taken.size() == kClasses : taken[label] == 2)
            continue;
        ++taken[label];
        append(images, std::string_view(*record).substr(static_cast<std::size_t>(labelBytes)),
               static_cast<unsigned char>(label));
        if (images.labels.size() == kBatchImages)
            return images;
    }
    return Error{file.string() + ": too few images; expected two of each of eight classes."};
}

Result<ImageSource> imageSourceOf(const SearchSpace& space, Seed seed)
{
    const auto* known = std::ranges::find(kImageFiles, space.facts().images, &ImageFile::images);
    const auto file = known == kImageFiles.end() ? std::filesystem::path()
                                                 : findDataFile(dataFolders({}), {known->path});
    if (file.empty())
        return ImageSource{nullptr, "synthetic, seed " + std::to_string(seed.value)};
    auto images = cifarImages(file, known->labelBytes, seed);
    if (!images)
        return images.error();
    const std::string_view contents(reinterpret_cast<const char*>(images->values.data()),
                                    images->values.size() * sizeof(float));
    return ImageSource{std::make_shared<const LabelledImages>(std::move(*images)),
                       file.filename().string() + " " + std::to_string(fnv1a(contents))};
}

} // namespace latency
