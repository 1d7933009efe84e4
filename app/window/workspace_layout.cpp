// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspace_layout.h"

#include "widgets/panels/keyboard_splitter.h"

#include <QDataStream>
#include <QIODevice>
#include <QVBoxLayout>

namespace latency
{
namespace
{

QSplitter* splitter(Qt::Orientation orientation, const std::vector<QWidget*>& panels)
{
    auto* result = new KeyboardSplitter(orientation);
    result->setHandleWidth(8);
    for (QWidget* panel : panels)
        result->addWidget(panel);
    return result;
}

QList<int> asList(const std::vector<int>& sizes)
{
    return {sizes.begin(), sizes.end()};
}

void showPanels(QSplitter& row, const std::vector<int>& sizes)
{
    bool isSeen = false;
    for (int i = 0; i < row.count(); ++i) {
        const bool isShown = sizes[static_cast<std::size_t>(i)] > 0;
        row.widget(i)->setVisible(isShown);
        isSeen = isSeen || isShown;
    }
    row.setVisible(isSeen);
}

} // namespace

WorkspaceLayout::WorkspaceLayout(const std::vector<QWidget*>& top,
                                 const std::vector<QWidget*>& bottom,
                                 std::vector<Workspace> workspaces, QWidget* parent)
    : QWidget(parent), workspaces_(std::move(workspaces))
{
    top_ = splitter(Qt::Horizontal, top);
    bottom_ = splitter(Qt::Horizontal, bottom);
    top_->setAccessibleName(tr("upper panels"));
    bottom_->setAccessibleName(tr("lower panels"));
    rows_ = splitter(Qt::Vertical, {top_, bottom_});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 0);
    column->addWidget(rows_);
    for (const Workspace& workspace : workspaces_)
        sizes_.push_back(defaultSizes(workspace));
    isArranged_.resize(workspaces_.size());
    for (QSplitter* moved : {rows_, top_, bottom_})
        connect(moved, &QSplitter::splitterMoved, this, &WorkspaceLayout::remember);
}

void WorkspaceLayout::remember()
{
    const auto index = static_cast<std::size_t>(current_);
    isArranged_[index] = true;
    sizes_[index] = {top_->sizes(), bottom_->sizes(), rows_->sizes()};
}

void WorkspaceLayout::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto index = static_cast<std::size_t>(current_);
    if (current_ >= 0 && !isArranged_[index])
        apply(workspaces_[index], sizes_[index]);
    else if (current_ >= 0)
        sizes_[index] = {top_->sizes(), bottom_->sizes(), rows_->sizes()};
}

WorkspaceLayout::Sizes WorkspaceLayout::defaultSizes(const Workspace& workspace)
{
    return {asList(workspace.top),
            asList(workspace.bottom),
            {workspace.topHeight, workspace.bottomHeight}};
}

QStringList WorkspaceLayout::titles() const
{
    QStringList titles;
    for (const Workspace& workspace : workspaces_)
        titles << workspace.title;
    return titles;
}

void WorkspaceLayout::setCurrent(int index)
{
    if (index == current_ || index < 0 || index >= static_cast<int>(workspaces_.size()))
        return;
    current_ = index;
    apply(workspaces_[static_cast<std::size_t>(index)], sizes_[static_cast<std::size_t>(index)]);
}

void WorkspaceLayout::resetSizes()
{
    for (std::size_t i = 0; i < workspaces_.size(); ++i)
        sizes_[i] = defaultSizes(workspaces_[i]);
    isArranged_.assign(workspaces_.size(), false);
    const auto index = static_cast<std::size_t>(current_);
    apply(workspaces_[index], sizes_[index]);
}

QByteArray WorkspaceLayout::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << current_ << top_->count() << bottom_->count() << static_cast<int>(sizes_.size());
    for (std::size_t i = 0; i < sizes_.size(); ++i)
        stream << bool(isArranged_[i]) << sizes_[i].top << sizes_[i].bottom << sizes_[i].rows;
    return bytes;
}

void WorkspaceLayout::restore(const QByteArray& state)
{
    QDataStream stream(state);
    int current = 0;
    int top = 0;
    int bottom = 0;
    int count = 0;
    stream >> current >> top >> bottom >> count;
    if (top != top_->count() || bottom != bottom_->count() ||
        count != static_cast<int>(sizes_.size()))
        return;
    std::vector<Sizes> sizes(sizes_.size());
    std::vector<bool> isArranged(sizes_.size());
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        bool wasArranged = false;
        stream >> wasArranged >> sizes[i].top >> sizes[i].bottom >> sizes[i].rows;
        isArranged[i] = wasArranged;
        if (sizes[i].top.size() != top || sizes[i].bottom.size() != bottom ||
            sizes[i].rows.size() != 2)
            return;
    }
    if (stream.status() != QDataStream::Ok)
        return;
    sizes_ = std::move(sizes);
    isArranged_ = std::move(isArranged);
    current_ = -1;
    setCurrent(current);
}

void WorkspaceLayout::apply(const Workspace& workspace, const Sizes& sizes)
{
    showPanels(*top_, workspace.top);
    showPanels(*bottom_, workspace.bottom);
    top_->setSizes(sizes.top);
    bottom_->setSizes(sizes.bottom);
    rows_->setSizes(sizes.rows);
}

} // namespace latency
