// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/simulated/device_model.h"

#include "core/base/json_number.h"
#include "core/base/json_text.h"
#include "core/base/random_engine.h"
#include "core/dataset/text/text_seed.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{
namespace
{

constexpr std::string_view kFormat = "simulated-devices/1";
constexpr const char* kWhere = "The simulated devices";
constexpr double kOwnQuirkShare = 0.25; ///< of a device, beside those of its family

/// About normal, mean 0 and standard deviation 1, from one seed.
double deviation(Seed seed)
{
    constexpr int draws = 4;
    double sum = 0.0;
    for (std::uint64_t i = 0; i < draws; ++i)
        sum += static_cast<double>(seed.derive(i).value >> 11) * 0x1.0p-53;
    return (sum - draws / 2.0) * std::sqrt(12.0 / draws);
}

std::uint64_t shapeOf(const LayerCost& layer)
{
    Seed shape{static_cast<std::uint64_t>(layer.kind)};
    for (const double part : {layer.kernel, layer.groups, layer.inputSize, layer.widthIn,
                              layer.widthOut, layer.stride, layer.costs.flops})
        shape = shape.derive(static_cast<std::uint64_t>(part));
    return shape.value;
}

double quirk(const DeviceModel& model, const LayerCost& layer)
{
    if (model.quirkPercent == 0.0)
        return 1.0;
    const std::uint64_t shape = shapeOf(layer);
    const double drawn = deviation(textSeed(model.family).derive(shape)) +
                         kOwnQuirkShare * deviation(textSeed(model.device.name).derive(shape));
    return std::exp(model.quirkPercent / 100.0 * drawn);
}

double convolutionEfficiency(const DeviceModel& model, const LayerCost& layer)
{
    if (layer.kind == BottleneckLayer)
        return layer.groups > 1.0 ? model.grouped : model.conv1x1;
    if (layer.kernel >= 5.0)
        return model.conv5x5;
    return layer.kernel >= 3.0 ? model.conv3x3 : model.conv1x1;
}

double computeMilliseconds(const DeviceModel& model, const LayerCost& layer)
{
    const double depthwise = layer.kernel >= 5.0 ? model.depthwise5 : model.depthwise3;
    const double dense = layer.costs.flops - layer.costs.depthwiseFlops;
    const double work = 2.0 * dense / convolutionEfficiency(model, layer) +
                        2.0 * layer.costs.depthwiseFlops / depthwise +
                        layer.costs.poolingFlops / model.pooling;
    return work / model.gigaflops * 1e-6;
}

double memoryMilliseconds(const DeviceModel& model, const LayerCost& layer, double batch)
{
    const double bytes = layer.costs.memoryTraffic * model.bytesPerElement;
    double rate = model.gigabytesPerSecond;
    if (bytes * batch <= model.cacheKilobytes * 1024.0)
        rate *= model.cacheSpeedup;
    if (layer.kind == AdditionLayer)
        rate *= model.addition;
    return bytes / rate * 1e-6;
}

using Member = double DeviceModel::*;
struct Field {
    const char* key;
    Member member;
    double least;
    double most;
};

constexpr std::array<Field, 18> kFields = {{
    {"gigaflops", &DeviceModel::gigaflops, 1e-3, 1e7},
    {"gigabytes_per_second", &DeviceModel::gigabytesPerSecond, 1e-3, 1e5},
    {"bytes_per_element", &DeviceModel::bytesPerElement, 0.5, 8.0},
    {"cache_kilobytes", &DeviceModel::cacheKilobytes, 0.0, 1e6},
    {"cache_speedup", &DeviceModel::cacheSpeedup, 1.0, 100.0},
    {"launch_microseconds", &DeviceModel::launchMicroseconds, 0.0, 1e5},
    {"fixed_milliseconds", &DeviceModel::fixedMilliseconds, 0.0, 1e4},
    {"conv1x1", &DeviceModel::conv1x1, 1e-4, 10.0},
    {"conv3x3", &DeviceModel::conv3x3, 1e-4, 10.0},
    {"conv5x5", &DeviceModel::conv5x5, 1e-4, 10.0},
    {"depthwise3", &DeviceModel::depthwise3, 1e-4, 10.0},
    {"depthwise5", &DeviceModel::depthwise5, 1e-4, 10.0},
    {"grouped", &DeviceModel::grouped, 1e-4, 10.0},
    {"pooling", &DeviceModel::pooling, 1e-5, 10.0},
    {"addition", &DeviceModel::addition, 1e-3, 10.0},
    {"quirk_percent", &DeviceModel::quirkPercent, 0.0, 100.0},
    {"noise_percent", &DeviceModel::noisePercent, 0.0, 50.0},
    {"resolution_ms", &DeviceModel::resolutionMilliseconds, 0.0, 100.0},
}};

/// Throws nlohmann's exceptions for values of the wrong type.
Result<DeviceModel> readModel(const nlohmann::json& json)
{
    DeviceModel model;
    Device& device = model.device;
    device.name = json.at("name").get<std::string>();
    device.kind = deviceKindFromName(json.at("kind").get<std::string>());
    device.precision = json.at("precision").get<std::string>();
    device.batchSize = wholeNumber(json.at("batch_size"));
    device.framework = "simulated";
    device.measurement = "computed from a device model with seeded noise";
    device.source = "Latency Studio";
    device.licence = "GPL-3.0-or-later";
    device.isSimulated = true;
    model.family = json.at("family").get<std::string>();
    model.overlapsLaunches = json.value("overlaps_launches", false);
    model.prunesDeadLayers = json.value("prunes_dead_layers", false);
    for (const auto& [key, member, least, most] : kFields) {
        const double value = json.value(key, model.*member);
        if (!(value >= least && value <= most))
            return Error{"Simulated device " + device.name + ": " + key + " is " +
                         std::to_string(value) + "; expected " + std::to_string(least) + " to " +
                         std::to_string(most) + "."};
        model.*member = value;
    }
    if (*device.batchSize < 1 || device.kind == DeviceKind::Unknown)
        return Error{"Simulated device " + device.name + " has no known kind or no batch size."};
    return model;
}

} // namespace

LayerTime layerTime(const DeviceModel& model, const LayerCost& layer)
{
    const double batch = model.device.batchSize.value_or(1);
    const double perImage =
        std::max(computeMilliseconds(model, layer), memoryMilliseconds(model, layer, batch));
    return {layer.costs.launches * model.launchMicroseconds * 1e-3,
            perImage * batch * quirk(model, layer)};
}

double networkTime(const DeviceModel& model, const LayerTime& layers)
{
    if (!model.overlapsLaunches)
        return model.fixedMilliseconds + layers.launch + layers.execute;
    // A smooth maximum of the two.
    const double launch = layers.launch * layers.launch;
    const double execute = layers.execute * layers.execute;
    return model.fixedMilliseconds + std::sqrt(std::sqrt(launch * launch + execute * execute));
}

Result<std::vector<DeviceModel>> readDeviceModels(std::string_view json)
{
    try {
        const auto parsed = parseJson(json, kWhere);
        if (!parsed)
            return parsed.error();
        const nlohmann::json& root = *parsed;
        if (root.at("format").get<std::string>() != kFormat)
            return Error{"The simulated devices are of an unknown format; expected " +
                         std::string(kFormat) + "."};
        std::vector<DeviceModel> models;
        for (const auto& entry : root.at("devices")) {
            auto model = readModel(entry);
            if (!model)
                return model.error();
            models.push_back(std::move(model).value());
        }
        return models;
    } catch (const nlohmann::json::exception& exception) {
        return jsonFault(kWhere, exception);
    }
}

} // namespace latency
