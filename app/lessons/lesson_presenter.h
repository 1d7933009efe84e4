#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/lessons/lesson_scene.h"
#include "app/workbench/module.h"
#include "widgets/panels/highlight_frame.h"
#include "widgets/panels/lesson_card.h"

#include <QMenu>
#include <QObject>
#include <QTimer>
#include <nlohmann/json.hpp>

#include <functional>
#include <vector>

namespace latency
{

/// Leads through a lesson: opens its data, shows a step, waits until the learner has fulfilled it,
/// and never acts for the learner or blocks anything else.
class LessonPresenter : public QObject
{
    Q_OBJECT

public:
    /// The functions of the window that lessons need.
    struct Window {
        QWidget& root; ///< in which the widgets of the steps are looked for
        LessonCard& card;
        HighlightFrame& frame;
        std::function<void(const QString&)> openDataset;
        std::vector<WorkspaceInfo> workspaces;
        std::function<QString()> workspace;               ///< id of the one that is seen
        std::function<void(const QString&)> setWorkspace; ///< by its id
        std::function<void()> saveSession; ///< asks for a file; then tells sessionSaved()
    };
    LessonPresenter(StudioDocument& document, Window window, QObject* parent);

    [[nodiscard]] const std::vector<Lesson>& lessons() const { return lessons_; }
    [[nodiscard]] bool isUnderWay() const { return current_ >= 0; }
    [[nodiscard]] int step() const { return step_; } ///< from 0
    /// Offers to save unsaved work first.
    void start(int lesson);
    void end();
    /// One action per lesson, and one that ends the current lesson.
    void fillMenu(QMenu& menu);
    /// The place in the lesson under way, for sessions; null without one.
    [[nodiscard]] nlohmann::json state() const;
    /// Continues there, if its data is open; ignores what it does not know.
    void restore(const nlohmann::json& state);
    void workspaceChanged() { refreshSoon(); }
    void sessionSaved();

Q_SIGNALS:
    void stateChanged(); ///< what `state` returns

private:
    void openData(int lesson);
    void begin();
    void takeOver(int lesson);
    void waitForFirstPicks();
    void arrive();
    void watchDocument();
    void goTo(int step);
    void bringThere();
    void refreshSoon();
    void refresh();
    void showPage();
    void showFrame();
    [[nodiscard]] bool hasItsData() const;
    [[nodiscard]] LessonScene scene() const;
    [[nodiscard]] const LessonStep& shownStep() const;
    [[nodiscard]] QList<LessonScoreLine> scoreLines() const;
    [[nodiscard]] QString whereText() const;
    /// Progress of a counted condition: " (7 of 10 so far)"; empty without one.
    [[nodiscard]] QString countSoFar() const;
    [[nodiscard]] QWidget* findTarget() const;

    StudioDocument& document_;
    Window window_;
    std::vector<Lesson> lessons_;
    int wanted_ = -1;  ///< goes on once work is kept and data is open
    int current_ = -1; ///< under way
    int step_ = 0;
    int lastOldRun_ = 0;
    std::vector<bool> isDone_; ///< [steps]
    QTimer soon_;
    QTimer arriving_; ///< runs while the first picks are waited for
    QMetaObject::Connection arrival_;
};

} // namespace latency
