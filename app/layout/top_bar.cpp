// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace latency
{
namespace
{

QToolButton* menuButton(const QString& name, const QString& accessibleName, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setMenu(new QMenu(button));
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return button;
}

} // namespace

TopBar::TopBar(QList<Choice> workspaces, RunBar* runBar, QWidget* parent)
    : QWidget(parent), choices_(std::move(workspaces)), runBar_(runBar)
{
    setObjectName(QStringLiteral("topBar"));
    data_ = menuButton(QStringLiteral("dataButton"), tr("Dataset"), this);
    task_ = menuButton(QStringLiteral("taskButton"), tr("Task"), this);
    QStringList titles;
    workspaceMenu_ = menuButton(QStringLiteral("workspaceMenu"), tr("Workspace"), this);
    for (const Choice& choice : choices_) {
        titles << choice.title;
        workspaceMenu_->menu()->addAction(
            choice.title, this, [this, id = choice.id] { Q_EMIT workspaceRequested(id); });
    }
    workspaceMenu_->hide();
    workspaces_ = new SegmentedSwitch(titles, this);
    workspaces_->setObjectName(QStringLiteral("workspaceSwitch"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(8);
    row->addWidget(data_);
    row->addWidget(task_);
    row->addWidget(workspaces_);
    row->addWidget(workspaceMenu_);
    row->addWidget(runBar_, 1);
    row->addStretch(); // where the run bar is not shown

    connect(workspaces_, &SegmentedSwitch::currentRequested, this,
            [this](int place) { Q_EMIT workspaceRequested(choices_.value(place).id); });
    setDataset(tr("none"));
    setTasks({}, {});
}

void TopBar::setDataset(const QString& title)
{
    data_->setText(tr("Data  %1").arg(title));
    fit();
}

void TopBar::setTasks(const std::vector<std::string>& tasks, const std::string& current)
{
    QMenu* menu = task_->menu();
    menu->clear();
    for (const std::string& task : tasks) {
        const QString name = QString::fromStdString(task);
        QAction* action = menu->addAction(name, this, [this, name] { Q_EMIT taskRequested(name); });
        action->setCheckable(true);
        action->setChecked(task == current);
    }
    if (tasks.empty())
        menu->addAction(tr("No published split covers these devices"))->setEnabled(false);
    task_->setText(
        tr("Task  %1").arg(current.empty() ? tr("custom") : QString::fromStdString(current)));
    fit();
}

void TopBar::setWorkspace(const QString& id)
{
    const auto choice = std::ranges::find(choices_, id, &Choice::id);
    if (choice == choices_.end())
        return;
    workspaces_->setCurrent(static_cast<int>(choice - choices_.begin()));
    workspaceMenu_->setText(tr("%1 ▾").arg(choice->title));
}

int TopBar::neededWidth(bool isNarrow) const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + 3 * layout()->spacing();
    width += data_->sizeHint().width() + runBar_->minimumSizeHint().width();
    width += task_->isHidden() ? 0 : task_->sizeHint().width();
    return width + (isNarrow ? workspaceMenu_->sizeHint() : workspaces_->sizeHint()).width();
}

QSize TopBar::minimumSizeHint() const
{
    return {neededWidth(true), QWidget::minimumSizeHint().height()};
}

void TopBar::fit()
{
    const bool isNarrow = width() < neededWidth(false);
    workspaces_->setVisible(!isNarrow);
    workspaceMenu_->setVisible(isNarrow);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // The buttons receive the new font after this widget.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &TopBar::fit, Qt::QueuedConnection);
}

} // namespace latency
