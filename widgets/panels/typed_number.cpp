// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/typed_number.h"

#include <QRegularExpression>

#include <cmath>

namespace latency
{

std::optional<double> typedNumber(const QString& text)
{
    static const QRegularExpression number(
        QStringLiteral("^[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?$"));
    QString digits = text.trimmed();
    if (!number.match(digits).hasMatch())
        return std::nullopt;
    digits.replace(QLatin1Char(','), QLatin1Char('.'));
    bool isRead = false;
    const double value = digits.toDouble(&isRead);
    return isRead && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<int> typedWholeNumber(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+$"));
    const QString digits = text.trimmed();
    if (!number.match(digits).hasMatch())
        return std::nullopt;
    bool isRead = false;
    const int value = digits.toInt(&isRead);
    return isRead ? std::optional(value) : std::nullopt;
}

} // namespace latency
