// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/side_column.h"

#include "widgets/theme/active_theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace latency
{

SideColumn::SideColumn(QWidget* parent) : QWidget(parent)
{
    setFixedWidth(activeTheme().px(300));
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(8);
}

QLabel* SideColumn::addText(const char* objectName, const char* letters)
{
    auto* label = new QLabel(this);
    label->setObjectName(objectName);
    label->setProperty("letters", letters);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    column_->addWidget(label);
    return label;
}

QProgressBar* SideColumn::addProgress(const char* objectName)
{
    auto* progress = new QProgressBar(this);
    progress->setObjectName(objectName);
    progress->setTextVisible(false);
    progress->setFixedHeight(activeTheme().px(5));
    column_->addWidget(progress);
    return progress;
}

void setSideText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

} // namespace latency
