// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plots/axis_choices.h"
#include "widgets/panels/elided_combo_box.h"

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
    y_ = addChoice("yAxisChoice", tr("y"), tr("Vertical axis"));
    x_ = addChoice("xAxisChoice", tr("x"), tr("Horizontal axis"));
    color_ = addChoice("colorChoice", tr("colour"), tr("Colour of the points"));
    connect(y_, &QComboBox::activated, this,
            [this](int index) { Q_EMIT axisRequested(Qt::Vertical, index); });
    connect(x_, &QComboBox::activated, this,
            [this](int index) { Q_EMIT axisRequested(Qt::Horizontal, index); });
    connect(color_, &QComboBox::activated, this, &AxisChoices::colorRequested);
}

QComboBox* AxisChoices::addChoice(const QString& objectName, const QString& title,
                                  const QString& spoken)
{
    auto* label = new QLabel(title, this);
    label->setProperty("letters", "muted");
    auto* choice = new ElidedComboBox(this);
    choice->setObjectName(objectName);
    choice->setAccessibleName(spoken);
    choice->setToolTip(spoken);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(4);
    choice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label->setBuddy(choice);
    row_->addWidget(label);
    row_->addWidget(choice, objectName == QLatin1String("colorChoice") ? 2 : 3);
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

void AxisChoices::setColorChoices(const QStringList& titles, int current)
{
    color_->clear();
    color_->addItems(titles);
    color_->setCurrentIndex(current);
}

void AxisChoices::addAtEnd(QWidget* widget)
{
    row_->addWidget(widget);
}

} // namespace latency
