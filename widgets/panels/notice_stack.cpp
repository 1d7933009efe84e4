// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/notice_stack.h"

#include "widgets/panels/notice_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace latency
{
namespace
{

constexpr int kMostRefusals = 3;
constexpr int kCopy = 1; ///< its place among the answers to a refusal
const QString kRefusal = QStringLiteral("refusal");

} // namespace

NoticeStack::NoticeStack(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("notices"));
    column_ = new QVBoxLayout(this);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(1);
    hide();
}

NoticeBar* NoticeStack::put(const QString& sentence, const QStringList& answers)
{
    auto* bar = new NoticeBar(this);
    column_->insertWidget(0, bar);
    bar->ask(sentence, answers);
    show();
    return bar;
}

void NoticeStack::forget(NoticeBar* bar)
{
    column_->removeWidget(bar);
    bar->hide();
    bar->deleteLater();
    setVisible(column_->count() > 0);
}

void NoticeStack::ask(const QString& sentence, const QStringList& answers,
                      std::function<void(int)> answered)
{
    NoticeBar* bar = put(sentence, answers);
    connect(bar, &NoticeBar::answered, this, [this, bar, answered](int answer) {
        forget(bar);
        answered(answer);
    });
}

void NoticeStack::refuse(const QString& sentence)
{
    for (NoticeBar* bar : refusalBars())
        if (bar->sentence() == sentence)
            forget(bar);
    while (refusalBars().size() >= kMostRefusals)
        forget(refusalBars().back());
    NoticeBar* bar = put(sentence, {tr("Close"), tr("Copy")});
    bar->setObjectName(kRefusal);
    connect(bar, &NoticeBar::answered, this, [this, bar, sentence](int answer) {
        if (answer == kCopy)
            QGuiApplication::clipboard()->setText(sentence);
        forget(bar);
    });
}

QList<NoticeBar*> NoticeStack::refusalBars() const
{
    QList<NoticeBar*> bars;
    for (int i = 0; i < column_->count(); ++i) {
        auto* bar = qobject_cast<NoticeBar*>(column_->itemAt(i)->widget());
        if (bar && bar->objectName() == kRefusal)
            bars << bar;
    }
    return bars;
}

QStringList NoticeStack::refusals() const
{
    QStringList sentences;
    for (const NoticeBar* bar : refusalBars())
        sentences << bar->sentence();
    return sentences;
}

void NoticeStack::forgetRefusals()
{
    for (NoticeBar* bar : refusalBars())
        forget(bar);
}

void NoticeStack::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        forgetRefusals();
    else
        QWidget::keyPressEvent(event);
}

} // namespace latency
