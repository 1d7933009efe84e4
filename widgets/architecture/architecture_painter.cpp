// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/architecture/architecture_painter.h"

#include "widgets/panels/core_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace latency
{

namespace
{

using Weight = ArchitectureDrawing::Weight;

QPen edgePen(Weight weight, bool isDead, const Theme& theme)
{
    QColor color = weight <= Weight::Free ? theme.mutedText : theme.accent;
    if (weight == Weight::Absent || isDead)
        color.setAlphaF(0.4F);
    switch (weight) {
    case Weight::Absent:
        return {color, 1.2, Qt::DotLine};
    case Weight::Free:
        return {color, 1.6, Qt::DashLine};
    case Weight::Light:
        return {color, 1.8};
    case Weight::Medium:
        return {color, 2.8};
    case Weight::Heavy:
        break;
    }
    return {color, 4.2};
}

struct CellFrame {
    double radius = 10;
    std::vector<QPointF> centres;
};

CellFrame cellFrame(const QRectF& area, const ArchitectureDrawing& drawing, const Theme& theme)
{
    CellFrame frame;
    frame.radius = theme.px(13);
    const double margin = frame.radius + theme.px(3);
    const QRectF room = area.adjusted(margin, margin, -margin, -margin);
    for (const auto& node : drawing.nodes)
        frame.centres.emplace_back(room.left() + node.x * room.width(),
                                   room.top() + node.y * room.height());
    return frame;
}

/// The place on its edge where a label overlaps `taken` least, and the overlap.
std::pair<QRectF, double> freestPlace(QPointF from, QPointF to, QSizeF size,
                                      const std::vector<QRectF>& taken)
{
    QRectF best;
    double least = 1e30;
    for (const double share : {0.5, 0.4, 0.6, 0.32, 0.68, 0.25, 0.75}) {
        QRectF box(QPointF(0, 0), size);
        box.moveCenter(from + (to - from) * share);
        double overlap = 0;
        for (const QRectF& other : taken) {
            const QRectF both = box & other;
            overlap += both.isValid() ? both.width() * both.height() : 0;
        }
        if (overlap < least) {
            least = overlap;
            best = box;
        }
    }
    return {best, least / (size.width() * size.height())};
}

/// Places the edges' labels without overlapping nodes or other labels. If there is too little room,
/// edges without an operation have no label unless `isWanted`: their dots suffice.
std::vector<QRectF> placeEdgeLabels(const ArchitectureDrawing& drawing, const CellFrame& frame,
                                    const QFontMetricsF& metrics,
                                    const std::function<bool(std::size_t)>& isWanted)
{
    constexpr double kTooMuch = 0.12; // of a label covered
    std::vector<QRectF> taken;
    for (const QPointF& centre : frame.centres)
        taken.emplace_back(centre - QPointF(frame.radius, frame.radius),
                           QSizeF(2 * frame.radius, 2 * frame.radius));
    std::vector<QRectF> labels(drawing.edges.size());
    const auto place = [&](std::size_t i, bool isNeeded) {
        const auto& edge = drawing.edges[i];
        const QString text = QString::fromStdString(edge.label);
        const auto [box, covered] =
            freestPlace(frame.centres[static_cast<std::size_t>(edge.from)],
                        frame.centres[static_cast<std::size_t>(edge.to)],
                        {metrics.horizontalAdvance(text) + 6, metrics.height()}, taken);
        if (!isNeeded && covered > kTooMuch)
            return;
        taken.push_back(box);
        labels[i] = box;
    };
    for (const bool isNeeded : {true, false})
        for (std::size_t i = 0; i < drawing.edges.size(); ++i)
            if ((drawing.edges[i].weight != Weight::Absent || isWanted(i)) == isNeeded)
                place(i, isNeeded);
    return labels;
}

/// Marks a difference from another architecture: a frame in a colour of no operation.
void drawDifference(QPainter& painter, const QRectF& box, const Theme& theme)
{
    painter.setPen(QPen(theme.ring, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3, 3);
}

void drawCell(QPainter& painter, const QRectF& area, const ArchitectureDrawing& drawing,
              const Theme& theme, const ArchitectureDrawing* other)
{
    const CellFrame frame = cellFrame(area, drawing, theme);
    for (const auto& edge : drawing.edges) {
        painter.setPen(edgePen(edge.weight, edge.isDead, theme));
        painter.drawLine(frame.centres[static_cast<std::size_t>(edge.from)],
                         frame.centres[static_cast<std::size_t>(edge.to)]);
    }
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const std::vector<QRectF> labels =
        placeEdgeLabels(drawing, frame, metrics, [&](std::size_t edge) {
            return other && isDifferentPart(drawing, *other, edge);
        });
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].isEmpty())
            continue;
        const auto& edge = drawing.edges[i];
        painter.fillRect(labels[i], theme.panel);
        painter.setPen(edge.isDead || edge.weight <= Weight::Free ? theme.mutedText : theme.text);
        painter.drawText(labels[i], Qt::AlignCenter, QString::fromStdString(edge.label));
        if (other && isDifferentPart(drawing, *other, i))
            drawDifference(painter, labels[i].adjusted(-1, 0, 1, 0), theme);
    }
    for (std::size_t i = 0; i < frame.centres.size(); ++i) {
        painter.setPen(QPen(theme.line, 1.4));
        painter.setBrush(theme.panel);
        painter.drawEllipse(frame.centres[i], frame.radius, frame.radius);
        painter.setPen(theme.text);
        QRectF box(0, 0, 4 * frame.radius, 2 * frame.radius);
        box.moveCenter(frame.centres[i]);
        painter.drawText(box, Qt::AlignCenter, coreText(drawing.nodes[i].label));
    }
}

struct ChainFrame {
    std::vector<QRectF> columns; ///< full height of each layer's place
    double labelHeight = 0;
    bool hasLabels = false;
};

ChainFrame chainFrame(const QRectF& area, const ArchitectureDrawing& drawing, const Theme& theme)
{
    ChainFrame frame;
    const auto count = static_cast<double>(drawing.layers.size());
    int stages = 0;
    for (std::size_t i = 1; i < drawing.layers.size(); ++i)
        stages += drawing.layers[i].stage != drawing.layers[i - 1].stage ? 1 : 0;
    const double gap = std::min(8.0, area.width() / (count + 1) * 0.4);
    const double wide = (area.width() - stages * gap) / count;
    const QFontMetricsF metrics(theme.font(Theme::Letters::Small));
    double longest = 0;
    for (const auto& layer : drawing.layers)
        longest = std::max(longest, metrics.horizontalAdvance(coreText(layer.label)));
    frame.hasLabels = wide >= metrics.height() * 0.72;
    frame.labelHeight = frame.hasLabels ? std::min(longest + 6, area.height() * 0.5) : 0;
    double x = area.left();
    for (std::size_t i = 0; i < drawing.layers.size(); ++i) {
        if (i > 0 && drawing.layers[i].stage != drawing.layers[i - 1].stage)
            x += gap;
        frame.columns.emplace_back(x, area.top(), wide, area.height());
        x += wide;
    }
    return frame;
}

void drawChain(QPainter& painter, const QRectF& area, const ArchitectureDrawing& drawing,
               const Theme& theme, const ArchitectureDrawing* other)
{
    const ChainFrame frame = chainFrame(area, drawing, theme);
    painter.setFont(theme.font(Theme::Letters::Small));
    const double base = area.bottom() - frame.labelHeight;
    for (std::size_t i = 0; i < drawing.layers.size(); ++i) {
        const auto& layer = drawing.layers[i];
        const QRectF column = frame.columns[i];
        const double tall = std::max(2.0, (base - area.top()) * std::clamp(layer.size, 0.0, 1.0));
        QRectF bar(column.left() + 1, base - tall, std::max(1.0, column.width() - 2), tall);
        QColor color = theme.accent;
        if (layer.weight <= Weight::Free)
            color = theme.unused;
        else
            color.setAlphaF(layer.weight == Weight::Heavy    ? 1.0F
                            : layer.weight == Weight::Medium ? 0.72F
                                                             : 0.45F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(bar, 1.5, 1.5);
        if (other && isDifferentPart(drawing, *other, i))
            drawDifference(painter,
                           QRectF(QPointF(column.left() + 0.5, bar.top() - 2),
                                  QPointF(column.right() - 0.5, area.bottom())),
                           theme);
        if (!frame.hasLabels)
            continue;
        painter.save();
        painter.setPen(layer.weight <= Weight::Free ? theme.mutedText : theme.text);
        painter.translate(column.center().x(), base + 4);
        painter.rotate(90);
        painter.drawText(QRectF(0, -10, frame.labelHeight, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         coreText(layer.label));
        painter.restore();
    }
}

} // namespace

bool isDifferentPart(const ArchitectureDrawing& one, const ArchitectureDrawing& other,
                     std::size_t part)
{
    if (!one.nodes.empty())
        return part >= other.edges.size() || one.edges[part].label != other.edges[part].label;
    return part >= other.layers.size() || one.layers[part].label != other.layers[part].label;
}

void drawArchitecture(QPainter& painter, const QRectF& area, const ArchitectureDrawing& drawing,
                      const Theme& theme, const ArchitectureDrawing* other)
{
    if (!drawing.nodes.empty())
        drawCell(painter, area, drawing, theme, other);
    else if (!drawing.layers.empty())
        drawChain(painter, area, drawing, theme, other);
}

int layerAt(const QRectF& area, const ArchitectureDrawing& drawing, const Theme& theme,
            QPointF point)
{
    if (drawing.layers.empty() || !drawing.nodes.empty())
        return -1;
    const ChainFrame frame = chainFrame(area, drawing, theme);
    for (std::size_t i = 0; i < frame.columns.size(); ++i)
        if (frame.columns[i].contains(point))
            return static_cast<int>(i);
    return -1;
}

} // namespace latency
