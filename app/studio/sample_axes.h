#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_snapshot.h"

#include <QObject>
#include <QString>

#include <vector>

namespace latency
{

/// Numbers of the architectures that others offer to the scatter of the samples, beside those of
/// the dataset.
class SampleAxes : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// One number each, for axes and colours; those of the same title take the place of earlier
    /// ones.
    void offerProxies(const std::vector<ArchitectureQuantity>& proxies)
    {
        Q_EMIT proxiesOffered(proxies);
    }
    /// Two axes that belong together; shown at once, also while they change.
    void offerMap(const ArchitectureQuantity& x, const ArchitectureQuantity& y)
    {
        Q_EMIT mapOffered(x, y);
    }
    /// title  of an axis; nothing happens where it is not there
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
