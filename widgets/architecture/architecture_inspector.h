#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/space/architecture_drawing.h"
#include "widgets/device_role.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"

#include <QStringList>

#include <limits>
#include <optional>
#include <vector>

namespace latency
{

class ArchitecturePicture;
class DeviceLatencyBars;

/// One device's line under the drawing.
struct DeviceLatencyRow {
    int device = -1;
    QString name;
    DeviceRole role = DeviceRole::Unused;
    double milliseconds = std::numeric_limits<double>::quiet_NaN(); ///< NaN: not measured
    double share = 0.0;                  ///< rank among all architectures, 0 fastest … 1 slowest
    std::optional<double> predicted;     ///< ms
    QString unit = QStringLiteral("ms"); ///< instead of ms
};

/// What the inspector shows of one architecture.
struct ArchitectureFacts {
    int architecture = -1;
    QString title; ///< "cell 10058"
    QString text;  ///< the space's text form, for copying
    ArchitectureDrawing drawing;
    QStringList costLines;              ///< "78.9 M multiply-adds", "0.56 M parameters", …
    std::vector<DeviceLatencyRow> rows; ///< in the order shown
};

/// The architecture under the pointer: drawing, costs, latency on the devices.
class ArchitectureInspector : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit ArchitectureInspector(QWidget* parent = nullptr);

    void setArchitecture(const ArchitectureFacts& facts);
    void clear();
    void setHighlightedDevice(int device);

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceHovered(int device);
    void compareRequested(int architecture);
    void exportRequested();

private:
    ArchitectureFacts facts_;
    ArchitecturePicture* picture_ = nullptr;
    QLabel* costs_ = nullptr;
    DeviceLatencyBars* bars_ = nullptr;
    QPushButton* compare_ = nullptr;
};

} // namespace latency
