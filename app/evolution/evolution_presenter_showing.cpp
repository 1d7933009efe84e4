// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evolution/evolution_presenter.h"

#include "widgets/panels/number_text.h"

#include <algorithm>

namespace latency
{

void EvolutionPresenter::showProgress()
{
    generations_ = record_->generations();
    if (generations_.empty()) {
        if (const auto learning = record_->learning(); learning && learning->second > 0) {
            panel_.setProgress(static_cast<double>(learning->first) / learning->second);
            panel_.setRemark(tr("Training the latency model: epoch %1 of %2")
                                 .arg(learning->first)
                                 .arg(learning->second));
        }
        return;
    }
    for (std::size_t i = bests_.size(); i < generations_.size(); ++i) {
        for (const ScoredArchitecture& one : generations_[i]->population) {
            const QRectF point(one.milliseconds, one.objective, 1e-9, 1e-9);
            extent_ = extent_.isNull() ? point : extent_.united(point);
        }
        const ScoredArchitecture& best = generations_[i]->population.front();
        bests_.emplace_back(best.milliseconds, best.objective);
    }
    const double share =
        static_cast<double>(generations_.size()) / std::max(1, generations_.back()->generations);
    panel_.setProgress(share);
    if (isRunning_) {
        const double seconds = static_cast<double>(clock_.elapsed()) * 1e-3;
        panel_.setRemark(
            tr("%1 so far, about %2 left.")
                .arg(durationText(seconds), durationText(seconds * (1.0 - share) / share)));
    }
    panel_.setGenerations(static_cast<int>(generations_.size()), generations_.back()->generations);
    showGeneration();
}

const EvolutionProgress* EvolutionPresenter::shownGeneration() const
{
    const auto shown = static_cast<std::size_t>(panel_.shownGeneration());
    return shown >= 1 && shown <= generations_.size() ? generations_[shown - 1].get() : nullptr;
}

void EvolutionPresenter::showGeneration()
{
    const EvolutionProgress* shown = shownGeneration();
    if (!shown)
        return;
    GenerationView view;
    for (const ScoredArchitecture& one : shown->population) {
        view.milliseconds.push_back(one.milliseconds);
        view.objective.push_back(one.objective);
    }
    view.parents = shown->parents;
    if (hovered_ >= static_cast<int>(view.milliseconds.size()))
        hovered_ = -1;
    const auto known = static_cast<std::ptrdiff_t>(
        std::min(bests_.size(), static_cast<std::size_t>(panel_.shownGeneration())));
    panel_.canvas().setGeneration(view, {bests_.begin(), bests_.begin() + known}, extent_);
    showNetwork();
}

QString EvolutionPresenter::figuresOf(const ScoredArchitecture& network) const
{
    const bool isAccuracy =
        !objectives_[static_cast<std::size_t>(values_.objective)].accuracyNetwork.empty();
    return tr("%1 · %2 predicted · images of %3 pixels")
        .arg(isAccuracy ? tr("top-1 %1 % predicted").arg(network.objective, 0, 'f', 2)
                        : tr("%1 M multiply-adds").arg(network.objective, 0, 'f', 0),
             millisecondsText(network.milliseconds))
        .arg(network.architecture.back());
}

void EvolutionPresenter::showNetwork()
{
    const EvolutionProgress* shown = shownGeneration();
    if (!shown || shown->population.empty()) {
        panel_.setNetwork({tr("No network yet"), {}, {}, {}});
        return;
    }
    const bool isHovered = hovered_ >= 0;
    const ScoredArchitecture& network =
        shown->population[isHovered ? static_cast<std::size_t>(hovered_) : 0];
    const SearchSpace& space = document_.table()->space();
    panel_.setNetwork({isHovered ? tr("Network under the pointer")
                                 : tr("Best of generation %1").arg(shown->generation),
                       figuresOf(network),
                       QString::fromStdString(space.toText(network.architecture)),
                       space.drawing(network.architecture)});
}

std::string EvolutionPresenter::foundAsJson() const
{
    if (!found_ || !prepared_)
        return {};
    const QString model = QStringLiteral("%1, %2").arg(
        prepared_->model.title,
        QString::fromStdString(document_.table()->device(values_.device).name));
    nlohmann::json json = toJson(*found_, model.toStdString());
    if (prepared_->objective.accuracyNetwork.empty()) {
        json.erase("predicted_top1");
        json["multiply_adds_millions"] = found_->accuracy;
    } else {
        json["predicted_top1"] = found_->accuracy / 100.0;
    }
    return json.dump(2) + "\n";
}

} // namespace latency
