// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/point_coloring.h"

#include "widgets/panels/number_text.h"
#include "widgets/theme/viridis.h"

#include <QCoreApplication>

#include <cmath>

namespace latency
{

namespace
{

constexpr int kLevels = 64;
constexpr double kHiddenShare = 0.12;

/// The colour of a rank, 0…1.
QColor rankColor(double share, const Theme& theme)
{
    const double kept = 1.0 - kHiddenShare;
    return viridis(theme.isDark ? kHiddenShare + share * kept : share * kept);
}

} // namespace

PointColors colorsOf(const PointColoring& coloring, const Theme& theme)
{
    PointColors colors;
    for (int level = 0; level < kLevels; ++level) {
        colors.palette.push_back(rankColor((level + 0.5) / kLevels, theme));
        colors.palette.back().setAlphaF(0.9F);
    }
    QColor unknown = theme.mutedText;
    unknown.setAlphaF(0.25F);
    colors.palette.push_back(unknown);
    for (const float share : coloring.shares) {
        const int level = std::isnan(share)
                              ? kLevels
                              : std::clamp(static_cast<int>(share * kLevels), 0, kLevels - 1);
        colors.places.push_back(static_cast<unsigned char>(level));
    }
    return colors;
}

void drawColorKey(QCPPainter& painter, const PointColoring& coloring, const QRectF& area,
                  const Theme& theme)
{
    const QString title =
        QCoreApplication::translate("latency::PointColoring", "colour: rank in %1")
            .arg(coloring.title);
    const QFont font = theme.font(Theme::Letters::Small);
    const QFontMetricsF metrics(font);
    const double width =
        std::clamp(metrics.horizontalAdvance(title), 1.0 * theme.px(110), area.width() - 12.0);
    const double height = 2.0 * metrics.height() + theme.px(10);
    const QRectF plate(area.right() - width - theme.px(16), area.top() + theme.px(4),
                       width + theme.px(12), height + theme.px(6));
    QColor under = theme.panel;
    under.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(under);
    painter.drawRoundedRect(plate, theme.px(4), theme.px(4));
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    QRectF line(plate.left() + theme.px(6), plate.top() + theme.px(3), width, metrics.height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title, Qt::ElideRight, width));
    const QRectF bar(line.left(), line.bottom() + theme.px(2), width, theme.px(6));
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 16; ++i)
        gradient.setColorAt(i / 16.0, rankColor(i / 16.0, theme));
    painter.fillRect(bar, gradient);
    line.moveTop(bar.bottom() + 1.0);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(coloring.lowest, 'g', 3));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     QString::number(coloring.highest, 'g', 3));
}

} // namespace latency
