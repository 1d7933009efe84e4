#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/what_if_canvas.h"
#include "widgets/devices/what_if_sliders.h"
#include "widgets/models/specification_table_model.h"
#include "widgets/panels/panel.h"
#include "widgets/plots/plot_source.h"

#include <functional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QTableView;

namespace latency
{

/// Data sheets of the devices, editable, and predictions for a device with another data sheet.
class HardwarePanel : public Panel, public PlotSource
{
    Q_OBJECT

public:
    explicit HardwarePanel(QWidget* parent = nullptr);

    void setRows(std::vector<SpecificationRow> rows);
    [[nodiscard]] SpecificationTableModel& table() { return *table_; }
    [[nodiscard]] WhatIfCanvas& canvas() { return *canvas_; }
    [[nodiscard]] WhatIfSliders& sliders() { return *sliders_; }
    void setHighlightedDevice(int device);                    ///< -1 for none; emits nothing
    void setSelectedDevices(const std::vector<int>& devices); ///< emits nothing
    [[nodiscard]] std::vector<int> selectedDevices() const;
    /// Devices from which a hypothetical one can be made; without any the sliders are disabled.
    void setDevices(const QStringList& names);
    [[nodiscard]] int chosenDevice() const;  ///< place in the names, or -1
    [[nodiscard]] bool readsColumns() const; ///< the data sheet enters as inputs
    /// why  the training data, or the reason why there is no model
    void setStudy(const QString& why, bool canLearn);
    void setLearning(bool isLearning, double share = 0.0);
    void setAnswer(const QString& headline, const QString& details);
    /// Text of an architecture in exports.
    void setNameOf(std::function<QString(int)> nameOf) { nameOf_ = std::move(nameOf); }

    [[nodiscard]] QString plotName() const override;
    void drawPlot(QPaintDevice& device, QSize size, const Theme& theme) override;
    [[nodiscard]] QString dataAsCsv() const override;

Q_SIGNALS:
    void specificationForgotten(int device); ///< what was typed in
    void learnRequested();
    void stopRequested();
    void deviceChosen(int place);
    void entryChosen(); ///< how the data sheet enters
    void architectureHovered(int architecture);
    void deviceHovered(int device);                                  ///< in the table
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void exportRequested();
    void tableExportRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTable();
    QWidget* makeSide();
    void openTableMenu(const QPoint& position);
    void openPlotMenu(const QPoint& globalPosition);

    QBoxLayout* drawings_ = nullptr; ///< the table and the plot: side by side where there is room
    SpecificationTableModel* table_ = nullptr;
    QTableView* view_ = nullptr;
    WhatIfCanvas* canvas_ = nullptr;
    WhatIfSliders* sliders_ = nullptr;
    QComboBox* device_ = nullptr;
    QComboBox* entry_ = nullptr;
    QPushButton* learn_ = nullptr;
    QPushButton* reset_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* study_ = nullptr;
    QLabel* headline_ = nullptr;
    QLabel* details_ = nullptr;
    std::function<QString(int)> nameOf_;
    bool canLearn_ = false;
    bool isLearning_ = false;
};

} // namespace latency
