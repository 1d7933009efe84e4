#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/layout/language_bar.h"
#include "app/layout/nothing_open.h"
#include "app/layout/top_bar.h"
#include "app/layout/workspace_layout.h"
#include "widgets/panels/lesson_card.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/panels/status_strip.h"

namespace latency
{

/// Everything in the window below the menus, from the top bar to the status line.
class WindowPage : public QWidget
{
    Q_OBJECT

public:
    /// All three become part of the page.
    WindowPage(RunBar* runBar, WorkspaceLayout* workspaces, StatusStrip* status,
               Preferences& preferences);

    [[nodiscard]] TopBar& topBar() { return *topBar_; }
    [[nodiscard]] NothingOpenBar& nothingOpen() { return *nothingOpen_; }
    [[nodiscard]] LanguageBar& languageBar() { return *languageBar_; }
    [[nodiscard]] LessonCard& lessonCard() { return *lessonCard_; }
    [[nodiscard]] NoticeStack& notices() { return *notices_; }

private:
    TopBar* topBar_;
    NothingOpenBar* nothingOpen_;
    LanguageBar* languageBar_;
    LessonCard* lessonCard_;
    NoticeStack* notices_;
};

} // namespace latency
