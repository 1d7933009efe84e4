// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/encodings/correlation_cell.h"

#include "widgets/theme/active_theme.h"

#include <QPainter>

namespace latency
{

void CorrelationCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = activeTheme();
    const QVariant background = index.data(Qt::BackgroundRole);
    const QVariant letters = index.data(Qt::ForegroundRole);
    const QRect cell = option.rect.adjusted(0, 0, -1, -1);
    painter->save();
    painter->fillRect(cell, background.isValid() ? background.value<QColor>() : theme.field);
    painter->setFont(theme.font(Theme::Letters::Small));
    painter->setPen(letters.isValid() ? letters.value<QColor>() : theme.mutedText);
    painter->drawText(cell, Qt::AlignCenter, index.data().toString());
    const bool isMarked = option.state.testFlag(QStyle::State_Selected) ||
                          option.state.testFlag(QStyle::State_MouseOver);
    if (isMarked) {
        painter->setPen(QPen(theme.ring, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace latency
