#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QPicture>
#include <QSize>

namespace latency
{

/// Drawing commands of a view with a fixed size: a plain QPicture has no size while recording, so
/// that everything drawn in window coordinates would shrink to a point.
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
