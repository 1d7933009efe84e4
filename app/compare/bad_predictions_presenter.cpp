// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/bad_predictions_presenter.h"

#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/pick_change.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kSettleMilliseconds = 120;
constexpr std::size_t kLines = 14;

QString logErrorText(double logRatio)
{
    const double percent = 100 * (std::exp(logRatio) - 1);
    return QString::number(percent, 'f',
                           percent < 0.995  ? 2
                           : percent < 9.95 ? 1
                                            : 0) +
           QStringLiteral(" %");
}

std::vector<DecisionShare> shares(const BadPredictions& pattern)
{
    std::vector<DecisionShare> lines;
    for (const SharedDecision& decision : pattern.decisions) {
        const bool isCount = decision.position < 0;
        lines.push_back({isCount ? BadPredictionsPresenter::tr("number of %1")
                                       .arg(QString::fromStdString(decision.name))
                                 : coreText(decision.name),
                         decision.inGroup, decision.inAll, isCount, decision.architectures,
                         decision.bias});
        if (lines.size() == kLines)
            break;
    }
    return lines;
}

bool hasDecision(const LatencyTable& table, int architecture, const SharedDecision& decision)
{
    const ArchitectureView decisions = table.architecture(architecture);
    if (decision.position >= 0)
        return decisions[static_cast<std::size_t>(decision.position)] == decision.value;
    for (std::size_t p = 0; p < decisions.size(); ++p) {
        const Position& position = table.space().positions()[p];
        const auto value =
            std::ranges::find(position.values, decisions[p]) - position.values.begin();
        if (position.labels[static_cast<std::size_t>(value)] == decision.name)
            return true;
    }
    return false;
}

} // namespace

BadPredictionsPresenter::BadPredictionsPresenter(StudioDocument& document,
                                                 BadPredictionsPanel& panel, QObject* parent)
    : QObject(parent), document_(document), panel_(panel)
{
    rest_.setSingleShot(true);
    rest_.setInterval(kSettleMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &BadPredictionsPresenter::count);
    connect(&document.predictions(), &ShownPredictions::changed, this,
            &BadPredictionsPresenter::countSoon);
    connect(&document, &StudioDocument::selectedGroupChanged, this, [this] {
        if (panel_.of() == BadPredictionsPanel::Of::Selection)
            countSoon();
    });
    connect(&panel, &BadPredictionsPanel::ofRequested, this, &BadPredictionsPresenter::countSoon);
    connect(&panel, &BadPredictionsPanel::decisionChosen, this, &BadPredictionsPresenter::select);
    connect(&panel, &BadPredictionsPanel::groupChosen, this,
            [this] { document_.selectGroup(pattern_.rows); });
    for (const auto changed : {&StudioDocument::hoveredArchitectureChanged,
                               &StudioDocument::selectedArchitectureChanged})
        connect(&document, changed, this, &BadPredictionsPresenter::showMarks);
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        task_.cancel();
        pattern_ = {};
    });
    panel.installEventFilter(this);
}

bool BadPredictionsPresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && isStale_)
        rest_.start();
    return QObject::eventFilter(watched, event);
}

void BadPredictionsPresenter::countSoon()
{
    isStale_ = true;
    if (panel_.isVisible() && !rest_.isActive())
        rest_.start();
}

void BadPredictionsPresenter::count()
{
    isStale_ = false;
    const DeviceTrialPointer shown = document_.predictions().shown();
    const bool isSelection = panel_.of() == BadPredictionsPanel::Of::Selection;
    if (!shown || shown->predicted.empty() || !document_.dataset()) {
        task_.cancel();
        panel_.showEmpty(tr("After a prediction, common properties of the badly predicted "
                            "architectures appear here."));
        return;
    }
    if (isSelection && document_.selection().isEmpty()) {
        task_.cancel();
        panel_.setDecisions(
            {}, {},
            tr("Select architectures in any scatter: their common properties appear here."));
        return;
    }
    const int device = document_.shownDevice();
    task_.run(
        [table = document_.dataset()->table, device, shown,
         group = isSelection ? document_.selectedGroup() : std::vector<int>{}](std::stop_token) {
            return findBadPredictions(*table, device, shown->predicted, shown->samples, group);
        },
        [this, device](const BadPredictions& pattern) {
            if (device == document_.shownDevice()) // otherwise another pattern is on its way
                show(pattern);
        });
}

void BadPredictionsPresenter::show(const BadPredictions& pattern)
{
    pattern_ = pattern;
    const QString device =
        QString::fromStdString(document_.table()->device(document_.shownDevice()).name);
    QString note = tr("Median error %1 (all networks: %2). Listed when the difference exceeds 4 σ "
                      "of a random draw; a hint, not a cause. Click a line to select its networks.")
                       .arg(logErrorText(pattern.groupError), logErrorText(pattern.typicalError));
    if (pattern.decisions.empty())
        note = tr("Median error %1 (all networks: %2). No decision stands out beyond chance.")
                   .arg(logErrorText(pattern.groupError), logErrorText(pattern.typicalError));
    panel_.setDecisions(
        shares(pattern),
        tr("%1 · %2 of %3 unseen")
            .arg(device, countText(pattern.group), countText(pattern.architectures)),
        note);
    showMarks();
}

/// Decisions of the current architecture among the lines.
void BadPredictionsPresenter::showMarks()
{
    const int architecture = document_.hoveredArchitecture() >= 0
                                 ? document_.hoveredArchitecture()
                                 : document_.selectedArchitecture();
    std::vector<int> lines;
    const std::size_t shown = std::min(panel_.decisions().size(), pattern_.decisions.size());
    for (std::size_t i = 0; architecture >= 0 && i < shown; ++i)
        if (hasDecision(*document_.table(), architecture, pattern_.decisions[i]))
            lines.push_back(static_cast<int>(i));
    panel_.setMarked(std::move(lines));
}

void BadPredictionsPresenter::select(int index, Qt::KeyboardModifiers modifiers)
{
    const SharedDecision& decision = pattern_.decisions[static_cast<std::size_t>(index)];
    std::vector<int> rows;
    for (const int row : pattern_.rows)
        if (hasDecision(*document_.table(), row, decision))
            rows.push_back(row);
    document_.selectGroup(changedSelection(document_.selectedGroup(), rows,
                                           pickGesture(modifiers, PickGesture::Select)));
}

} // namespace latency
