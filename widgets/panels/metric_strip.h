#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

#include <vector>

namespace latency
{

/// One big number with its name above it.
struct Metric {
    QString name;    ///< "ρ"
    QString value;   ///< "0.926", or "–" when unknown
    QString meaning; ///< tool tip: what it is, on how many architectures
    bool operator==(const Metric&) const = default;
};

/// A row of big numbers for the header of a panel.
class MetricStrip : public QWidget
{
    Q_OBJECT

public:
    explicit MetricStrip(QWidget* parent = nullptr);
    void setMetrics(std::vector<Metric> metrics);
    [[nodiscard]] const std::vector<Metric>& metrics() const { return metrics_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int metricWidth(const Metric& metric) const;
    [[nodiscard]] int visibleCount() const; ///< the first ones that fit
    std::vector<Metric> metrics_;
};

} // namespace latency
