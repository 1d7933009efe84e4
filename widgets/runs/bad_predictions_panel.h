#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"
#include "widgets/runs/decision_bars.h"

namespace latency
{

class SegmentedSwitch;

/// Decisions common to the badly predicted architectures, or to the selected ones.
class BadPredictionsPanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    enum class Of { Worst, Selection };

    explicit BadPredictionsPanel(QWidget* parent = nullptr);

    [[nodiscard]] Of of() const;
    void setOf(Of of); ///< emits nothing
    /// headline  "1 560 of 15 605 unseen"
    /// note      the basis of the numbers, and the size of the errors
    void setDecisions(std::vector<DecisionShare> decisions, const QString& headline,
                      const QString& note);
    void setMarked(std::vector<int> lines) { bars_->setMarked(std::move(lines)); }
    [[nodiscard]] const std::vector<int>& marked() const { return bars_->marked(); }
    [[nodiscard]] const std::vector<DecisionShare>& decisions() const { return bars_->decisions(); }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void ofRequested(latency::BadPredictionsPanel::Of of);
    /// The user requests the selection of one line's architectures.
    void decisionChosen(int index, Qt::KeyboardModifiers modifiers);
    void groupChosen(); ///< … or all that the panel speaks of
    void exportRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    SegmentedSwitch* of_ = nullptr;
    DecisionBars* bars_ = nullptr;
    QLabel* note_ = nullptr;
    QPushButton* select_ = nullptr;
};

} // namespace latency
