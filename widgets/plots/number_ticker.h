#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/custom_plot.h"

namespace latency
{

/// Tick marks with plain labels (0.5, 20, 1 500) for linear and logarithmic axes; on the latter 1,
/// 2 and 5 of every decade if they fit.
class NumberTicker : public QCPAxisTicker
{
public:
    explicit NumberTicker(bool isLog) : isLog_(isLog) {}

protected:
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override;

private:
    bool isLog_;
};

} // namespace latency
