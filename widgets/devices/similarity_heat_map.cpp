// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/similarity_heat_map.h"

#include "widgets/devices/dendrogram_branches.h"
#include "widgets/devices/device_menu.h"
#include "widgets/devices/device_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace latency
{

SimilarityHeatMap::SimilarityHeatMap(QWidget* parent) : QWidget(parent)
{
    setObjectName("similarityHeatMap");
    setAccessibleName(tr("Heat map of device similarity"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &SimilarityHeatMap::changed);
}

void SimilarityHeatMap::setSimilarity(DeviceSimilarity similarity, Dendrogram dendrogram,
                                      std::vector<Device> devices)
{
    Q_ASSERT(dendrogram.leafOrder.size() == devices.size());
    similarity_ = std::move(similarity);
    dendrogram_ = std::move(dendrogram);
    if (devices.size() != roles_.size())
        roles_.assign(devices.size(), DeviceRole::Unused);
    devices_ = std::move(devices);
    double lowest = 1;
    for (const double value : similarity_.values.values())
        if (std::isfinite(value))
            lowest = std::min(lowest, value);
    lowest_ = std::min(0.9, std::floor(lowest * 10 + 1e-9) / 10);
    hover_ = {};
    hoveredMerge_ = -1;
    selectedDevices_.clear();
    highlighted_ = -1;
    selected_ = -1;
    painted_.clear();
    setAccessibleDescription(tr("%1 devices. Up and down choose one; 1, 2 and 3 make it train, "
                                "test or unused.")
                                 .arg(deviceCount()));
    changed();
}

void SimilarityHeatMap::setRoles(std::vector<DeviceRole> roles)
{
    if (roles.size() != devices_.size())
        return;
    roles_ = std::move(roles);
    changed();
}

void SimilarityHeatMap::changed()
{
    standing_ = {};
    update();
}

void SimilarityHeatMap::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    update();
}

void SimilarityHeatMap::setSelectedDevice(int device)
{
    selected_ = device < deviceCount() ? device : -1;
    update();
}

void SimilarityHeatMap::setSelectedDevices(std::vector<int> devices)
{
    selectedDevices_ = std::move(devices);
    std::erase_if(selectedDevices_, [this](int device) { return device >= deviceCount(); });
    update();
}

void SimilarityHeatMap::select(const std::vector<int>& devices, Qt::KeyboardModifiers modifiers)
{
    Q_EMIT devicesSelectionRequested(
        changedSelection(selectedDevices_, devices, pickGesture(modifiers, PickGesture::Select)));
}

void SimilarityHeatMap::setNoun(const QString& plural)
{
    noun_ = plural;
    update();
}

QString SimilarityHeatMap::pairText(int first, int second) const
{
    const auto row = static_cast<std::size_t>(first);
    const auto column = static_cast<std::size_t>(second);
    QString text = tr("%1 × %2 ρ %3")
                       .arg(deviceName(devices_[row]), deviceName(devices_[column]),
                            correlationText(similarity_.values(row, column), 2));
    if (!similarity_.counts.isEmpty())
        text += " · " + countText(similarity_.counts(row, column)) + " " + noun_;
    return text;
}

HeatMapLayout SimilarityHeatMap::layoutFor(QSize size) const
{
    QStringList names;
    for (const Device& device : devices_)
        names << deviceName(device);
    return heatMapLayout(size, names, activeTheme());
}

int SimilarityHeatMap::deviceAtRow(int row) const
{
    return row < 0 || row >= deviceCount() ? -1
                                           : dendrogram_.leafOrder[static_cast<std::size_t>(row)];
}

int SimilarityHeatMap::rowOfDevice(int device) const
{
    const auto& order = dendrogram_.leafOrder;
    const auto place = std::find(order.begin(), order.end(), device);
    return place == order.end() ? -1 : static_cast<int>(place - order.begin());
}

void SimilarityHeatMap::setHover(HeatMapHit hit)
{
    if (hit == hover_)
        return;
    const int before = deviceAtRow(hover_.row);
    hover_ = hit;
    update();
    if (deviceAtRow(hit.row) != before)
        Q_EMIT deviceHovered(deviceAtRow(hit.row));
}

void SimilarityHeatMap::setHoveredMerge(int merge)
{
    if (merge == hoveredMerge_)
        return;
    hoveredMerge_ = merge;
    update();
}

void SimilarityHeatMap::mouseMoveEvent(QMouseEvent* event)
{
    const HeatMapLayout layout = layoutFor(size());
    const HeatMapHit hit = layout.hit(event->position());
    setHoveredMerge(hit.row < 0 ? DendrogramBranches(dendrogram_, layout).mergeAt(event->position())
                                : -1);
    if (!painted_.isEmpty() && hit.row >= 0) {
        const int device = deviceAtRow(hit.row);
        if (!painted_.contains(device))
            painted_ << device;
    }
    setCursor(hit.isLabel || hoveredMerge_ >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setHover(hit);
    if (!painted_.isEmpty())
        changed();
}

void SimilarityHeatMap::mousePressEvent(QMouseEvent* event)
{
    const HeatMapLayout layout = layoutFor(size());
    const HeatMapHit hit = layout.hit(event->position());
    const int device = deviceAtRow(hit.row);
    if (event->button() != Qt::LeftButton)
        return;
    if (device < 0) {
        const int merge = DendrogramBranches(dendrogram_, layout).mergeAt(event->position());
        if (merge >= 0)
            select(itemsBelow(dendrogram_, merge), event->modifiers());
        else if (!selectedDevices_.empty() && event->modifiers() == Qt::NoModifier)
            select({}, Qt::NoModifier);
        return;
    }
    if (hit.isLabel) {
        painted_ = {device};
        paintedRole_ = nextRole(roles_[static_cast<std::size_t>(device)]);
        changed();
    } else {
        setSelectedDevice(device);
        select({device}, event->modifiers());
        Q_EMIT deviceSelected(device);
    }
}

void SimilarityHeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || painted_.isEmpty())
        return;
    const QList<int> devices = std::exchange(painted_, {});
    changed();
    Q_EMIT deviceRoleRequested(devices, paintedRole_);
}

void SimilarityHeatMap::leaveEvent(QEvent*)
{
    setHover({});
    setHoveredMerge(-1);
}

void SimilarityHeatMap::focusInEvent(QFocusEvent* event)
{
    isFocusShown_ = isByKeyboard(event->reason());
    update();
}

void SimilarityHeatMap::focusOutEvent(QFocusEvent*)
{
    isFocusShown_ = false;
    update();
}

void SimilarityHeatMap::keyPressEvent(QKeyEvent* event)
{
    const int row = rowOfDevice(selected_);
    if (const auto role = roleOfKey(event->key()); role && selected_ >= 0) {
        Q_EMIT deviceRoleRequested({selected_}, *role);
    } else if (event->key() == Qt::Key_Space && selected_ >= 0) {
        Q_EMIT deviceRoleRequested({selected_},
                                   nextRole(roles_[static_cast<std::size_t>(selected_)]));
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        const int device = deviceAtRow(std::clamp(row + step, 0, std::max(0, deviceCount() - 1)));
        setSelectedDevice(device);
        select({device}, event->modifiers());
        Q_EMIT deviceSelected(device);
    } else if (event->key() == Qt::Key_Escape && !selectedDevices_.empty()) {
        select({}, Qt::NoModifier);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SimilarityHeatMap::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int device = isByKey ? selected_ : deviceAtRow(layoutFor(size()).hit(event->pos()).row);
    const QString name =
        device < 0 ? QString() : deviceName(devices_[static_cast<std::size_t>(device)]);
    const DeviceMenuAnswer answer = askDeviceMenu(name, event->globalPos(), this, size());
    if (answer.role && device >= 0)
        Q_EMIT deviceRoleRequested({device}, *answer.role);
    if (answer.isExport)
        Q_EMIT exportRequested();
}

bool SimilarityHeatMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const HeatMapHit hit = layoutFor(size()).hit(help->pos());
    const int device = hit.isLabel ? deviceAtRow(hit.row) : -1;
    if (device < 0) {
        QToolTip::hideText();
    } else {
        const auto place = static_cast<std::size_t>(device);
        QToolTip::showText(help->globalPos(), deviceToolTip(devices_[place], roles_[place]), this);
    }
    return true;
}

QString SimilarityHeatMap::plotName() const
{
    return QStringLiteral("device-similarity");
}

QString SimilarityHeatMap::dataAsCsv() const
{
    QStringList fields{"device"};
    for (const int device : dendrogram_.leafOrder)
        fields << deviceName(devices_[static_cast<std::size_t>(device)]);
    QString csv = csvLine(fields);
    for (const int row : dendrogram_.leafOrder) {
        fields = {deviceName(devices_[static_cast<std::size_t>(row)])};
        for (const int column : dendrogram_.leafOrder)
            fields << csvNumber(similarity_.values(static_cast<std::size_t>(row),
                                                   static_cast<std::size_t>(column)));
        csv += csvLine(fields);
    }
    return csv;
}

} // namespace latency
