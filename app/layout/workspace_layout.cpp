// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/workspace_layout.h"

#include "app/layout/saved_layout.h"
#include "widgets/panels/keyboard_splitter.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

/// Sorts the panels of a row consistently with the order in every workspace, if possible, so that
/// Tab moves from left to right in each.
void addInOrder(const std::vector<PanelWidth>& row, QStringList& order)
{
    qsizetype before = -1;
    for (const PanelWidth& panel : row) {
        if (!order.contains(panel.panel))
            order.insert(before < 0 ? order.size() : before + 1, panel.panel);
        before = order.indexOf(panel.panel);
    }
}

int widthOf(const std::vector<QSize>& needs)
{
    int sum = 0;
    for (const QSize& need : needs)
        sum += need.width() + kGap;
    return sum - kGap;
}

} // namespace

WorkspaceLayout::WorkspaceLayout(std::vector<PanelEntry> panels,
                                 const std::vector<WorkspaceInfo>& workspaces, QWidget* parent)
    : QWidget(parent), panels_(std::move(panels)), infos_(workspaces)
{
    QStringList upper;
    QStringList lower;
    for (const WorkspaceInfo& info : infos_) {
        addInOrder(info.upper, upper);
        addInOrder(info.lower, lower);
    }
    top_ = splitter(Qt::Horizontal, widgets(upper));
    bottom_ = splitter(Qt::Horizontal, widgets(lower));
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
    for (const WorkspaceInfo& info : infos_)
        workspaces_[info.id] = fresh(info);
    for (QSplitter* moved : {rows_, top_, bottom_})
        connect(moved, &QSplitter::splitterMoved, this, &WorkspaceLayout::remember);
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &WorkspaceLayout::arrange);
    connect(&ActiveTheme::instance(), &ActiveTheme::changed, &later_, qOverload<>(&QTimer::start));
}

/// Of the existing panels.
std::vector<QWidget*> WorkspaceLayout::widgets(const QStringList& panels) const
{
    std::vector<QWidget*> widgets;
    for (const QString& id : panels)
        if (const PanelEntry* panel = find(id))
            widgets.push_back(panel->widget);
    return widgets;
}

bool WorkspaceLayout::isInLowerRow(const QString& panel) const
{
    return std::ranges::any_of(infos_, [&panel](const WorkspaceInfo& workspace) {
        return std::ranges::find(workspace.lower, panel, &PanelWidth::panel) !=
               workspace.lower.end();
    });
}

const PanelEntry* WorkspaceLayout::find(const QString& panel) const
{
    const auto found = std::ranges::find(panels_, panel, &PanelEntry::id);
    return found == panels_.end() ? nullptr : &*found;
}

WorkspaceLayout::Row WorkspaceLayout::rowOf(const std::vector<PanelWidth>& widths) const
{
    Row row;
    for (const PanelWidth& width : widths)
        if (const PanelEntry* panel = find(width.panel)) {
            row.panels.push_back(panel);
            row.widths << width.width;
        }
    return row;
}

WorkspaceLayout::Workspace WorkspaceLayout::fresh(const WorkspaceInfo& info) const
{
    return {rowOf(info.upper), rowOf(info.lower), {info.upperHeight, info.lowerHeight}, false};
}

const WorkspaceInfo* WorkspaceLayout::currentInfo() const
{
    const auto found = std::ranges::find(infos_, current_, &WorkspaceInfo::id);
    return found == infos_.end() ? nullptr : &*found;
}

WorkspaceLayout::Workspace* WorkspaceLayout::shown()
{
    const auto found = workspaces_.find(current_);
    return found == workspaces_.end() ? nullptr : &found->second;
}

void WorkspaceLayout::remember()
{
    Workspace* workspace = shown();
    if (!workspace)
        return;
    workspace->isArranged = true;
    workspace->upper.widths = top_->sizes().mid(0, workspace->upper.widths.size());
    workspace->lower.widths = bottom_->sizes().mid(0, workspace->lower.widths.size());
    workspace->heights = rows_->sizes();
}

void WorkspaceLayout::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Workspace* workspace = shown();
    if (!workspace)
        return;
    if (isFlowing_ || !fits(*workspace))
        later_.start(); // panels must not change places while their letters are being changed
    else if (!workspace->isArranged)
        apply(*workspace);
    else if (isVisible() && !later_.isActive()) // before that the panels have no sizes of their own
        remember();
}

void WorkspaceLayout::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    later_.start();
}

std::vector<WorkspaceLayout::Seen> WorkspaceLayout::seen(const Row& row)
{
    std::vector<Seen> result;
    for (const PanelEntry* panel : row.panels)
        result.push_back(
            {panel->widget, (panel->need * activeTheme().zoom)
                                .expandedTo({panel->widget->minimumSizeHint().width(), 0})});
    return result;
}

bool WorkspaceLayout::fits(const Workspace& workspace) const
{
    // Two rows share the available height, down to three quarters of their preferred heights.
    constexpr double kLeastHeight = 0.75;
    const std::size_t panels = workspace.upper.panels.size() + workspace.lower.panels.size();
    if (panels < 2 || !isVisible())
        return true; // nothing to put elsewhere, or nobody knows yet how much room there will be
    const QMargins margins = layout()->contentsMargins();
    const QSize room = viewport() - QSize(margins.left() + margins.right(), 0);
    int height = 0;
    for (const Row* row : {&workspace.upper, &workspace.lower}) {
        std::vector<QSize> needs;
        int most = 0;
        for (const Seen& one : seen(*row)) {
            needs.push_back(one.need);
            most = std::max(most, one.need.height());
        }
        if (widthOf(needs) > room.width())
            return false;
        height += most;
    }
    return kLeastHeight * height <= room.height();
}

QSize WorkspaceLayout::viewport() const
{
    return parentWidget() ? parentWidget()->size() : size();
}

void WorkspaceLayout::arrange()
{
    const Workspace* workspace = shown();
    if (!workspace)
        return;
    if (fits(*workspace)) {
        endFlow();
        apply(*workspace);
        return;
    }
    std::vector<Seen> panels = seen(workspace->upper);
    std::ranges::move(seen(workspace->lower), std::back_inserter(panels));
    flow(panels);
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
    for (const PanelEntry& panel : panels_)
        if (panel.widget->parentWidget() != top_ && panel.widget->parentWidget() != bottom_)
            (isInLowerRow(panel.id) ? bottom_ : top_)->addWidget(panel.widget);
    while (QLayoutItem* item = flow_->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    flow_->hide();
    rows_->show();
    if (focused)
        focused->setFocus();
}

void WorkspaceLayout::setCurrent(const QString& workspace)
{
    if (workspace == current_ || !workspaces_.contains(workspace))
        return;
    current_ = workspace;
    arrange();
}

void WorkspaceLayout::resetSizes()
{
    for (const WorkspaceInfo& info : infos_)
        workspaces_[info.id] = fresh(info);
    arrange();
}

nlohmann::json WorkspaceLayout::state() const
{
    SavedLayout saved;
    saved.current = current_;
    for (const auto& [id, workspace] : workspaces_) {
        if (!workspace.isArranged)
            continue;
        SavedLayout::Sizes& sizes = saved.workspaces[id];
        for (const Row* row : {&workspace.upper, &workspace.lower})
            for (std::size_t i = 0; i < row->panels.size(); ++i)
                sizes.widths[row->panels[i]->id] = row->widths[static_cast<qsizetype>(i)];
        sizes.heights = workspace.heights;
    }
    return toJson(saved);
}

void WorkspaceLayout::restore(const nlohmann::json& state)
{
    const auto saved = savedLayout(state);
    if (!saved)
        return;
    for (const WorkspaceInfo& info : infos_) {
        Workspace& workspace = workspaces_[info.id] = fresh(info);
        const auto sizes = saved->workspaces.find(info.id);
        if (sizes == saved->workspaces.end())
            continue;
        workspace.isArranged = true;
        workspace.heights = sizes->second.heights;
        for (Row* row : {&workspace.upper, &workspace.lower})
            for (std::size_t i = 0; i < row->panels.size(); ++i)
                if (const auto width = sizes->second.widths.find(row->panels[i]->id);
                    width != sizes->second.widths.end())
                    row->widths[static_cast<qsizetype>(i)] = width->second;
    }
    const QString current = workspaces_.contains(saved->current) ? saved->current : current_;
    current_.clear();
    setCurrent(current);
}

void WorkspaceLayout::apply(const Workspace& workspace)
{
    for (const auto& [splitter, row] :
         {std::pair(top_, &workspace.upper), std::pair(bottom_, &workspace.lower)}) {
        for (std::size_t i = 0; i < row->panels.size(); ++i) {
            QWidget* panel = row->panels[i]->widget;
            if (splitter->indexOf(panel) != static_cast<int>(i))
                splitter->insertWidget(static_cast<int>(i), panel);
        }
        const auto shown = static_cast<int>(row->panels.size());
        for (int i = 0; i < splitter->count(); ++i)
            splitter->widget(i)->setVisible(i < shown);
        splitter->setVisible(shown > 0);
        splitter->setSizes(row->widths);
    }
    rows_->setSizes(workspace.heights);
}

} // namespace latency
