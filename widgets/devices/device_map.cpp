// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_map.h"

#include "widgets/devices/device_menu.h"
#include "widgets/devices/device_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace latency
{

namespace
{
constexpr double kReach = 12.0; // pixels around a point that count as on it
}

DeviceMap::DeviceMap(QWidget* parent) : QWidget(parent)
{
    setObjectName("deviceMap");
    setAccessibleName(tr("Map of devices"));
    setAccessibleDescription(tr("Near means similar. Left and right choose a device; 1, 2 and 3 "
                                "make it train, test or unused."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] { update(); });
}

void DeviceMap::setMap(std::vector<MapPoint> points, std::vector<Device> devices)
{
    Q_ASSERT(points.size() == devices.size());
    if (devices.size() != roles_.size())
        roles_.assign(devices.size(), DeviceRole::Unused);
    points_ = std::move(points);
    devices_ = std::move(devices);
    highlighted_ = -1;
    selected_.clear();
    trail_.clear();
    pressed_ = -1;
    isDragging_ = false;
    update();
}

void DeviceMap::setRoles(std::vector<DeviceRole> roles)
{
    if (roles.size() != devices_.size())
        return;
    roles_ = std::move(roles);
    update();
}

void DeviceMap::setHighlightedDevice(int device)
{
    if (device == highlighted_)
        return;
    highlighted_ = device;
    update();
}

void DeviceMap::setSelectedDevices(std::vector<int> devices)
{
    selected_ = std::move(devices);
    update();
}

void DeviceMap::select(const std::vector<int>& devices, Qt::KeyboardModifiers modifiers)
{
    Q_EMIT devicesSelectionRequested(
        changedSelection(selected_, devices, pickGesture(modifiers, PickGesture::Select)));
}

QPolygonF DeviceMap::area() const
{
    if (isAreaLasso_ || trail_.size() < 2)
        return trail_;
    return QRectF(trail_.first(), trail_.last()).normalized();
}

void DeviceMap::extendArea(QPointF to)
{
    if (isAreaLasso_)
        trail_ << to;
    else
        trail_ = {trail_.first(), to};
}

std::vector<int> DeviceMap::devicesInside() const
{
    const Frame frame = frameFor(size(), activeTheme());
    const QPolygonF outline = area();
    std::vector<int> devices;
    for (std::size_t i = 0; i < frame.positions.size(); ++i)
        if (outline.containsPoint(frame.positions[i], Qt::OddEvenFill))
            devices.push_back(static_cast<int>(i));
    return devices;
}

DeviceMap::Frame DeviceMap::frameFor(QSizeF size, const Theme& theme) const
{
    Frame frame;
    const double zoneHeight = theme.px(40);
    const double gap = theme.px(6);
    const double zoneWidth = (size.width() - 2 * gap) / 3;
    for (int i = 0; i < 3; ++i)
        frame.zones[static_cast<std::size_t>(i)] = QRectF(
            i * (zoneWidth + gap) + 0.5, size.height() - zoneHeight, zoneWidth - 1, zoneHeight - 1);
    frame.field = QRectF(0, 0, size.width(), size.height() - zoneHeight - gap);
    if (points_.empty())
        return frame;

    const auto [left, right] = std::minmax_element(points_.begin(), points_.end(),
                                                   [](auto& a, auto& b) { return a.x < b.x; });
    const auto [low, high] = std::minmax_element(points_.begin(), points_.end(),
                                                 [](auto& a, auto& b) { return a.y < b.y; });
    const QRectF room =
        frame.field.adjusted(theme.px(44), theme.px(26), -theme.px(44), -theme.px(26));
    const double spanX = std::max(1e-9, right->x - left->x);
    const double spanY = std::max(1e-9, high->y - low->y);
    // One scale for both directions, since the map shows distances.
    const double scale = std::max(1e-9, std::min(room.width() / spanX, room.height() / spanY));
    const double middleX = (left->x + right->x) / 2;
    const double middleY = (low->y + high->y) / 2;
    for (const MapPoint& point : points_)
        frame.positions.emplace_back(room.center().x() + (point.x - middleX) * scale,
                                     room.center().y() - (point.y - middleY) * scale);
    return frame;
}

QPointF DeviceMap::positionOf(int device) const
{
    return frameFor(size(), activeTheme()).positions[static_cast<std::size_t>(device)];
}

QRectF DeviceMap::zoneOf(DeviceRole role) const
{
    return frameFor(size(), activeTheme()).zones[static_cast<std::size_t>(role)];
}

int DeviceMap::deviceAt(QPointF point) const
{
    const Frame frame = frameFor(size(), activeTheme());
    int best = -1;
    double bestDistance = kReach;
    for (std::size_t i = 0; i < frame.positions.size(); ++i) {
        const QPointF away = frame.positions[i] - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void DeviceMap::mouseMoveEvent(QMouseEvent* event)
{
    pointer_ = event->position();
    if (!trail_.isEmpty()) {
        areaModifiers_ = event->modifiers();
        extendArea(pointer_);
        update();
        return;
    }
    if (pressed_ >= 0) {
        if ((pointer_ - pressedAt_).manhattanLength() >= QApplication::startDragDistance())
            isDragging_ = true;
        update();
        return;
    }
    const int device = deviceAt(pointer_);
    setCursor(device >= 0 ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (device == highlighted_)
        return;
    setHighlightedDevice(device);
    Q_EMIT deviceHovered(device);
}

void DeviceMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    pressed_ = deviceAt(event->position());
    pressedAt_ = event->position();
    isDragging_ = false;
    const bool isSelecting =
        event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier);
    if (pressed_ >= 0 && isSelecting) {
        select({std::exchange(pressed_, -1)}, event->modifiers());
    } else if (pressed_ >= 0) {
        Q_EMIT deviceSelected(pressed_);
    } else {
        isAreaLasso_ = isLassoHeld_;
        areaModifiers_ = event->modifiers();
        trail_ = {pressedAt_};
    }
}

void DeviceMap::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !trail_.isEmpty()) {
        const std::vector<int> inside = devicesInside();
        trail_.clear();
        update();
        if (!inside.empty() || (!selected_.empty() && event->modifiers() == Qt::NoModifier))
            select(inside, event->modifiers());
        return;
    }
    if (event->button() != Qt::LeftButton || pressed_ < 0)
        return;
    const int device = std::exchange(pressed_, -1);
    const bool wasDragging = std::exchange(isDragging_, false);
    update();
    if (!wasDragging) {
        Q_EMIT deviceRoleRequested({device}, nextRole(roles_[static_cast<std::size_t>(device)]));
        return;
    }
    for (const DeviceRole role : kDeviceRoles)
        if (zoneOf(role).contains(event->position()))
            Q_EMIT deviceRoleRequested({device}, role);
}

void DeviceMap::leaveEvent(QEvent*)
{
    if (highlighted_ < 0)
        return;
    setHighlightedDevice(-1);
    Q_EMIT deviceHovered(-1);
}

void DeviceMap::focusInEvent(QFocusEvent* event)
{
    isFocusShown_ = isByKeyboard(event->reason());
    update();
}

void DeviceMap::focusOutEvent(QFocusEvent*)
{
    isFocusShown_ = false;
    isLassoHeld_ = false;
    update();
}

void DeviceMap::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L && !event->isAutoRepeat())
        isLassoHeld_ = false;
    QWidget::keyReleaseEvent(event);
}

void DeviceMap::keyPressEvent(QKeyEvent* event)
{
    if (const auto role = roleOfKey(event->key()); role && highlighted_ >= 0) {
        Q_EMIT deviceRoleRequested({highlighted_}, *role);
    } else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && count() > 0) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        const int device = std::clamp(highlighted_ + step, 0, count() - 1);
        setHighlightedDevice(device);
        Q_EMIT deviceHovered(device);
    } else if (event->key() == Qt::Key_L) {
        isLassoHeld_ = true;
    } else if (event->key() == Qt::Key_Space && highlighted_ >= 0) {
        select({highlighted_}, Qt::ControlModifier);
    } else if (event->key() == Qt::Key_Escape && (pressed_ >= 0 || !trail_.isEmpty())) {
        pressed_ = -1;
        isDragging_ = false;
        trail_.clear();
        update();
    } else if (event->key() == Qt::Key_Escape && !selected_.empty()) {
        select({}, Qt::NoModifier);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DeviceMap::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const int device = isByKey ? highlighted_ : deviceAt(event->pos());
    const QString name =
        device < 0 ? QString() : deviceName(devices_[static_cast<std::size_t>(device)]);
    const DeviceMenuAnswer answer = askDeviceMenu(name, event->globalPos(), this, size());
    if (answer.role && device >= 0)
        Q_EMIT deviceRoleRequested({device}, *answer.role);
    if (answer.isExport)
        Q_EMIT exportRequested();
}

QString DeviceMap::plotName() const
{
    return QStringLiteral("device-map");
}

QString DeviceMap::dataAsCsv() const
{
    QString csv = csvLine({"device", "x", "y", "role"});
    for (std::size_t i = 0; i < points_.size(); ++i)
        csv += csvLine({deviceName(devices_[i]), csvNumber(points_[i].x), csvNumber(points_[i].y),
                        deviceRoleTitle(roles_[i])});
    return csv;
}

} // namespace latency
