// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_presenter.h"

#include "core/experiment/source_devices.h"
#include "core/search/device_use.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"

#include <algorithm>

namespace latency
{
namespace
{

std::map<int, double> spreadsOf(const BoardMeasurements& board, const LatencyTable& table)
{
    std::map<int, double> spreads;
    for (const BoardMeasurement& one : board.all())
        if (const int row = table.findArchitecture(one.architecture); row >= 0 && one.spread)
            spreads[row] = *one.spread;
    return spreads;
}

} // namespace

void SearchPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    const std::string measure = table.space().name() + ' ' + table.quantity().name;
    isLimitChosen_ &= measure == std::exchange(limitOf_, measure); // of other networks or units
    panel_.setNameOf([this](int architecture) { return textOf(architecture); });
    panel_.setNoun(coreText(table.space().networkNoun()));
    showDevices();
    kinds_.clear();
    QStringList predictors;
    for (const PredictorKind* kind : latency::predictors())
        if (kind->info().supportsSpace(table.space().name())) {
            kinds_.push_back(kind);
            predictors << coreText(kind->info().title);
        }
    panel_.settings().setPredictors(predictors);
    if (std::ranges::find(kinds_, kind_) == kinds_.end())
        kind_ = findPredictor("kernel");
    const std::vector<int> tests = document_.testDevices();
    device_ = tests.empty() ? 0 : tests.front();
    if (!document_.setup().board.isEmpty())
        device_ = table.deviceCount();
    start();
}

void SearchPresenter::showRoles()
{
    if (!document_.dataset() || !search())
        return;
    showLearningChoices();
    showSettings();
    if (search()->problem().trainDevices != trainDevices())
        start();
}

void SearchPresenter::showPrepared()
{
    panel_.setRunning(false);
    panel_.showContent();
    panel_.canvas().setObjectiveTitle(coreText(objective().title));
    if (!objective().remark.empty())
        Q_EMIT remarked(coreText(objective().remark));
    panel_.setObjectiveColumn(objective().isAccuracy ? QStringLiteral("accuracy_percent")
                                                     : QStringLiteral("multiply_adds_million"));
    show();
    if (!search()->steps().empty())
        work_.refit();
    else
        goOn();
}

void SearchPresenter::showLearning(const LearningState& state)
{
    if (!isRunning())
        return;
    QString text = tr("%1 learns from other devices: %2 of %3")
                       .arg(coreText(kind_->info().title))
                       .arg(state.epoch)
                       .arg(state.epochs);
    if (const QString left = timeLeftText(state.secondsLeft); !left.isEmpty())
        text += QStringLiteral(" · ") + left;
    Q_EMIT remarked(text);
}

void SearchPresenter::showSaved(const std::filesystem::path& file)
{
    Q_EMIT saved(tr("Saved the predictions of %1 networks in %2.")
                     .arg(countText(search()->problem().table->architectureCount()),
                          QString::fromStdString(file.filename().string())));
}

void SearchPresenter::showEnd()
{
    panel_.setRunning(false);
    panel_.setProgress(static_cast<int>(search()->steps().size()), measurements_);
    goOn();
}

void SearchPresenter::showDevices()
{
    QStringList names;
    for (const Device& device : document_.table()->devices())
        names << QString::fromStdString(device.name);
    panel_.settings().setDevices(
        names << tr("%1 (measured by you)")
                     .arg(QString::fromStdString(document_.setup().board.device())));
    showSettings();
}

void SearchPresenter::showLearningChoices()
{
    const auto every = otherMeasuredDevices(*document_.table(), device_).size();
    std::vector<int> train = document_.trainDevices();
    std::erase(train, device_);
    panel_.settings().setLearningChoices(
        {tr("all %1 other devices").arg(every), tr("the %1 train devices").arg(train.size())});
}

void SearchPresenter::showInWords(const QString& title, const QString& sentence)
{
    SearchAnswerText text;
    text.network = title;
    text.figures = sentence;
    panel_.setAnswer(text);
}

/// The form stays, so that the refused choice can be changed.
void SearchPresenter::showFault(const QString& sentence)
{
    panel_.setPredicting(false);
    panel_.canvas().setView({});
    panel_.setSubtitle(deviceName());
    showInWords(tr("No search with these settings"), sentence);
    showSettings();
    Q_EMIT beliefChanged();
}

SearchShown SearchPresenter::shown() const
{
    const SearchProblem& problem = search()->problem();
    return {*search(),
            deviceName(),
            known_.isByHand,
            limit_,
            confidence_,
            measurements_,
            work_.hasNothingToGain(),
            work_.tableFront(),
            problem.device >= 0 && isWholeSpaceMeasured(*problem.table, problem.device),
            known_.isByHand ? spreadsOf(document_.setup().board, *problem.table)
                            : std::map<int, double>()};
}

std::optional<SearchedNetwork> SearchPresenter::searched(int architecture) const
{
    if (!search() || isRunning() || search()->belief().isEmpty())
        return std::nullopt;
    const FrontView& view = panel_.canvas().view();
    const auto i = static_cast<std::size_t>(architecture);
    if (i >= view.milliseconds.size() || i >= view.deviation.size())
        return std::nullopt;
    SearchedNetwork network;
    network.device = deviceName();
    network.row = search()->problem().device;
    network.milliseconds = view.milliseconds[i];
    network.deviation = view.deviation[i];
    network.isMeasured = search()->belief().isMeasured(architecture);
    const auto faster = std::ranges::count_if(
        view.milliseconds, [&](double other) { return other < network.milliseconds; });
    network.share = static_cast<double>(faster) /
                    std::max(1.0, static_cast<double>(view.milliseconds.size()) - 1.0);
    return network;
}

void SearchPresenter::showSettings()
{
    const auto kind = std::ranges::find(kinds_, kind_);
    panel_.settings().setValues({device_, static_cast<int>(kind - kinds_.begin()), limit_,
                                 confidence_, measurements_, learnsFrom_, isOneTrip_, round_,
                                 unit_});
    panel_.setMeasuredByTable(!known_.isByHand);
}

void SearchPresenter::show()
{
    showSettings();
    panel_.setProgress(static_cast<int>(search()->steps().size()), measurements_);
    panel_.setPredicting(!search()->belief().isEmpty());
    panel_.setSubtitle(tr("%1 · %2").arg(deviceName(), coreText(objective().title)));
    panel_.canvas().setView(frontView(shown()));
    if (isRunning())
        panel_.setRunning(true);
    showAnswer();
    Q_EMIT beliefChanged();
}

void SearchPresenter::showAnswer()
{
    if (!search())
        return;
    const LimitAnswer answer = search()->answer(limit_, confidence_);
    panel_.setAnswer(searchAnswerText(shown(), answer));
    panel_.canvas().setAnswer(answer.architecture);
}

} // namespace latency
