#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"

#include <QPointF>

#include <functional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace latency
{

class FrontCanvas;
class AccuracySettings;

/// Accuracy against latency, as predicted and as measured.
struct AccuracyView {
    std::vector<double> milliseconds; ///< predicted, one per network; NaN is not drawn
    std::vector<double> accuracy;     ///< predicted, %
    std::vector<double> measuredMilliseconds;
    std::vector<double> measuredAccuracy;
    std::vector<int> predictedFront;      ///< networks, ascending in predicted latency
    std::vector<int> measuredFront;       ///< networks, ascending in measured latency
    std::vector<QPointF> measuredCorners; ///< (ms, %) of the measured front
};

/// The result as text; empty lines are not shown.
struct AccuracyText {
    QString headline; ///< "the chosen networks reach 93 % of the true front"
    QString latency;  ///< "latency ρ .963 on 15 605 unseen cells, 20 labels"
    QString accuracy;
    QString caution;
};

/// Predicted accuracy against predicted latency, with measured values beside, and the fronts of
/// both.
class AccuracyPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit AccuracyPanel(QWidget* parent = nullptr);

    [[nodiscard]] AccuracySettings& settings() { return *settings_; }
    void setNoun(const QString& noun); ///< "cell", "network"
    void setView(const AccuracyView& view);
    [[nodiscard]] const AccuracyView& view() const { return view_; }
    void setText(const AccuracyText& text);
    void setProgress(double fraction);
    void setRunning(bool isRunning);   ///< while it runs, the button stops it
    void setHovered(int architecture); ///< -1 for none; emits nothing
    [[nodiscard]] FrontCanvas& predicted() { return *predicted_; }
    [[nodiscard]] FrontCanvas& measured() { return *measured_; }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void architectureHovered(int architecture);
    void architectureSelected(int architecture);
    void exportRequested();

private:
    QWidget* makeSide();
    void prepare(FrontCanvas& canvas, const QString& word);
    void openMenu(FrontCanvas& canvas, const QPoint& globalPosition);

    FrontCanvas* predicted_ = nullptr;
    FrontCanvas* measured_ = nullptr;
    AccuracySettings* settings_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* headline_ = nullptr;
    QLabel* latency_ = nullptr;
    QLabel* accuracy_ = nullptr;
    QLabel* caution_ = nullptr;
    QString noun_;
    AccuracyView view_;
    bool isRunning_ = false;
};

} // namespace latency
