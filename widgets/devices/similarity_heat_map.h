#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/device.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/device_similarity.h"
#include "widgets/device_role.h"
#include "widgets/devices/heat_map_layout.h"
#include "widgets/plots/plot_source.h"

#include <QList>
#include <QPixmap>
#include <QWidget>

#include <vector>

namespace latency
{

/// Similarity of the devices: a heat map in leaf order below its dendrogram.
///
/// A click on a row's label assigns the next role; dragging over further labels assigns them the
/// same one. A click on a cell selects its row, one on a branch of the dendrogram all below it;
/// Shift adds, Ctrl toggles, Alt removes. 1, 2, 3 make the current row train, test or unused.
class SimilarityHeatMap : public QWidget, public PlotSource
{
    Q_OBJECT

public:
    explicit SimilarityHeatMap(QWidget* parent = nullptr);

    /// One device per row; 0..60 of them. Roles start as unused when their number changes.
    void setSimilarity(DeviceSimilarity similarity, Dendrogram dendrogram,
                       std::vector<Device> devices);
    void setRoles(std::vector<DeviceRole> roles);
    void setHighlightedDevice(int device); ///< -1 for none; emits nothing
    [[nodiscard]] int highlightedDevice() const { return highlighted_; }
    void setSelectedDevice(int device); ///< the current row, -1 for none; emits nothing
    void setSelectedDevices(std::vector<int> devices); ///< emits nothing
    [[nodiscard]] const std::vector<int>& selectedDevices() const { return selectedDevices_; }

    /// Text of the read-out for a pair: "raspi4 × titan_rtx_1 ρ 0.61 · 15 625 cells".
    [[nodiscard]] QString pairText(int first, int second) const;
    void setNoun(const QString& plural); ///< "cells" or "networks"

    [[nodiscard]] HeatMapLayout layoutFor(QSize size) const;
    [[nodiscard]] QSize sizeHint() const override { return {440, 440}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 220}; }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void deviceHovered(int device); ///< -1 when the pointer leaves
    void deviceSelected(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void deviceRoleRequested(const QList<int>& devices, latency::DeviceRole role);
    void exportRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int deviceAtRow(int row) const;
    [[nodiscard]] int rowOfDevice(int device) const;
    [[nodiscard]] int deviceCount() const { return static_cast<int>(devices_.size()); }
    void setHover(HeatMapHit hit);
    void setHoveredMerge(int merge);
    void select(const std::vector<int>& devices, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QString hoverText() const;
    void drawSelection(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void draw(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawTree(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawLabels(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawCells(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawHover(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawScale(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;
    void drawKinds(QPainter& painter, const HeatMapLayout& layout, const Theme& theme) const;

    /// The static part, drawn once and kept while the pointer moves.
    [[nodiscard]] const QPixmap& standing(const HeatMapLayout& layout, const Theme& theme);
    void changed(); ///< what stays is to be drawn anew

    QPixmap standing_;
    DeviceSimilarity similarity_;
    Dendrogram dendrogram_;
    std::vector<Device> devices_;
    std::vector<DeviceRole> roles_;
    double lowest_ = 0.0; ///< lowest ρ of the matrix, rounded down: dark end of the scale
    QString noun_ = QStringLiteral("cells");
    HeatMapHit hover_;
    int hoveredMerge_ = -1; ///< of the dendrogram
    std::vector<int> selectedDevices_;
    int highlighted_ = -1;
    bool isFocusShown_ = false; ///< reached by keyboard
    int selected_ = -1;
    QList<int> painted_; ///< devices a drag over labels has reached
    DeviceRole paintedRole_ = DeviceRole::Unused;
};

} // namespace latency
