// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/architecture_picture.h"

#include "widgets/architecture/architecture_painter.h"
#include "widgets/panels/core_text.h"
#include "widgets/theme/active_theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace latency
{

ArchitecturePicture::ArchitecturePicture(QWidget* parent) : QWidget(parent)
{
    setObjectName("architecturePicture");
    setAccessibleName(tr("Drawing of the architecture"));
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] { update(); });
}

void ArchitecturePicture::setDrawing(const ArchitectureDrawing& drawing)
{
    drawing_ = drawing;
    QStringList parts;
    for (const auto& edge : drawing.edges)
        parts << QString::fromStdString(
            drawing.nodes[static_cast<std::size_t>(edge.from)].label + " → " +
            drawing.nodes[static_cast<std::size_t>(edge.to)].label + ": " + edge.label);
    for (const auto& layer : drawing.layers)
        parts << QString::fromStdString(layer.label);
    setAccessibleDescription(parts.join(", "));
    update();
}

void ArchitecturePicture::setOther(std::optional<ArchitectureDrawing> other)
{
    other_ = std::move(other);
    update();
}

QRectF ArchitecturePicture::area() const
{
    return QRectF(rect()).adjusted(4, 4, -4, -4);
}

void ArchitecturePicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawArchitecture(painter, area(), drawing_, activeTheme(), other_ ? &*other_ : nullptr);
}

bool ArchitecturePicture::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int layer = layerAt(area(), drawing_, activeTheme(), help->pos());
    const QString text =
        layer < 0 ? QString() : coreText(drawing_.layers[static_cast<std::size_t>(layer)].detail);
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace latency
