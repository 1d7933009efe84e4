// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evolution/evolution_presenter.h"

#include "core/experiment/device_evaluation.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

constexpr int kFrameMilliseconds = 33;
constexpr int kSettledMilliseconds = 250;
constexpr int kRandomLabels = 20;

constexpr OfaPart kParts[]{OfaPart::Ofa, OfaPart::CompOfaElastic, OfaPart::CompOfaFixed};

/// Results of the worker: the models, for reuse, and the answer.
struct Evolved {
    PreparedEvolution models;
    Outcome<FoundNetwork> outcome;
};

ProgressSink<TrainingProgress> learningSink(const std::shared_ptr<EvolutionRecord>& record)
{
    return [record](const TrainingProgress& progress) { record->learn(progress); };
}

} // namespace

EvolutionPresenter::EvolutionPresenter(StudioDocument& document, EvolutionPanel& panel,
                                       std::vector<std::filesystem::path> dataFolders,
                                       QObject* parent)
    : QObject(parent), document_(document), panel_(panel), dataFolders_(std::move(dataFolders))
{
    frames_.setInterval(kFrameMilliseconds);
    settled_.setInterval(kSettledMilliseconds);
    settled_.setSingleShot(true);
    connect(&frames_, &QTimer::timeout, this, &EvolutionPresenter::showProgress);
    connect(&settled_, &QTimer::timeout, this, [this] {
        // Only after the line is released; otherwise the axes would change during the drag.
        QGuiApplication::mouseButtons().testFlag(Qt::LeftButton) ? settled_.start() : start();
    });
    connect(&document, &StudioDocument::datasetChanged, this, &EvolutionPresenter::showDataset);
    connect(&document, &StudioDocument::formChanged, this, &EvolutionPresenter::showChoices);
    connect(&document, &StudioDocument::picksChanged, this, &EvolutionPresenter::showModelNote);
    connect(&document, &StudioDocument::rolesChanged, this, &EvolutionPresenter::showModelNote);
    connect(&panel, &EvolutionPanel::evolveRequested, this, &EvolutionPresenter::start);
    connect(&panel, &EvolutionPanel::stopRequested, this, &EvolutionPresenter::stop);
    connect(&panel, &EvolutionPanel::generationChosen, this, &EvolutionPresenter::showGeneration);
    connect(&panel, &EvolutionPanel::networkHovered, this, [this](int point) {
        hovered_ = point;
        showNetwork();
    });
    connect(&panel, &EvolutionPanel::saveRequested, this,
            [this] { Q_EMIT saveRequested(foundAsJson()); });
    connect(&panel.canvas(), &EvolutionCanvas::limitDragged, this, [this](double milliseconds) {
        changeLimit(milliseconds);
        if (hasRun_)
            settled_.start();
    });
    connect(&panel.settings(), &EvolutionSettings::limitChanged, this,
            &EvolutionPresenter::changeLimit);
    connect(&panel.settings(), &EvolutionSettings::changed, this,
            &EvolutionPresenter::takeSettings);
    panel.setNameOf([this](int point) {
        const EvolutionProgress* shown = shownGeneration();
        return shown ? QString::fromStdString(document_.table()->space().toText(
                           shown->population[static_cast<std::size_t>(point)].architecture))
                     : QString();
    });
}

void EvolutionPresenter::showDataset()
{
    task_.cancel();
    frames_.stop();
    isRunning_ = false;
    models_ = {};
    prepared_.reset();
    forget();
    const LatencyTable& table = *document_.table();
    isEvolvable_ = &table.space() == &evolvedSpace() && table.quantity().isLatency();
    if (!table.quantity().isLatency()) {
        panel_.showEmpty(
            tr("Evolution finds the best network under a latency limit; this dataset contains %1.")
                .arg(QuantityText(table.quantity()).axis()));
        return;
    }
    if (!isEvolvable_) {
        panel_.showEmpty(tr("Evolution needs Once-For-All networks; this table contains networks "
                            "of %1. Open one of OFA-MobileNetV3, such as help:ofa.")
                             .arg(QString::fromStdString(table.space().title())));
        return;
    }
    const std::vector<int> tests = document_.testDevices();
    values_ = {};
    values_.device = tests.empty() ? 0 : tests.front();
    values_.model = values_.objective = 0;
    panel_.showContent();
    showChoices();
    values_.limit = firstLimit();
    panel_.settings().setValues(values_);
    panel_.canvas().setLimit(values_.limit);
    panel_.setRunning(false);
}

void EvolutionPresenter::showChoices()
{
    if (!isEvolvable_ || isRunning_)
        return;
    const LatencyTable& table = *document_.table();
    QStringList devices;
    for (const Device& device : table.devices())
        devices << QString::fromStdString(device.name);
    const auto& form = document_.setup().form;
    choices_ = latencyModels(dataFolders_, form.predictor, form.predictorOptions);
    objectives_ = evolutionObjectives(dataFolders_);
    QStringList models;
    for (const LatencyModelChoice& model : choices_)
        models << model.title;
    QStringList objectives;
    for (const ObjectiveChoice& objective : objectives_)
        objectives << objective.title;
    panel_.settings().setChoices(
        devices, models, objectives,
        {tr("OFA"), tr("CompOFA, elastic kernel"), tr("CompOFA, fixed kernel")});
    panel_.settings().setValues(values_);
    takeSettings();
}

std::vector<int> EvolutionPresenter::labelledRows() const
{
    const LatencyTable& table = *document_.table();
    const auto isMeasured = [&](int row) {
        return std::isfinite(table.milliseconds(values_.device)[static_cast<std::size_t>(row)]);
    };
    std::vector<int> rows;
    std::ranges::copy_if(document_.setup().picks, std::back_inserter(rows), isMeasured);
    if (rows.empty())
        for (const int row :
             RandomEngine(Seed{document_.setup().form.seed}).permutation(table.architectureCount()))
            if (static_cast<int>(rows.size()) < kRandomLabels && isMeasured(row))
                rows.push_back(row);
    return rows;
}

void EvolutionPresenter::showModelNote()
{
    if (!isEvolvable_ || values_.model < 0)
        return;
    const LatencyModelChoice& model = choices_[static_cast<std::size_t>(values_.model)];
    if (model.isReadAsIs) {
        panel_.settings().setModelNote(tr("Needs no measurement."));
        return;
    }
    std::vector<int> train = document_.trainDevices();
    std::erase(train, values_.device);
    panel_.settings().setModelNote(
        (document_.setup().picks.empty()
             ? tr("Learns from %1 networks drawn at random; train devices: %2.")
             : tr("Learns from the %1 picks; train devices: %2."))
            .arg(labelledRows().size())
            .arg(train.size()));
}

void EvolutionPresenter::takeSettings()
{
    const EvolutionSettings::Values before = values_;
    values_ = panel_.settings().values();
    values_.limit = before.limit;
    if (values_ != before)
        forget(); // what is shown was of other models
    if (values_.device != before.device)
        changeLimit(firstLimit());
    const auto& objective = objectives_[static_cast<std::size_t>(values_.objective)];
    panel_.canvas().setTitles(objective.title);
    panel_.setSubtitle(
        tr("%1 · %2").arg(QString::fromStdString(document_.table()->device(values_.device).name),
                          choices_[static_cast<std::size_t>(values_.model)].title));
    showModelNote();
}

double EvolutionPresenter::firstLimit() const
{
    std::vector<float> measured;
    for (const float value : document_.table()->milliseconds(values_.device))
        if (std::isfinite(value))
            measured.push_back(value);
    if (measured.empty())
        return 1.0;
    const auto middle = measured.begin() + static_cast<std::ptrdiff_t>(measured.size() / 2);
    std::ranges::nth_element(measured, middle);
    const double digits = std::pow(10.0, std::floor(std::log10(double{*middle})) - 1.0);
    return std::round(double{*middle} / digits) * digits;
}

EvolutionProblem EvolutionPresenter::problem() const
{
    EvolutionProblem problem;
    problem.model = choices_[static_cast<std::size_t>(values_.model)];
    problem.objective = objectives_[static_cast<std::size_t>(values_.objective)];
    problem.part = kParts[values_.part];
    problem.seed = Seed{document_.setup().form.seed};
    ScoredDevice& device = problem.device;
    device.table = document_.dataset()->table;
    device.trainDevices = document_.trainDevices();
    std::erase(device.trainDevices, values_.device);
    device.specifications = document_.setup().specifications;
    const int sources =
        std::min(document_.setup().form.sourceSamples, device.table->architectureCount());
    device.sourceArchitectures =
        RandomEngine(problem.seed).distinct(sources, device.table->architectureCount());
    if (problem.model.isReadAsIs)
        device.samples.deviceName = device.table->device(values_.device).name;
    else
        device.samples = targetSamples(*device.table, values_.device, labelledRows());
    return problem;
}

void EvolutionPresenter::forget()
{
    settled_.stop();
    hasRun_ = false;
    found_.reset();
    record_ = std::make_shared<EvolutionRecord>();
    generations_.clear();
    bests_.clear();
    extent_ = {};
    hovered_ = -1;
    panel_.canvas().clear();
    panel_.setFound(false);
    panel_.setRemark({});
    panel_.setProgress(0.0);
    panel_.setGenerations(0, values_.generations);
    showNetwork();
}

void EvolutionPresenter::start()
{
    if (!isEvolvable_)
        return;
    forget();
    isRunning_ = hasRun_ = true;
    panel_.setRunning(true);
    panel_.setRemark(tr("Preparing the latency model…"));
    clock_.start();
    frames_.start();

    EvolutionProblem asked = problem();
    const bool isKnown = models_.evolution && prepared_ && hasSameScores(*prepared_, asked);
    PreparedEvolution models = isKnown ? models_ : PreparedEvolution{};
    prepared_ = asked;
    EvolutionOptions options;
    options.generations = values_.generations;
    options.population = values_.population;
    task_.run(
        [asked = std::move(asked), models = std::move(models), options, limit = values_.limit,
         record = record_](std::stop_token stop) mutable {
            Evolved evolved{std::move(models), Stopped{}};
            if (!evolved.models.evolution) {
                // A stop source of its own, so that trained models survive a stopped search.
                std::stop_source learning;
                const std::stop_callback relay(stop, [&learning] { learning.request_stop(); });
                auto prepared =
                    prepareEvolution(asked, {learning.get_token(), learningSink(record)});
                if (const Error* error = std::get_if<Error>(&prepared))
                    evolved.outcome = *error;
                if (auto* ready = std::get_if<PreparedEvolution>(&prepared))
                    evolved.models = std::move(*ready);
            }
            if (evolved.models.evolution)
                evolved.outcome = evolved.models.evolution->search(
                    limit, options, asked.seed,
                    {stop,
                     [&record](const EvolutionProgress& progress) { record->add(progress); }});
            return evolved;
        },
        [this](const Evolved& evolved) {
            models_ = evolved.models;
            finish(evolved.outcome);
        });
}

void EvolutionPresenter::stop()
{
    task_.stop();
}

void EvolutionPresenter::finish(const Outcome<FoundNetwork>& outcome)
{
    isRunning_ = false;
    frames_.stop();
    showProgress();
    panel_.setRunning(false);
    if (const auto* found = std::get_if<FoundNetwork>(&outcome)) {
        found_ = *found;
        QString remark = tr("%1 generations in %2, %3 networks scored in all.")
                             .arg(generations_.size())
                             .arg(durationText(static_cast<double>(clock_.elapsed()) * 1e-3),
                                  countText(static_cast<qint64>(models_.evolution->scored())));
        if (models_.distillationError)
            remark += tr(" %1 is limited to its table, so it is approximated by a table of layers "
                         "(mean error %2 %).")
                          .arg(prepared_->model.title)
                          .arg(100.0 * *models_.distillationError, 0, 'f', 1);
        panel_.setRemark(remark);
    } else if (const Error* error = std::get_if<Error>(&outcome)) {
        // Networks are long words; they may be broken after their separators.
        QString sentence = QString::fromStdString(error->message);
        for (const QChar sign : {QLatin1Char(','), QLatin1Char(';')})
            sentence.replace(sign, QString(sign) + QChar(0x200B));
        panel_.setRemark(sentence);
    } else if (!generations_.empty()) {
        const ScoredArchitecture& best = generations_.back()->population.front();
        found_ = FoundNetwork{values_.limit, best.architecture, best.objective, best.milliseconds};
        panel_.setRemark(tr("Stopped in generation %1; the best network so far is kept.")
                             .arg(generations_.size()));
    } else {
        panel_.setRemark(tr("Stopped."));
    }
    panel_.setProgress(0.0);
    panel_.setFound(found_.has_value());
    showNetwork();
}

void EvolutionPresenter::changeLimit(double milliseconds)
{
    values_.limit = milliseconds;
    panel_.settings().setValues(values_);
    panel_.canvas().setLimit(milliseconds);
}

} // namespace latency
