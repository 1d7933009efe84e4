// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardware/hardware_presenter.h"

#include "core/similarity/rank_correlation.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

/// A device's name without the batch size at its end: "2080ti" of "2080ti_32".
std::string boardOf(const std::string& name)
{
    const std::size_t end = name.find_last_not_of("0123456789");
    const bool hasBatch = end != std::string::npos && end + 1 < name.size() && name[end] == '_';
    return hasBatch ? name.substr(0, end) : name;
}

double medianOf(std::vector<float> values)
{
    if (values.empty())
        return std::nan("");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return double{*middle};
}

/// Mean of |predicted / measured - 1| where measured.
double relativeError(const std::vector<float>& predicted, std::span<const float> measured)
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < predicted.size(); ++i)
        if (measured[i] > 0.0F) {
            sum += std::abs(double{predicted[i]} / double{measured[i]} - 1.0);
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

} // namespace

HardwarePresenter::HardwarePresenter(StudioDocument& document, HardwarePanel& panel,
                                     QObject* parent)
    : QObject(parent), document_(document), panel_(panel)
{
    connect(&document, &StudioDocument::datasetChanged, this, &HardwarePresenter::showDataset);
    connect(&document, &StudioDocument::specificationsChanged, this, [this] {
        forgetStudy();
        showSpecifications();
    });
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &panel.canvas(),
            &WhatIfCanvas::setHovered);
    connect(&panel, &HardwarePanel::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&panel, &HardwarePanel::deviceHovered, &document, &StudioDocument::hoverDevice);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &panel,
            &HardwarePanel::setHighlightedDevice);
    connect(&panel.table(), &SpecificationTableModel::specificationEdited, this,
            [this](int device, const HardwareSpecification& specification) {
                change(device, &specification);
            });
    connect(&panel, &HardwarePanel::specificationForgotten, this,
            [this](int device) { change(device, nullptr); });
    connect(&panel, &HardwarePanel::learnRequested, this, &HardwarePresenter::learn);
    connect(&panel, &HardwarePanel::stopRequested, &task_, &Job::stop);
    connect(&panel, &HardwarePanel::deviceChosen, this, &HardwarePresenter::chooseDevice);
    connect(&panel, &HardwarePanel::entryChosen, this, [this] {
        const bool wasLearned = study_ || isLearning_;
        forgetStudy();
        if (wasLearned)
            learn();
    });
    connect(&panel.sliders(), &WhatIfSliders::moved, this, &HardwarePresenter::answer);
}

void HardwarePresenter::showDataset()
{
    forgetStudy();
    const LatencyTable& table = *document_.table();
    panel_.setNameOf([this](int architecture) {
        const LatencyTable& shown = *document_.table();
        return QString::fromStdString(shown.space().toText(shown.architecture(architecture)));
    });
    panel_.canvas().setPlateText([this](int architecture) {
        const PointCloud& points = panel_.canvas().cloud();
        return tr("%1 %2 · %3 → %4")
            .arg(coreText(document_.table()->space().networkNoun()))
            .arg(architecture)
            .arg(millisecondsText(points.x(architecture)),
                 millisecondsText(points.y(architecture)));
    });
    isLearnable_ = HypotheticalDevice::isLearnable(table);
    panel_.showContent();
    showSpecifications();
    panel_.sliders().reset();
}

void HardwarePresenter::showSpecifications()
{
    const LatencyTable& table = *document_.table();
    const SpecificationsByDevice& own = document_.setup().specifications;
    auto known = HardwareSpecifications::builtIn();
    known.setExactly(own);
    std::vector<SpecificationRow> rows;
    for (int device = 0; device < table.deviceCount(); ++device) {
        const Device& one = table.device(device);
        SpecificationRow row{device, QString::fromStdString(one.name), one.batchSize, {}, false};
        if (const auto found = known.find(one))
            row.specification = *found;
        row.isTypedIn = own.contains(one.name);
        rows.push_back(std::move(row));
    }
    panel_.setRows(std::move(rows));
    panel_.setSelectedDevices(document_.deviceSelection().rows());
    devices_ = specifiedDevices(table, own);
    QStringList names;
    for (const int device : devices_)
        names << QString::fromStdString(table.device(device).name);
    panel_.setDevices(names);
    if (!isLearnable_)
        panel_.setStudy(tr("The hardware-generalised predictor needs Once-For-All networks; open "
                           "such a dataset to explore other data sheets."),
                        false);
    else if (devices_.size() < 2)
        panel_.setStudy(
            tr("Too few devices have a data sheet and a batch size; at least two are needed."),
            false);
    else
        panel_.setStudy(tr("Trains once on the %1 devices with a data sheet; predictions then "
                           "follow the sliders.")
                            .arg(devices_.size()),
                        true);
    chooseDevice();
}

std::vector<int> HardwarePresenter::sameBoard(int device) const
{
    const LatencyTable& table = *document_.table();
    std::vector<int> same;
    for (int other = 0; other < table.deviceCount(); ++other)
        if (boardOf(table.device(other).name) == boardOf(table.device(device).name))
            same.push_back(other);
    return same;
}

void HardwarePresenter::change(int device, const HardwareSpecification* specification)
{
    StudioSetup setup = document_.setup();
    for (const int same : sameBoard(device)) {
        const std::string& name = document_.table()->device(same).name;
        if (specification)
            setup.specifications.insert_or_assign(name, *specification);
        else
            setup.specifications.erase(name);
    }
    const QString board = QString::fromStdString(boardOf(document_.table()->device(device).name));
    document_.changeSetup(setup, specification ? tr("Set the hardware of %1").arg(board)
                                               : tr("Restore the hardware of %1").arg(board));
}

int HardwarePresenter::device() const
{
    const int place = panel_.chosenDevice();
    return place >= 0 && place < static_cast<int>(devices_.size())
               ? devices_[static_cast<std::size_t>(place)]
               : -1;
}

HardwareSpecification HardwarePresenter::realOf(int device) const
{
    auto known = HardwareSpecifications::builtIn();
    known.setExactly(document_.setup().specifications);
    return known.find(document_.table()->device(device)).value_or(HardwareSpecification{});
}

void HardwarePresenter::chooseDevice()
{
    if (device() >= 0)
        panel_.sliders().setReal(realOf(device()));
    answer();
}

void HardwarePresenter::forgetStudy()
{
    task_.cancel();
    study_.reset();
    isLearning_ = false;
    panel_.setLearning(false);
    panel_.setAnswer({}, {});
    panel_.canvas().setLatencies({}, {});
}

void HardwarePresenter::learn()
{
    forgetStudy();
    isLearning_ = true;
    panel_.setLearning(true);
    HypotheticalStudy asked;
    asked.table = document_.dataset()->table;
    asked.specifications = document_.setup().specifications;
    asked.seed = Seed{document_.setup().form.seed};
    asked.readsColumns = panel_.readsColumns();
    const int all = asked.table->architectureCount();
    asked.sourceArchitectures =
        RandomEngine(asked.seed).distinct(std::min(document_.setup().form.sourceSamples, all), all);
    task_.run<TrainingProgress>(
        [asked = std::move(asked)](const TrainingControl& control) {
            return HypotheticalDevice::learn(asked, control);
        },
        [this](const TrainingProgress& progress) { showLearning(progress.epoch, progress.epochs); },
        [this](Outcome<std::shared_ptr<HypotheticalDevice>> outcome) {
            finishLearning(std::move(outcome));
        });
}

void HardwarePresenter::showLearning(int epoch, int epochs)
{
    if (isLearning_ && epochs > 0)
        panel_.setLearning(true, static_cast<double>(epoch) / epochs);
}

void HardwarePresenter::finishLearning(Outcome<std::shared_ptr<HypotheticalDevice>> outcome)
{
    isLearning_ = false;
    panel_.setLearning(false);
    if (auto* learned = std::get_if<std::shared_ptr<HypotheticalDevice>>(&outcome)) {
        study_ = std::move(*learned);
        panel_.setStudy(
            (panel_.readsColumns()
                 ? tr("Trained on %1 devices with a data sheet. Few boards differ in cores and "
                      "memory, so the effect of those sliders is a guess, even in its direction.")
                 : tr("Trained on %1 devices with a data sheet. Directions are more reliable than "
                      "milliseconds: see the errors on left-out GPUs on the help page Once-For-All "
                      "networks."))
                .arg(study_->learnedFrom().size()),
            true);
    } else if (const Error* error = std::get_if<Error>(&outcome)) {
        panel_.setStudy(QString::fromStdString(error->message), true);
    }
    answer();
}

void HardwarePresenter::answer()
{
    if (!study_ || device() < 0)
        return;
    struct Answer {
        std::vector<float> real;
        std::vector<float> hypothetical;
    };
    task_.run(
        [study = study_, device = device(), real = realOf(device()),
         asked = panel_.sliders().hypothetical()](std::stop_token stop) {
            Answer answer;
            auto before = study->milliseconds(device, real, stop);
            auto after = study->milliseconds(device, asked, stop);
            auto* realValues = std::get_if<std::vector<float>>(&before);
            auto* askedValues = std::get_if<std::vector<float>>(&after);
            if (realValues && askedValues)
                answer = {std::move(*realValues), std::move(*askedValues)};
            return answer;
        },
        [this](const Answer& answer) { showAnswer(answer.real, answer.hypothetical); });
}

void HardwarePresenter::showAnswer(const std::vector<float>& real,
                                   const std::vector<float>& hypothetical)
{
    if (real.empty() || device() < 0)
        return;
    panel_.canvas().setLatencies(real, hypothetical);
    const double before = medianOf(real);
    const double after = medianOf(hypothetical);
    const auto measured = document_.table()->milliseconds(device());
    const QString change = QString::number(100.0 * (after / before - 1.0), 'f', 1);
    panel_.setAnswer(panel_.sliders().isReal()
                         ? tr("Median %1, unchanged").arg(millisecondsText(before))
                         : tr("Median %1 → %2 (%3%4 %)")
                               .arg(millisecondsText(before), millisecondsText(after),
                                    after > before ? QStringLiteral("+") : QString(), change),
                     tr("Ranks: ρ %1 between the two. On the real device, part of its training "
                        "data, the network has a mean error of %2 (measured median %3).")
                         .arg(correlationText(spearman(real, hypothetical)),
                              percentText(relativeError(real, measured)),
                              millisecondsText(medianOf({measured.begin(), measured.end()}))));
}

} // namespace latency
