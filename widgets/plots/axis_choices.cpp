// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/axis_choices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace latency
{

AxisChoices::AxisChoices(QWidget* parent) : QWidget(parent)
{
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(6);
    y_ = addChoice("yAxisChoice", tr("y"), tr("Vertical axis"), Qt::Vertical);
    x_ = addChoice("xAxisChoice", tr("x"), tr("Horizontal axis"), Qt::Horizontal);
}

QComboBox* AxisChoices::addChoice(const QString& objectName, const QString& title,
                                  const QString& spoken, Qt::Orientation axis)
{
    auto* label = new QLabel(title, this);
    label->setProperty("letters", "muted");
    auto* choice = new QComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(spoken);
    choice->setToolTip(spoken);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(5);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label->setBuddy(choice);
    row_->addWidget(label);
    row_->addWidget(choice, 1);
    connect(choice, &QComboBox::activated, this,
            [this, axis](int index) { Q_EMIT axisRequested(axis, index); });
    return choice;
}

void AxisChoices::setChoices(const QStringList& titles, int x, int y)
{
    for (auto [choice, current] : {std::pair(x_, x), std::pair(y_, y)}) {
        choice->clear();
        choice->addItems(titles);
        choice->setCurrentIndex(current);
    }
}

void AxisChoices::addAtEnd(QWidget* widget)
{
    row_->addWidget(widget);
}

} // namespace latency
