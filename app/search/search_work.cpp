// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_work.h"

#include "app/board/prediction_files.h"

#include <algorithm>
#include <utility>

namespace latency
{

SearchWork::SearchWork(std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), dataFolders_(std::move(dataFolders))
{
}

void SearchWork::prepare(SearchProblem problem, KnownMeasurements known)
{
    job_.cancel();
    wanted_ = 0;
    hasNothingToGain_ = isBehind_ = false;
    isPreparing_ = true;
    search_.reset();
    known_ = std::move(known);
    job_.run([problem = std::move(problem), known = known_, folders = dataFolders_](
                 std::stop_token) { return prepareSearch(problem, known, folders); },
             [this](Result<PreparedSearch> prepared) { takeOver(std::move(prepared)); });
}

void SearchWork::takeOver(Result<PreparedSearch> prepared)
{
    isPreparing_ = false;
    if (!prepared) {
        Q_EMIT failed(prepared.error().message);
        return;
    }
    search_ = prepared->search;
    search_->setLimit(limit_);
    tableFront_ = std::move(prepared->tableFront);
    Q_EMIT this->prepared();
}

void SearchWork::setLimit(double limit)
{
    limit_ = limit;
    if (LatencySearch* search = restingSearch()) {
        search->setLimit(limit);
        hasNothingToGain_ = false;
    }
}

void SearchWork::begin(int wanted)
{
    wanted_ = wanted;
    Q_EMIT began();
}

void SearchWork::refuseError(const Error* error)
{
    if (error)
        Q_EMIT refused(error->message);
}

void SearchWork::spend(int measurements)
{
    if (!search_ || isRunning() || search_->remaining() <= 0)
        return;
    begin(std::min(measurements, search_->remaining()));
    step();
}

void SearchWork::step()
{
    job_.run([search = search_](std::stop_token stop) { return measureOne(*search, stop); },
             [this, before = search_->steps().size()](const Outcome<std::monostate>& outcome) {
                 const Error* error = std::get_if<Error>(&outcome);
                 refuseError(error);
                 const bool hasMeasured = search_->steps().size() > before;
                 hasNothingToGain_ =
                     !hasMeasured && std::holds_alternative<std::monostate>(outcome);
                 wanted_ = error || !hasMeasured ? 0 : wanted_ - 1;
                 search_->setLimit(limit_);
                 Q_EMIT fitted();
                 if (wanted_ > 0)
                     step();
                 else
                     Q_EMIT ended();
             });
}

void SearchWork::stop()
{
    wanted_ = std::min(wanted_, 1);
    job_.stop();
}

void SearchWork::propose(int count, std::function<void(const std::vector<int>&)> use)
{
    begin(1);
    job_.run([search = search_, count](std::stop_token stop) { return search->next(count, stop); },
             [this, use = std::move(use)](const Outcome<std::vector<int>>& outcome) {
                 wanted_ = 0;
                 Q_EMIT ended();
                 refuseError(std::get_if<Error>(&outcome));
                 const auto* next = std::get_if<std::vector<int>>(&outcome);
                 if (next && next->empty())
                     Q_EMIT nothingPromised();
                 else if (next)
                     use(*next);
             });
}

void SearchWork::passOver(const std::vector<int>& architectures)
{
    if (LatencySearch* search = restingSearch())
        for (const int architecture : architectures)
            search->passOver(architecture);
}

bool SearchWork::follow(KnownMeasurements known)
{
    if (isRunning() || isPreparing_) {
        isBehind_ = true;
        return true;
    }
    isBehind_ = false;
    if (!search_) // it was refused with what was measured before
        return false;
    if (known == known_) {
        Q_EMIT fitted(); // another spread, another name
        return true;
    }
    if (!addKnown(known))
        return false;
    known_ = std::move(known);
    refit();
    return true;
}

/// Passes new measurements to the search; false if an earlier one has changed or is gone.
bool SearchWork::addKnown(const KnownMeasurements& known)
{
    const auto isKept = [](const auto& before, const auto& now) {
        return std::ranges::all_of(
            before, [&now](const auto& one) { return std::ranges::find(now, one) != now.end(); });
    };
    if (known.isByHand != known_.isByHand || !isKept(known_.measured, known.measured) ||
        !isKept(known_.failed, known.failed))
        return false;
    for (const auto& [architecture, milliseconds] : known.measured)
        if (std::ranges::find(search_->steps(), architecture, &SearchStep::architecture) ==
                search_->steps().end() &&
            !search_->tell(architecture, milliseconds))
            return false;
    for (const int architecture : known.failed)
        if (std::ranges::find(known_.failed, architecture) == known_.failed.end() &&
            !search_->fail(architecture))
            return false;
    return true;
}

void SearchWork::refit()
{
    begin(1);
    job_.run([search = search_](std::stop_token stop) { return search->refit(stop); },
             [this](const Outcome<std::monostate>& outcome) {
                 wanted_ = 0;
                 refuseError(std::get_if<Error>(&outcome));
                 search_->setLimit(limit_);
                 Q_EMIT fitted();
                 Q_EMIT ended();
             });
}

void SearchWork::savePredictions(const BoardMeasurements& board, const std::filesystem::path& file)
{
    begin(1);
    job_.run([search = search_, board,
              file](std::stop_token) { return writeSearchPredictions(*search, board, file); },
             [this, file](const Result<void>& written) {
                 wanted_ = 0;
                 Q_EMIT ended();
                 if (!written)
                     Q_EMIT refused(written.error().message);
                 else
                     Q_EMIT predictionsSaved(file);
             });
}

} // namespace latency
