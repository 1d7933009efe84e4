#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QGridLayout;
class QLabel;

namespace latency
{

/// A line of a form: title left, field right, one grey sentence below the field. In little room the
/// title is above the field.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    /// Takes ownership of the field. An unfocused field lets the wheel scroll the form.
    FormRow(const QString& title, QWidget* field, QWidget* parent = nullptr);

    void setNote(const QString& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    QGridLayout* grid_ = nullptr;
    QWidget* field_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* note_ = nullptr;
    bool isStacked_ = false; ///< the title is above the field
};

} // namespace latency
