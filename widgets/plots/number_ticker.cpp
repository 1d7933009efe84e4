// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/number_ticker.h"

#include "widgets/panels/number_text.h"

#include <cmath>

namespace latency
{

QVector<double> NumberTicker::createTickVector(double tickStep, const QCPRange& range)
{
    // Within less than a decade, even steps are more useful than powers of ten.
    if (!isLog_ || (range.lower > 0 && range.upper / range.lower < 6))
        return QCPAxisTicker::createTickVector(tickStep, range);
    QVector<double> ticks;
    if (!(range.lower > 0) || !std::isfinite(range.upper))
        return ticks;
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::floor(std::log10(range.upper)));
    const int decades = last - first;
    const int stride = 1 + decades / 8;
    for (int decade = first; decade <= last; decade += stride)
        for (const double digit : {1.0, 2.0, 5.0})
            if (digit == 1.0 || decades <= 2)
                ticks << digit * std::pow(10.0, decade);
    return ticks;
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    if (std::abs(tick) < 1e-12)
        return QStringLiteral("0");
    if (std::abs(tick) >= 1e6 || std::abs(tick) < 1e-4)
        return QString::number(tick, 'g', 3);
    if (tick == std::round(tick))
        return countText(static_cast<qint64>(tick));
    return QString::number(tick, 'g', 4).replace('-', "−");
}

} // namespace latency
