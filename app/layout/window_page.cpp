// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/window_page.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace latency
{
namespace
{

QList<TopBar::Choice> choices(const std::vector<WorkspaceInfo>& workspaces)
{
    QList<TopBar::Choice> choices;
    for (const WorkspaceInfo& workspace : workspaces)
        choices << TopBar::Choice{workspace.id, workspace.title};
    return choices;
}

/// Large text may need more than the screen; then the page scrolls, and the window keeps its size.
QScrollArea* scrolled(WorkspaceLayout* workspaces)
{
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("workspaceScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(workspaces);
    return area;
}

} // namespace

WindowPage::WindowPage(RunBar* runBar, WorkspaceLayout* workspaces, StatusStrip* status,
                       Preferences& preferences)
    : topBar_(new TopBar(choices(workspaces->workspaces()), runBar)),
      nothingOpen_(new NothingOpenBar), languageBar_(new LanguageBar(preferences)),
      lessonCard_(new LessonCard)
{
    setObjectName(QStringLiteral("workbench"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(topBar_);
    column->addWidget(nothingOpen_);
    column->addWidget(languageBar_);
    column->addWidget(scrolled(workspaces), 1);
    column->addWidget(lessonCard_);
    column->addWidget(status);
    notices_ = new NoticeStack(this); // above the rest, so that nothing moves
    notices_->setBelow(topBar_);
}

} // namespace latency
