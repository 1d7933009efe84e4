// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/units/quantity_unit.h"

#include "core/dataset/text/ascii_text.h"
#include "core/dataset/units/latency_unit.h"

#include <algorithm>
#include <array>

namespace latency
{
namespace
{

using Per = QuantityUnit::Per;

struct Known {
    std::string_view name; ///< lower case, "u" for micro
    std::string_view quantity;
    std::string_view text;
    double factor;
    bool isLetter = false;
};

constexpr std::array kUnits = std::to_array<Known>({
    {"ns", "latency", "ns", 1e-6},
    {"nsec", "latency", "ns", 1e-6},
    {"nsecs", "latency", "ns", 1e-6},
    {"nanosecond", "latency", "ns", 1e-6},
    {"nanoseconds", "latency", "ns", 1e-6},
    {"us", "latency", "us", 1e-3},
    {"usec", "latency", "us", 1e-3},
    {"usecs", "latency", "us", 1e-3},
    {"micros", "latency", "us", 1e-3},
    {"microsec", "latency", "us", 1e-3},
    {"microsecond", "latency", "us", 1e-3},
    {"microseconds", "latency", "us", 1e-3},
    {"ms", "latency", "ms", 1.0},
    {"msec", "latency", "ms", 1.0},
    {"msecs", "latency", "ms", 1.0},
    {"millis", "latency", "ms", 1.0},
    {"millisec", "latency", "ms", 1.0},
    {"millisecond", "latency", "ms", 1.0},
    {"milliseconds", "latency", "ms", 1.0},
    {"s", "latency", "s", 1e3, true},
    {"sec", "latency", "s", 1e3},
    {"secs", "latency", "s", 1e3},
    {"second", "latency", "s", 1e3, true},
    {"seconds", "latency", "s", 1e3},
    {"nj", "energy", "nJ", 1e-6},
    {"uj", "energy", "uJ", 1e-3},
    {"mj", "energy", "mJ", 1.0},
    {"millijoule", "energy", "mJ", 1.0},
    {"millijoules", "energy", "mJ", 1.0},
    {"j", "energy", "J", 1e3, true},
    {"joule", "energy", "J", 1e3},
    {"joules", "energy", "J", 1e3},
    {"kj", "energy", "kJ", 1e6},
    {"mwh", "energy", "mWh", 3.6e3},
    {"wh", "energy", "Wh", 3.6e6},
    {"uw", "power", "uW", 1e-6},
    {"mw", "power", "mW", 1e-3},
    {"milliwatt", "power", "mW", 1e-3},
    {"milliwatts", "power", "mW", 1e-3},
    {"w", "power", "W", 1.0, true},
    {"watt", "power", "W", 1.0},
    {"watts", "power", "W", 1.0},
    {"kw", "power", "kW", 1e3},
    {"b", "memory", "B", 1e-6, true},
    {"byte", "memory", "B", 1e-6},
    {"bytes", "memory", "B", 1e-6},
    {"kb", "memory", "kB", 1e-3},
    {"kib", "memory", "KiB", 1024e-6},
    {"mb", "memory", "MB", 1.0},
    {"mbyte", "memory", "MB", 1.0},
    {"megabytes", "memory", "MB", 1.0},
    {"mib", "memory", "MiB", 1.048576},
    {"gb", "memory", "GB", 1e3},
    {"gib", "memory", "GiB", 1073.741824},
    {"fps", "throughput", "fps", 1.0},
    {"ips", "throughput", "images/s", 1.0},
    {"qps", "throughput", "QPS", 1.0},
    {"hz", "throughput", "Hz", 1.0, true},
    {"%", "accuracy", "%", 1.0},
    {"percent", "accuracy", "%", 1.0},
});

std::string plainLetters(std::string_view text)
{
    std::string plain;
    for (const char letter : asciiLower(trimmed(text)))
        plain += letter;
    for (const std::string_view micro : {"\u00b5", "\u03bc"})
        for (std::size_t at; (at = plain.find(micro)) != std::string::npos;)
            plain.replace(at, micro.size(), "u");
    while (!plain.empty() && plain.back() == '.')
        plain.pop_back();
    return plain;
}

std::optional<QuantityUnit> simpleUnit(std::string_view plain)
{
    const auto known = std::ranges::find(kUnits, plain, &Known::name);
    if (known == kUnits.end())
        return std::nullopt;
    return QuantityUnit{std::string(known->quantity), std::string(known->text), known->factor,
                        Per::Run, known->isLetter};
}

bool isASecond(std::string_view word)
{
    const auto unit = simpleUnit(word);
    return unit && unit->text == "s";
}

/// "ms per image", "samples/s": the parts before and after "/" or "per".
std::optional<QuantityUnit> unitOf(std::string_view above, std::string_view below)
{
    const auto counted = countedBy(below);
    if (auto unit = simpleUnit(above); unit && counted) {
        unit->text += *counted == Per::Batch ? "/batch" : "/image";
        unit->per = *counted;
        unit->isLetter = false;
        return unit;
    }
    const auto of = countedBy(above);
    if (!of || !isASecond(below))
        return std::nullopt;
    return QuantityUnit{"throughput", *of == Per::Batch ? "batches/s" : "images/s", 1.0, *of,
                        false};
}

} // namespace

std::optional<Per> countedBy(std::string_view word)
{
    static constexpr std::array<std::string_view, 20> images = {
        "img",    "imgs",  "image",   "images",    "sample",     "samples", "frame",
        "frames", "inf",   "infs",    "inference", "inferences", "query",   "queries",
        "item",   "items", "example", "examples",  "picture",    "pictures"};
    static constexpr std::array<std::string_view, 14> batches = {
        "batch", "batches", "it",   "iter",  "iters",   "iteration", "iterations",
        "run",   "runs",    "step", "steps", "request", "requests",  "req"};
    if (std::ranges::find(images, word) != images.end())
        return Per::Image;
    if (std::ranges::find(batches, word) != batches.end())
        return Per::Batch;
    return std::nullopt;
}

std::optional<QuantityUnit> quantityUnit(std::string_view text)
{
    const std::string plain = plainLetters(text);
    if (auto unit = simpleUnit(plain))
        return unit;
    for (const std::string_view mark : {"/", " per ", "_per_"})
        if (const std::size_t at = plain.find(mark); at != std::string::npos)
            return unitOf(trimmed(std::string_view(plain).substr(0, at)),
                          trimmed(std::string_view(plain).substr(at + mark.size())));
    return std::nullopt;
}

std::string_view keptUnit(std::string_view quantity)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kept = {
        {{"latency", "ms"},
         {"energy", "mJ"},
         {"memory", "MB"},
         {"power", "W"},
         {"throughput", "images/s"},
         {"accuracy", "%"}}};
    for (const auto& [name, unit] : kept)
        if (name == quantity)
            return unit;
    return {};
}

const std::vector<std::string>& knownQuantities()
{
    static const std::vector<std::string> quantities = {"latency", "energy", "memory", "power",
                                                        "accuracy"};
    return quantities;
}

} // namespace latency
