// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/number_delegate.h"

#include "widgets/panels/number_field.h"
#include "widgets/panels/typed_number.h"

#include <QLineEdit>

namespace latency
{

QWidget* NumberDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName("numberEditor");
    connect(editor, &QLineEdit::textEdited, this, [this, editor](const QString& text) {
        markWrongText(*editor, !text.trimmed().isEmpty() && !readText(text).isValid());
    });
    return editor;
}

void NumberDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line || !line->isModified())
        return;
    if (const QVariant value = readText(line->text()); value.isValid())
        model->setData(index, value);
    else // the editor goes away; the sentence stays at the view
        refuseText(*editor->parentWidget(), refusal(line->text().trimmed()));
}

QVariant NumberDelegate::readText(const QString& text) const
{
    const auto number = typedNumber(text);
    return number && *number > 0.0 ? QVariant(*number) : QVariant();
}

QString NumberDelegate::refusal(const QString& text) const
{
    return tr("\"%1\" is not a positive number; expected, for example, 9.1 or 9,1, without "
              "thousands separators.")
        .arg(text);
}

} // namespace latency
