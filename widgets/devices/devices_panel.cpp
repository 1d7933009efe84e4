// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/devices_panel.h"

#include "widgets/devices/device_text.h"
#include "widgets/models/similarity_matrix_model.h"
#include "widgets/models/table_menu.h"
#include "widgets/panels/fitted_columns.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/segmented_switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace latency
{

DevicesPanel::DevicesPanel(QWidget* parent) : Panel(tr("Devices"), parent)
{
    setObjectName("devicesPanel");
    trainChip_ = addChip("trainChip", Chip::Dot::Train);
    testChip_ = addChip("testChip", Chip::Dot::Test);
    crossChip_ = addChip("crossChip");
    crossChip_->setToolTip(tr("Mean rank correlation between train and test devices: the lower, "
                              "the harder the task"));

    heatMap_ = new SimilarityHeatMap(this);
    map_ = new DeviceMap(this);
    board_ = new DevicePartitionBoard(this);
    table_ = new QTableView(this);
    table_->setTabKeyNavigation(false); // Tab leaves it
    table_->setObjectName("similarityTable");
    table_->setAccessibleName(tr("Table of device similarity"));
    tableModel_ = new SimilarityMatrixModel(this);
    table_->setModel(tableModel_);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    keepRowHeight(*table_, 26);
    views_ = new QStackedWidget(this);
    for (QWidget* view : {static_cast<QWidget*>(heatMap_), static_cast<QWidget*>(map_),
                          static_cast<QWidget*>(board_), static_cast<QWidget*>(table_)})
        views_->addWidget(view);
    setBody(views_);
    setFoot(makeFoot());

    const auto forward = [this](auto* view) {
        using View = std::remove_pointer_t<decltype(view)>;
        connect(view, &View::deviceHovered, this, &DevicesPanel::deviceHovered);
        connect(view, &View::deviceSelected, this, &DevicesPanel::deviceSelected);
        connect(view, &View::deviceRoleRequested, this, &DevicesPanel::deviceRoleRequested);
        connect(view, &View::devicesSelectionRequested, this,
                &DevicesPanel::devicesSelectionRequested);
    };
    forward(heatMap_);
    forward(map_);
    forward(board_);
    linkTable();
    connect(heatMap_, &SimilarityHeatMap::exportRequested, this, &DevicesPanel::exportRequested);
    connect(map_, &DeviceMap::exportRequested, this, &DevicesPanel::exportRequested);
    setRoles({});
    setMeanCrossCorrelation(std::nullopt);
    showEmpty(tr("Open a dataset: the similarity of its devices appears here."));
}

void DevicesPanel::linkTable()
{
    table_->setMouseTracking(true);
    table_->viewport()->installEventFilter(this);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QTableView::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        addTableActions(menu, *tableModel_, [this] { Q_EMIT tableExportRequested(); });
        menu.exec(table_->viewport()->mapToGlobal(at));
    });
    connect(table_, &QTableView::entered, this, [this](const QModelIndex& index) {
        Q_EMIT deviceHovered(tableModel_->deviceAt(index.row()));
    });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        std::vector<int> devices;
        for (const QModelIndex& index : table_->selectionModel()->selectedIndexes())
            devices.push_back(tableModel_->deviceAt(index.row()));
        std::ranges::sort(devices);
        devices.erase(std::ranges::unique(devices).begin(), devices.end());
        Q_EMIT devicesSelectionRequested(devices);
    });
}

bool DevicesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == table_->viewport() && event->type() == QEvent::Leave)
        Q_EMIT deviceHovered(-1);
    return Panel::eventFilter(watched, event);
}

QWidget* DevicesPanel::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    switch_ = new SegmentedSwitch({tr("Heat map"), tr("Map"), tr("Lists"), tr("Table")}, foot);
    switch_->setObjectName("devicesSwitch");
    auto* suggest = new QPushButton(tr("Suggest split…"), foot);
    suggest->setObjectName("suggestPartition");
    suggest->setToolTip(tr("Choose train and test devices that are as different as possible"));
    row->addWidget(switch_);
    row->addStretch();
    row->addWidget(suggest);
    connect(switch_, &SegmentedSwitch::currentRequested, views_, &QStackedWidget::setCurrentIndex);
    connect(suggest, &QPushButton::clicked, this, &DevicesPanel::partitionSuggestionRequested);
    return foot;
}

void DevicesPanel::setDevices(const DeviceSimilarity& similarity, const Dendrogram& dendrogram,
                              const std::vector<MapPoint>& map, const std::vector<Device>& devices)
{
    heatMap_->setSimilarity(similarity, dendrogram, devices);
    map_->setMap(map, devices);
    board_->setDevices(devices);
    QStringList names;
    QStringList sources;
    for (const Device& device : devices) {
        names << deviceName(device);
        sources << QString::fromStdString(device.source);
    }
    tableModel_->setSources(sources);
    tableModel_->setSimilarity(similarity, names, dendrogram.leafOrder);
    const std::string_view method = correlationName(similarity.correlation);
    QString title = QString::fromUtf8(method.data(), static_cast<qsizetype>(method.size()));
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    setSubtitle(title + " ρ");
    showContent();
}

void DevicesPanel::setRoles(const std::vector<DeviceRole>& roles)
{
    heatMap_->setRoles(roles);
    map_->setRoles(roles);
    board_->setRoles(roles);
    const auto count = [&](DeviceRole role) {
        return QString::number(std::count(roles.begin(), roles.end(), role));
    };
    trainChip_->setText(tr("train %1").arg(count(DeviceRole::Train)));
    testChip_->setText(tr("test %1").arg(count(DeviceRole::Test)));
}

void DevicesPanel::setMeanCrossCorrelation(std::optional<double> rho)
{
    board_->setMeanCrossCorrelation(rho);
    crossChip_->setText(tr("cross-ρ %1").arg(shortCorrelationText(rho.value_or(std::nan("")), 2)));
}

void DevicesPanel::setNoun(const QString& plural)
{
    heatMap_->setNoun(plural);
}

void DevicesPanel::setHighlightedDevice(int device)
{
    heatMap_->setHighlightedDevice(device);
    map_->setHighlightedDevice(device);
    board_->setHighlightedDevice(device);
    tableModel_->setHighlightedDevice(device);
}

void DevicesPanel::setSelectedDevices(const std::vector<int>& devices)
{
    heatMap_->setSelectedDevices(devices);
    map_->setSelectedDevices(devices);
    board_->setSelectedDevices(devices);
    QItemSelection rows;
    std::vector<int> shown;
    for (int row = 0; row < tableModel_->rowCount(); ++row)
        if (std::ranges::find(devices, tableModel_->deviceAt(row)) != devices.end())
            rows.select(tableModel_->index(row, 0),
                        tableModel_->index(row, tableModel_->columnCount() - 1));
    for (const QModelIndex& index : table_->selectionModel()->selectedIndexes())
        shown.push_back(tableModel_->deviceAt(index.row()));
    std::ranges::sort(shown);
    shown.erase(std::ranges::unique(shown).begin(), shown.end());
    if (shown == devices)
        return; // some cells of these rows are selected already, maybe by the user
    const QSignalBlocker quiet(table_->selectionModel());
    table_->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    table_->viewport()->update();
}

void DevicesPanel::setSelectedDevice(int device)
{
    heatMap_->setSelectedDevice(device);
}

DevicesPanel::Shown DevicesPanel::shown() const
{
    return static_cast<Shown>(views_->currentIndex());
}

void DevicesPanel::setShown(Shown shown)
{
    views_->setCurrentIndex(static_cast<int>(shown));
    switch_->setCurrent(static_cast<int>(shown));
}

const QAbstractItemModel& DevicesPanel::table() const
{
    return *tableModel_;
}

PlotSource* DevicesPanel::plotSource()
{
    switch (shown()) {
    case Shown::HeatMap:
        return heatMap_;
    case Shown::Map:
        return map_;
    default:
        return nullptr;
    }
}

} // namespace latency
