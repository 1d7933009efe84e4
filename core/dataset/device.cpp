// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/device.h"

#include "core/dataset/ascii_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>
#include <vector>

namespace latency
{
namespace
{

struct KindNames {
    DeviceKind kind;
    std::string_view name;
    std::string_view title;
};

constexpr std::array<KindNames, 10> kKinds = {{
    {DeviceKind::Unknown, "unknown", "unknown"},
    {DeviceKind::Gpu, "gpu", "GPU"},
    {DeviceKind::Cpu, "cpu", "CPU"},
    {DeviceKind::MobileCpu, "mobile_cpu", "mobile CPU"},
    {DeviceKind::MobileGpu, "mobile_gpu", "mobile GPU"},
    {DeviceKind::MobileDsp, "mobile_dsp", "mobile DSP"},
    {DeviceKind::Embedded, "embedded", "embedded"},
    {DeviceKind::Tpu, "tpu", "TPU"},
    {DeviceKind::Fpga, "fpga", "FPGA"},
    {DeviceKind::Asic, "asic", "ASIC"},
}};

/// What a name says at its beginning; stronger than any word in it.
constexpr std::array<std::pair<std::string_view, DeviceKind>, 12> kBeginnings = {{
    {"mobile_cpu", DeviceKind::MobileCpu},
    {"mobile_gpu", DeviceKind::MobileGpu},
    {"mobile_dsp", DeviceKind::MobileDsp},
    {"embedded_tpu", DeviceKind::Tpu},
    {"edge_tpu", DeviceKind::Tpu},
    {"embedded", DeviceKind::Embedded},
    {"desktop_cpu", DeviceKind::Cpu},
    {"desktop_gpu", DeviceKind::Gpu},
    {"core_i", DeviceKind::Cpu},
    {"pixel", DeviceKind::MobileCpu},
    {"titan", DeviceKind::Gpu},
    {"essential_ph", DeviceKind::MobileCpu},
}};

/// Words of names in the order of how much they say.
constexpr std::array<std::pair<std::string_view, DeviceKind>, 37> kWords = {{
    {"eyeriss", DeviceKind::Asic},     {"asic", DeviceKind::Asic},
    {"fpga", DeviceKind::Fpga},        {"edgetpu", DeviceKind::Tpu},
    {"tpu", DeviceKind::Tpu},          {"raspi", DeviceKind::Embedded},
    {"raspi3", DeviceKind::Embedded},  {"raspi4", DeviceKind::Embedded},
    {"raspi5", DeviceKind::Embedded},  {"jetson", DeviceKind::Embedded},
    {"edgegpu", DeviceKind::Embedded}, {"hexagon", DeviceKind::MobileDsp},
    {"dsp", DeviceKind::MobileDsp},    {"adreno", DeviceKind::MobileGpu},
    {"mali", DeviceKind::MobileGpu},   {"samsung", DeviceKind::MobileCpu},
    {"galaxy", DeviceKind::MobileCpu}, {"note10", DeviceKind::MobileCpu},
    {"kryo", DeviceKind::MobileCpu},   {"cortex", DeviceKind::MobileCpu},
    {"phone", DeviceKind::MobileCpu},  {"gpu", DeviceKind::Gpu},
    {"gtx", DeviceKind::Gpu},          {"rtx", DeviceKind::Gpu},
    {"tesla", DeviceKind::Gpu},        {"1080ti", DeviceKind::Gpu},
    {"2080ti", DeviceKind::Gpu},       {"titan", DeviceKind::Gpu},
    {"titanx", DeviceKind::Gpu},       {"titanxp", DeviceKind::Gpu},
    {"v100", DeviceKind::Gpu},         {"p40", DeviceKind::Gpu},
    {"xeon", DeviceKind::Cpu},         {"gold", DeviceKind::Cpu},
    {"silver", DeviceKind::Cpu},       {"epyc", DeviceKind::Cpu},
    {"cpu", DeviceKind::Cpu},
}};

DeviceKind kindFromWords(std::string_view name, const std::vector<std::string_view>& words)
{
    for (const auto& [beginning, kind] : kBeginnings)
        if (name.starts_with(beginning))
            return kind;
    for (const auto& [known, kind] : kWords)
        if (std::ranges::find(words, known) != words.end())
            return kind;
    return DeviceKind::Unknown;
}

/// Published GPU names end in the batch size; only powers of two, because so do the names of models
/// (gtx_1080).
std::optional<int> batchSizeFromWords(const std::vector<std::string_view>& words)
{
    constexpr unsigned largest = 4096;
    const auto number = words.size() < 2 ? std::nullopt : parseNumber<unsigned>(words.back());
    if (!number || *number > largest || !std::has_single_bit(*number))
        return std::nullopt;
    return static_cast<int>(*number);
}

} // namespace

DeviceKind deviceKindFromName(std::string_view name)
{
    for (const KindNames& known : kKinds)
        if (known.name == name)
            return known.kind;
    return DeviceKind::Unknown;
}

std::string_view deviceKindName(DeviceKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].name;
}

std::string_view deviceKindTitle(DeviceKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].title;
}

Device deviceFromPublishedName(std::string_view name)
{
    const std::string lower = asciiLower(name);
    const std::vector<std::string_view> words = splitWords(lower, "_- ");
    Device device;
    device.name = name;
    device.kind = kindFromWords(lower, words);
    if (device.kind == DeviceKind::Gpu)
        device.batchSize = batchSizeFromWords(words);
    for (const std::string_view precision : {"fp32", "fp16", "bf16", "int8", "int4"})
        if (std::ranges::find(words, precision) != words.end())
            device.precision = precision;
    return device;
}

} // namespace latency
