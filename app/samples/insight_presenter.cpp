// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/insight_presenter.h"

#include "app/studio/instant_plan.h"
#include "app/studio/pick_origin.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// Clicks within this time count as one act of picking.
constexpr int kRestMilliseconds = 250;

std::vector<LeftOutSample> leftOutSamples(const std::vector<LeftOutLabel>& labels)
{
    std::vector<LeftOutSample> samples;
    for (const LeftOutLabel& label : labels)
        samples.push_back({label.architecture, label.measured, label.predicted, label.deviation,
                           label.isSuspicious});
    return samples;
}

} // namespace

InsightPresenter::InsightPresenter(StudioDocument& document, SampleInsight& insight,
                                   QObject* parent)
    : QObject(parent), document_(document), insight_(insight)
{
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &InsightPresenter::count);
    connect(&document.predictions(), &ShownPredictions::changed, this,
            &InsightPresenter::showPrediction);
    for (const auto changed : {&StudioDocument::datasetChanged, &StudioDocument::rolesChanged,
                               &StudioDocument::picksChanged, &StudioDocument::formChanged})
        connect(&document, changed, this, &InsightPresenter::countSoon);
    connect(&document, &StudioDocument::shownDeviceChanged, this, &InsightPresenter::countSoon);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &insight,
            &SampleInsight::setHovered);
    connect(&insight, &SampleInsight::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&document, &StudioDocument::selectedGroupChanged, &insight,
            [this] { insight_.setSelected(document_.selectedGroup()); });
    connect(&document, &StudioDocument::selectedArchitectureChanged, &insight,
            &SampleInsight::setCurrent);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &insight,
            &SampleInsight::setHighlightedDevice);
    connect(&insight, &SampleInsight::deviceHovered, &document, &StudioDocument::hoverDevice);
    connect(&insight, &SampleInsight::selectionRequested, &document, &StudioDocument::selectGroup);
    connect(&insight, &SampleInsight::architectureSelected, &document,
            &StudioDocument::selectArchitecture);
}

void InsightPresenter::showPrediction()
{
    insight_.setSubtitle({});
    const DeviceTrialPointer shown = document_.predictions().shown();
    if (!shown && document_.predictions().isFitting()) {
        insight_.showLoading(tr("Fitting…"));
        return;
    }
    if (!shown || shown->samples.empty()) {
        insight_.showEmpty(InsightPresenter::tr(
            "Pick at least two samples: an analysis of the device appears here."));
        return;
    }
    insight_.setNoun(coreText(document_.table()->space().networkNoun()));
    insight_.setSubtitle(
        QString::fromStdString(document_.table()->device(document_.shownDevice()).name));
    std::vector<std::pair<QString, double>> shares;
    for (const auto& [name, share] : shown->shares)
        shares.emplace_back(coreText(name), share);
    insight_.setShares(std::move(shares));
    insight_.setLeftOut(leftOutSamples(shown->leftOut));
    insight_.setEmbeddings(embeddings(*shown));
    insight_.setNow(static_cast<int>(shown->samples.size()));
    insight_.showContent();
}

std::vector<DeviceEmbedding> InsightPresenter::embeddings(const DeviceTrial& shown) const
{
    std::vector<DeviceEmbedding> devices;
    if (shown.embedding.empty())
        return devices;
    const auto add = [&](int device, const std::vector<float>& values, bool isTest) {
        if (values.size() == shown.embedding.size())
            devices.push_back({device,
                               QString::fromStdString(document_.table()->device(device).name),
                               values, device == document_.shownDevice(), isTest});
    };
    for (const auto& [device, other] : document_.predictions().byDevice())
        add(device, other->embedding, true);
    for (const auto& [device, values] : shown.sourceEmbeddings)
        add(device, values, false);
    std::ranges::stable_sort(devices, {}, [&](const DeviceEmbedding& device) {
        double distance = device.isShown ? -1.0 : 0.0;
        for (std::size_t i = 0; i < device.values.size(); ++i)
            distance += std::pow(device.values[i] - shown.embedding[i], 2);
        return distance;
    });
    return devices;
}

void InsightPresenter::countSoon()
{
    curve_.cancel();
    insight_.setCurveNote(tr("computing…"));
    rest_.start();
}

void InsightPresenter::count()
{
    const auto plan = instantPlan(document_);
    const int device = document_.shownDevice();
    if (!plan || device < 0) {
        insight_.setCurve({}, {});
        return;
    }
    const QString predictor = coreText(plan->predictor->info().title);
    const QString rule = originText(samplerWord(plan->sampler->info().title));
    curve_.run([plan = *plan, device, picks = document_.setup().picks](
                   std::stop_token stop) { return sampleCurve(plan, device, picks, stop); },
               [this, predictor, rule](const Outcome<SampleCurve>& outcome) {
                   showCurve(outcome, predictor, rule);
               });
}

void InsightPresenter::showCurve(const Outcome<SampleCurve>& outcome, const QString& predictor,
                                 const QString& rule)
{
    if (const Error* error = std::get_if<Error>(&outcome)) {
        insight_.setCurve({}, QString::fromStdString(error->message));
        return;
    }
    const SampleCurve* curve = std::get_if<SampleCurve>(&outcome);
    if (!curve)
        return;
    std::vector<SampleQuality> points;
    int seeds = 0;
    for (const SampleCurvePoint& point : curve->points) {
        points.push_back(
            {point.samples, point.spearman, point.spearmanDeviation, point.band, point.isAhead});
        seeds = std::max(seeds, point.trials);
    }
    const QString how =
        seeds > 1 ? tr("%1 · %2 seeds").arg(rule).arg(seeds) : tr("picks in order, then suggested");
    insight_.setCurve(
        std::move(points),
        tr("%1 · %2 · %3 unseen").arg(predictor, how, countText(curve->architectures)));
}

} // namespace latency
