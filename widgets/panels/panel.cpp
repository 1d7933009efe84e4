// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panel.h"

#include "widgets/panels/elided_label.h"
#include "widgets/theme/active_theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace latency
{

namespace
{

QFrame* makeRule(QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    return rule;
}

} // namespace

Panel::Panel(const QString& title, QWidget* parent) : QFrame(parent)
{
    setProperty("card", true);
    setAccessibleName(title);

    title_ = new QLabel(title, this);
    title_->setObjectName("panelTitle");
    title_->setProperty("letters", "title");
    subtitle_ = new ElidedLabel(this);
    subtitle_->setObjectName("panelSubtitle");
    subtitle_->setProperty("letters", "muted");

    head_ = new QHBoxLayout;
    head_->setSpacing(6);
    titleColumn_ = new QVBoxLayout;
    titleColumn_->setSpacing(0);
    titleColumn_->addWidget(title_);
    head_->addLayout(titleColumn_);
    head_->addSpacing(4);
    head_->addWidget(subtitle_, 1);

    messagePage_ = new QWidget(this);
    message_ = new QLabel(messagePage_);
    message_->setObjectName("panelMessage");
    message_->setAlignment(Qt::AlignCenter);
    message_->setWordWrap(true);
    message_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* busy = new QProgressBar(messagePage_);
    busy->setRange(0, 0);
    busy->setTextVisible(false);
    busy->setFixedWidth(160);
    busy->setAccessibleName(tr("working"));
    busy_ = busy;
    retry_ = new QPushButton(tr("Try again"), messagePage_);
    retry_->setObjectName("panelRetry");
    connect(retry_, &QPushButton::clicked, this, &Panel::retryRequested);
    auto* lines = new QVBoxLayout(messagePage_);
    lines->addStretch();
    lines->addWidget(message_);
    lines->addWidget(busy_, 0, Qt::AlignHCenter);
    lines->addWidget(retry_, 0, Qt::AlignHCenter);
    lines->addStretch();

    stack_ = new QStackedLayout;
    stack_->addWidget(messagePage_);

    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(10, 7, 10, 8);
    column_->setSpacing(6);
    column_->addLayout(head_);
    column_->addLayout(stack_, 1);
    showEmpty(QString());
}

QString Panel::title() const
{
    return title_->text();
}

void Panel::setTitle(const QString& title)
{
    title_->setText(title);
    setAccessibleName(title);
}

QString Panel::subtitle() const
{
    return subtitle_->text();
}

void Panel::setSubtitle(const QString& subtitle)
{
    subtitle_->setText(subtitle);
}

void Panel::addHeadWidget(QWidget* widget)
{
    head_->addWidget(widget);
}

void Panel::addBelowTitle(QWidget* widget)
{
    titleColumn_->addWidget(widget, 0, Qt::AlignLeft);
}

Chip* Panel::addChip(const QString& objectName, Chip::Dot dot)
{
    auto* chip = new Chip(dot, this);
    chip->setObjectName(objectName);
    addHeadWidget(chip);
    return chip;
}

QPushButton* Panel::addHeadButton(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove("…"));
    addHeadWidget(button);
    return button;
}

void Panel::setBody(QWidget* body)
{
    Q_ASSERT(!body_);
    body_ = body;
    stack_->addWidget(body);
    showContent();
}

void Panel::setFoot(QWidget* foot)
{
    column_->addWidget(makeRule(this));
    column_->addWidget(foot);
}

QString Panel::message() const
{
    return state_ == State::Content ? QString() : message_->text();
}

void Panel::showContent()
{
    state_ = State::Content;
    if (body_)
        stack_->setCurrentWidget(body_);
}

void Panel::showEmpty(const QString& hint)
{
    showMessage(State::Empty, hint);
}

void Panel::showLoading(const QString& what)
{
    showMessage(State::Loading, what);
}

void Panel::showError(const QString& sentence)
{
    showMessage(State::Failed, sentence);
}

void Panel::showMessage(State state, const QString& text)
{
    state_ = state;
    message_->setText(text);
    message_->setProperty("letters", state == State::Failed ? "error" : "muted");
    message_->style()->polish(message_); // a changed property asks for a new look
    busy_->setVisible(state == State::Loading);
    retry_->setVisible(state == State::Failed);
    stack_->setCurrentWidget(messagePage_);
}

} // namespace latency
