// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/number_text.h"

#include <cmath>

namespace latency
{

namespace
{
const QString kUnknown = QStringLiteral("–");
}

QString countText(qint64 count)
{
    QString digits = QString::number(std::llabs(count));
    for (qsizetype place = digits.size() - 3; place > 0; place -= 3)
        digits.insert(place, QChar(0x2009));
    return count < 0 ? QStringLiteral("−") + digits : digits;
}

QString correlationText(double value, int decimals)
{
    if (!std::isfinite(value))
        return kUnknown;
    const QString text = QString::number(value, 'f', decimals);
    const bool isZero = text.count('0') == text.size() - 2 && text.startsWith('-');
    return isZero ? text.mid(1) : QString(text).replace('-', "−"); // no "−0.00"
}

QString shortCorrelationText(double value, int decimals)
{
    QString text = correlationText(value, decimals);
    if (text.startsWith("0."))
        text.remove(0, 1);
    else if (text.startsWith("−0."))
        text.remove(1, 1);
    return text;
}

QString valueText(double value, const QString& unit)
{
    if (!std::isfinite(value))
        return kUnknown;
    const double size = std::abs(value);
    const int decimals = size >= 99.5 ? 0 : size >= 9.95 ? 1 : size >= 0.995 || size == 0 ? 2 : 3;
    return QString::number(value, 'f', decimals) + QLatin1Char(' ') + unit;
}

QString millisecondsText(double milliseconds)
{
    return valueText(milliseconds, QStringLiteral("ms"));
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return kUnknown;
    if (seconds < 0.0995)
        return seconds < 0.0005 ? QStringLiteral("0 s") : QString::number(seconds, 'g', 1) + " s";
    if (seconds < 9.95)
        return QString::number(seconds, 'f', 1) + " s";
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return QString::number(whole) + " s";
    if (whole < 3600)
        return QStringLiteral("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    const qint64 minutes = whole / 60;
    return QStringLiteral("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar('0'));
}

QString percentText(double share)
{
    return std::isfinite(share) ? QString::number(std::lround(share * 100)) + " %" : kUnknown;
}

} // namespace latency
