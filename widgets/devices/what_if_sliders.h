#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/hardware_specification.h"

#include <QWidget>

#include <array>

class QLabel;
class QSlider;

namespace latency
{

/// Four sliders that turn a real device into a hypothetical one: each multiplies a number of its
/// data sheet by ¼ … 4.
class WhatIfSliders : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfSliders(QWidget* parent = nullptr);

    void setReal(const HardwareSpecification& real); ///< emits nothing; keeps the factors
    void reset();                                    ///< all factors one
    /// False: memory and cores have no effect, so their sliders are disabled.
    void setReadsColumns(bool readsColumns);
    [[nodiscard]] HardwareSpecification hypothetical() const;
    [[nodiscard]] bool isReal() const; ///< all factors are one

Q_SIGNALS:
    void moved();

private:
    static constexpr int kCount = 4;
    void showTexts();
    [[nodiscard]] double factor(int slider) const;

    HardwareSpecification real_;
    bool readsColumns_ = true;
    std::array<QSlider*, kCount> sliders_{};
    std::array<QLabel*, kCount> texts_{};
};

} // namespace latency
