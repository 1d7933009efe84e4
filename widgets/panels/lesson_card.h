#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFrame>
#include <QList>
#include <QString>

class QLabel;
class QPushButton;
class QToolButton;

namespace latency
{

/// One line of a lesson's scores.
struct LessonScoreLine {
    QString name;
    QString value;  ///< "0.912", or why there is none
    QString detail; ///< how it was counted
};

/// Contents of a lesson's card.
struct LessonPage {
    QString lesson;
    QString title;
    QString text;
    QString task;  ///< what to do; empty where nothing is waited for
    QString where; ///< what to press to get where the step is; empty when one is there
    QList<LessonScoreLine> scores;
    int step = 1;
    int steps = 1;
    bool isDone = false; ///< what to do was done
};

/// The card of a lesson at the bottom of the window: explanation, task and navigation. Non-modal:
/// everything else remains usable.
class LessonCard : public QFrame
{
    Q_OBJECT

public:
    explicit LessonCard(QWidget* parent = nullptr);

    void showPage(const LessonPage& page);
    /// Asks before the lesson replaces unsaved work.
    void askToKeep(const QString& lesson, const QString& sentence);
    [[nodiscard]] bool isAsking() const { return isAsking_ && !isHidden(); }
    [[nodiscard]] const LessonPage& page() const { return page_; }

Q_SIGNALS:
    void backRequested();
    void nextRequested(); ///< also to skip what was not done
    void endRequested();
    void whereRequested(); ///< to be brought where the step is
    void saveRequested();  ///< the answer to askToKeep
    void startRequested(); ///< the answer to askToKeep

private:
    void build();
    void showButtons();

    LessonPage page_;
    bool isAsking_ = false;
    QLabel* place_ = nullptr;
    QLabel* title_ = nullptr;
    QLabel* text_ = nullptr;
    QLabel* task_ = nullptr;
    QLabel* scores_ = nullptr;
    QPushButton* where_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
    QPushButton* skip_ = nullptr;
    QPushButton* end_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* start_ = nullptr;
};

} // namespace latency
