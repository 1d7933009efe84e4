// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/form_row.h"

#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace latency
{

FormRow::FormRow(const QString& title, QWidget* field, QWidget* parent)
    : QWidget(parent), field_(field)
{
    title_ = new QLabel(title, this);
    title_->setProperty("letters", "muted");
    title_->setWordWrap(true);
    title_->setBuddy(field);
    note_ = new QLabel(this);
    note_->setObjectName(field->objectName() + "Note");
    note_->setProperty("letters", "small");
    note_->setWordWrap(true);
    note_->hide();
    field->setAccessibleName(title);
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(this);
    // A narrow panel shrinks a field instead of cutting it off.
    field->setMinimumWidth(40);
    field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
    grid_ = new QGridLayout(this);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(2);
    grid_->setColumnStretch(1, 1);
    grid_->addWidget(title_, 0, 0, Qt::AlignVCenter);
    grid_->addWidget(field_, 0, 1);
    grid_->addWidget(note_, 1, 1);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &FormRow::place);
    place();
}

void FormRow::place()
{
    constexpr int kTitle = 96;
    constexpr int kLeastField = 120;
    const bool isStacked = width() < activeTheme().px(kTitle + kLeastField) + 8;
    title_->setMinimumWidth(isStacked ? 0 : activeTheme().px(kTitle));
    title_->setMaximumWidth(isStacked ? QWIDGETSIZE_MAX : activeTheme().px(kTitle));
    if (isStacked == isStacked_)
        return;
    isStacked_ = isStacked;
    const int fieldRow = isStacked ? 1 : 0;
    grid_->addWidget(title_, 0, 0, 1, isStacked ? 2 : 1, Qt::AlignVCenter);
    grid_->addWidget(field_, fieldRow, isStacked ? 0 : 1, 1, isStacked ? 2 : 1);
    grid_->addWidget(note_, fieldRow + 1, isStacked ? 0 : 1, 1, isStacked ? 2 : 1);
}

void FormRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void FormRow::setNote(const QString& note)
{
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    if (QWidget* field = title_->buddy())
        field->setAccessibleDescription(note);
}

bool FormRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace latency
