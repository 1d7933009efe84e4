// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import/column_delegate.h"

#include "widgets/import/column_roles.h"
#include "widgets/import/column_table_model.h"
#include "widgets/theme/active_theme.h"

#include <QComboBox>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace latency
{
namespace
{

QString roleOf(const QModelIndex& index)
{
    return index.siblingAtColumn(ColumnTableModel::Role).data(Qt::EditRole).toString();
}

QRect fieldIn(const QRect& cell)
{
    const int gap = activeTheme().px(2);
    return cell.adjusted(gap, gap, -gap, -gap);
}

} // namespace

void fillRoles(QComboBox& list)
{
    list.clear();
    for (const QString& role : columnRoles())
        list.addItem(columnRoleTitle(role), role);
}

void fillUnits(QComboBox& list, const QString& role)
{
    list.clear();
    list.addItem(QString());
    list.addItems(unitsOfRole(role));
}

void ColumnDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool isField = index.flags().testFlag(Qt::ItemIsEditable);
    if (!isField) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Theme& theme = activeTheme();
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    row.widget->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF field = QRectF(fieldIn(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(option.state.testFlag(QStyle::State_HasFocus) ? theme.accent : theme.border);
    painter->setBrush(option.state.testFlag(QStyle::State_MouseOver) ? theme.hover : theme.field);
    painter->drawRoundedRect(field, theme.px(5), theme.px(5));
    const double arrow = theme.px(4);
    const QPointF tip(field.right() - 2.2 * arrow, field.center().y() + 0.5 * arrow);
    painter->setPen(QPen(theme.mutedText, theme.stroke(1.5)));
    painter->drawPolyline(
        QPolygonF{tip - QPointF(arrow, arrow), tip, tip - QPointF(-arrow, arrow)});
    painter->setPen(theme.text);
    painter->setFont(row.font);
    const QRectF text = field.adjusted(theme.px(6), 0, -4.0 * arrow, 0);
    painter->drawText(
        text, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(row.font).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->restore();
}

QWidget* ColumnDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const
{
    auto* list = new QComboBox(parent);
    const QString column = index.siblingAtColumn(ColumnTableModel::Name).data().toString();
    if (index.column() == ColumnTableModel::Role) {
        fillRoles(*list);
        list->setAccessibleName(tr("%1 is read as").arg(column));
    } else {
        fillUnits(*list, roleOf(index));
        list->setEditable(true); // a unit that is not listed can be typed
        list->setAccessibleName(tr("Unit of %1").arg(column));
    }
    connect(list, &QComboBox::activated, this, [this, list] {
        auto* self = const_cast<ColumnDelegate*>(this);
        Q_EMIT self->commitData(list);
        Q_EMIT self->closeEditor(list);
    });
    QTimer::singleShot(0, list, &QComboBox::showPopup);
    return list;
}

void ColumnDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* list = static_cast<QComboBox*>(editor);
    const QString value = index.data(Qt::EditRole).toString();
    if (index.column() == ColumnTableModel::Role)
        list->setCurrentIndex(list->findData(value));
    else
        list->setCurrentText(value);
}

void ColumnDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    const auto* list = static_cast<QComboBox*>(editor);
    model->setData(index,
                   index.column() == ColumnTableModel::Role ? list->currentData()
                                                            : QVariant(list->currentText()),
                   Qt::EditRole);
}

void ColumnDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const
{
    editor->setGeometry(fieldIn(option.rect));
}

} // namespace latency
