#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/plot_canvas.h"

#include <QString>

#include <limits>
#include <vector>

namespace latency
{

/// Rank correlation of one network against the number of labels.
struct TransferLine {
    QString name;
    std::vector<QPointF> points;    ///< (labels, ρ), ascending; NaN is not drawn
    std::vector<double> deviations; ///< over draws, one per point
};

/// Data of a transfer plot.
struct TransferView {
    std::vector<TransferLine> lines; ///< the first is drawn strongest
    /// ρ of the network from scratch; NaN until known.
    double scratch = std::numeric_limits<double>::quiet_NaN();
    QString scratchName; ///< "from scratch, 900 labels"
    int mostLabels = 40;
};

/// Rank correlation against the number of labels, a line per network, labelled with names.
class TransferCanvas : public PlotCanvas
{
    Q_OBJECT

public:
    explicit TransferCanvas(QWidget* parent = nullptr);

    void setView(TransferView view);
    [[nodiscard]] const TransferView& view() const { return view_; }

protected:
    [[nodiscard]] std::pair<QCPRange, QCPRange> fullRanges() const override;
    void styleData(const Theme& theme) override;
    void paintOverlay(QCPPainter& painter, const Theme& theme) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] static QColor colorOf(std::size_t line, const Theme& theme);
    [[nodiscard]] QPointF at(QPointF point) const;
    void paintLine(QCPPainter& painter, std::size_t index, const Theme& theme) const;
    void paintScratch(QCPPainter& painter, const Theme& theme) const;
    void paintNames(QCPPainter& painter, const Theme& theme) const;
    void paintPlate(QCPPainter& painter, const Theme& theme) const;

    TransferView view_;
    int hovered_ = -1; ///< a place in the points
};

} // namespace latency
