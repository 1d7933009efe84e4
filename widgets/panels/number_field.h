#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace latency
{

/// A field for a real number, parsed by typedNumber. No input is swallowed: invalid text is marked,
/// and on Enter the field keeps its value and shows the reason.
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    QValidator::State validate(QString& text, int& position) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    void fixup(QString& text) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

/// The same for a whole number, parsed by typedWholeNumber.
class WholeNumberField : public QSpinBox
{
    Q_OBJECT

public:
    explicit WholeNumberField(QWidget* parent = nullptr);

    QValidator::State validate(QString& text, int& position) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
    void fixup(QString& text) const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

/// Marks or unmarks a field with invalid text.
void markWrongText(QWidget& field, bool isWrong);
/// The same, with a message at the field for some seconds, also for screen readers.
void refuseText(QWidget& field, const QString& sentence);

} // namespace latency
