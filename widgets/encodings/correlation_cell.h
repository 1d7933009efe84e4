#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStyledItemDelegate>

namespace latency
{

/// Paints a cell in the colours of its model, which a style sheet would ignore, with a ring around
/// the selected one.
class CorrelationCell : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace latency
