#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_snapshot.h"

#include <QObject>
#include <QString>

#include <vector>

namespace latency
{

/// Additional quantities of the architectures for the axes of the samples' scatter.
class SampleAxes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Adds quantities for axes and colours; they replace earlier ones with the same title.
    void offerProxies(const std::vector<ArchitectureQuantity>& proxies)
    {
        Q_EMIT proxiesOffered(proxies);
    }
    /// Sets a pair of axes and shows it immediately, also during updates.
    void offerMap(const ArchitectureQuantity& x, const ArchitectureQuantity& y)
    {
        Q_EMIT mapOffered(x, y);
    }
    /// title  of an axis; ignored if missing
    void colorBy(const QString& title) { Q_EMIT colorRequested(title); }

    [[nodiscard]] bool isMapShown() const { return isMapShown_; }
    void setMapShown(bool isShown) { isMapShown_ = isShown; }

Q_SIGNALS:
    void proxiesOffered(const std::vector<latency::ArchitectureQuantity>& proxies);
    void mapOffered(const latency::ArchitectureQuantity& x, const latency::ArchitectureQuantity& y);
    void colorRequested(const QString& title);

private:
    bool isMapShown_ = false;
};

} // namespace latency
