// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/workspace_layout.h"

#include "widgets/panels/keyboard_splitter.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QDataStream>
#include <QIODevice>
#include <QPointer>
#include <QVBoxLayout>

namespace latency
{
namespace
{

constexpr int kGap = 8; ///< between panels

QSplitter* splitter(Qt::Orientation orientation, const std::vector<QWidget*>& panels)
{
    auto* result = new KeyboardSplitter(orientation);
    result->setHandleWidth(kGap);
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

WorkspaceLayout::WorkspaceLayout(PanelRow top, PanelRow bottom, std::vector<Workspace> workspaces,
                                 QWidget* parent)
    : QWidget(parent), workspaces_(std::move(workspaces)), topPanels_(std::move(top)),
      bottomPanels_(std::move(bottom))
{
    top_ = splitter(Qt::Horizontal, topPanels_.panels);
    bottom_ = splitter(Qt::Horizontal, bottomPanels_.panels);
    top_->setAccessibleName(tr("upper panels"));
    bottom_->setAccessibleName(tr("lower panels"));
    rows_ = splitter(Qt::Vertical, {top_, bottom_});
    flow_ = new QWidget;
    auto* flowColumn = new QVBoxLayout(flow_);
    flowColumn->setContentsMargins(0, 0, 0, 0);
    flowColumn->setSpacing(kGap);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 0);
    column->addWidget(rows_);
    column->addWidget(flow_);
    flow_->hide();
    for (const Workspace& workspace : workspaces_)
        sizes_.push_back(defaultSizes(workspace));
    isArranged_.resize(workspaces_.size());
    for (QSplitter* moved : {rows_, top_, bottom_})
        connect(moved, &QSplitter::splitterMoved, this, &WorkspaceLayout::remember);
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &WorkspaceLayout::arrange);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, &later_, qOverload<>(&QTimer::start));
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
    if (current_ < 0)
        return;
    if (isFlowing_ || !fitsCurrent())
        later_.start(); // panels must not change places while their letters are being changed
    else if (!isArranged_[index])
        apply(workspaces_[index], sizes_[index]);
    else
        sizes_[index] = {top_->sizes(), bottom_->sizes(), rows_->sizes()};
}

void WorkspaceLayout::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    later_.start();
}

bool WorkspaceLayout::fitsCurrent() const
{
    const Workspace& workspace = workspaces_[static_cast<std::size_t>(current_)];
    return fits(seen(topPanels_, workspace.top), seen(bottomPanels_, workspace.bottom));
}

std::vector<WorkspaceLayout::Seen> WorkspaceLayout::seen(const PanelRow& row,
                                                         const std::vector<int>& sizes)
{
    std::vector<Seen> result;
    for (std::size_t i = 0; i < row.panels.size(); ++i)
        if (sizes[i] > 0)
            result.push_back(
                {row.panels[i], (row.needs[i] * activeTheme().zoom)
                                    .expandedTo({row.panels[i]->minimumSizeHint().width(), 0})});
    return result;
}

bool WorkspaceLayout::fits(const std::vector<Seen>& top, const std::vector<Seen>& bottom) const
{
    // Two rows share what height there is, down to three quarters of what they would like.
    constexpr double kLeastHeight = 0.75;
    // The width is checked at the end of a row, so that a splitter leaves each panel its need.
    const auto width = [](const std::vector<Seen>& row) {
        int sum = 0;
        for (const Seen& one : row)
            sum += one.need.width() + kGap;
        return sum - kGap;
    };
    const auto height = [](const std::vector<Seen>& row) {
        int most = 0;
        for (const Seen& one : row)
            most = std::max(most, one.need.height());
        return most;
    };
    const QMargins margins = layout()->contentsMargins();
    const QSize room = viewport() - QSize(margins.left() + margins.right(), 0);
    if (top.size() + bottom.size() < 2 || !isVisible())
        return true; // nothing to put elsewhere, or nobody knows yet how much room there will be
    return std::max(width(top), width(bottom)) <= room.width() &&
           kLeastHeight * (height(top) + height(bottom)) <= room.height();
}

QSize WorkspaceLayout::viewport() const
{
    return parentWidget() ? parentWidget()->size() : size();
}

void WorkspaceLayout::arrange()
{
    if (current_ < 0)
        return;
    const auto index = static_cast<std::size_t>(current_);
    const Workspace& workspace = workspaces_[index];
    std::vector<Seen> top = seen(topPanels_, workspace.top);
    const std::vector<Seen> bottom = seen(bottomPanels_, workspace.bottom);
    if (fits(top, bottom)) {
        endFlow();
        apply(workspace, sizes_[index]);
        return;
    }
    top.insert(top.end(), bottom.begin(), bottom.end());
    flow(top);
}

void WorkspaceLayout::flow(const std::vector<Seen>& panels)
{
    std::vector<std::vector<Seen>> rows{{}};
    int left = viewport().width() - 2 * kGap;
    for (const Seen& one : panels) {
        if (one.need.width() > left && !rows.back().empty()) {
            rows.emplace_back();
            left = viewport().width() - 2 * kGap;
        }
        rows.back().push_back(one);
        left -= one.need.width() + kGap;
    }
    const auto wanted = [&](const std::vector<Seen>& row) {
        int height = 0;
        for (const Seen& one : row)
            height = std::max(height, one.need.height());
        return std::min(height, viewport().height()); // seen whole at one place of scrolling
    };
    QList<QList<QWidget*>> flowing;
    for (const auto& row : rows) {
        flowing.emplaceBack();
        for (const Seen& one : row)
            flowing.back() << one.panel;
    }
    if (flowing != flowing_) {
        const QPointer<QWidget> focused = QApplication::focusWidget();
        endFlow();
        isFlowing_ = true;
        flowing_ = flowing;
        rows_->hide();
        for (const auto& row : flowing)
            flow_->layout()->addWidget(
                splitter(Qt::Horizontal, std::vector<QWidget*>(row.begin(), row.end())));
        flow_->show();
        for (const auto& row : flowing)
            for (QWidget* panel : row)
                panel->show();
        if (focused)
            focused->setFocus();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* row = static_cast<QSplitter*>(flow_->layout()->itemAt(static_cast<int>(i))->widget());
        row->setMinimumHeight(wanted(rows[i]));
        QList<int> widths;
        for (const Seen& one : rows[i])
            widths << one.need.width();
        row->setSizes(widths);
    }
}

void WorkspaceLayout::endFlow()
{
    if (!isFlowing_)
        return;
    isFlowing_ = false;
    flowing_.clear();
    const QPointer<QWidget> focused = QApplication::focusWidget();
    for (const auto& [splitter, row] :
         {std::pair(top_, &topPanels_), std::pair(bottom_, &bottomPanels_)})
        for (std::size_t i = 0; i < row->panels.size(); ++i)
            splitter->insertWidget(static_cast<int>(i), row->panels[i]);
    while (QLayoutItem* item = flow_->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    flow_->hide();
    rows_->show();
    if (focused)
        focused->setFocus();
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
    arrange();
}

void WorkspaceLayout::resetSizes()
{
    for (std::size_t i = 0; i < workspaces_.size(); ++i)
        sizes_[i] = defaultSizes(workspaces_[i]);
    isArranged_.assign(workspaces_.size(), false);
    arrange();
}

/// Also while some of them stand in the rows of a flow.
int WorkspaceLayout::panelCount(const PanelRow& row)
{
    return static_cast<int>(row.panels.size());
}

QByteArray WorkspaceLayout::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << current_ << panelCount(topPanels_) << panelCount(bottomPanels_)
           << static_cast<int>(sizes_.size());
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
    if (top != panelCount(topPanels_) || bottom != panelCount(bottomPanels_) ||
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
