// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/accuracy/accuracy_presenter.h"

#include "core/dataset/open_dataset.h"
#include "core/predictor/predictor.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/transfer/accuracy_settings.h"

#include <QEvent>

#include <algorithm>

namespace latency
{
namespace
{

std::vector<double> widened(const std::vector<float>& values)
{
    return {values.begin(), values.end()};
}

std::vector<int> networksOf(const std::vector<FrontPoint>& front)
{
    std::vector<int> networks;
    for (const FrontPoint& point : front)
        networks.push_back(point.architecture);
    return networks;
}

QStringList namesOf(const LatencyTable& table)
{
    QStringList names;
    for (const Device& device : table.devices())
        names << QString::fromStdString(device.name);
    return names;
}

/// The first test device of the setup, else the first of the table.
int firstDevice(const StudioSetup& setup)
{
    const std::vector<int> tests = devicesWithRole(setup, DeviceRole::Test);
    return tests.empty() ? 0 : tests.front();
}

} // namespace

AccuracyPresenter::AccuracyPresenter(StudioDocument& document, AccuracyPanel& panel,
                                     std::vector<std::filesystem::path> dataFolders, int threads,
                                     QObject* parent)
    : QObject(parent), document_(document), panel_(panel), dataFolders_(std::move(dataFolders)),
      threads_(threads)
{
    panel.installEventFilter(this);
    panel.showEmpty(tr("Open a table of NAS-Bench-201: accuracies are published for its cells."));
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        if (panel_.isVisible())
            showDataset();
    });
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &panel,
            &AccuracyPanel::setHovered);
    connect(&panel, &AccuracyPanel::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&panel, &AccuracyPanel::architectureSelected, &document,
            &StudioDocument::selectArchitecture);
    connect(&panel, &AccuracyPanel::runRequested, this, &AccuracyPresenter::run);
    connect(&panel, &AccuracyPanel::stopRequested, this, &AccuracyPresenter::stop);
    connect(&panel.settings(), &AccuracySettings::changed, this, &AccuracyPresenter::runIfInstant);
}

bool AccuracyPresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &panel_ && event->type() == QEvent::Show) {
        if (!errors_)
            openErrors();
        else if (document_.dataset() && document_.dataset()->table != latencies_)
            showDataset();
    }
    return QObject::eventFilter(watched, event);
}

void AccuracyPresenter::openErrors()
{
    OpenOptions options;
    options.dataFolders = dataFolders_;
    panel_.showLoading(tr("Reading the published accuracies…"));
    opening_.run(
        [options](std::stop_token) { return openDataset("accuracy:nasbench201", options); },
        [this](const Result<LatencyTablePointer>& errors) {
            if (!errors) {
                panel_.showEmpty(QString::fromStdString(errors.error().message));
                return;
            }
            errors_ = *errors;
            showDataset();
        });
}

void AccuracyPresenter::showDataset()
{
    running_.stop();
    if (!errors_ || !document_.dataset())
        return;
    latencies_ = document_.dataset()->table;
    if (latencies_->space().name() != errors_->space().name() ||
        !latencies_->quantity().isLatency()) {
        panel_.showEmpty(tr("Accuracies are published for cells of NAS-Bench-201; open a table of "
                            "their latencies."));
        return;
    }
    QStringList titles;
    kinds_.clear();
    for (const PredictorKind* kind : predictors())
        if (kind->info().supportsSpace(latencies_->space().name()) && !kind->isLabelFree()) {
            kinds_.push_back(kind);
            titles << coreText(kind->info().title);
        }
    AccuracySettings::Values values = panel_.settings().values();
    panel_.settings().setChoices(namesOf(*latencies_), namesOf(*errors_), titles);
    values.device = firstDevice(document_.setup());
    values.task = std::max(0, values.task);
    values.predictor = std::max(0, values.predictor);
    panel_.settings().setValues(values);
    panel_.setNoun(coreText(latencies_->space().networkNoun()));
    panel_.setView({});
    panel_.setText({tr("Nothing predicted yet"), {}, {}, {}});
    panel_.setProgress(0.0);
    panel_.showContent();
    runIfInstant();
}

const PredictorKind& AccuracyPresenter::kind() const
{
    return *kinds_[static_cast<std::size_t>(panel_.settings().values().predictor)];
}

/// Instant predictors need no button.
void AccuracyPresenter::runIfInstant()
{
    if (latencies_ && kind().isInstant())
        run();
}

Result<JointPlan> AccuracyPresenter::plan() const
{
    const AccuracySettings::Values values = panel_.settings().values();
    ExperimentSpec latency;
    latency.predictor = {{"name", kind().info().name}};
    latency.trials = 1;
    latency.sampleCount = values.latencyLabels;
    latency.testDevices = {latencies_->device(values.device).name};
    for (const int device : devicesWithRole(document_.setup(), DeviceRole::Train))
        if (device != values.device)
            latency.trainDevices.push_back(latencies_->device(device).name);
    ExperimentSpec error = latency;
    error.sampleCount = values.errorLabels;
    error.testDevices = {errors_->device(values.task).name};
    error.trainDevices.clear();
    for (const Device& task : errors_->devices())
        if (values.learnsOtherTasks && task.name != error.testDevices.front())
            error.trainDevices.push_back(task.name);
    return planJointly(latency, latencies_, error, errors_);
}

void AccuracyPresenter::run()
{
    if (!latencies_ || (isRunning() && !kind().isInstant()))
        return;
    auto made = plan();
    if (!made) {
        Q_EMIT refused(QString::fromStdString(made.error().message));
        return;
    }
    hasSlowResult_ = !kind().isInstant();
    panel_.setRunning(!kind().isInstant());
    panel_.setProgress(0.0);
    const RunOptions options{.previewArchitectures = 0, .threads = threads_};
    // An instant prediction may still be running; its answer is dropped.
    running_.run<JointProgress>(
        [plan = std::move(*made), options](const RunControl<JointProgress>& control) {
            return predictJointly(plan, options, control);
        },
        [this](const JointProgress& progress) {
            panel_.setProgress((progress.fraction + (progress.isError ? 1.0 : 0.0)) / 2.0);
        },
        [this, table = latencies_](const Outcome<JointPrediction>& outcome) {
            panel_.setRunning(false);
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(QString::fromStdString(error->message));
            const auto* joint = std::get_if<JointPrediction>(&outcome);
            panel_.setProgress(joint ? 1.0 : 0.0);
            if (joint && table == latencies_)
                show(*joint);
            Q_EMIT finished();
        });
}

void AccuracyPresenter::stop()
{
    running_.stop();
    Q_EMIT remarked(tr("Prediction stopped."));
}

void AccuracyPresenter::show(const JointPrediction& joint)
{
    AccuracyView view;
    view.milliseconds = widened(joint.milliseconds);
    view.accuracy = widened(joint.accuracy);
    view.measuredMilliseconds = widened(joint.measuredMilliseconds);
    view.measuredAccuracy = widened(joint.measuredAccuracy);
    view.predictedFront = networksOf(joint.predictedFront);
    view.measuredFront = networksOf(joint.measuredFront);
    for (const FrontPoint& point : joint.measuredFront)
        view.measuredCorners.emplace_back(point.milliseconds, point.objective);
    panel_.setView(view);
    panel_.setText(textOf(joint));
}

AccuracyText AccuracyPresenter::textOf(const JointPrediction& joint) const
{
    const std::string noun = latencies_->space().networkNoun();
    const auto line = [&](const QString& name, const EvaluationMetrics& metrics,
                          std::size_t labels) {
        return tr("%1: ρ %2 on %3 unseen %4, %5 labels")
            .arg(name, correlationText(metrics.spearman), countText(metrics.architectures),
                 pluralText(noun))
            .arg(labels);
    };
    AccuracyText made;
    made.headline = tr("%1 that reach %2 of the true front")
                        .arg(countedText(static_cast<qint64>(joint.chosenFront.size()), noun),
                             percentText(joint.shareOfFront));
    made.latency = line(tr("Latency"), joint.latency, joint.latencyLabels.size());
    made.accuracy = line(tr("Accuracy"), joint.error, joint.errorLabels.size());
    made.caution = tr("Share of the true front's hypervolume; one draw of labels, seed 1.");
    if (latencies_->isSimulated())
        made.caution += tr(" Simulated latencies.");
    return made;
}

} // namespace latency
