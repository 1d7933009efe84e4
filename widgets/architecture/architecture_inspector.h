#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture_drawing.h"
#include "widgets/architecture/reason_bars.h"
#include "widgets/device_role.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/plots/plot_source.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

class QBoxLayout;
class QStackedWidget;

namespace latency
{

class ArchitecturePicture;
class DeviceLatencyBars;
class SegmentedSwitch;

/// One device's line under the drawing.
struct DeviceLatencyRow {
    int device = -1;
    QString name;
    DeviceRole role = DeviceRole::Unused;
    double milliseconds = std::numeric_limits<double>::quiet_NaN(); ///< NaN: not measured
    double share = 0.0;                  ///< rank among all architectures, 0 fastest … 1 slowest
    std::optional<double> predicted;     ///< ms
    QString unit = QStringLiteral("ms"); ///< instead of ms
    /// ms of the pinned architecture, NaN: not measured; nullopt while none is pinned.
    std::optional<double> pinned{};
    double pinnedShare = 0.0; ///< its rank
};

/// A labelled sample similar to the architecture shown.
struct NearSample {
    int architecture = -1;
    QString text; ///< "2 of 6 decisions differ · 3.4 ms"
};

/// The inspector's contents for one architecture.
struct ArchitectureFacts {
    int architecture = -1;
    QString title; ///< "cell 10058"
    QString text;  ///< the space's text form, for copying
    ArchitectureDrawing drawing;
    QStringList costLines;              ///< "78.9 M multiply-adds", "0.56 M parameters", …
    std::vector<DeviceLatencyRow> rows; ///< in the order shown
    QString reason;                     ///< what was predicted on one device, and why; or empty
    std::vector<NearSample> near;       ///< labelled samples most like it, nearest first
};

/// Reasons for an architecture's prediction.
struct PredictionWhy {
    int architecture = -1;
    QString headline; ///< what the lines start from and lead to, or why there are none
    std::vector<ReasonLine> lines;
    std::vector<NearSample> pulls; ///< labelled samples that move it most
    QString note;
};

/// The architecture under the pointer: drawing, costs, latency on the devices, the most similar
/// labelled samples; beside a pinned one, if any, with differences framed.
class ArchitectureInspector : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit ArchitectureInspector(QWidget* parent = nullptr);

    void setQuantity(const QuantityText& quantity); ///< of all its numbers

    void setArchitecture(const ArchitectureFacts& facts);
    /// The architecture to compare others with; nullopt for none.
    void setPinned(std::optional<ArchitectureFacts> pinned);
    [[nodiscard]] bool isPinned() const { return pinned_.has_value(); }
    /// Ignored if another architecture is shown meanwhile.
    void setWhy(PredictionWhy why);
    [[nodiscard]] const PredictionWhy& why() const { return why_; }
    [[nodiscard]] bool showsWhy() const; ///< in place of the latencies on the devices
    void setShowsWhy(bool showsWhy);
    void clear();
    void setHighlightedDevice(int device);
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    /// The pin was pressed: pins the architecture shown, or unpins the pinned one.
    void compareRequested(int architecture);
    void architectureSelected(int architecture); ///< a sample's number was clicked
    void architectureHovered(int architecture);  ///< the same under the pointer; -1 for none
    void whyShown();                             ///< the page of reasons was opened
    void exportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showPin();
    void showNear();
    void showWhy();
    void showTexts();
    [[nodiscard]] QString links(const std::vector<NearSample>& samples) const;
    [[nodiscard]] QWidget* makeLower(QWidget* page);
    QLabel* addText(QWidget* page, const char* name);

    ArchitectureFacts facts_;
    std::optional<ArchitectureFacts> pinned_;
    ArchitecturePicture* pinnedPicture_ = nullptr;
    QLabel* pinnedCosts_ = nullptr;
    QLabel* reason_ = nullptr;
    QLabel* near_ = nullptr;
    ArchitecturePicture* picture_ = nullptr;
    QLabel* costs_ = nullptr;
    QuantityText quantity_;
    DeviceLatencyBars* bars_ = nullptr;
    PredictionWhy why_;
    SegmentedSwitch* switch_ = nullptr;
    QStackedWidget* lower_ = nullptr;
    QLabel* whyHead_ = nullptr;
    ReasonBars* reasons_ = nullptr;
    QLabel* pulls_ = nullptr;
    QLabel* whyNote_ = nullptr;
    QPushButton* compare_ = nullptr;
    QBoxLayout* pictures_ = nullptr; ///< side by side, or one above the other where it is narrow
    QBoxLayout* head_ =
        nullptr; ///< the nearest samples and the switch: side by side where there is room
};

} // namespace latency
