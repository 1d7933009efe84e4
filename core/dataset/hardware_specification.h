#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/device.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// What a data sheet says of a processor.
struct HardwareSpecification {
    double cores = 0.0;          ///< CUDA cores or their like; > 0
    double memory = 0.0;         ///< GB; > 0
    double bandwidth = 0.0;      ///< of the memory, GB/s; > 0
    double peak = 0.0;           ///< single precision, TFLOP/s; > 0
    std::string source;          ///< where the numbers are from
    bool isHypothetical = false; ///< no such device exists

    bool operator==(const HardwareSpecification&) const = default;
};

/// Specifications by name: the built-in ones and those of a file.
class HardwareSpecifications
{
public:
    /// NVIDIA's GPUs that the published tables were measured on, from their data sheets.
    static HardwareSpecifications builtIn();
    /// The built-in ones and, before them, those of a file: a JSON object of devices, each with
    /// "cores", "memory_gb", "bandwidth_gb_s" and "peak_tflops", and perhaps "source" and
    /// "hypothetical".
    ///
    /// errors  no such file, no such object, a number that is missing or not above zero
    static Result<HardwareSpecifications> read(const std::filesystem::path& file);

    /// Of the longest name that begins or is a part of the device's own name, read without regard
    /// to case, blanks and signs: "titan_rtx_32" is a Titan RTX.
    [[nodiscard]] std::optional<HardwareSpecification> find(const Device& device) const;

private:
    struct Named {
        std::string key; ///< small letters and digits only
        HardwareSpecification specification;
    };
    std::vector<Named> own_; ///< of a file; before the built-in ones
    std::vector<Named> known_;
};

} // namespace latency
