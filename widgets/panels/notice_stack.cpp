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
    raise();
    place();
    return bar;
}

void NoticeStack::forget(NoticeBar* bar)
{
    column_->removeWidget(bar);
    bar->setObjectName({}); // it is deleted a little later
    bar->hide();
    bar->deleteLater();
    setVisible(column_->count() > 0);
    place();
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
    refuse(sentence, {}, {});
}

void NoticeStack::refuse(const QString& sentence, const QString& wayOut, std::function<void()> mend)
{
    forgetRefusals();
    QStringList answers{tr("Close"), tr("Copy")};
    if (mend)
        answers.prepend(wayOut);
    NoticeBar* bar = put(sentence, answers);
    bar->setObjectName(kRefusal);
    bar->setIsError(true);
    connect(bar, &NoticeBar::answered, this, [this, bar, sentence, mend](int answer) {
        const int copy = mend ? 2 : 1;
        if (answer == copy)
            QGuiApplication::clipboard()->setText(sentence);
        forget(bar);
        if (mend && answer == 0)
            mend();
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

void NoticeStack::setBelow(QWidget* above)
{
    above_ = above;
    parentWidget()->installEventFilter(this);
    above_->installEventFilter(this);
    place();
}

void NoticeStack::place()
{
    if (!above_ || isHidden())
        return;
    const int width = parentWidget()->width();
    const int height = column_->hasHeightForWidth() ? column_->heightForWidth(width)
                                                    : column_->sizeHint().height();
    setGeometry(0, above_->geometry().bottom() + 1, width, height);
}

bool NoticeStack::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QWidget::eventFilter(watched, event);
}

bool NoticeStack::event(QEvent* event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return isDone;
}

void NoticeStack::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        forgetRefusals();
    else
        QWidget::keyPressEvent(event);
}

} // namespace latency
