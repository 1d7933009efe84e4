// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/transfer/transfer_presenter.h"

#include "core/transfer/latency_features.h"
#include "widgets/forms/option_form.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/transfer/transfer_canvas.h"

#include <QEvent>

#include <algorithm>
#include <cmath>
#include <set>

namespace latency
{
namespace
{

int placeOf(const std::vector<DatasetChoice>& datasets, const char* reference)
{
    const auto found = std::ranges::find(datasets, reference, &DatasetChoice::reference);
    return found == datasets.end() ? -1 : static_cast<int>(found - datasets.begin());
}

QString noteOn(const LatencyTable& table)
{
    return countedText(table.deviceCount(), "device") + QStringLiteral(" · ") +
           countedText(table.architectureCount(), table.space().networkNoun()) +
           (table.isSimulated() ? QObject::tr(" · simulated") : QString());
}

TransferView viewOf(const TransferResult& result)
{
    TransferView view;
    view.mostLabels = result.labels.back();
    for (const TransferArm arm : transferArms) {
        const TransferCurve curve = transferCurve(result, arm);
        TransferLine line;
        line.name = coreText(transferArmTitle(arm));
        for (std::size_t i = 0; i < curve.rho.size(); ++i) {
            line.points.emplace_back(result.labels[i], curve.rho[i].mean);
            line.deviations.push_back(curve.rho[i].deviation);
        }
        view.lines.push_back(std::move(line));
    }
    view.scratch = scratchRho(result).mean;
    view.scratchName = QObject::tr("from scratch, %1 labels").arg(result.scratchLabels);
    return view;
}

} // namespace

TransferPresenter::TransferPresenter(TransferPanel& panel,
                                     std::vector<std::filesystem::path> dataFolders,
                                     QObject* parent)
    : QObject(parent), panel_(panel), dataFolders_(std::move(dataFolders))
{
    panel.options().setOptions(transferOptionSpecs());
    panel.installEventFilter(this);
    connect(&panel, &TransferPanel::datasetsChosen, this, &TransferPresenter::open);
    connect(&panel, &TransferPanel::runRequested, this, &TransferPresenter::run);
    connect(&panel, &TransferPanel::stopRequested, this, &TransferPresenter::stop);
}

bool TransferPresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &panel_ && event->type() == QEvent::Show && datasets_.empty())
        offerDatasets();
    return QObject::eventFilter(watched, event);
}

void TransferPresenter::offerDatasets()
{
    datasets_ = availableDatasets(dataFolders_);
    std::erase_if(datasets_, [](const DatasetChoice& choice) {
        return choice.reference.starts_with("accuracy:");
    });
    QStringList titles;
    for (const DatasetChoice& choice : datasets_)
        titles << coreText(choice.title);
    int source = placeOf(datasets_, "help:nasbench201");
    int target = placeOf(datasets_, "help:fbnet");
    if (source < 0 || target < 0) {
        source = placeOf(datasets_, "simulated:nasbench201");
        target = placeOf(datasets_, "simulated:fbnet");
    }
    panel_.setDatasets(titles, source, target);
    open(source, target);
}

void TransferPresenter::open(int source, int target)
{
    if (source < 0 || target < 0)
        return;
    panel_.setReady(false, tr("The datasets are being opened."));
    OpenOptions options;
    options.dataFolders = dataFolders_;
    const auto reference = [this](int place) {
        return datasets_[static_cast<std::size_t>(place)].reference;
    };
    opening_.run(
        [options, one = reference(source),
         other = reference(target)](std::stop_token) -> Result<Pair> {
            const auto from = openDataset(one, options);
            if (!from)
                return from.error();
            const auto to = openDataset(other, options);
            if (!to)
                return to.error();
            return Pair{*from, *to};
        },
        [this](const Result<Pair>& pair) { takeOver(pair); });
}

void TransferPresenter::takeOver(const Result<Pair>& pair)
{
    if (!pair) {
        panel_.setReady(false, QString::fromStdString(pair.error().message));
        Q_EMIT refused(QString::fromStdString(pair.error().message));
        return;
    }
    pair_ = *pair;
    result_ = nullptr;
    common_ = commonDevices(*pair_.source, *pair_.target);
    QStringList names;
    for (const std::string& name : common_)
        names << QString::fromStdString(name);
    panel_.setDevices(names);
    panel_.setNotes(noteOn(*pair_.source), noteOn(*pair_.target));
    panel_.canvas().setView({});
    panel_.setProgress(0, 1);
    const auto plan = planTransfer(spec(), pair_.source, pair_.target);
    panel_.setReady(plan.hasValue(),
                    plan ? QString() : QString::fromStdString(plan.error().message));
    if (!plan)
        panel_.setText({tr("These datasets are incompatible"),
                        QString::fromStdString(plan.error().message),
                        {}});
    else
        panel_.setText(
            {{},
             tr("%1 devices are measured in both spaces. A device is learned from a few networks "
                "of the source; the latencies on the other devices describe networks of either "
                "space, so that a few labels on the target suffice. The price: every network of "
                "the target has to be measured on the devices of the latency vector.")
                 .arg(common_.size()),
             {}});
}

TransferSpec TransferPresenter::spec() const
{
    TransferSpec spec;
    spec.options = panel_.options().values();
    if (panel_.device() >= 0)
        spec.devices = {common_[static_cast<std::size_t>(panel_.device())]};
    return spec;
}

void TransferPresenter::run()
{
    if (isRunning() || !pair_.source)
        return;
    auto plan = planTransfer(spec(), pair_.source, pair_.target);
    if (!plan) {
        Q_EMIT refused(QString::fromStdString(plan.error().message));
        return;
    }
    result_ = nullptr;
    panel_.setRunning(true);
    panel_.canvas().setView({});
    panel_.setText({tr("Learning the source space…"), {}, {}});
    panel_.setProgress(0, static_cast<int>(plan->devices.size()) * plan->options.repeats);
    running_.run<TransferProgress>(
        [plan = std::move(*plan)](const RunControl<TransferProgress>& control) {
            return runTransfer(plan, control);
        },
        [this](const TransferProgress& progress) {
            panel_.setProgress(progress.draws, progress.total);
            show(progress.soFar);
        },
        [this](const Result<TransferResult>& result) {
            panel_.setRunning(false);
            if (!result) {
                panel_.setText({});
                Q_EMIT refused(QString::fromStdString(result.error().message));
            } else {
                if (result->isComplete)
                    panel_.setProgress(1, 1);
                show(std::make_shared<const TransferResult>(*result));
            }
            Q_EMIT finished();
        });
}

void TransferPresenter::stop()
{
    running_.stop();
    Q_EMIT remarked(tr("Transfer stopped."));
}

void TransferPresenter::show(const std::shared_ptr<const TransferResult>& result)
{
    if (result->draws.empty()) {
        panel_.setText({tr("Stopped before the first draw was finished"), {}, {}});
        return;
    }
    result_ = result;
    panel_.canvas().setView(viewOf(*result));
    panel_.setText(textOf(*result));
}

TransferText TransferPresenter::textOf(const TransferResult& result) const
{
    const TransferCurve transferred = transferCurve(result, TransferArm::Transferred);
    const auto reached = [&](TransferArm arm) {
        const auto labels = transferCurve(result, arm).reached;
        return labels ? tr("gets there with %1 labels").arg(*labels) : tr("does not get there");
    };
    const double scratch = scratchRho(result).mean;
    TransferText made;
    QStringList detail;
    if (std::isfinite(scratch)) {
        made.headline = transferred.reached ? tr("%1 labels do what %2 do from scratch")
                                                  .arg(*transferred.reached)
                                                  .arg(result.scratchLabels)
                                            : tr("ρ %1 with %2 labels; %3 from scratch give %4")
                                                  .arg(correlationText(transferred.rho.back().mean))
                                                  .arg(result.labels.back())
                                                  .arg(result.scratchLabels)
                                                  .arg(correlationText(scratch));
        detail
            << tr("From scratch: ρ %1. The same network untrained %2, the architecture alone %3.")
                   .arg(correlationText(scratch), reached(TransferArm::Untrained),
                        reached(TransferArm::Plain));
    }
    std::set<std::string> devices;
    for (const TransferDraw& draw : result.draws)
        devices.insert(draw.device);
    std::size_t vector = 0;
    for (const auto& names : result.vectors)
        vector = std::max(vector, names.size());
    detail << tr("Mean over %1 of %2 devices, %3 draws of labels; ρ on %4 unseen networks "
                 "each. The latency vector needs all of them measured on %5 other devices.")
                  .arg(devices.size())
                  .arg(result.devices.size())
                  .arg(result.draws.size())
                  .arg(countText(result.draws.front().testNetworks))
                  .arg(vector);
    made.detail = detail.join(QLatin1Char(' '));
    QStringList caution;
    if (result.isSimulated)
        caution << tr("Simulated latencies.");
    if (result.isPublishedForm)
        caution << tr("With quirks of the reference.");
    if (!isRunning() && !result.isComplete)
        caution << tr("Stopped early.");
    made.caution = caution.join(QLatin1Char(' '));
    return made;
}

} // namespace latency
