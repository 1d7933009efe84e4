#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPicture>
#include <QSize>

namespace latency
{

/// Drawing commands of a view of a known size: a plain QPicture has none while it is drawn into, so
/// that everything drawn in a window of coordinates shrinks to a point.
class SizedPicture : public QPicture
{
public:
    explicit SizedPicture(QSize size) : size_(size) {}

protected:
    int metric(PaintDeviceMetric which) const override
    {
        return which == PdmWidth    ? size_.width()
               : which == PdmHeight ? size_.height()
                                    : QPicture::metric(which);
    }

private:
    QSize size_;
};

} // namespace latency
