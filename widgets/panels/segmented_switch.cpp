// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/segmented_switch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace latency
{

SegmentedSwitch::SegmentedSwitch(const QStringList& titles, QWidget* parent) : QFrame(parent)
{
    setProperty("segments", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    group_ = new QButtonGroup(this);
    group_->setExclusive(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(titles[i]);
        button->setObjectName("segment" + QString::number(i));
        button->setAccessibleName(titles[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        group_->addButton(button, i);
        row->addWidget(button);
    }
    connect(group_, &QButtonGroup::idClicked, this, &SegmentedSwitch::currentRequested);
}

int SegmentedSwitch::current() const
{
    return group_->checkedId();
}

void SegmentedSwitch::setCurrent(int index)
{
    if (QAbstractButton* button = group_->button(index))
        button->setChecked(true);
}

} // namespace latency
