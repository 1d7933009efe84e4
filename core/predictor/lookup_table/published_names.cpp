// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/published_table.h"

namespace latency::lookup_table
{
namespace
{

std::string image(int size, int width)
{
    const std::string side = std::to_string(size);
    return side + "x" + side + "x" + std::to_string(width);
}

std::string shapes(int sizeIn, int widthIn, int sizeOut, int widthOut)
{
    return "-input:" + image(sizeIn, widthIn) + "-output:" + image(sizeOut, widthOut);
}

std::string bottleneck(const std::string& places, int middle, int kernel, int stride, bool isSkip,
                       bool hasSqueeze, bool hasSwish)
{
    const auto flag = [](bool isSet) { return isSet ? std::string("1") : std::string("0"); };
    return "expanded_conv" + places + "-expand:" + std::to_string(middle) +
           "-kernel:" + std::to_string(kernel) + "-stride:" + std::to_string(stride) +
           "-idskip:" + flag(isSkip) + "-se:" + flag(hasSqueeze) + "-hs:" + flag(hasSwish);
}

} // namespace

std::string publishedBlockName(int resolution, std::size_t block, std::size_t choice)
{
    const ofa::Place place = ofa::places(resolution)[block];
    const int sizeOut = (place.size - 1) / place.stride + 1;
    const std::size_t stage = block / ofa::kBlocksPerStage;
    return bottleneck(shapes(place.size, place.widthIn, sizeOut, place.widthOut),
                      place.widthIn * ofa::kExpansions[choice % 3], ofa::kKernels[choice / 3],
                      place.stride, block % ofa::kBlocksPerStage != 0, place.hasSqueeze,
                      stage >= 2);
}

std::vector<std::string> publishedFixedNames(int resolution)
{
    const auto places = ofa::places(resolution);
    const int first = places.front().size;
    const int last = places.back().size;
    return {"Conv" + shapes(resolution, 3, first, 24),
            bottleneck(shapes(first, 24, first, 24), 24, 3, 1, true, false, false),
            "Conv_1" + shapes(last, 192, last, 1152),
            "AvgPool2D" + shapes(last, 1152, 1, 1152),
            "Conv_2" + shapes(1, 1152, 1, 1536),
            "Logits-input:" + image(1, 1536) + "-output:1000"};
}

} // namespace latency::lookup_table
