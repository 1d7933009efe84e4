// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lesson_card.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace latency
{
namespace
{

QLabel* addLabel(QVBoxLayout& column, const char* objectName, const char* letters, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    if (letters)
        label->setProperty("letters", letters);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(label);
    return label;
}

QString scoreTable(const LessonPage& page)
{
    QString rows;
    for (const LessonScoreLine& line : page.scores)
        rows += QStringLiteral("<tr style='white-space: nowrap'><td style='padding-right: "
                               "24px'>%1</td><td align='right'>"
                               "<b>%2</b></td><td style='padding-left: 24px'>%3</td></tr>")
                    .arg(line.name.toHtmlEscaped(), line.value.toHtmlEscaped(),
                         line.detail.toHtmlEscaped());
    return QStringLiteral("<table cellpadding='2'>%1</table>").arg(rows);
}

} // namespace

LessonCard::LessonCard(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("lessonCard"));
    setFocusPolicy(Qt::ClickFocus);
    build();
    hide();
}

void LessonCard::build()
{
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    place_ = addLabel(*words, "lessonPlace", "small", this);
    title_ = addLabel(*words, "lessonTitle", "title", this);
    text_ = addLabel(*words, "lessonText", nullptr, this);
    task_ = addLabel(*words, "lessonTask", "task", this);
    words->addStretch(1);
    auto* tally = new QVBoxLayout;
    scores_ = addLabel(*tally, "lessonScores", nullptr, this);
    scores_->setTextFormat(Qt::RichText);
    scores_->setWordWrap(false);
    tally->addStretch(1);

    const auto button = [this](const char* objectName, const QString& text, auto signal) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(objectName));
        connect(made, &QPushButton::clicked, this, signal);
        return made;
    };
    where_ = button("lessonWhere", {}, &LessonCard::whereRequested);
    back_ = button("lessonBack", tr("&Back"), &LessonCard::backRequested);
    next_ = button("lessonNext", tr("&Next"), &LessonCard::nextRequested);
    next_->setProperty("accent", true);
    skip_ = button("lessonSkip", tr("S&kip"), &LessonCard::nextRequested);
    skip_->setToolTip(tr("Continue without doing it"));
    end_ = button("lessonEnd", tr("En&d lesson"), &LessonCard::endRequested);
    save_ = button("lessonSave", tr("&Save session…"), &LessonCard::saveRequested);
    save_->setProperty("accent", true);
    start_ = button("lessonStart", tr("Start without savin&g"), &LessonCard::startRequested);

    auto* ways = new QHBoxLayout;
    for (QPushButton* one : {where_, back_, skip_, next_, save_, start_})
        ways->addWidget(one);
    auto* leave = new QHBoxLayout;
    leave->addStretch(1);
    leave->addWidget(end_);
    auto* buttons = new QVBoxLayout;
    buttons->addLayout(ways);
    buttons->addStretch(1);
    buttons->addLayout(leave);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 8, 14, 8);
    row->setSpacing(28);
    row->addLayout(words, 1);
    row->addLayout(tally);
    row->addLayout(buttons);
}

void LessonCard::showPage(const LessonPage& page)
{
    const bool isNew = isHidden() || isAsking_ || page.title != page_.title ||
                       page.lesson != page_.lesson || page.isDone != page_.isDone;
    isAsking_ = false;
    page_ = page;
    place_->setText(tr("%1 · step %2 of %3").arg(page.lesson).arg(page.step).arg(page.steps));
    title_->setText(page.title);
    text_->setText(page.text);
    task_->setText((page.isDone ? tr("✓ Done: %1") : tr("→ %1")).arg(page.task));
    task_->setVisible(!page.task.isEmpty());
    scores_->setText(scoreTable(page));
    scores_->setVisible(!page.scores.isEmpty());
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    showButtons();
    show();
    if (hadFocus && isNew) // never on a button that ends the lesson by an absent-minded Return
        (next_->isEnabled() && !next_->isHidden() ? static_cast<QWidget*>(next_) : this)
            ->setFocus(Qt::OtherFocusReason);
    if (!isNew)
        return;
    setAccessibleName(tr("Lesson: %1. %2. %3").arg(page.title, page.text, task_->text()));
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void LessonCard::askToKeep(const QString& lesson, const QString& sentence)
{
    isAsking_ = true;
    page_ = {};
    place_->setText(lesson);
    title_->setText(tr("Keep the open work?"));
    text_->setText(sentence);
    task_->hide();
    scores_->hide();
    setAccessibleName(title_->text() + QLatin1Char(' ') + sentence);
    showButtons();
    show();
}

void LessonCard::showButtons()
{
    const bool waits = !page_.task.isEmpty() && !page_.isDone;
    const bool isLast = page_.step >= page_.steps;
    where_->setText(page_.where);
    where_->setVisible(!isAsking_ && !page_.where.isEmpty());
    back_->setVisible(!isAsking_);
    back_->setEnabled(page_.step > 1);
    next_->setVisible(!isAsking_ && !isLast);
    next_->setEnabled(!waits);
    skip_->setVisible(!isAsking_ && waits && !isLast);
    save_->setVisible(isAsking_);
    start_->setVisible(isAsking_);
    end_->setText(isAsking_ ? tr("Not now") : tr("En&d lesson"));
}

} // namespace latency
