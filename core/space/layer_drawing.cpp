// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/layer_drawing.h"

#include <array>
#include <charconv>

namespace latency
{

namespace
{

/// Written with a decimal point whatever the locale.
std::string megaFlops(double flops)
{
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), flops / 1e6,
                                   std::chars_format::general, 3);
    return std::string(text.data(), end.ptr) + " M FLOPs";
}

std::string whole(double number)
{
    return std::to_string(static_cast<long>(number));
}

} // namespace

std::string bottleneckLabel(int kernel, int expansion, int groups)
{
    std::string label = "k";
    label += std::to_string(kernel) + " e" + std::to_string(expansion);
    return groups > 1 ? label + " g" + std::to_string(groups) : label;
}

std::string layerDetail(const LayerCost& layer)
{
    std::string text = layer.name + ": " + whole(layer.widthIn) + " → " + whole(layer.widthOut) +
                       " channels, " + whole(layer.inputSize) + " × " + whole(layer.inputSize) +
                       " pixels";
    if (layer.stride > 1.0)
        text += ", stride " + whole(layer.stride);
    return text + ", " + megaFlops(layer.costs.flops);
}

} // namespace latency
