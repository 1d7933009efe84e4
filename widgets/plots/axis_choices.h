#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace latency
{

/// Combo boxes for the axes and colours of a scatter.
class AxisChoices : public QWidget
{
    Q_OBJECT

public:
    explicit AxisChoices(QWidget* parent = nullptr);

    void setChoices(const QStringList& titles, int x, int y); ///< emits nothing
    /// Sets the choices for the points' colour, the first being none; emits nothing.
    void setColorChoices(const QStringList& titles, int current);
    void addAtEnd(QWidget* widget); ///< in the same row; takes it over

Q_SIGNALS:
    void axisRequested(Qt::Orientation axis, int choice);
    void colorRequested(int choice);

private:
    QComboBox* addChoice(const QString& objectName, const QString& title, const QString& spoken);

    QHBoxLayout* row_ = nullptr;
    QComboBox* y_ = nullptr;
    QComboBox* x_ = nullptr;
    QComboBox* color_ = nullptr;
};

} // namespace latency
