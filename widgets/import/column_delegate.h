#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStyledItemDelegate>

class QComboBox;

namespace latency
{

/// Draws the role and the unit of a column as combo boxes, and creates one only for editing, so
/// that hundreds of columns are cheap.
class ColumnDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

/// Fills a list with the roles, or with an empty entry and the units of a role.
void fillRoles(QComboBox& list);
void fillUnits(QComboBox& list, const QString& role);

} // namespace latency
