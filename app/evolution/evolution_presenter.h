#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/evolution/evolution_models.h"
#include "app/evolution/evolution_record.h"
#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "widgets/search/evolution_panel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace latency
{

/// The evolution of Once-For-All networks: the latency model and the generations on a worker, the
/// newest generation shown about thirty times per second. A dragged limit restarts with all scores
/// so far.
class EvolutionPresenter : public QObject
{
    Q_OBJECT

public:
    /// dataFolders  folders searched for the published accuracy predictor and tables
    EvolutionPresenter(StudioDocument& document, EvolutionPanel& panel,
                       std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] bool isRunning() const { return isRunning_; }
    [[nodiscard]] bool hasRun() const { return isRunning_ || hasRun_; }
    /// The network found under the limit, as the OFA tools read it; empty when there is none.
    [[nodiscard]] std::string foundAsJson() const;

Q_SIGNALS:
    void saveRequested(const std::string& json);

private:
    void showDataset();
    void showChoices();
    void showModelNote();
    void takeSettings();
    void forget(); ///< what was found
    void start();
    void stop();
    void finish(const Outcome<FoundNetwork>& outcome);
    void changeLimit(double milliseconds);
    void showProgress();
    void showGeneration();
    void showNetwork();
    [[nodiscard]] EvolutionProblem problem() const;
    [[nodiscard]] std::vector<int> labelledRows() const;
    [[nodiscard]] double firstLimit() const;
    [[nodiscard]] QString figuresOf(const ScoredArchitecture& network) const;
    [[nodiscard]] const EvolutionProgress* shownGeneration() const;

    StudioDocument& document_;
    EvolutionPanel& panel_;
    std::vector<std::filesystem::path> dataFolders_;
    std::vector<LatencyModelChoice> choices_;
    std::vector<ObjectiveChoice> objectives_;
    EvolutionSettings::Values values_;
    bool isRunning_ = false;
    bool hasRun_ = false;
    bool isEvolvable_ = false; ///< a dataset of OFA networks is open
    std::shared_ptr<EvolutionRecord> record_ = std::make_shared<EvolutionRecord>();
    std::vector<EvolutionRecord::Generation> generations_; ///< as last read of the record
    QRectF extent_;                                        ///< of all generations
    std::vector<QPointF> bests_;                           ///< one per generation
    int hovered_ = -1;
    std::optional<FoundNetwork> found_;
    std::optional<EvolutionProblem> prepared_; ///< what `models_` are of
    PreparedEvolution models_;
    QElapsedTimer clock_;
    QTimer frames_;  ///< while it runs
    QTimer settled_; ///< after the last drag of the limit
    Job task_;
};

} // namespace latency
