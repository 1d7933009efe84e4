#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/device.h"
#include "core/space/costs.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// An imaginary device: parameters that turn analytic costs of layers into milliseconds. All
/// efficiencies are shares of the device's rate, 0…1.
struct DeviceModel {
    Device device;
    std::string family; ///< devices of one family share their software's quirks

    double gigaflops = 0.0;          ///< multiply-adds a second count as two
    double gigabytesPerSecond = 0.0; ///< main memory
    double bytesPerElement = 4.0;
    double cacheKilobytes = 0.0; ///< layers that fit run at `cacheSpeedup` times the bandwidth
    double cacheSpeedup = 1.0;
    double launchMicroseconds = 0.0; ///< to start one kernel
    double fixedMilliseconds = 0.0;  ///< for every network

    double conv1x1 = 1.0;
    double conv3x3 = 1.0;
    double conv5x5 = 1.0; ///< and larger
    double depthwise3 = 1.0;
    double depthwise5 = 1.0; ///< and larger
    double grouped = 1.0;    ///< 1×1 convolutions in groups
    double pooling = 1.0;
    double addition = 1.0; ///< share of the bandwidth that sums of activations reach

    bool overlapsLaunches = false; ///< the host runs ahead of the device
    bool prunesDeadLayers = false;
    double quirkPercent = 0.0;           ///< how unevenly the software treats shapes of layers
    double noisePercent = 0.0;           ///< of a measurement
    double resolutionMilliseconds = 0.0; ///< what measurements are rounded to; 0 for not
};

/// Milliseconds of one layer.
struct LayerTime {
    double launch = 0.0;  ///< on the host
    double execute = 0.0; ///< on the device

    LayerTime& operator+=(const LayerTime& other)
    {
        launch += other.launch;
        execute += other.execute;
        return *this;
    }
};

/// A roofline: the larger of computing and memory time, times the software's factor for that shape.
LayerTime layerTime(const DeviceModel& model, const LayerCost& layer);

/// Milliseconds of a network without noise from the sum of its layers' times.
double networkTime(const DeviceModel& model, const LayerTime& layers);

/// Reads models from JSON (`simulated-devices/1`, datasets/simulated_devices.json).
Result<std::vector<DeviceModel>> readDeviceModels(std::string_view json);

/// The JSON of the bundled devices, compiled in.
std::string_view simulatedDevicesJson();

} // namespace latency
