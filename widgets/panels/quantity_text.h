#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/units/measured_quantity.h"

#include <QString>

namespace latency
{

/// Texts for the numbers of a table: "4.13 ms", "latency on pixel3 (ms)", "energy (mJ)". Every view
/// formats the table's numbers with them, so that the unit is always correct. Latency in ms by
/// default.
class QuantityText
{
public:
    QuantityText() = default;
    explicit QuantityText(MeasuredQuantity quantity) : quantity_(std::move(quantity)) {}

    [[nodiscard]] bool isLatency() const { return quantity_.isLatency(); }
    [[nodiscard]] QString unit() const;
    [[nodiscard]] QString name() const;               ///< "latency", in the language of the window
    [[nodiscard]] QString value(double number) const; ///< "4.13 ms"; "–" for NaN
    [[nodiscard]] QString axis() const;               ///< "latency (ms)"
    [[nodiscard]] QString axisOn(const QString& device) const; ///< "latency on pixel3 (ms)"
    [[nodiscard]] QString less() const;   ///< how the better end of a scale is called: "faster"
    [[nodiscard]] QString more() const;   ///< and the other: "slower"
    [[nodiscard]] QString suffix() const; ///< behind the number of a field: " ms"

    /// A column of an exported table, untranslated: "measured_ms", "predicted_percent".
    [[nodiscard]] QString column(const QString& what) const;
    /// The column named after the quantity: "latency_ms", "energy_mJ".
    [[nodiscard]] QString ownColumn() const;

    bool operator==(const QuantityText&) const = default;

private:
    MeasuredQuantity quantity_;
};

} // namespace latency
