// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/number_field.h"

#include "widgets/panels/typed_number.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QToolTip>

namespace latency
{
namespace
{

constexpr int kRefusalMilliseconds = 8000;

/// The typed text, without prefix and suffix of the field.
template <class Field>
QString bareText(const Field& field, QString text)
{
    if (text.startsWith(field.prefix()))
        text.remove(0, field.prefix().size());
    const QString suffix = field.suffix().trimmed();
    text = text.trimmed();
    if (!suffix.isEmpty() && text.endsWith(suffix))
        text.chop(suffix.size());
    return text.trimmed();
}

/// A field may show a text instead of its smallest value.
template <class Field>
bool isSpecial(const Field& field, const QString& text)
{
    return !field.specialValueText().isEmpty() && text.trimmed() == field.specialValueText();
}

template <class Field>
bool isWrong(const Field& field)
{
    QString text = field.text();
    int position = 0;
    return field.validate(text, position) != QValidator::Acceptable;
}

/// Updates the mark of a field while text is typed; stepping and setting remove it.
template <class Field>
void watch(Field& field, QLineEdit& editor)
{
    QObject::connect(&editor, &QLineEdit::textEdited, &field,
                     [&field] { markWrongText(field, isWrong(field)); });
    QObject::connect(&field, &Field::valueChanged, &field,
                     [&field] { markWrongText(field, false); });
}

/// Lets `enter` accept the field's text, which discards invalid text, and shows the reason.
template <class Field, class Enter>
void enterAndRefuse(Field& field, const QString& expected, Enter&& enter)
{
    const QString typed = bareText(field, field.text());
    const bool isRefused = isWrong(field);
    enter();
    if (isRefused)
        refuseText(field, expected.arg(typed, QString::number(field.minimum()),
                                       QString::number(field.maximum())));
}

bool isEnter(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

void markWrongText(QWidget& field, bool isWrong)
{
    if (field.property("invalid").toBool() == isWrong)
        return;
    field.setProperty("invalid", isWrong);
    field.style()->polish(&field);
}

void refuseText(QWidget& field, const QString& sentence)
{
    markWrongText(field, true);
    QToolTip::showText(field.mapToGlobal(QPoint(0, field.height())), sentence, &field, {},
                       kRefusalMilliseconds);
    field.setAccessibleDescription(sentence);
    QAccessibleEvent alert(&field, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

NumberField::NumberField(QWidget* parent) : QDoubleSpinBox(parent)
{
    setKeyboardTracking(false); // the beginning of a wrong text may be a number
    watch(*this, *lineEdit());
}

QValidator::State NumberField::validate(QString& text, int&) const
{
    if (isSpecial(*this, text))
        return QValidator::Acceptable;
    const auto number = typedNumber(bareText(*this, text));
    return number && *number >= minimum() && *number <= maximum() ? QValidator::Acceptable
                                                                  : QValidator::Intermediate;
}

double NumberField::valueFromText(const QString& text) const
{
    return isSpecial(*this, text) ? minimum()
                                  : typedNumber(bareText(*this, text)).value_or(value());
}

void NumberField::fixup(QString&) const {}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    if (!isEnter(*event))
        return QDoubleSpinBox::keyPressEvent(event);
    enterAndRefuse(*this,
                   tr("\"%1\" is not a number from %2 to %3; expected, for example, 9.1 or 9,1, "
                      "without thousands separators."),
                   [&] { QDoubleSpinBox::keyPressEvent(event); });
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    enterAndRefuse(*this,
                   tr("\"%1\" is not a number from %2 to %3; expected, for example, 9.1 or 9,1, "
                      "without thousands separators."),
                   [&] { QDoubleSpinBox::focusOutEvent(event); });
}

WholeNumberField::WholeNumberField(QWidget* parent) : QSpinBox(parent)
{
    setKeyboardTracking(false); // the beginning of a wrong text may be a number
    watch(*this, *lineEdit());
}

QValidator::State WholeNumberField::validate(QString& text, int&) const
{
    if (isSpecial(*this, text))
        return QValidator::Acceptable;
    const auto number = typedWholeNumber(bareText(*this, text));
    return number && *number >= minimum() && *number <= maximum() ? QValidator::Acceptable
                                                                  : QValidator::Intermediate;
}

int WholeNumberField::valueFromText(const QString& text) const
{
    return isSpecial(*this, text) ? minimum()
                                  : typedWholeNumber(bareText(*this, text)).value_or(value());
}

void WholeNumberField::fixup(QString&) const {}

void WholeNumberField::keyPressEvent(QKeyEvent* event)
{
    if (!isEnter(*event))
        return QSpinBox::keyPressEvent(event);
    enterAndRefuse(*this, tr("\"%1\" is not a whole number from %2 to %3."),
                   [&] { QSpinBox::keyPressEvent(event); });
}

void WholeNumberField::focusOutEvent(QFocusEvent* event)
{
    enterAndRefuse(*this, tr("\"%1\" is not a whole number from %2 to %3."),
                   [&] { QSpinBox::focusOutEvent(event); });
}

} // namespace latency
