// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/forms/form_row.h"

#include "widgets/theme/active_theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace latency
{

FormRow::FormRow(const QString& title, QWidget* field, QWidget* parent) : QWidget(parent)
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
    // A narrow panel shortens a field rather than cutting it off.
    field->setMinimumWidth(40);
    field->setSizePolicy(QSizePolicy::Ignored, field->sizePolicy().verticalPolicy());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(title_, 0, 0, Qt::AlignVCenter);
    grid->addWidget(field, 0, 1);
    grid->addWidget(note_, 1, 1);
    grid->setColumnStretch(1, 1);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, this, &FormRow::applyZoom);
    applyZoom();
}

void FormRow::applyZoom()
{
    title_->setFixedWidth(activeTheme().px(96));
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
