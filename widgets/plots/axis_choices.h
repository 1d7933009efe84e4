#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

class QComboBox;
class QHBoxLayout;

namespace latency
{

/// Two combo boxes that say what the axes of a scatter show.
class AxisChoices : public QWidget
{
    Q_OBJECT

public:
    explicit AxisChoices(QWidget* parent = nullptr);

    void setChoices(const QStringList& titles, int x, int y); ///< emits nothing
    void addAtEnd(QWidget* widget);                           ///< in the same row; takes it over

Q_SIGNALS:
    void axisRequested(Qt::Orientation axis, int choice);

private:
    QComboBox* addChoice(const QString& objectName, const QString& title, const QString& spoken,
                         Qt::Orientation axis);

    QHBoxLayout* row_ = nullptr;
    QComboBox* y_ = nullptr;
    QComboBox* x_ = nullptr;
};

} // namespace latency
