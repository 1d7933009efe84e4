// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/machine/machine_facts.h"

#include "core/base/plain_text.h"

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sched.h>
#include <unistd.h>

#include <charconv>
#include <cmath>
#include <filesystem>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

/// The kernel's files have no size, so they are read until they end; empty where there is none.
std::string kernelText(const fs::path& file)
{
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    std::string text;
    char buffer[4096];
    ssize_t count = 0;
    while (text.size() < 1'000'000 && (count = read(descriptor, buffer, sizeof buffer)) > 0)
        text.append(buffer, static_cast<std::size_t>(count));
    close(descriptor);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

std::optional<double> firstNumber(const std::string& text)
{
    double number = 0.0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc())
        return std::nullopt;
    return number;
}

std::optional<double> kernelNumber(const fs::path& file, double factor = 1.0)
{
    if (const auto number = firstNumber(kernelText(file)))
        return *number * factor;
    return std::nullopt;
}

/// The value of a "name : value" line of /proc/cpuinfo.
std::string processorLine(const std::string& text, const std::string& name)
{
    const std::size_t from = text.find(name);
    if (from == text.npos)
        return {};
    const std::size_t colon = text.find(": ", from);
    const std::size_t end = text.find('\n', from);
    return colon < end ? text.substr(colon + 2, end - colon - 2) : std::string();
}

std::optional<double> hottestZone()
{
    std::optional<double> hottest;
    std::error_code fault;
    for (const auto& zone : fs::directory_iterator("/sys/class/thermal", fault))
        if (const auto celsius = kernelNumber(zone.path() / "temp", 1e-3))
            hottest = std::max(hottest.value_or(*celsius), *celsius);
    return hottest;
}

std::optional<double> groupQuota()
{
    const std::string text = kernelText("/sys/fs/cgroup/cpu.max");
    const auto limit = firstNumber(text);
    const std::size_t space = text.find(' ');
    const auto period = space == text.npos ? std::nullopt : firstNumber(text.substr(space + 1));
    if (!limit || !period || *period <= 0.0)
        return std::nullopt;
    return *limit / *period;
}

std::optional<bool> boosting()
{
    if (const auto none = kernelNumber("/sys/devices/system/cpu/intel_pstate/no_turbo"))
        return *none == 0.0;
    if (const auto boost = kernelNumber("/sys/devices/system/cpu/cpufreq/boost"))
        return *boost != 0.0;
    return std::nullopt;
}

std::optional<bool> onBattery()
{
    std::error_code fault;
    for (const auto& supply : fs::directory_iterator("/sys/class/power_supply", fault))
        if (const std::string status = kernelText(supply.path() / "status"); !status.empty())
            return status == "Discharging";
    return std::nullopt;
}

int usableCores()
{
    cpu_set_t set;
    CPU_ZERO(&set);
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
}

std::string shortNumber(double number)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.1f", number);
    return buffer;
}

} // namespace

MachineFacts readMachine()
{
    const fs::path frequency = "/sys/devices/system/cpu/cpu0/cpufreq";
    const std::string processor = kernelText("/proc/cpuinfo");
    MachineFacts facts;
    facts.processor = plainText(processorLine(processor, "model name"));
    facts.cores = usableCores();
    facts.governor = plainText(kernelText(frequency / "scaling_governor"));
    facts.megahertz = kernelNumber(frequency / "scaling_cur_freq", 1e-3);
    facts.celsius = hottestZone();
    facts.load = kernelNumber("/proc/loadavg");
    facts.quota = groupQuota();
    facts.isBoosting = boosting();
    facts.isOnBattery = onBattery();
    facts.energyJoules = kernelNumber("/sys/class/powercap/intel-rapl:0/energy_uj", 1e-6);
    facts.hasBf16 = processorLine(processor, "flags").find("avx512_bf16") != std::string::npos;
    return facts;
}

std::vector<std::string> machineWarnings(const MachineFacts& facts)
{
    std::vector<std::string> warnings;
    if (!facts.governor.empty() && facts.governor != "performance")
        warnings.push_back("The governor of the clock is " + facts.governor +
                           "; sudo cpupower frequency-set -g performance keeps the clock up.");
    if (facts.isBoosting.value_or(false))
        warnings.emplace_back(
            "The clock may rise above its nominal rate and falls back when the machine is warm; "
            "echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo keeps it constant.");
    if (facts.load.value_or(0.0) > 0.5 * facts.cores)
        warnings.push_back("Other programs run: the load is " + shortNumber(*facts.load) + " on " +
                           std::to_string(facts.cores) +
                           " cores; more rounds are needed until scores agree. top shows them.");
    if (facts.quota && *facts.quota < facts.cores)
        warnings.push_back("A control group limits this process to " + shortNumber(*facts.quota) +
                           " processors; measure outside of it.");
    if (facts.isOnBattery.value_or(false))
        warnings.emplace_back("The machine runs on battery; plug it in.");
    return warnings;
}

std::string machineJson(const MachineFacts& facts)
{
    nlohmann::json json{{"processor", facts.processor}, {"cores", facts.cores}};
    const auto add = [&json](const char* name, const auto& value) {
        if (value)
            json[name] = *value;
    };
    if (!facts.governor.empty())
        json["governor"] = facts.governor;
    add("megahertz", facts.megahertz);
    add("celsius", facts.celsius);
    add("load", facts.load);
    add("quota", facts.quota);
    add("boost", facts.isBoosting);
    add("battery", facts.isOnBattery);
    return plainJson(json.dump());
}

} // namespace latency
