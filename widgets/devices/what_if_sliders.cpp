// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/devices/what_if_sliders.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kSteps = 100; ///< to either side
constexpr double kLargest = 4.0;

struct Number {
    double HardwareSpecification::*value;
    const char* name;
    QString title;
    QString unit;
};

std::array<Number, 4> numbers()
{
    return {{{&HardwareSpecification::cores, "whatIfCores", WhatIfSliders::tr("Cores"), {}},
             {&HardwareSpecification::memory, "whatIfMemory", WhatIfSliders::tr("Memory"),
              QStringLiteral(" GB")},
             {&HardwareSpecification::bandwidth, "whatIfBandwidth", WhatIfSliders::tr("Bandwidth"),
              QStringLiteral(" GB/s")},
             {&HardwareSpecification::peak, "whatIfPeak", WhatIfSliders::tr("Peak"),
              QStringLiteral(" TFLOP/s")}}};
}

} // namespace

WhatIfSliders::WhatIfSliders(QWidget* parent) : QWidget(parent)
{
    setObjectName("whatIfSliders");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    const auto all = numbers();
    for (int i = 0; i < kCount; ++i) {
        const auto place = static_cast<std::size_t>(i);
        auto* slider = new QSlider(Qt::Horizontal, this);
        slider->setObjectName(QLatin1String(all[place].name));
        slider->setAccessibleName(all[place].title);
        slider->setRange(-kSteps, kSteps);
        slider->setPageStep(kSteps / 2);
        sliders_[place] = slider;
        texts_[place] = new QLabel(this);
        texts_[place]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(new QLabel(all[place].title, this), 2 * i, 0);
        grid->addWidget(texts_[place], 2 * i, 1);
        grid->addWidget(slider, 2 * i + 1, 0, 1, 2);
        connect(slider, &QSlider::valueChanged, this, [this] {
            showTexts();
            Q_EMIT moved();
        });
    }
    showTexts();
}

double WhatIfSliders::factor(int slider) const
{
    return std::pow(kLargest, sliders_[static_cast<std::size_t>(slider)]->value() / double{kSteps});
}

HardwareSpecification WhatIfSliders::hypothetical() const
{
    HardwareSpecification changed = real_;
    const auto all = numbers();
    for (int i = 0; i < kCount; ++i)
        changed.*all[static_cast<std::size_t>(i)].value *= factor(i);
    changed.isHypothetical = !isReal();
    return changed;
}

bool WhatIfSliders::isReal() const
{
    return std::ranges::all_of(sliders_,
                               [](const QSlider* slider) { return slider->value() == 0; });
}

void WhatIfSliders::setReal(const HardwareSpecification& real)
{
    real_ = real;
    showTexts();
}

void WhatIfSliders::setReadsColumns(bool readsColumns)
{
    readsColumns_ = readsColumns;
    for (const std::size_t place : {0U, 1U}) {
        sliders_[place]->setEnabled(readsColumns);
        sliders_[place]->setToolTip(
            readsColumns ? QString()
                         : tr("Not used while the data sheet is used as predicted latency"));
        if (!readsColumns) {
            const QSignalBlocker quiet(sliders_[place]);
            sliders_[place]->setValue(0);
        }
    }
    showTexts();
}

void WhatIfSliders::reset()
{
    for (QSlider* slider : sliders_) {
        const QSignalBlocker quiet(slider);
        slider->setValue(0);
    }
    showTexts();
    Q_EMIT moved();
}

void WhatIfSliders::showTexts()
{
    const auto all = numbers();
    for (int i = 0; i < kCount; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const double value = real_.*all[place].value * factor(i);
        if (!readsColumns_ && i < 2 && value > 0.0) {
            texts_[place]->setText(
                tr("%1%2 · not used").arg(QString::number(value, 'g', 4), all[place].unit));
            continue;
        }
        texts_[place]->setText(value > 0.0
                                   ? tr("%1%2 · × %3")
                                         .arg(QString::number(value, 'g', 4), all[place].unit)
                                         .arg(factor(i), 0, 'f', 2)
                                   : QStringLiteral("–"));
    }
}

} // namespace latency
