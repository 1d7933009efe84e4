// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/device_map.h"
#include "widgets/devices/device_text.h"
#include "widgets/plots/pick_change.h"
#include "widgets/plots/plot_painting.h"
#include "widgets/theme/active_theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

QString deviceAreaText(int count, Qt::KeyboardModifiers modifiers)
{
    const QString devices =
        count == 1 ? DeviceMap::tr("1 device") : DeviceMap::tr("%1 devices").arg(count);
    switch (pickGesture(modifiers, PickGesture::Select)) {
    case PickGesture::Add:
        return DeviceMap::tr("add %1 to the selection").arg(devices);
    case PickGesture::Toggle:
        return DeviceMap::tr("toggle %1").arg(devices);
    case PickGesture::Remove:
        return DeviceMap::tr("remove %1 from the selection").arg(devices);
    default:
        return DeviceMap::tr("select %1").arg(devices);
    }
}

} // namespace

void DeviceMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = activeTheme();
    const Frame frame = frameFor(size(), theme);
    draw(painter, frame, theme);
    drawZones(painter, frame, theme);
    if (isFocusShown_)
        drawFocusFrame(painter, rect(), theme);
    drawArea(painter, frame, theme);
    if (isDragging_) {
        painter.setPen(QPen(theme.ring, 1.5));
        painter.setBrush(theme.roleColor(roles_[static_cast<std::size_t>(pressed_)]));
        painter.drawEllipse(pointer_, theme.px(7), theme.px(7));
    }
}

void DeviceMap::drawPlot(QPaintDevice& device, QSize size, const Theme& theme)
{
    QPainter painter(&device);
    beginPlot(painter, size, theme);
    draw(painter, frameFor(size, theme), theme);
}

void DeviceMap::draw(QPainter& painter, const Frame& frame, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    painter.setPen(theme.mutedText);
    painter.drawText(frame.field.adjusted(4, 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     tr("near = similar (distance ≈ 1 − ρ)"));
    if (points_.size() >= 2) {
        // A scale bar, since the axes have no meaning.
        const QPointF apart = frame.positions[1] - frame.positions[0];
        const double dx = points_[1].x - points_[0].x;
        const double dy = points_[1].y - points_[0].y;
        const double distance = std::hypot(dx, dy);
        const double scale = distance > 0 ? std::hypot(apart.x(), apart.y()) / distance : 0;
        const double unit = scale * 0.1 > frame.field.width() / 3 ? 0.01 : 0.1;
        if (scale > 0) {
            const QPointF right = frame.field.topRight() + QPointF(-6, 12);
            const QPointF left = right - QPointF(scale * unit, 0);
            painter.setPen(QPen(theme.mutedText, 1.5));
            painter.drawLine(left, right);
            painter.drawText(QRectF(left.x() - 60, left.y() - 9, 54, 18),
                             Qt::AlignRight | Qt::AlignVCenter, QString::number(unit));
        }
    }
    drawLabels(painter, frame, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.accent, theme.px(2)));
    for (const int device : selected_)
        if (device >= 0 && device < count())
            painter.drawEllipse(frame.positions[static_cast<std::size_t>(device)], theme.px(7),
                                theme.px(7));
    for (std::size_t i = 0; i < frame.positions.size(); ++i) {
        const bool isStrong = static_cast<int>(i) == highlighted_;
        painter.setPen(QPen(isStrong ? theme.ring : theme.panel, isStrong ? 2 : 1));
        painter.setBrush(theme.roleColor(roles_[i]));
        const double radius = theme.stroke(isStrong ? 7 : 5);
        painter.drawEllipse(frame.positions[i], radius, radius);
    }
}

void DeviceMap::drawArea(QPainter& painter, const Frame& frame, const Theme& theme) const
{
    if (trail_.size() < 2) {
        painter.setFont(theme.font(Theme::Letters::Small));
        painter.setPen(theme.mutedText);
        painter.drawText(frame.field.adjusted(4, 0, -4, -2), Qt::AlignRight | Qt::AlignBottom,
                         selected_.empty()
                             ? tr("drag selects · Shift add · Ctrl toggle · Alt remove")
                             : tr("%1 selected").arg(selected_.size()));
        return;
    }
    painter.setPen(QPen(theme.accent, 1.4, Qt::DashLine));
    painter.setBrush(theme.accentSoft);
    painter.drawPolygon(area());
    drawPlate(painter, trail_.last(),
              deviceAreaText(static_cast<int>(devicesInside().size()), areaModifiers_), frame.field,
              theme);
}

void DeviceMap::drawLabels(QPainter& painter, const Frame& frame, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const double away = theme.px(8);
    std::vector<QRectF> taken;
    for (const QPointF& point : frame.positions)
        taken.emplace_back(point - QPointF(5, 5), QSizeF(10, 10));
    // The highlighted device is labelled first, then train and test devices, so that they get the
    // space.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < frame.positions.size(); ++i)
        order.push_back(i);
    const auto rank = [this](std::size_t i) {
        if (static_cast<int>(i) == highlighted_)
            return 0;
        return roles_[i] == DeviceRole::Unused ? 2 : 1;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
    for (const std::size_t i : order) {
        const QString name = deviceName(devices_[i]);
        const QPointF at = frame.positions[i];
        const QSizeF size(metrics.horizontalAdvance(name) + 2, metrics.height());
        const double far = theme.px(24);
        const double half = size.height() / 2;
        const QPointF corners[] = {{away, -half},
                                   {-away - size.width(), -half},
                                   {-size.width() / 2, -away - size.height()},
                                   {-size.width() / 2, away},
                                   {far, -far - half},
                                   {-far - size.width(), -far - half},
                                   {far, far - half},
                                   {-far - size.width(), far - half},
                                   {2 * far, -2 * far - half},
                                   {-2 * far - size.width(), -2 * far - half},
                                   {2 * far, 2 * far - half},
                                   {-2 * far - size.width(), 2 * far - half}};
        const bool isForced = static_cast<int>(i) == highlighted_;
        QRectF box;
        for (const QPointF& corner : corners) {
            const QRectF trial(at + corner, size);
            const bool isFree = frame.field.contains(trial) &&
                                std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                                    return other.intersects(trial);
                                });
            if (isFree) {
                box = trial;
                break;
            }
        }
        if (box.isNull() && isForced) {
            box = QRectF(at + corners[0], size);
            box.moveRight(std::min(box.right(), frame.field.right()));
            painter.fillRect(box, theme.panel);
        }
        if (box.isNull())
            continue;
        taken.push_back(box);
        const QPointF near(std::clamp(at.x(), box.left(), box.right()),
                           std::clamp(at.y(), box.top(), box.bottom()));
        if (std::hypot(near.x() - at.x(), near.y() - at.y()) > away + 2) {
            painter.setPen(QPen(theme.border, 1));
            painter.drawLine(at, near);
        }
        painter.setPen(theme.roleText(roles_[i]));
        painter.drawText(box, Qt::AlignCenter, name);
    }
}

void DeviceMap::drawZones(QPainter& painter, const Frame& frame, const Theme& theme) const
{
    for (const DeviceRole role : kDeviceRoles) {
        const QRectF zone = frame.zones[static_cast<std::size_t>(role)];
        const bool isTarget = isDragging_ && zone.contains(pointer_);
        QColor ground = theme.roleColor(role);
        ground.setAlphaF(isTarget ? 0.30F : isDragging_ ? 0.16F : 0.07F);
        painter.setPen(QPen(theme.roleColor(role), isTarget ? 2 : 1,
                            isDragging_ ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(ground);
        painter.drawRoundedRect(zone, 6, 6);
        const auto size = std::count(roles_.begin(), roles_.end(), role);
        painter.setPen(theme.roleText(role));
        painter.setFont(theme.font(Theme::Letters::Title));
        painter.drawText(zone.adjusted(0, 3, 0, -zone.height() / 2), Qt::AlignCenter,
                         deviceRoleTitle(role) + " " + QString::number(size));
        painter.setPen(theme.mutedText);
        painter.setFont(theme.font(Theme::Letters::Small));
        painter.drawText(zone.adjusted(0, zone.height() / 2 - 2, 0, -2), Qt::AlignCenter,
                         tr("drop here"));
    }
}

} // namespace latency
