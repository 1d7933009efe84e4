#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace latency
{

/// A field for a real number, read by typedNumber. Nothing typed is swallowed: a text that is no
/// number of the range is marked while it stands there, and when it is entered the field keeps its
/// value and says why.
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

/// The same for a whole number, read by typedWholeNumber.
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

/// Marks a field whose text is wrong, or no longer is.
void markWrongText(QWidget& field, bool isWrong);
/// The same, and a sentence at the field that stays for some seconds and that screen readers hear.
void refuseText(QWidget& field, const QString& sentence);

} // namespace latency
