// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace latency
{

NoticeBar::NoticeBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("noticeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 4, 18, 4);
    sentence_ = new QLabel(this);
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    accept_ = new QPushButton(this);
    accept_->setObjectName(QStringLiteral("noticeAccept"));
    accept_->setProperty("accent", true);
    decline_ = new QPushButton(this);
    decline_->setObjectName(QStringLiteral("noticeDecline"));
    row->addWidget(sentence_, 1);
    row->addWidget(accept_);
    row->addWidget(decline_);
    connect(accept_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT accepted();
    });
    connect(decline_, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT declined();
    });
    hide();
}

void NoticeBar::ask(const QString& sentence, const QString& accept, const QString& decline)
{
    sentence_->setText(sentence);
    accept_->setText(accept);
    decline_->setText(decline);
    setAccessibleName(sentence);
    show();
}

QString NoticeBar::sentence() const
{
    return sentence_->text();
}

} // namespace latency
