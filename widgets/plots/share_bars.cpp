// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/share_bars.h"

#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QPainter>

#include <algorithm>

namespace latency
{

namespace
{

constexpr double kLine = 19.0;

} // namespace

ShareBars::ShareBars(QWidget* parent) : QWidget(parent)
{
    setObjectName("shareBars");
    setAccessibleName(tr("Where this device's time goes"));
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ShareBars::setShares(std::vector<std::pair<QString, double>> shares)
{
    if (shares == shares_)
        return;
    const bool isTaller = shares.size() != shares_.size();
    shares_ = std::move(shares);
    std::ranges::stable_sort(shares_, std::greater{}, &std::pair<QString, double>::second);
    QStringList spoken;
    for (const auto& [name, share] : shares_)
        spoken << name + " " + percentText(share);
    setAccessibleDescription(spoken.join(", "));
    if (isTaller)
        updateGeometry();
    update();
}

QSize ShareBars::sizeHint() const
{
    const auto lines = static_cast<int>(std::max<std::size_t>(shares_.size(), 1));
    return {220, activeTheme().px(kLine) * lines + 2};
}

QSize ShareBars::minimumSizeHint() const
{
    return {150, sizeHint().height()};
}

void ShareBars::draw(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    painter.setFont(theme.font(Theme::Letters::Small));
    const QFontMetricsF metrics(painter.font());
    const double line = theme.px(kLine);
    const double gap = theme.px(6);
    double nameWidth = 0;
    for (const auto& [name, share] : shares_)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(name));
    nameWidth = std::min(nameWidth + 2, area.width() * 0.5);
    const double numberWidth = metrics.horizontalAdvance("100 %");
    const double left = area.left() + nameWidth + gap;
    const double width = std::max(8.0, area.right() - numberWidth - gap - left);
    double top = area.top();
    for (const auto& [name, share] : shares_) {
        painter.setPen(theme.text);
        painter.drawText(QRectF(area.left(), top, nameWidth, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, nameWidth));
        QRectF bar(left, top + theme.px(4), width, line - theme.px(8));
        QColor pale = theme.accent;
        pale.setAlphaF(0.14F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pale);
        painter.drawRoundedRect(bar, 2, 2);
        bar.setWidth(std::max(1.0, width * std::clamp(share, 0.0, 1.0)));
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(area.right() - numberWidth, top, numberWidth, line),
                         Qt::AlignRight | Qt::AlignVCenter, percentText(share));
        top += line;
    }
}

void ShareBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF(rect()).adjusted(2, 0, -2, 0), activeTheme());
}

} // namespace latency
