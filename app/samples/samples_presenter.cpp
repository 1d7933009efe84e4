// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/samples_presenter.h"

#include "app/studio/pick_origin.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/coverage.h"
#include "core/sampling/sampler.h"
#include "core/sampling/suggest_next.h"
#include "core/similarity/rank_correlation.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/quantity_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// With a few labels, the architecture with the most uncertain latency on `device`; before that,
/// the one least similar to the picks.
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

/// Ranks as colours; ties share a colour.
PointColoring rankColoring(const QString& title, const std::vector<double>& values)
{
    PointColoring coloring;
    coloring.title = title;
    coloring.shares.assign(values.size(), std::numeric_limits<float>::quiet_NaN());
    std::vector<float> known;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (std::isfinite(values[i])) {
            known.push_back(static_cast<float>(values[i]));
            places.push_back(i);
        }
    if (known.empty())
        return coloring;
    const auto [least, most] = std::ranges::minmax(known);
    coloring.lowest = static_cast<double>(least);
    coloring.highest = static_cast<double>(most);
    const std::vector<double> ranks = midRanks(known);
    const double last = std::max(1.0, static_cast<double>(known.size()) - 1.0);
    for (std::size_t i = 0; i < places.size(); ++i)
        coloring.shares[places[i]] = static_cast<float>((ranks[i] - 1.0) / last);
    return coloring;
}

} // namespace

SamplesPresenter::SamplesPresenter(StudioDocument& document, SampleAxes& axes, SamplePicker& picker,
                                   QObject* parent)
    : QObject(parent), document_(document), offered_(axes), picker_(picker)
{
    connect(&axes, &SampleAxes::proxiesOffered, this, &SamplesPresenter::setProxies);
    connect(&axes, &SampleAxes::mapOffered, this, &SamplesPresenter::setMap);
    connect(&axes, &SampleAxes::colorRequested, this, &SamplesPresenter::colorBy);
    connect(&document, &StudioDocument::datasetChanged, this, &SamplesPresenter::showDataset);
    connect(&document, &StudioDocument::picksChanged, this, &SamplesPresenter::showPicks);
    connect(&document, &StudioDocument::shownDeviceChanged, this, &SamplesPresenter::showMeasured);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &picker,
            &SamplePicker::setHovered);
    connect(&document, &StudioDocument::selectedGroupChanged, this,
            [this] { picker_.setSelected(document_.selectedGroup()); });
    connect(&picker, &SamplePicker::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&picker, &SamplePicker::selectionRequested, &document, &StudioDocument::selectGroup);
    connect(&picker, &SamplePicker::picksRequested, this,
            [this](const std::vector<int>& picks, const QString& text) {
                changePicks(picks, text, kByHand);
            });
    connect(&picker, &SamplePicker::axisRequested, this, [this](Qt::Orientation axis, int choice) {
        (axis == Qt::Horizontal ? xChoice_ : yChoice_) = choice;
        showAxes();
    });
    connect(&picker, &SamplePicker::colorRequested, this, [this](int choice) {
        colorTitle_ = choice == 0 ? QString() : axisTitles().value(choice - 1);
        showColors();
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
    picker_.setNoun(coreText(table.space().networkNoun()));
    proxies_.clear();
    map_.clear();
    colorTitle_.clear();
    xChoice_ = 0;
    // The second axis is initially the latency on a train device, because test devices are not
    // measured yet.
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
        titles << coreText(quantity.title);
    const QuantityText quantity(document_.table()->quantity());
    for (const Device& device : document_.table()->devices())
        titles << quantity.axisOn(QString::fromStdString(device.name));
    for (const auto* list : {&proxies_, &map_})
        for (const ArchitectureQuantity& more : *list)
            titles << coreText(more.title);
    return titles;
}

int SamplesPresenter::mapChoice() const
{
    return map_.empty() ? -1 : static_cast<int>(axisTitles().size()) - 2;
}

bool SamplesPresenter::showsMap() const
{
    return mapChoice() >= 0 && xChoice_ == mapChoice() && yChoice_ == mapChoice() + 1;
}

void SamplesPresenter::chooseAxesByTitle(const QString& x, const QString& y)
{
    const QStringList titles = axisTitles();
    xChoice_ = std::max(0, static_cast<int>(titles.indexOf(x)));
    yChoice_ = std::max(0, static_cast<int>(titles.indexOf(y)));
}

void SamplesPresenter::setProxies(const std::vector<ArchitectureQuantity>& proxies)
{
    const QStringList before = axisTitles();
    const QString x = before.value(xChoice_);
    const QString y = before.value(yChoice_);
    proxies_ = proxies;
    chooseAxesByTitle(x, y);
    picker_.setAxisChoices(axisTitles(), xChoice_, yChoice_);
    const auto isShown = [&](const ArchitectureQuantity& proxy) {
        const QString title = coreText(proxy.title);
        return title == x || title == y;
    };
    if (std::ranges::any_of(proxies_, isShown))
        picker_.setAxes(axis(xChoice_), axis(yChoice_));
    showColors();
    offered_.setMapShown(showsMap());
}

void SamplesPresenter::setMap(const ArchitectureQuantity& x, const ArchitectureQuantity& y)
{
    const bool isSameMap = !map_.empty() && map_[0].title == x.title && map_[1].title == y.title;
    const bool isNews = map_.empty() || !isSameMap;
    map_ = {x, y};
    if (isNews) {
        xChoice_ = mapChoice();
        yChoice_ = mapChoice() + 1;
        picker_.setAxisChoices(axisTitles(), xChoice_, yChoice_);
    } else if (!showsMap()) {
        return; // the user has chosen other axes meanwhile
    }
    picker_.setAxes(axis(xChoice_), axis(yChoice_));
    offered_.setMapShown(true);
}

void SamplesPresenter::colorBy(const QString& title)
{
    if (!axisTitles().contains(title))
        return;
    colorTitle_ = colorTitle_ == title ? QString() : title;
    showColors();
}

void SamplesPresenter::showColors()
{
    const QStringList titles = axisTitles();
    const int choice = static_cast<int>(titles.indexOf(colorTitle_));
    picker_.setColorChoices(QStringList(tr("none")) + titles, choice + 1);
    if (choice < 0) {
        coloring_.cancel();
        picker_.setColoring(std::nullopt);
        return;
    }
    coloring_.run(
        [axis = axis(choice)](std::stop_token) { return rankColoring(axis.title, axis.values); },
        [this](const PointColoring& coloring) { picker_.setColoring(coloring); });
}

PickerAxis SamplesPresenter::axis(int choice) const
{
    const auto& quantities = document_.dataset()->quantities;
    auto index = static_cast<std::size_t>(choice);
    PickerAxis axis;
    axis.title = axisTitles().value(choice);
    const auto take = [&](const ArchitectureQuantity& quantity) {
        axis.values = quantity.values;
        axis.isLog = quantity.isLog;
        return axis;
    };
    if (index < quantities.size())
        return take(quantities[index]);
    index -= quantities.size();
    const auto devices = static_cast<std::size_t>(document_.table()->deviceCount());
    if (index < devices) {
        const auto latencies = document_.table()->milliseconds(static_cast<int>(index));
        axis.values.assign(latencies.begin(), latencies.end());
        axis.isLog = true;
        return axis;
    }
    index -= devices;
    if (index < proxies_.size())
        return take(proxies_[index]);
    return take(map_[index - proxies_.size()]);
}

void SamplesPresenter::showAxes()
{
    picker_.setAxisChoices(axisTitles(), xChoice_, yChoice_);
    picker_.setAxes(axis(xChoice_), axis(yChoice_));
    offered_.setMapShown(showsMap());
    showColors();
    showPicks();
}

void SamplesPresenter::showPicks()
{
    picker_.setPicked(document_.setup().picks);
    picker_.setOrigin(originText(document_.setup().pickOrigin));
    showMeasured();
    updateCoverage();
}

void SamplesPresenter::showMeasured()
{
    const int device = document_.shownDevice();
    if (!document_.dataset() || device < 0)
        return;
    const auto latencies = document_.table()->milliseconds(device);
    const std::vector<int>& picks = document_.setup().picks;
    const auto measured = std::ranges::count_if(picks, [&latencies](int pick) {
        return std::isfinite(latencies[static_cast<std::size_t>(pick)]);
    });
    const bool isAll = measured == static_cast<std::ptrdiff_t>(picks.size());
    picker_.setMeasured(static_cast<int>(measured),
                        isAll ? QString()
                              : QString::fromStdString(document_.table()->device(device).name));
}

void SamplesPresenter::updateCoverage()
{
    if (!document_.dataset() || document_.setup().picks.empty()) {
        coverage_.cancel();
        picker_.setCoverage(std::nullopt);
        return;
    }
    coverage_.run([dataset = document_.dataset(), picks = document_.setup().picks](
                      std::stop_token) { return coverage(dataset->features, picks); },
                  [this](double share) { picker_.setCoverage(share); });
}

void SamplesPresenter::changePicks(const std::vector<int>& picks, const QString& undoText,
                                   const std::string& origin)
{
    StudioSetup setup = document_.setup();
    setup.picks = picks;
    setup.pickOrigin = picks.empty() ? std::string() : originAfter(setup.pickOrigin, origin);
    // Picking by hand implies the use of these picks.
    if (!picks.empty())
        setup.form.sampler = "by-hand", setup.form.samplerOptions = nlohmann::json::object();
    document_.changeSetup(setup, undoText);
}

void SamplesPresenter::replacePicks(const std::vector<int>& picks, const QString& undoText,
                                    const std::string& origin)
{
    StudioSetup setup = document_.setup();
    setup.picks = picks;
    setup.pickOrigin = origin;
    setup.form.sampler = "by-hand";
    setup.form.samplerOptions = nlohmann::json::object();
    document_.changeSetup(setup, undoText);
}

void SamplesPresenter::suggest()
{
    if (!document_.dataset())
        return;
    picker_.setSuggesting(true);
    advice_.run([dataset = document_.dataset(), train = document_.trainDevices(),
                 device = document_.shownDevice(), picks = document_.setup().picks](
                    std::stop_token) { return suggestion(*dataset, train, device, picks); },
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
                                    .arg(coreText(document_.table()->space().networkNoun()))
                                    .arg(*next),
                                kSuggested);
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
    const std::string origin = samplerWord(sampler->info().title);
    picker_.setSuggesting(true);
    advice_.run(
        [sampler, request = samplerRequest(*sampler)](std::stop_token stop) mutable {
            request.stop = stop;
            return sampler->pick(request);
        },
        [this, origin](const Result<std::vector<int>>& picks) {
            picker_.setSuggesting(false);
            if (!picks)
                Q_EMIT refused(QString::fromStdString(picks.error().message));
            else
                replacePicks(*picks, tr("Pick %1").arg(originText(origin)), origin);
        });
}

void SamplesPresenter::offerFirstPicks()
{
    const Sampler* sampler = findSampler(document_.setup().form.sampler);
    if (!sampler || sampler->info().name == "by-hand")
        return;
    const std::string origin = samplerWord(sampler->info().title);
    advice_.run(
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
