#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStyledItemDelegate>

namespace latency
{

/// Edits positive numbers of a table, parsed as in NumberField. Invalid text is marked while it is
/// typed; on Enter the cell keeps its number and shows the reason.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

protected:
    /// The model value for a text; invalid if the text is refused.
    [[nodiscard]] virtual QVariant readText(const QString& text) const;
    /// The refusal of a text.
    [[nodiscard]] virtual QString refusal(const QString& text) const;
};

} // namespace latency
