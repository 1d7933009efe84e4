#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <optional>
#include <string>
#include <string_view>

namespace latency
{

enum class DeviceKind {
    Unknown,
    Gpu,
    Cpu,
    MobileCpu,
    MobileGpu,
    MobileDsp,
    Embedded,
    Tpu,
    Fpga,
    Asic
};

/// As written in files: "gpu", "mobile_cpu", … ; Unknown for anything else.
DeviceKind deviceKindFromName(std::string_view name);
std::string_view deviceKindName(DeviceKind kind);
std::string_view deviceKindTitle(DeviceKind kind); ///< as shown: "GPU", "mobile CPU", …

/// Properties of a measured device. Unknown ones are empty and shown as unknown.
struct Device {
    std::string name;
    DeviceKind kind = DeviceKind::Unknown;
    std::optional<int> batchSize;
    std::string precision;   ///< "fp32", "int8", …
    std::string framework;   ///< what ran the network
    std::string measurement; ///< how measured: repeats, warm-up, governor
    std::string source;      ///< publication or file
    std::string licence;
    bool isSimulated = false;

    bool operator==(const Device&) const = default;
};

/// A device with kind, batch size and precision from its published name, such as "titan_rtx_256" or
/// "mobile_dsp_snapdragon_855_hexagon_690_int8".
Device deviceFromPublishedName(std::string_view name);

} // namespace latency
