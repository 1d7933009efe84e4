// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_presenter.h"

#include "app/language/languages.h"
#include "core/base/json_number.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"

#include <QComboBox>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// The first samples appear after the dataset has opened, so a step about samples has to come
/// later.
constexpr int kFirstPicksMilliseconds = 10000;

QString shown(const LessonText& text)
{
    return QString::fromStdString(inLanguage(text, spokenLanguage().toStdString()));
}

std::vector<std::string> idsOf(const std::vector<WorkspaceInfo>& workspaces)
{
    std::vector<std::string> ids;
    for (const WorkspaceInfo& workspace : workspaces)
        ids.push_back(workspace.id.toStdString());
    return ids;
}

/// The title of an axis as in lessons, independent of the window's language.
QString inEnglish(const QString& axis, const LatencyTable* table)
{
    if (!table || !table->quantity().isLatency())
        return axis;
    for (const Device& device : table->devices()) {
        const QString name = QString::fromStdString(device.name);
        const QString unit = QString::fromStdString(table->quantity().unit);
        if (axis == QuantityText(table->quantity()).axisOn(name))
            return QStringLiteral("latency on %1 (%2)").arg(name, unit);
    }
    return axis;
}

} // namespace

LessonPresenter::LessonPresenter(StudioDocument& document, Window window, QObject* parent)
    : QObject(parent), document_(document), window_(std::move(window)),
      lessons_(bundledLessons(idsOf(window_.workspaces)))
{
    soon_.setSingleShot(true);
    soon_.setInterval(0);
    connect(&soon_, &QTimer::timeout, this, &LessonPresenter::refresh);
    arriving_.setSingleShot(true);
    arriving_.setInterval(kFirstPicksMilliseconds);
    connect(&arriving_, &QTimer::timeout, this, &LessonPresenter::arrive);
    watchDocument();
    LessonCard& card = window_.card;
    connect(&card, &LessonCard::backRequested, this, [this] { goTo(step_ - 1); });
    connect(&card, &LessonCard::nextRequested, this, [this] { goTo(step_ + 1); });
    connect(&card, &LessonCard::endRequested, this, &LessonPresenter::end);
    connect(&card, &LessonCard::whereRequested, this, &LessonPresenter::bringThere);
    connect(&card, &LessonCard::startRequested, this, &LessonPresenter::begin);
    connect(&card, &LessonCard::saveRequested, this, [this] { window_.saveSession(); });
}

void LessonPresenter::watchDocument()
{
    const auto watch = [this](auto signal) {
        connect(&document_, signal, this, &LessonPresenter::refreshSoon);
    };
    watch(&StudioDocument::datasetChanged);
    watch(&StudioDocument::rolesChanged);
    watch(&StudioDocument::picksChanged);
    watch(&StudioDocument::formChanged);
    watch(&StudioDocument::runsChanged);
    watch(&StudioDocument::shownDeviceChanged);
    watch(&StudioDocument::selectedArchitectureChanged);
    for (const char* name : {"xAxisChoice", "yAxisChoice"})
        if (auto* axis = window_.root.findChild<QComboBox*>(QLatin1String(name)))
            connect(axis, &QComboBox::currentTextChanged, this, &LessonPresenter::refreshSoon);
}

void LessonPresenter::start(int lesson)
{
    if (lesson < 0 || lesson >= static_cast<int>(lessons_.size()))
        return;
    end();
    openData(lesson);
}

void LessonPresenter::openData(int lesson)
{
    wanted_ = lesson;
    const int steps = document_.undoStack().count();
    const auto runs = static_cast<int>(document_.runs().size());
    if (steps == 0 && runs == 0) {
        begin();
        return;
    }
    window_.frame.setTarget(nullptr);
    window_.card.askToKeep(
        shown(lessons_[static_cast<std::size_t>(lesson)].title),
        tr("The lesson reopens the bundled simulated data: runs are kept; picks, roles and undo "
           "history are not. Open now: %1, %2. A session file restores all of it.")
            .arg(steps == 1 ? tr("1 change") : tr("%1 changes").arg(steps),
                 runs == 1 ? tr("1 run") : tr("%1 runs").arg(runs)));
}

void LessonPresenter::sessionSaved()
{
    if (wanted_ >= 0 && window_.card.isAsking())
        begin();
}

void LessonPresenter::begin()
{
    const int lesson = wanted_;
    if (lesson < 0)
        return;
    window_.card.hide();
    connect(
        &document_, &StudioDocument::datasetChanged, this, [this, lesson] { takeOver(lesson); },
        Qt::SingleShotConnection);
    window_.openDataset(QString::fromStdString(lessons_[static_cast<std::size_t>(lesson)].dataset));
}

void LessonPresenter::takeOver(int lesson)
{
    if (std::exchange(wanted_, -1) != lesson)
        return; // ended, or another one, in the meantime
    const bool isResumed = std::exchange(current_, lesson) == lesson;
    if (!hasItsData()) {
        end();
        return;
    }
    if (!isResumed) {
        step_ = 0;
        lastOldRun_ = 0;
        for (const RunRecordPointer& run : document_.runs())
            lastOldRun_ = std::max(lastOldRun_, run->id);
        isDone_.assign(lessons_[static_cast<std::size_t>(lesson)].steps.size(), false);
    }
    waitForFirstPicks();
}

void LessonPresenter::waitForFirstPicks()
{
    arriving_.start();
    arrival_ = connect(&document_, &StudioDocument::picksChanged, this, [this] {
        if (!document_.setup().picks.empty())
            arrive();
    });
}

void LessonPresenter::arrive()
{
    disconnect(arrival_);
    arriving_.stop();
    goTo(step_);
}

nlohmann::json LessonPresenter::state() const
{
    if (!isUnderWay())
        return nullptr;
    return {{"name", lessons_[static_cast<std::size_t>(current_)].name},
            {"step", step_},
            {"done", isDone_},
            {"last_old_run", lastOldRun_}};
}

void LessonPresenter::restore(const nlohmann::json& state)
try {
    const auto lesson = std::ranges::find(lessons_, state.at("name").get<std::string>(),
                                          &Lesson::name);
    auto done = state.at("done").get<std::vector<bool>>();
    if (lesson == lessons_.end() || done.size() != lesson->steps.size())
        return;
    const int step = wholeNumber(state.at("step"));
    const int lastOldRun = wholeNumber(state.at("last_old_run"));
    end();
    current_ = static_cast<int>(lesson - lessons_.begin());
    if (!hasItsData()) {
        end();
        return;
    }
    isDone_ = std::move(done);
    lastOldRun_ = lastOldRun;
    goTo(step);
} catch (const nlohmann::json::exception&) {
    // Of another version of the program: the lesson can be started again.
}

void LessonPresenter::end()
{
    if (isUnderWay())
        QMetaObject::invokeMethod(this, &LessonPresenter::stateChanged, Qt::QueuedConnection);
    current_ = wanted_ = -1;
    disconnect(arrival_);
    arriving_.stop();
    window_.card.hide();
    window_.frame.setTarget(nullptr);
}

void LessonPresenter::fillMenu(QMenu& menu)
{
    for (std::size_t i = 0; i < lessons_.size(); ++i)
        connect(menu.addAction(shown(lessons_[i].title)), &QAction::triggered, this,
                [this, i] { start(static_cast<int>(i)); });
    menu.addSeparator();
    QAction* ending = menu.addAction(tr("End lesson"));
    connect(ending, &QAction::triggered, this, &LessonPresenter::end);
    connect(&menu, &QMenu::aboutToShow, this,
            [this, ending] { ending->setEnabled(isUnderWay() || !window_.card.isHidden()); });
}

void LessonPresenter::goTo(int step)
{
    if (!isUnderWay())
        return;
    step_ = std::clamp(step, 0, static_cast<int>(isDone_.size()) - 1);
    refresh();
}

const LessonStep& LessonPresenter::shownStep() const
{
    return lessons_[static_cast<std::size_t>(current_)].steps[static_cast<std::size_t>(step_)];
}

bool LessonPresenter::hasItsData() const
{
    return document_.dataset() &&
           document_.dataset()->reference == lessons_[static_cast<std::size_t>(current_)].dataset;
}

LessonScene LessonPresenter::scene() const
{
    const auto axis = [this](const char* name) {
        const auto* choice = window_.root.findChild<QComboBox*>(QLatin1String(name));
        return choice ? inEnglish(choice->currentText(), document_.table()) : QString();
    };
    return {document_, window_.workspace().toStdString(), axis("xAxisChoice"), axis("yAxisChoice"),
            lastOldRun_};
}

void LessonPresenter::refreshSoon()
{
    if (isUnderWay())
        soon_.start();
}

void LessonPresenter::refresh()
{
    if (!isUnderWay() || window_.card.isAsking() || arriving_.isActive())
        return;
    // A fulfilled step stays fulfilled, even if the learner continues with something else.
    if (hasItsData() && isMet(shownStep().wait, scene()))
        isDone_[static_cast<std::size_t>(step_)] = true;
    showPage();
    showFrame();
}

QString LessonPresenter::whereText() const
{
    if (!hasItsData())
        return tr("Open the data of the lesson");
    const QString wanted = QString::fromStdString(shownStep().workspace);
    const auto place = std::ranges::find(window_.workspaces, wanted, &WorkspaceInfo::id);
    if (place == window_.workspaces.end() || wanted == window_.workspace())
        return {};
    return tr("Show %1").arg(place->title);
}

void LessonPresenter::bringThere()
{
    if (!isUnderWay())
        return;
    if (!hasItsData()) {
        openData(current_);
        return;
    }
    if (!shownStep().workspace.empty())
        window_.setWorkspace(QString::fromStdString(shownStep().workspace));
}

QList<LessonScoreLine> LessonPresenter::scoreLines() const
{
    QList<LessonScoreLine> lines;
    if (!shownStep().showsScores || !hasItsData())
        return lines;
    for (const LessonScore& score :
         lessonScores(lessons_[static_cast<std::size_t>(current_)], shownStep(), scene())) {
        LessonScoreLine line;
        line.name = shown(score.name);
        line.value =
            std::isnan(score.spearman) ? tr("not run") : tr("ρ %1").arg(score.spearman, 0, 'f', 3);
        if (!std::isnan(score.spearman))
            line.detail =
                tr("%1 · %2 · %3 unseen")
                    .arg(score.devices == 1 ? tr("1 test device")
                                            : tr("%1 test devices").arg(score.devices),
                         score.seeds == 1 ? tr("1 seed") : tr("%1 seeds").arg(score.seeds),
                         countText(score.architectures));
        lines << line;
    }
    return lines;
}

void LessonPresenter::showPage()
{
    const Lesson& lesson = lessons_[static_cast<std::size_t>(current_)];
    const LessonStep& step = shownStep();
    LessonPage page;
    page.lesson = shown(lesson.title);
    page.title = shown(step.title);
    page.text = shown(step.text);
    page.task = shown(step.task) + countSoFar();
    page.where = whereText();
    page.scores = scoreLines();
    page.step = step_ + 1;
    page.steps = static_cast<int>(lesson.steps.size());
    page.isDone = isDone_[static_cast<std::size_t>(step_)];
    window_.card.showPage(page);
    Q_EMIT stateChanged();
}

QString LessonPresenter::countSoFar() const
{
    const int wanted = shownStep().wait.fewestPicks.value_or(0);
    return wanted < 2 ? QString()
                      : tr(" (%1 of %2 so far)").arg(document_.setup().picks.size()).arg(wanted);
}

QWidget* LessonPresenter::findTarget() const
{
    const std::string& name = shownStep().at;
    if (name.empty())
        return nullptr;
    QWidget* first = nullptr;
    for (QWidget* widget : window_.root.findChildren<QWidget*>(QString::fromStdString(name))) {
        if (widget->isVisible())
            return widget;
        first = first ? first : widget;
    }
    return first;
}

void LessonPresenter::showFrame()
{
    const bool isDone = isDone_[static_cast<std::size_t>(step_)] && !shownStep().task.empty();
    QWidget* target = isDone ? nullptr : findTarget();
    if (window_.frame.target() != target || !target)
        window_.frame.setTarget(target);
}

} // namespace latency
