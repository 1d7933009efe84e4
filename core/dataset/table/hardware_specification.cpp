// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/hardware_specification.h"

#include "core/base/json_text.h"
#include "core/space/architecture_text.h"

#include <array>
#include <cmath>

namespace latency
{
namespace
{

std::string keyOf(std::string_view name)
{
    std::string key;
    for (const char letter : name) {
        if (letter >= 'A' && letter <= 'Z')
            key += static_cast<char>(letter - 'A' + 'a');
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))
            key += letter;
    }
    return key;
}

struct BuiltIn {
    std::string_view name;
    double cores, memory, bandwidth, peak;
};

/// Boost clock times cores times two for the peaks; the V100 is the PCIe board of 16 GB.
constexpr std::array<BuiltIn, 6> kBuiltIn{{
    {"1080 Ti", 3584, 11, 484, 11.34},
    {"2080 Ti", 4352, 11, 616, 13.45},
    {"Titan RTX", 4608, 24, 672, 16.31},
    {"Titan Xp", 3840, 12, 547.7, 12.15},
    {"Tesla P40", 3840, 24, 347.1, 11.76},
    {"V100", 5120, 16, 897, 14.13},
}};

Result<HardwareSpecification> readOne(const nlohmann::json& entry, const std::string& where)
{
    HardwareSpecification read;
    using Member = double HardwareSpecification::*;
    const std::pair<const char*, Member> fields[]{
        {"cores", &HardwareSpecification::cores},
        {"memory_gb", &HardwareSpecification::memory},
        {"bandwidth_gb_s", &HardwareSpecification::bandwidth},
        {"peak_tflops", &HardwareSpecification::peak}};
    for (const auto& [name, member] : fields) {
        const bool isThere = entry.is_object() && entry.contains(name) && entry[name].is_number();
        if (isThere)
            read.*member = entry[name].get<double>();
        if (!isThere || !(read.*member > 0.0) || !std::isfinite(read.*member))
            return Error{where + " has no " + name + "; expected a number above zero."};
    }
    if (entry.contains("source") && entry["source"].is_string())
        read.source = entry["source"].get<std::string>();
    read.isHypothetical =
        entry.contains("hypothetical") && entry["hypothetical"] == nlohmann::json(true);
    return read;
}

} // namespace

nlohmann::json toJson(const SpecificationsByDevice& specifications)
{
    nlohmann::json object = nlohmann::json::object();
    for (const auto& [name, one] : specifications) {
        nlohmann::json& entry = object[name];
        entry = {{"cores", one.cores},
                 {"memory_gb", one.memory},
                 {"bandwidth_gb_s", one.bandwidth},
                 {"peak_tflops", one.peak}};
        if (!one.source.empty())
            entry["source"] = one.source;
        if (one.isHypothetical)
            entry["hypothetical"] = true;
    }
    return object;
}

Result<SpecificationsByDevice> specificationsFromJson(const nlohmann::json& json,
                                                      const std::string& where)
{
    if (!json.is_object())
        return Error{where + " contains no specifications; expected a JSON object of devices with "
                             "cores, memory_gb, bandwidth_gb_s and peak_tflops."};
    SpecificationsByDevice specifications;
    for (const auto& [name, entry] : json.items()) {
        auto one = readOne(entry, where + ": device " + inQuotes(name));
        if (!one)
            return one.error();
        specifications.emplace(name, std::move(one).value());
    }
    return specifications;
}

HardwareSpecifications HardwareSpecifications::builtIn()
{
    HardwareSpecifications all;
    for (const BuiltIn& one : kBuiltIn)
        all.known_.push_back(
            {keyOf(one.name),
             {one.cores, one.memory, one.bandwidth, one.peak, "NVIDIA's data sheet", false}});
    return all;
}

Result<HardwareSpecifications> HardwareSpecifications::read(const std::filesystem::path& file)
{
    const auto json = readJsonFile(file, std::uintmax_t{1} << 20);
    if (!json)
        return json.error();
    auto read = specificationsFromJson(*json, file.string());
    if (!read)
        return read.error();
    HardwareSpecifications all = builtIn();
    for (auto& [name, one] : *read) {
        if (one.source.empty())
            one.source = file.string();
        all.own_.push_back({keyOf(name), std::move(one)});
    }
    return all;
}

void HardwareSpecifications::setExactly(const SpecificationsByDevice& specifications)
{
    for (const auto& [name, one] : specifications)
        exact_.insert_or_assign(name, one);
}

std::optional<HardwareSpecification> HardwareSpecifications::find(const Device& device) const
{
    if (const auto found = exact_.find(device.name); found != exact_.end())
        return found->second;
    const std::string key = keyOf(device.name);
    for (const std::vector<Named>* list : {&own_, &known_}) {
        const Named* best = nullptr;
        for (const Named& one : *list)
            if (!one.key.empty() && key.find(one.key) != std::string::npos &&
                (best == nullptr || one.key.size() > best->key.size()))
                best = &one;
        if (best != nullptr)
            return best->specification;
    }
    return std::nullopt;
}

} // namespace latency
