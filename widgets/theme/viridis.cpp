// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/theme/viridis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace latency
{

QColor viridis(double share)
{
    static constexpr std::array<QRgb, 17> knots{
        0x440154, 0x48186a, 0x472d7b, 0x424086, 0x3b528b, 0x33638d, 0x2c728e, 0x26828e, 0x21918c,
        0x1fa088, 0x28ae80, 0x3fbc73, 0x5ec962, 0x84d44b, 0xaddc30, 0xd8e219, 0xfde725};
    if (std::isnan(share))
        return {};
    const double place = std::clamp(share, 0.0, 1.0) * (knots.size() - 1);
    const auto left = std::min(static_cast<std::size_t>(place), knots.size() - 2);
    const double rest = place - static_cast<double>(left);
    const auto mix = [rest](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * rest));
    };
    const QRgb from = knots[left];
    const QRgb to = knots[left + 1];
    return {mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to))};
}

} // namespace latency
