// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/samples_presenter.h"

#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/coverage.h"
#include "core/sampling/sampler.h"
#include "core/sampling/suggest_next.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// With a few labels the architecture whose latency on `device` is least known; before that the one
/// least like the picks.
Result<int> suggestion(const DatasetSnapshot& dataset, const std::vector<int>& trainDevices,
                       int device, const std::vector<int>& picks)
{
    std::vector<int> labelled;
    std::vector<float> labels;
    for (const int pick : picks)
        if (device >= 0) {
            const float label = dataset.table->milliseconds(device)[static_cast<std::size_t>(pick)];
            if (std::isfinite(label) && label > 0.0F) {
                labelled.push_back(pick);
                labels.push_back(label);
            }
        }
    if (labelled.size() >= 3) {
        const KernelModel model(dataset.table, trainDevices);
        if (const auto fit = model.fit(labelled, labels)) {
            const int next = model.suggestNext(*fit);
            if (next >= 0 && std::ranges::find(picks, next) == picks.end())
                return next;
        }
    }
    return suggestNext(dataset.table, trainDevices, picks);
}

} // namespace

SamplesPresenter::SamplesPresenter(StudioDocument& document, SamplePicker& picker, QObject* parent)
    : QObject(parent), document_(document), picker_(picker)
{
    connect(&document, &StudioDocument::datasetChanged, this, &SamplesPresenter::showDataset);
    connect(&document, &StudioDocument::picksChanged, this, &SamplesPresenter::showPicks);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &picker,
            &SamplePicker::setHovered);
    connect(&document, &StudioDocument::selectedGroupChanged, this,
            [this] { picker_.setSelected(document_.selectedGroup()); });
    connect(&picker, &SamplePicker::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&picker, &SamplePicker::selectionRequested, &document, &StudioDocument::selectGroup);
    connect(&picker, &SamplePicker::picksRequested, this,
            [this](const std::vector<int>& picks, const QString& text) {
                changePicks(picks, text, tr("by hand"));
            });
    connect(&picker, &SamplePicker::axisRequested, this, [this](Qt::Orientation axis, int choice) {
        (axis == Qt::Horizontal ? xChoice_ : yChoice_) = choice;
        showAxes();
    });
    connect(&picker, &SamplePicker::suggestRequested, this, &SamplesPresenter::suggest);
    connect(&picker, &SamplePicker::worksheetRequested, this,
            &SamplesPresenter::worksheetRequested);
    picker.showLoading(tr("Opening the dataset…"));
}

void SamplesPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    coverage_.cancel();
    advice_.cancel();
    picker_.setNoun(QString::fromStdString(table.space().networkNoun()));
    xChoice_ = 0;
    // The second axis starts as the latency on a train device: nobody has the test devices' yet.
    const std::vector<int> train = document_.trainDevices();
    yChoice_ = static_cast<int>(document_.dataset()->quantities.size()) +
               (train.empty() ? 0 : train.front());
    showAxes();
    picker_.showContent();
}

QStringList SamplesPresenter::axisTitles() const
{
    QStringList titles;
    for (const ArchitectureQuantity& quantity : document_.dataset()->quantities)
        titles << QString::fromStdString(quantity.title);
    const MeasuredQuantity& quantity = document_.table()->quantity();
    for (const Device& device : document_.table()->devices())
        titles << (quantity.isLatency() ? tr("latency on %1 (%2)") : tr("error on %1 (%2)"))
                      .arg(QString::fromStdString(device.name),
                           QString::fromStdString(quantity.unit));
    return titles;
}

PickerAxis SamplesPresenter::axis(int choice) const
{
    const auto& quantities = document_.dataset()->quantities;
    const auto index = static_cast<std::size_t>(choice);
    PickerAxis axis;
    axis.title = axisTitles().value(choice);
    if (index < quantities.size()) {
        axis.values = quantities[index].values;
        axis.isLog = quantities[index].isLog;
    } else {
        const int device = choice - static_cast<int>(quantities.size());
        const auto latencies = document_.table()->milliseconds(device);
        axis.values.assign(latencies.begin(), latencies.end());
        axis.isLog = true;
    }
    return axis;
}

void SamplesPresenter::showAxes()
{
    picker_.setAxisChoices(axisTitles(), xChoice_, yChoice_);
    picker_.setAxes(axis(xChoice_), axis(yChoice_));
    showPicks();
}

void SamplesPresenter::showPicks()
{
    picker_.setPicked(document_.setup().picks);
    picker_.setOrigin(QString::fromStdString(document_.setup().pickOrigin));
    updateCoverage();
}

void SamplesPresenter::updateCoverage()
{
    if (!document_.dataset() || document_.setup().picks.empty()) {
        coverage_.cancel();
        picker_.setCoverage(std::nullopt);
        return;
    }
    coverage_.start([dataset = document_.dataset(), picks = document_.setup().picks](
                        std::stop_token) { return coverage(dataset->features, picks); },
                    [this](double share) { picker_.setCoverage(share); });
}

void SamplesPresenter::changePicks(const std::vector<int>& picks, const QString& undoText,
                                   const QString& origin)
{
    StudioSetup setup = document_.setup();
    setup.picks = picks;
    const QString before = QString::fromStdString(setup.pickOrigin);
    const bool startsAnew = picks.empty() || before.isEmpty() || before == origin;
    setup.pickOrigin = picks.empty() ? std::string()
                       : startsAnew || before.contains(origin)
                           ? (before.contains(origin) ? before : origin).toStdString()
                           : tr("%1, then %2").arg(before, origin).toStdString();
    // Whoever picks by hand means these picks to be used.
    if (!picks.empty())
        setup.form.sampler = "by-hand", setup.form.samplerOptions = nlohmann::json::object();
    document_.changeSetup(setup, undoText);
}

void SamplesPresenter::suggest()
{
    if (!document_.dataset())
        return;
    picker_.setSuggesting(true);
    advice_.start(
        [dataset = document_.dataset(), train = document_.trainDevices(),
         device = document_.shownDevice(), picks = document_.setup().picks](std::stop_token) {
            return suggestion(*dataset, train, device, picks);
        },
        [this](const Result<int>& next) {
            picker_.setSuggesting(false);
            if (!next) {
                Q_EMIT refused(QString::fromStdString(next.error().message));
                return;
            }
            std::vector<int> picks = document_.setup().picks;
            picks.push_back(*next);
            changePicks(picks,
                        tr("Take the suggested %1 %2")
                            .arg(QString::fromStdString(document_.table()->space().networkNoun()))
                            .arg(*next),
                        tr("suggested"));
            document_.selectArchitecture(*next);
        });
}

SamplingRequest SamplesPresenter::samplerRequest(const Sampler& sampler) const
{
    SamplingRequest request;
    request.table = document_.dataset()->table;
    request.trainDevices = document_.trainDevices();
    request.count = document_.setup().form.sampleCount;
    const ExperimentFormValues& form = document_.setup().form;
    const auto options = resolveOptions(
        sampler.info().options,
        sampler.info().name == form.sampler ? form.samplerOptions : nlohmann::json::object(), "");
    request.options = options ? *options : *resolveOptions(sampler.info().options, {}, "");
    if (sampler.isOracle())
        request.targetDevice = document_.shownDevice();
    request.seed = Seed{document_.setup().form.seed};
    return request;
}

void SamplesPresenter::pickWithSampler()
{
    if (!document_.dataset())
        return;
    const Sampler* sampler = findSampler(document_.setup().form.sampler);
    if (!sampler || sampler->info().name == "by-hand")
        sampler = samplers().front();
    const QString origin = QString::fromStdString(sampler->info().title).toLower();
    advice_.start(
        [sampler, request = samplerRequest(*sampler)](std::stop_token stop) mutable {
            request.stop = stop;
            return sampler->pick(request);
        },
        [this, origin](const Result<std::vector<int>>& picks) {
            if (!picks)
                Q_EMIT refused(QString::fromStdString(picks.error().message));
            else
                changePicks(*picks, tr("Pick %1").arg(origin), origin);
        });
}

void SamplesPresenter::offerFirstPicks()
{
    const Sampler* sampler = findSampler(document_.setup().form.sampler);
    if (!sampler || sampler->info().name == "by-hand")
        return;
    const std::string origin =
        QString::fromStdString(sampler->info().title).toLower().toStdString();
    advice_.start(
        [sampler, request = samplerRequest(*sampler)](std::stop_token stop) mutable {
            request.stop = stop;
            return sampler->pick(request);
        },
        [this, origin](const Result<std::vector<int>>& picks) {
            if (picks)
                document_.offerFirstPicks(*picks, origin);
        });
}

} // namespace latency
