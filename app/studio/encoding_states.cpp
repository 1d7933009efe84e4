// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/encoding_states.h"

#include "widgets/panels/core_text.h"

#include <chrono>
#include <mutex>

namespace latency
{
namespace
{

constexpr int kRowsMilliseconds = 1500; // how often views look at what has been computed
constexpr auto kReportAgain = std::chrono::milliseconds(100);

std::vector<EncodingStates::State> statesOf(const LatencyTable& table, const std::stop_token& stop)
{
    std::vector<EncodingStates::State> states;
    for (const Encoding* encoding : encodings())
        if (encoding->info().supportsSpace(table.space().name()) && !stop.stop_requested())
            states.push_back({encoding, encodingReadiness(*encoding, table, stop)});
    return states;
}

/// Progress reported by several threads, limited to the rate of the display.
ProgressSink<ComputationProgress> seldom(ProgressSink<ComputationProgress> report)
{
    return [report = std::move(report),
            last = std::make_shared<std::chrono::steady_clock::time_point>(),
            guard = std::make_shared<std::mutex>()](const ComputationProgress& now) {
        const std::lock_guard lock(*guard);
        const auto time = std::chrono::steady_clock::now();
        if (time - *last < kReportAgain)
            return;
        *last = time;
        report(now);
    };
}

} // namespace

EncodingStates::EncodingStates(StudioDocument& document, int threads, QObject* parent)
    : QObject(parent), document_(document), threads_(threads)
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        stop();
        states_.clear();
        Q_EMIT changed();
        look();
    });
}

void EncodingStates::look()
{
    if (!document_.dataset())
        return;
    looking_.run([table = document_.dataset()->table](
                     std::stop_token stop) { return statesOf(*table, stop); },
                 [this](std::vector<State> states) {
                     states_ = std::move(states);
                     Q_EMIT changed();
                     Q_EMIT rowsChanged();
                 });
}

void EncodingStates::compute(const Encoding& encoding)
{
    const ComputedEncoding* computed = asComputed(encoding);
    if (computation_.encoding || !computed || !document_.dataset())
        return;
    computation_ = {&encoding, {}, false};
    pause_ = std::make_shared<PauseGate>();
    sinceRows_.start();
    computing_.run<ComputationProgress>(
        [computed, table = document_.dataset()->table, pause = pause_,
         threads = threads_](const RunControl<ComputationProgress>& run) {
            ComputationControl control;
            control.run = {run.stop, seldom(run.report)};
            control.pause = pause.get();
            control.threads = threads;
            return computed->compute(*table, control);
        },
        [this](const ComputationProgress& progress) { showProgress(progress); },
        [this](const Outcome<std::monostate>& outcome) {
            const QString title = coreText(computation_.encoding->info().title);
            computation_ = {};
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(QString::fromStdString(error->message));
            else if (std::holds_alternative<std::monostate>(outcome))
                Q_EMIT finished(title);
            look();
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void EncodingStates::showProgress(const ComputationProgress& progress)
{
    if (!computation_.encoding)
        return;
    computation_.progress = progress;
    Q_EMIT changed();
    if (sinceRows_.elapsed() >= kRowsMilliseconds) {
        sinceRows_.restart();
        Q_EMIT rowsChanged();
    }
}

void EncodingStates::setPaused(bool isPaused)
{
    if (!computation_.encoding)
        return;
    pause_->setPaused(isPaused);
    computation_.isPaused = isPaused;
    Q_EMIT changed();
}

void EncodingStates::stop()
{
    computing_.stop();
}

} // namespace latency
