#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/similarity/dendrogram.h"
#include "core/similarity/device_map.h"
#include "core/similarity/device_similarity.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <vector>

namespace latency
{

/// Devices "device0" … with kinds in turn.
inline std::vector<Device> sampleDevices(int count)
{
    std::vector<Device> devices;
    for (int i = 0; i < count; ++i) {
        Device device;
        device.name = "device" + std::to_string(i);
        device.kind = static_cast<DeviceKind>(i % 10);
        devices.push_back(device);
    }
    return devices;
}

/// ρ falls with the distance of the numbers: 1 on the diagonal, towards 0.3.
inline DeviceSimilarity sampleSimilarity(int count)
{
    const auto size = static_cast<std::size_t>(count);
    DeviceSimilarity similarity;
    similarity.values = Matrix(size, size);
    similarity.counts = BasicMatrix<int>(size, size, 15625);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) {
            const double apart = std::abs(static_cast<double>(i) - static_cast<double>(j));
            similarity.values(i, j) = 1.0 - 0.7 * apart / std::max(1.0, count - 1.0);
        }
    return similarity;
}

/// A comb: every device joins the cluster of those before it; leaves in reversed order, so that
/// rows and devices differ.
inline Dendrogram sampleDendrogram(int count)
{
    Dendrogram tree;
    for (int i = count - 1; i >= 0; --i)
        tree.leafOrder.push_back(i);
    for (int i = 0; i + 1 < count; ++i)
        tree.merges.push_back({i == 0 ? 0 : count + i - 1, i + 1, 0.1 * (i + 1)});
    return tree;
}

/// Devices along a circle.
inline std::vector<MapPoint> sampleMap(int count)
{
    std::vector<MapPoint> points;
    for (int i = 0; i < count; ++i) {
        const double angle = 6.2831853 * i / std::max(1, count);
        points.push_back({std::cos(angle), std::sin(angle)});
    }
    return points;
}

/// Makes every warning from here on a failure, but for one that the offscreen platform gives.
inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression("^(?!This plugin does not support)"));
}

/// Lets queued redraws happen.
inline void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

} // namespace latency
