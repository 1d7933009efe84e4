// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_presenter.h"

#include "core/search/published_search.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

/// Multiply-adds where the accuracies cannot be read, and why.
Objective objectiveOf(const LatencyTable& table, const std::vector<std::filesystem::path>& folders)
{
    auto chosen = chooseObjective(table, {{}, {}, folders});
    if (chosen)
        return std::move(chosen).value();
    Objective objective = multiplyAddsObjective(table);
    objective.remark = chosen.error().message;
    return objective;
}

double medianOf(std::vector<float> values)
{
    std::erase_if(values, [](float value) { return !std::isfinite(value); });
    if (values.empty())
        return 1.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Result<PreparedSearch> prepare(SearchProblem problem,
                               const std::vector<std::filesystem::path>& folders)
{
    problem.objective = objectiveOf(*problem.table, folders);
    PreparedSearch prepared;
    if (problem.device >= 0) {
        problem.candidates = measuredArchitectures(*problem.table, problem.device);
        prepared.trueFront =
            paretoFront(problem.table->milliseconds(problem.device), problem.objective.values);
    }
    auto search = LatencySearch::create(std::move(problem));
    if (!search)
        return search.error();
    prepared.search = std::make_shared<LatencySearch>(std::move(*search));
    return prepared;
}

/// One step: what promises most is measured in the table, and everything is fitted again.
Outcome<std::monostate> measureOne(LatencySearch& search, std::stop_token stop)
{
    const auto next = search.next(1, stop);
    if (const Error* error = std::get_if<Error>(&next))
        return *error;
    if (const auto* networks = std::get_if<std::vector<int>>(&next))
        for (const int network : *networks) {
            TableMeasurements table(search.problem().table, search.problem().device);
            const auto measured = table.measure(network);
            if (!measured)
                return measured.error();
            if (auto told = search.tell(network, *measured); !told)
                return told.error();
        }
    return search.refit(stop);
}

/// Those nearest to the limit are shown beside the answer.
constexpr std::size_t kPublishedRows = 8;
/// On each worksheet after the first, between refits.
constexpr int kWorksheetRows = 4;

} // namespace

SearchPresenter::SearchPresenter(StudioDocument& document, SearchPanel& panel,
                                 std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), document_(document), panel_(panel), dataFolders_(std::move(dataFolders))
{
    connect(&document, &StudioDocument::datasetChanged, this, &SearchPresenter::showDataset);
    connect(&document, &StudioDocument::rolesChanged, this, &SearchPresenter::showRoles);
    connect(&document, &StudioDocument::hoveredArchitectureChanged, &panel.canvas(),
            &FrontCanvas::setHovered);
    connect(&panel, &SearchPanel::architectureHovered, &document,
            &StudioDocument::hoverArchitecture);
    connect(&panel, &SearchPanel::architectureSelected, &document,
            &StudioDocument::selectArchitecture);
    connect(&panel, &SearchPanel::searchRequested, this,
            [this] { spend(std::numeric_limits<int>::max()); });
    connect(&panel, &SearchPanel::stopRequested, this, &SearchPresenter::stop);
    connect(&panel, &SearchPanel::stepRequested, this, [this] {
        if (!isOwnDevice())
            spend(1);
        else
            propose(1, [this](const std::vector<int>& next) {
                document_.selectArchitecture(next.front());
                Q_EMIT latencyWanted(next.front(),
                                     tr("Latency of %1 in ms, on your device:\n%2")
                                         .arg(nameOf(next.front()), textOf(next.front())));
            });
    });
    connect(&panel, &SearchPanel::worksheetRequested, this, [this] {
        if (search_)
            propose(search_->steps().empty() ? search_->firstPickCount() : kWorksheetRows,
                    [this](const std::vector<int>& next) {
                        Q_EMIT worksheetReady(deviceName(), next);
                    });
    });
    connect(&panel, &SearchPanel::measurementsRequested, this,
            &SearchPresenter::measurementsRequested);
    connect(&panel.settings(), &SearchSettings::predictorChosen, this,
            &SearchPresenter::choosePredictor);
    connect(&panel, &SearchPanel::restartRequested, this, [this] {
        if (isOwnDevice())
            ownMeasurements_.clear();
        restart();
    });
    connect(&panel.canvas(), &FrontCanvas::limitDragged, this, &SearchPresenter::changeLimit);
    connect(&panel.settings(), &SearchSettings::limitChanged, this, &SearchPresenter::changeLimit);
    connect(&panel.settings(), &SearchSettings::deviceChosen, this, &SearchPresenter::chooseDevice);
    connect(&panel.settings(), &SearchSettings::confidenceChanged, this, [this](double confidence) {
        confidence_ = confidence;
        if (!isRunning())
            showAnswer();
    });
    connect(&panel.settings(), &SearchSettings::measurementsChanged, this, [this](int count) {
        measurements_ = count;
        restart();
    });
}

void SearchPresenter::showDataset()
{
    const LatencyTable& table = *document_.table();
    ownMeasurements_.clear();
    panel_.setNameOf([this](int architecture) { return textOf(architecture); });
    panel_.setNoun(coreText(table.space().networkNoun()));
    QStringList names;
    for (const Device& device : table.devices())
        names << QString::fromStdString(device.name);
    panel_.settings().setDevices(names << tr("My device"));
    kinds_.clear();
    QStringList predictors;
    for (const PredictorKind* kind : latency::predictors())
        if (kind->info().supportsSpace(table.space().name())) {
            kinds_.push_back(kind);
            predictors << coreText(kind->info().title);
        }
    panel_.settings().setPredictors(predictors);
    if (std::ranges::find(kinds_, kind_) == kinds_.end())
        kind_ = findPredictor("kernel");
    const std::vector<int> tests = document_.testDevices();
    device_ = tests.empty() ? 0 : tests.front();
    start();
}

void SearchPresenter::showRoles()
{
    if (document_.dataset() && search_ && search_->problem().trainDevices != problem().trainDevices)
        start();
}

bool SearchPresenter::hasMeasurements() const
{
    return isRunning() || !ownMeasurements_.empty() || (search_ && !search_->steps().empty());
}

bool SearchPresenter::isOwnDevice() const
{
    return device_ >= document_.table()->deviceCount();
}

QString SearchPresenter::nameOf(int architecture) const
{
    return QStringLiteral("%1 %2")
        .arg(coreText(document_.table()->space().networkNoun()))
        .arg(architecture);
}

QString SearchPresenter::textOf(int architecture) const
{
    const LatencyTable& table = *document_.table();
    return QString::fromStdString(table.space().toText(table.architecture(architecture)));
}

QString SearchPresenter::deviceName() const
{
    if (isOwnDevice())
        return tr("my device");
    return QString::fromStdString(document_.table()->device(device_).name);
}

SearchProblem SearchPresenter::problem() const
{
    SearchProblem problem;
    problem.table = document_.dataset()->table;
    problem.device = isOwnDevice() ? -1 : device_;
    problem.trainDevices = document_.trainDevices();
    std::erase(problem.trainDevices, device_);
    problem.limit = limit_;
    problem.measurements = measurements_;
    problem.confidence = confidence_;
    problem.predictor = kind_;
    problem.seed = Seed{document_.setup().form.seed};
    return problem;
}

double SearchPresenter::firstLimit() const
{
    const std::string name = deviceName().toStdString();
    if (isPublishedDevice(*document_.table(), name))
        for (const PublishedLimits& published : publishedLimits())
            if (published.device == name)
                return published.milliseconds[published.milliseconds.size() / 2];
    // Nobody knows the device yet, so the others say what is usual.
    std::vector<float> medians;
    for (const int device : document_.trainDevices()) {
        const auto latencies = document_.table()->milliseconds(device);
        medians.push_back(static_cast<float>(medianOf({latencies.begin(), latencies.end()})));
    }
    const double usual = medianOf(std::move(medians));
    const double digits = std::pow(10.0, std::floor(std::log10(usual)) - 1.0);
    return std::round(usual / digits) * digits;
}

void SearchPresenter::start()
{
    limit_ = firstLimit();
    panel_.canvas().setLimit(limit_);
    restart();
}

void SearchPresenter::restart()
{
    if (!document_.dataset())
        return;
    task_.cancel();
    wanted_ = 0;
    stop_.request_stop();
    hasNothingToGain_ = false;
    search_.reset();
    panel_.showLoading(tr("Preparing the search…"));
    SearchProblem asked = problem();
    asked.learning = learningSink();
    task_.start([problem = std::move(asked),
                 folders = dataFolders_](std::stop_token) { return prepare(problem, folders); },
                [this](Result<PreparedSearch> prepared) { takeOver(std::move(prepared)); });
}

void SearchPresenter::takeOver(Result<PreparedSearch> prepared)
{
    if (!prepared) {
        panel_.showEmpty(QString::fromStdString(prepared.error().message));
        return;
    }
    search_ = prepared->search;
    search_->setLimit(limit_);
    if (isOwnDevice())
        for (const auto& [architecture, milliseconds] : ownMeasurements_)
            if (const auto told = search_->tell(architecture, milliseconds); !told)
                Q_EMIT refused(QString::fromStdString(told.error().message));
    trueFront_ = std::move(prepared->trueFront);
    panel_.canvas().setObjectiveTitle(coreText(objective().title));
    if (!objective().remark.empty())
        Q_EMIT remarked(QString::fromStdString(objective().remark));
    panel_.setRunning(false);
    panel_.showContent();
    show();
    if (!search_->steps().empty())
        refit();
}

/// Tells the window a few times a second how far pre-training is.
ProgressSink<TrainingProgress> SearchPresenter::learningSink()
{
    using Clock = std::chrono::steady_clock;
    struct Told {
        Clock::time_point begin;
        Clock::time_point last;
    };
    return [this, told = std::make_shared<Told>()](const TrainingProgress& progress) {
        const auto now = Clock::now();
        if (progress.epoch <= 1 || told->begin == Clock::time_point())
            told->begin = now;
        if (now - told->last < std::chrono::milliseconds(250))
            return;
        told->last = now;
        const double taken = std::chrono::duration<double>(now - told->begin).count();
        const double left = progress.epoch > 1
                                ? taken / (progress.epoch - 1) * (progress.epochs - progress.epoch)
                                : -1.0;
        QMetaObject::invokeMethod(
            this,
            [this, epoch = progress.epoch, epochs = progress.epochs, left] {
                showLearning(epoch, epochs, left);
            },
            Qt::QueuedConnection);
    };
}

void SearchPresenter::showLearning(int epoch, int epochs, double secondsLeft)
{
    if (!isRunning())
        return;
    QString text = tr("%1 learns from the train devices: %2 of %3")
                       .arg(coreText(kind_->info().title))
                       .arg(epoch)
                       .arg(epochs);
    if (const QString left = timeLeftText(secondsLeft); !left.isEmpty())
        text += QStringLiteral(" · ") + left;
    Q_EMIT remarked(text);
}

void SearchPresenter::spend(int measurements)
{
    if (!search_ || isRunning() || search_->remaining() <= 0)
        return;
    wanted_ = std::min(measurements, search_->remaining());
    if (!kind_->isInstant() && search_->belief().isEmpty())
        Q_EMIT remarked(tr("%1 learns from the train devices first; that may take minutes.")
                            .arg(coreText(kind_->info().title)));
    panel_.setRunning(true);
    step();
}

void SearchPresenter::step()
{
    stop_ = {};
    task_.start(
        [search = search_, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return measureOne(*search, mine.get_token());
        },
        [this, before = search_->steps().size()](const Outcome<std::monostate>& outcome) {
            const Error* error = std::get_if<Error>(&outcome);
            if (error)
                Q_EMIT refused(QString::fromStdString(error->message));
            const bool hasMeasured = search_->steps().size() > before;
            hasNothingToGain_ = !hasMeasured && std::holds_alternative<std::monostate>(outcome);
            wanted_ = error || !hasMeasured ? 0 : wanted_ - 1;
            search_->setLimit(limit_);
            show();
            if (wanted_ > 0)
                step();
            else
                endSpending();
        });
}

void SearchPresenter::stop()
{
    wanted_ = std::min(wanted_, 1); // the step under way comes to its end
    const std::size_t taken = search_ ? search_->steps().size() : 0;
    Q_EMIT remarked(taken == 1 ? tr("Search stopped after 1 measurement.")
                               : tr("Search stopped after %1 measurements.").arg(taken));
    stop_.request_stop();
}

void SearchPresenter::propose(int count, std::function<void(const std::vector<int>&)> use)
{
    if (!search_ || isRunning() || search_->remaining() <= 0)
        return;
    wanted_ = 1;
    stop_ = {};
    panel_.setRunning(true);
    task_.start(
        [search = search_, count, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return search->next(count, mine.get_token());
        },
        [this, use = std::move(use)](const Outcome<std::vector<int>>& outcome) {
            wanted_ = 0;
            endSpending();
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(QString::fromStdString(error->message));
            const auto* next = std::get_if<std::vector<int>>(&outcome);
            if (next && next->empty())
                Q_EMIT remarked(tr("No further measurement promises a gain."));
            else if (next)
                use(*next);
        });
}

void SearchPresenter::tell(int architecture, double milliseconds)
{
    if (!search_ || isRunning())
        return;
    if (const auto told = search_->tell(architecture, milliseconds); !told) {
        Q_EMIT refused(QString::fromStdString(told.error().message));
        return;
    }
    keepOwnMeasurements();
    refit();
}

void SearchPresenter::keepOwnMeasurements()
{
    if (!isOwnDevice())
        return;
    ownMeasurements_.clear();
    for (const SearchStep& step : search_->steps())
        ownMeasurements_.emplace_back(step.architecture, step.measured);
}

void SearchPresenter::readWorksheet(const QString& fileName)
{
    if (!search_ || isRunning() || fileName.isEmpty())
        return;
    wanted_ = 1;
    panel_.setRunning(true);
    task_.start(
        [file = std::filesystem::path(fileName.toStdString()), table = document_.dataset()->table](
            std::stop_token) { return latency::readWorksheet(file, *table); },
        [this](const Result<FilledWorksheet>& filled) {
            wanted_ = 0;
            endSpending();
            if (!filled)
                Q_EMIT refused(QString::fromStdString(filled.error().message));
            else
                takeWorksheet(*filled);
        });
}

void SearchPresenter::takeWorksheet(const FilledWorksheet& filled)
{
    if (!isOwnDevice() && filled.device != deviceName().toStdString()) {
        Q_EMIT refused(tr("The worksheet was measured on \"%1\"; expected %2, or choose My device.")
                           .arg(QString::fromStdString(filled.device), deviceName()));
        return;
    }
    for (const WorksheetMeasurement& one : filled.measurements)
        if (std::ranges::find(search_->steps(), one.architecture, &SearchStep::architecture) !=
            search_->steps().end()) {
            Q_EMIT refused(tr("The worksheet has %1 %2, which was measured already; expected "
                              "networks that are new to this search.")
                               .arg(coreText(document_.table()->space().networkNoun()))
                               .arg(one.architecture));
            return;
        }
    for (const WorksheetMeasurement& one : filled.measurements)
        if (const auto told = search_->tell(one.architecture, one.milliseconds); !told) {
            Q_EMIT refused(QString::fromStdString(told.error().message));
            break;
        }
    keepOwnMeasurements();
    refit();
    const std::size_t taken = filled.measurements.size();
    QString remark =
        taken == 1 ? tr("1 measurement taken.") : tr("%1 measurements taken.").arg(taken);
    for (const std::string& sentence : filled.remarks)
        remark += QLatin1Char(' ') + QString::fromStdString(sentence);
    Q_EMIT remarked(remark);
}

void SearchPresenter::refit()
{
    wanted_ = 1;
    stop_ = {};
    panel_.setRunning(true);
    task_.start(
        [search = search_, mine = stop_](std::stop_token stop) mutable {
            const std::stop_callback closing(stop, [&mine] { mine.request_stop(); });
            return search->refit(mine.get_token());
        },
        [this](const Outcome<std::monostate>& outcome) {
            wanted_ = 0;
            if (const Error* error = std::get_if<Error>(&outcome))
                Q_EMIT refused(QString::fromStdString(error->message));
            search_->setLimit(limit_);
            show();
            endSpending();
        });
}

void SearchPresenter::choosePredictor(int index)
{
    if (index < 0 || index >= static_cast<int>(kinds_.size()))
        return;
    kind_ = kinds_[static_cast<std::size_t>(index)];
    restart();
}

void SearchPresenter::endSpending()
{
    panel_.setRunning(false);
    panel_.setProgress(static_cast<int>(search_->steps().size()), measurements_);
}

void SearchPresenter::chooseDevice(int index)
{
    if (index < 0 || index == device_)
        return;
    device_ = index;
    start();
}

void SearchPresenter::changeLimit(double milliseconds)
{
    limit_ = milliseconds;
    panel_.canvas().setLimit(limit_);
    showSettings();
    if (!search_ || isRunning())
        return; // the step under way ends with the new limit
    search_->setLimit(limit_);
    hasNothingToGain_ = false;
    showAnswer();
}

FrontView SearchPresenter::frontView() const
{
    FrontView view;
    view.objective.assign(objective().values.begin(), objective().values.end());
    const LatencyBelief& belief = search_->belief();
    if (belief.isEmpty()) {
        view.milliseconds.assign(view.objective.size(), std::numeric_limits<double>::quiet_NaN());
    } else {
        view.milliseconds.assign(belief.milliseconds().begin(), belief.milliseconds().end());
        view.deviation.assign(belief.deviation().begin(), belief.deviation().end());
        for (const BelievedFrontPoint& point : search_->front())
            view.front.push_back(point.architecture);
    }
    for (const FrontPoint& point : trueFront_)
        view.trueFront.emplace_back(point.milliseconds, point.objective);
    for (const SearchStep& step : search_->steps()) {
        view.measured.push_back(step.architecture);
        view.milliseconds[static_cast<std::size_t>(step.architecture)] = step.measured;
    }
    if (objective().isAccuracy && isPublishedDevice(*document_.table(), deviceName().toStdString()))
        for (const PublishedSearchRow& row : publishedSearchRows())
            if (row.device == deviceName().toStdString())
                view.published.push_back(
                    {QString::fromUtf8(row.method.data(),
                                       static_cast<qsizetype>(row.method.size())),
                     row.milliseconds, row.accuracy, row.samples});
    return view;
}

QString SearchPresenter::publishedText() const
{
    std::vector<PublishedPoint> rows = panel_.canvas().view().published;
    if (rows.empty())
        return {};
    std::ranges::stable_sort(rows, {}, [this](const PublishedPoint& row) {
        return std::abs(row.milliseconds - limit_);
    });
    rows.resize(std::min(rows.size(), kPublishedRows));
    std::ranges::stable_sort(rows, {}, &PublishedPoint::milliseconds);
    QString text = tr("Published on this device, nearest the limit:") +
                   QStringLiteral("<table cellspacing=0>");
    const auto addRow = [&text](const QStringList& cells) {
        text += QStringLiteral("<tr>");
        for (const QString& cell : cells)
            text +=
                QStringLiteral("<td style='padding-right:14px' align='%1'>%2</td>")
                    .arg(cell == cells.front() ? QStringLiteral("left") : QStringLiteral("right"),
                         cell.toHtmlEscaped());
        text += QStringLiteral("</tr>");
    };
    addRow({tr("system"), tr("ms"), tr("accuracy"), tr("measured")});
    for (const PublishedPoint& row : rows)
        addRow({row.system, QString::number(row.milliseconds, 'f', 1),
                QString::number(row.objective, 'f', 1),
                row.samples > 0 ? QString::number(row.samples) : QStringLiteral("–")});
    text += QStringLiteral("</table>");
    QStringList costs;
    for (const PublishedSearchCost& cost : publishedSearchCosts())
        costs << QStringLiteral("%1 %2").arg(
            QString::fromUtf8(cost.method.data(), static_cast<qsizetype>(cost.method.size())),
            QString::number(cost.cost));
    return text + tr("Cost of a whole search as plotted there, no unit given: %1.")
                      .arg(costs.join(QStringLiteral(" · ")));
}

void SearchPresenter::showSettings()
{
    const auto kind = std::ranges::find(kinds_, kind_);
    panel_.settings().setValues(
        {device_, static_cast<int>(kind - kinds_.begin()), limit_, confidence_, measurements_});
    panel_.setMeasuredByTable(!isOwnDevice());
}

void SearchPresenter::show()
{
    showSettings();
    panel_.setProgress(static_cast<int>(search_->steps().size()), measurements_);
    panel_.setSubtitle(tr("%1 · %2").arg(deviceName(), coreText(objective().title)));
    panel_.canvas().setView(frontView());
    if (isRunning())
        panel_.setRunning(true);
    showAnswer();
}

void SearchPresenter::showAnswer()
{
    if (!search_)
        return;
    const SearchLedger& ledger = search_->ledger();
    SearchAnswerText text;
    text.ledger =
        (isOwnDevice() ? tr("%1 of %2 measurements, from the device\nfitting %3 · searching %4")
                       : tr("%1 of %2 measurements, read from the table one by one\nfitting %3 · "
                            "searching %4"))
            .arg(ledger.measurements)
            .arg(measurements_)
            .arg(durationText(ledger.fittingSeconds), durationText(ledger.searchingSeconds));
    const LimitAnswer answer = search_->answer(limit_, confidence_);
    const QString unit = objective().unit == "%" ? tr(" %") : QString();
    if (ledger.measurements == 0)
        text.network = isOwnDevice() ? tr("Type in a first measurement, or take a worksheet")
                                     : tr("Press Search");
    else if (answer.architecture < 0 && ledger.measurements < search_->firstPickCount())
        text.network = tr("%1 measurements come first").arg(search_->firstPickCount());
    if (answer.architecture >= 0) {
        text.network = nameOf(answer.architecture);
        text.figures = QStringLiteral("%1 · %2").arg(
            QString::number(answer.objective, 'f', 2) + unit,
            answer.isMeasured ? tr("%1 measured").arg(millisecondsText(answer.milliseconds))
                              : tr("%1 ± %2 predicted, meets the limit with %3")
                                    .arg(millisecondsText(answer.milliseconds),
                                         millisecondsText(2.0 * answer.deviation),
                                         percentText(answer.probability)));
    }
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const FrontPoint& point : trueFront_)
        if (point.milliseconds <= limit_)
            best = point.objective;
    if (std::isfinite(best) && ledger.measurements > 0)
        text.comparison = tr("the whole table's best within the limit: %1")
                              .arg(QString::number(best, 'f', 2) + unit);
    if (hasNothingToGain_ && ledger.measurements < measurements_)
        text.ledger += tr("\nthe rest was not needed: no further measurement promises a gain");
    text.published = publishedText();
    panel_.setAnswer(text);
    panel_.canvas().setAnswer(answer.architecture);
}

} // namespace latency
