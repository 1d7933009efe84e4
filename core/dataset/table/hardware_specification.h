#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/device.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// The data sheet of a processor.
struct HardwareSpecification {
    double cores = 0.0;          ///< CUDA cores or their like; > 0
    double memory = 0.0;         ///< GB; > 0
    double bandwidth = 0.0;      ///< of the memory, GB/s; > 0
    double peak = 0.0;           ///< single precision, TFLOP/s; > 0
    std::string source;          ///< where the numbers are from
    bool isHypothetical = false; ///< no such device exists

    bool operator==(const HardwareSpecification&) const = default;
};

/// Specifications of a table's devices, by their whole names.
using SpecificationsByDevice = std::map<std::string, HardwareSpecification>;

/// An object of devices, each with "cores", "memory_gb", "bandwidth_gb_s" and "peak_tflops", and
/// perhaps "source" and "hypothetical".
nlohmann::json toJson(const SpecificationsByDevice& specifications);

/// errors  no such object, a number that is missing or not positive; `where` begins the error
Result<SpecificationsByDevice> specificationsFromJson(const nlohmann::json& json,
                                                      const std::string& where);

/// Specifications by name: the built-in ones, those of a file and those given for a device.
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

    /// Makes `find` return these for devices of exactly these names.
    void setExactly(const SpecificationsByDevice& specifications);

    /// The specification set for exactly this device, or that of the longest name contained in the
    /// device's name, ignoring case, blanks and signs: "titan_rtx_32" is a Titan RTX.
    [[nodiscard]] std::optional<HardwareSpecification> find(const Device& device) const;

private:
    struct Named {
        std::string key; ///< small letters and digits only
        HardwareSpecification specification;
    };
    SpecificationsByDevice exact_;
    std::vector<Named> own_; ///< of a file; before the built-in ones
    std::vector<Named> known_;
};

} // namespace latency
