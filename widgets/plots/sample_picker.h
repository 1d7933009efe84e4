#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"
#include "widgets/plots/point_coloring.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace latency
{

class AxisChoices;
class SampleCanvas;
class SegmentedSwitch;

/// One axis of the picker.
struct PickerAxis {
    QString title;              ///< with unit: "latency on pixel3 (ms)"
    std::vector<double> values; ///< one per architecture; NaN is not drawn
    bool isLog = false;         ///< values ≤ 0 are then drawn at the low edge
};

/// Scatter of all architectures in which the few to measure are picked by hand.
///
/// A click toggles a pick. Dragging a rectangle (or a lasso while L is held or the lasso button is
/// down) selects; with Shift the area is added to the picks, with Ctrl toggled, with Alt removed.
/// While the switch at the bottom is set to "selection" the same gestures change the selection
/// instead of the picks. The wheel zooms, the middle button pans, a double click shows everything.
class SamplePicker : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit SamplePicker(QWidget* parent = nullptr);
    ~SamplePicker() override;

    /// Choices of the two combo boxes, and the current ones.
    void setAxisChoices(const QStringList& titles, int x, int y);
    /// Both axes have the same number of values. Clears hover, selection and colours when it
    /// changes; axes with unchanged titles keep their view.
    void setAxes(PickerAxis x, PickerAxis y);
    /// Choices for the points' colour, the first being none, and the current one.
    void setColorChoices(const QStringList& titles, int current);
    /// One share per architecture.
    void setColoring(std::optional<PointColoring> coloring);

    void setPicked(std::vector<int> picks);
    [[nodiscard]] const std::vector<int>& picked() const;
    void setSelected(std::vector<int> architectures); ///< a highlighted group, not the picks
    [[nodiscard]] const std::vector<int>& selected() const;
    /// The canvas, for linking with the selection.
    [[nodiscard]] SampleCanvas& canvas() { return *canvas_; }
    void setHovered(int architecture); ///< -1 for none; emits nothing

    /// Origin of the picks: "greedy, then by hand"; shown after the count.
    void setOrigin(const QString& origin);
    /// Number of picks measured on the device; empty: all of them.
    void setMeasured(int count, const QString& device);
    void setCoverage(std::optional<double> share); ///< 0..1
    /// "cell" or "network", for the tooltip at the pointer.
    void setNoun(const QString& noun);
    void setSuggesting(bool isBusy); ///< "Suggest next" waits for its answer

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    /// The picks requested by the user, and the undo text ("Pick cell 10058").
    void picksRequested(const std::vector<int>& picks, const QString& undoText);
    void selectionRequested(const std::vector<int>& architectures);
    void architectureHovered(int architecture); ///< -1 when the pointer leaves
    void axisRequested(Qt::Orientation axis, int choice);
    void colorRequested(int choice);
    void suggestRequested();
    void worksheetRequested();
    void exportRequested(); ///< from the context menu

private:
    void showCounts();
    void requestPicks(std::vector<int> picks, const QString& undoText);
    void pickByClick(int architecture, Qt::KeyboardModifiers modifiers);
    void pick(int architecture, Qt::KeyboardModifiers modifiers);
    void changePicks(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers);
    void takeArea(const std::vector<int>& inside, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QWidget* makeAxisRow();
    [[nodiscard]] QWidget* makeFoot();
    void openMenu(const QPoint& globalPosition);
    void setSelecting(bool isSelecting);
    [[nodiscard]] QString areaText(int count, Qt::KeyboardModifiers modifiers) const;

    SampleCanvas* canvas_ = nullptr;
    AxisChoices* axes_ = nullptr;
    QToolButton* lasso_ = nullptr;
    QPushButton* suggest_ = nullptr;
    QPushButton* worksheet_ = nullptr;
    QPushButton* clear_ = nullptr;
    SegmentedSwitch* gestures_ = nullptr; ///< act on the picks, or on the selection
    QLabel* readOut_ = nullptr;
    QLabel* hint_ = nullptr;
    QString origin_;
    int measured_ = 0;
    QString partlyMeasuredOn_;
    QString noun_ = QStringLiteral("cell");
    std::optional<double> coverage_;
};

} // namespace latency
