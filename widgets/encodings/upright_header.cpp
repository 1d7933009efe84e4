// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/upright_header.h"

#include "widgets/theme/active_theme.h"

#include <QPainter>

namespace latency
{

UprightHeader::UprightHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignCenter);
}

QSize UprightHeader::sizeHint() const
{
    int longest = 0;
    const QFontMetrics metrics(activeTheme().font(Theme::Letters::Small));
    for (int i = 0; i < count(); ++i)
        longest = std::max(
            longest, metrics.horizontalAdvance(model()->headerData(i, orientation()).toString()));
    const int most = activeTheme().px(150);
    return {QHeaderView::sizeHint().width(), std::min(longest, most) + activeTheme().px(12)};
}

QSize UprightHeader::sectionSizeFromContents(int) const
{
    const QFontMetrics metrics(activeTheme().font(Theme::Letters::Small));
    return {metrics.horizontalAdvance(QStringLiteral("-.88")) + activeTheme().px(8),
            sizeHint().height()};
}

void UprightHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Theme& theme = activeTheme();
    painter->save();
    const QVariant ground = model()->headerData(section, orientation(), Qt::BackgroundRole);
    painter->fillRect(rect, theme.panel);
    if (ground.isValid())
        painter->fillRect(rect, ground.value<QColor>());
    painter->setFont(theme.font(Theme::Letters::Small));
    painter->setPen(ground.isValid() ? theme.text : theme.mutedText);
    painter->translate(rect.center().x() + 1, rect.bottom() - theme.px(4));
    painter->rotate(-90);
    const int room = rect.height() - theme.px(8);
    const QFontMetrics metrics(painter->font());
    const QString text = metrics.elidedText(model()->headerData(section, orientation()).toString(),
                                            Qt::ElideMiddle, room);
    painter->drawText(QRect(0, -rect.width() / 2, room, rect.width()),
                      Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace latency
