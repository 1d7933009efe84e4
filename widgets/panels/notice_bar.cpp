// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/notice_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace latency
{

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("noticeBar"));
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(18, 4, 18, 4);
    sentence_ = new QLabel(this);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row_->addWidget(sentence_, 1);
    hide();
}

void NoticeBar::ask(const QString& sentence, const QStringList& answers)
{
    sentence_->setText(sentence);
    setAccessibleName(sentence);
    for (QPushButton* old : findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->setObjectName({}); // one of them may be being clicked: it goes a little later
        old->hide();
        old->deleteLater();
    }
    for (int i = 0; i < answers.size(); ++i) {
        auto* button = new QPushButton(answers[i], this);
        button->setObjectName(QStringLiteral("noticeAnswer%1").arg(i));
        button->setProperty("accent", i == 0);
        connect(button, &QPushButton::clicked, this, [this, i] {
            hide();
            Q_EMIT answered(i);
        });
        row_->addWidget(button);
    }
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::setIsError(bool isError)
{
    sentence_->setProperty("letters", isError ? "error" : "");
    for (QWidget* one : {static_cast<QWidget*>(this), static_cast<QWidget*>(sentence_)}) {
        one->style()->unpolish(one);
        one->style()->polish(one);
    }
}

QString NoticeBar::sentence() const
{
    return sentence_->text();
}

} // namespace latency
