// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_presenter.h"

#include "core/experiment/source_devices.h"
#include "core/search/device_use.h"
#include "widgets/panels/core_text.h"

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

/// The form stays, so that what was refused can be chosen otherwise.
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
    const SearchProblem& problem = search_->problem();
    return {*search_,
            deviceName(),
            known_.isByHand,
            limit_,
            confidence_,
            measurements_,
            hasNothingToGain_,
            tableFront_,
            problem.device >= 0 && isWholeSpaceMeasured(*problem.table, problem.device),
            known_.isByHand ? spreadsOf(document_.setup().board, *problem.table)
                            : std::map<int, double>()};
}

std::optional<SearchedNetwork> SearchPresenter::searched(int architecture) const
{
    if (!search_ || isRunning() || search_->belief().isEmpty())
        return std::nullopt;
    const FrontView& view = panel_.canvas().view();
    const auto i = static_cast<std::size_t>(architecture);
    if (i >= view.milliseconds.size() || i >= view.deviation.size())
        return std::nullopt;
    SearchedNetwork network;
    network.device = deviceName();
    network.row = search_->problem().device;
    network.milliseconds = view.milliseconds[i];
    network.deviation = view.deviation[i];
    network.isMeasured = search_->belief().isMeasured(architecture);
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
                                 indexOf(board_->unit())});
    panel_.setMeasuredByTable(!known_.isByHand);
}

void SearchPresenter::show()
{
    showSettings();
    panel_.setProgress(static_cast<int>(search_->steps().size()), measurements_);
    panel_.setPredicting(!search_->belief().isEmpty());
    panel_.setSubtitle(tr("%1 · %2").arg(deviceName(), coreText(objective().title)));
    panel_.canvas().setView(frontView(shown()));
    if (isRunning())
        panel_.setRunning(true);
    showAnswer();
    Q_EMIT beliefChanged();
}

void SearchPresenter::showAnswer()
{
    if (!search_)
        return;
    const LimitAnswer answer = search_->answer(limit_, confidence_);
    panel_.setAnswer(searchAnswerText(shown(), answer));
    panel_.canvas().setAnswer(answer.architecture);
}

} // namespace latency
