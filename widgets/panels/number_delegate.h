#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QStyledItemDelegate>

namespace latency
{

/// Edits positive numbers of a table as NumberField reads them. A text that is none is marked while
/// it is typed; when it is entered the cell keeps its number and says why.
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
    /// What the model is given for a text; invalid when the text is refused.
    [[nodiscard]] virtual QVariant readText(const QString& text) const;
    /// The refusal of a text.
    [[nodiscard]] virtual QString refusal(const QString& text) const;
};

} // namespace latency
