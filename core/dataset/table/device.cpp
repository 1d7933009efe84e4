// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/device.h"

#include "core/dataset/text/ascii_text.h"

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

/// Prefixes of names; they take precedence over any word.
constexpr std::array<std::pair<std::string_view, DeviceKind>, 9> kBeginnings = {{
    {"mobile_cpu", DeviceKind::MobileCpu},
    {"mobile_gpu", DeviceKind::MobileGpu},
    {"mobile_dsp", DeviceKind::MobileDsp},
    {"embedded_tpu", DeviceKind::Tpu},
    {"edge_tpu", DeviceKind::Tpu},
    {"embedded", DeviceKind::Embedded},
    {"desktop_cpu", DeviceKind::Cpu},
    {"desktop_gpu", DeviceKind::Gpu},
    {"core_i", DeviceKind::Cpu},
}};

/// Words of names in order of significance: the processor before the machine.
constexpr std::array kWords = std::to_array<std::pair<std::string_view, DeviceKind>>({
    {"eyeriss", DeviceKind::Asic},
    {"asic", DeviceKind::Asic},
    {"npu", DeviceKind::Asic},
    {"vpu", DeviceKind::Asic},
    {"fpga", DeviceKind::Fpga},
    {"edgetpu", DeviceKind::Tpu},
    {"tpu", DeviceKind::Tpu},
    {"coral", DeviceKind::Tpu},
    {"raspi", DeviceKind::Embedded},
    {"raspi3", DeviceKind::Embedded},
    {"raspi4", DeviceKind::Embedded},
    {"raspi5", DeviceKind::Embedded},
    {"raspberry", DeviceKind::Embedded},
    {"rpi", DeviceKind::Embedded},
    {"rpi3", DeviceKind::Embedded},
    {"rpi4", DeviceKind::Embedded},
    {"rpi5", DeviceKind::Embedded},
    {"jetson", DeviceKind::Embedded},
    {"edgegpu", DeviceKind::Embedded},
    {"hexagon", DeviceKind::MobileDsp},
    {"dsp", DeviceKind::MobileDsp},
    {"adreno", DeviceKind::MobileGpu},
    {"mali", DeviceKind::MobileGpu},
    {"kryo", DeviceKind::MobileCpu},
    {"cortex", DeviceKind::MobileCpu},
    {"gpu", DeviceKind::Gpu},
    {"cuda", DeviceKind::Gpu},
    {"gtx", DeviceKind::Gpu},
    {"rtx", DeviceKind::Gpu},
    {"tesla", DeviceKind::Gpu},
    {"1080ti", DeviceKind::Gpu},
    {"2080ti", DeviceKind::Gpu},
    {"titan", DeviceKind::Gpu},
    {"titanx", DeviceKind::Gpu},
    {"titanxp", DeviceKind::Gpu},
    {"v100", DeviceKind::Gpu},
    {"a100", DeviceKind::Gpu},
    {"h100", DeviceKind::Gpu},
    {"p40", DeviceKind::Gpu},
    {"t4", DeviceKind::Gpu},
    {"rtx3090", DeviceKind::Gpu},
    {"rtx4090", DeviceKind::Gpu},
    {"xeon", DeviceKind::Cpu},
    {"gold", DeviceKind::Cpu},
    {"silver", DeviceKind::Cpu},
    {"epyc", DeviceKind::Cpu},
    {"ryzen", DeviceKind::Cpu},
    {"cpu", DeviceKind::Cpu},
});

/// Words for phones; their CPU unless another part is named.
constexpr std::array<std::string_view, 13> kPhones = {
    "samsung", "galaxy", "note10",     "phone", "iphone", "pixel",  "pixel2",
    "pixel3",  "pixel4", "snapdragon", "ph",    "mobile", "oneplus"};

bool isPhone(const std::vector<std::string_view>& words)
{
    return std::ranges::any_of(words, [](std::string_view word) {
        return std::ranges::find(kPhones, word) != kPhones.end() || word.starts_with("pixel");
    });
}

DeviceKind kindFromWords(std::string_view name, const std::vector<std::string_view>& words)
{
    for (const auto& [beginning, kind] : kBeginnings)
        if (name.starts_with(beginning))
            return kind;
    const bool isMobile = isPhone(words);
    for (const auto& [known, kind] : kWords) {
        if (std::ranges::find(words, known) == words.end())
            continue;
        if (isMobile && kind == DeviceKind::Gpu)
            return DeviceKind::MobileGpu;
        if (isMobile && kind == DeviceKind::Cpu)
            return DeviceKind::MobileCpu;
        return kind;
    }
    return isMobile ? DeviceKind::MobileCpu : DeviceKind::Unknown;
}

/// Published GPU names end in the batch size, after the model: only powers of two, because names of
/// models end in numbers too (gtx_1080), and not directly after "gpu", where a number counts cards.
std::optional<int> batchSizeFromWords(const std::vector<std::string_view>& words)
{
    constexpr unsigned largest = 4096;
    const auto number = words.size() < 2 ? std::nullopt : parseNumber<unsigned>(words.back());
    const bool isCard =
        words.size() > 1 && (words[words.size() - 2] == "gpu" || words[words.size() - 2] == "cuda");
    if (!number || isCard || *number > largest || !std::has_single_bit(*number))
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
    const std::vector<std::string_view> words = splitWords(lower, "_- :()/");
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
