// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/quantity_text.h"

#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <QCoreApplication>

namespace latency
{
QString QuantityText::unit() const
{
    return QString::fromStdString(quantity_.unit);
}

QString QuantityText::name() const
{
    return coreText(quantity_.name);
}

QString QuantityText::value(double number) const
{
    return valueText(number, unit());
}

QString QuantityText::axis() const
{
    return QStringLiteral("%1 (%2)").arg(name(), unit());
}

QString QuantityText::axisOn(const QString& device) const
{
    return QCoreApplication::translate("latency::quantityText", "%1 on %2 (%3)")
        .arg(name(), device, unit());
}

QString QuantityText::less() const
{
    return isLatency() ? QCoreApplication::translate("latency::quantityText", "faster")
                       : QCoreApplication::translate("latency::quantityText", "less");
}

QString QuantityText::more() const
{
    return isLatency() ? QCoreApplication::translate("latency::quantityText", "slower")
                       : QCoreApplication::translate("latency::quantityText", "more");
}

QString QuantityText::suffix() const
{
    return QLatin1Char(' ') + unit();
}

QString QuantityText::column(const QString& what) const
{
    return what + QLatin1Char('_') + (quantity_.unit == "%" ? QStringLiteral("percent") : unit());
}

QString QuantityText::ownColumn() const
{
    return column(QString::fromStdString(quantity_.name));
}

} // namespace latency
