#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_map.h"
#include "widgets/devices/device_partition_board.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/panels/panel.h"

#include <optional>

class QAbstractItemModel;
class QStackedWidget;
class QTableView;

namespace latency
{

class SegmentedSwitch;
class SimilarityMatrixModel;

/// The panel Devices: heat map, map, lists and table of the same devices, with the size of both
/// sides and their mean cross-correlation in the header.
class DevicesPanel : public Panel
{
    Q_OBJECT

public:
    enum class Shown { HeatMap, Map, Lists, Table };

    explicit DevicesPanel(QWidget* parent = nullptr);

    /// Sets everything that belongs to a dataset.
    void setDevices(const DeviceSimilarity& similarity, const Dendrogram& dendrogram,
                    const std::vector<MapPoint>& map, const std::vector<Device>& devices);
    void setRoles(const std::vector<DeviceRole>& roles);
    void setMeanCrossCorrelation(std::optional<double> rho);
    void setNoun(const QString& plural);
    void setHighlightedDevice(int device);
    void setSelectedDevice(int device);
    void setSelectedDevices(const std::vector<int>& devices);

    [[nodiscard]] Shown shown() const;
    void setShown(Shown shown);
    /// The plot to export; nullptr for the lists and the table, whose numbers are `table`.
    [[nodiscard]] PlotSource* plotSource();
    [[nodiscard]] const QAbstractItemModel& table() const;

Q_SIGNALS:
    void deviceHovered(int device);
    void deviceSelected(int device);
    void devicesSelectionRequested(const std::vector<int>& devices); ///< the whole new one
    void deviceRoleRequested(const QList<int>& devices, latency::DeviceRole role);
    /// "Suggest" was pressed: a partition is requested.
    void partitionSuggestionRequested();
    void exportRequested();
    void tableExportRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeFoot();
    void linkTable();

    SimilarityHeatMap* heatMap_ = nullptr;
    DeviceMap* map_ = nullptr;
    DevicePartitionBoard* board_ = nullptr;
    QTableView* table_ = nullptr;
    SimilarityMatrixModel* tableModel_ = nullptr;
    QStackedWidget* views_ = nullptr;
    SegmentedSwitch* switch_ = nullptr;
    Chip* trainChip_ = nullptr;
    Chip* testChip_ = nullptr;
    Chip* crossChip_ = nullptr;
};

} // namespace latency
