#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/area_canvas.h"

namespace latency
{

/// The scatter inside PredictionScatter: measured on the x axis, predicted on the y axis, with y =
/// x and ±10 %.
class PredictionCanvas : public AreaCanvas
{
    Q_OBJECT

public:
    explicit PredictionCanvas(QWidget* parent = nullptr);

    void setMeasured(std::vector<double> milliseconds);
    void setUnit(const QString& unit); ///< "ms" unless it is set
    [[nodiscard]] const QString& unit() const { return unit_; }
    void setPredicted(std::vector<double> values, std::vector<float> deviation,
                      bool isMilliseconds);
    void setDoubted(std::vector<int> points); ///< ringed in the colour of errors
    void setLogarithmic(bool isLog);
    void setBandsShown(bool isShown);
    [[nodiscard]] bool hasDeviation() const { return !deviation_.empty(); }
    /// Standard deviation in ms; NaN when unknown.
    [[nodiscard]] double deviation(int point) const;
    [[nodiscard]] bool isMilliseconds() const { return isMilliseconds_; }

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintUnderlay(QCPPainter& painter, const Theme& theme) override;
    void paintMarks(QCPPainter& painter, const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;

private:
    void paintBar(QCPPainter& painter, int point) const;
    void applyScale();

    std::size_t drawn_ = 0; ///< points with a measurement
    std::vector<float> deviation_;
    std::vector<int> doubted_;
    QString unit_ = QStringLiteral("ms");
    bool isMilliseconds_ = true;
    bool isLog_ = false;
    bool areBandsShown_ = true;
};

} // namespace latency
