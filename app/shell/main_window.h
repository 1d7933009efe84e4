#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/dataset_opener.h"
#include "app/files/preferences.h"
#include "app/studio/studio_document.h"
#include "app/workers/latest_task.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>
#include <vector>

namespace latency
{

class ArchitectureInspector;
class BoardLinks;
class ComparisonPanel;
class ComparisonPresenter;
class DatasetPresenter;
class DevicesPanel;
class EncodingsPanel;
class EvolutionPanel;
class EvolutionPresenter;
class ExperimentForm;
class HardwarePanel;
class HelpBrowser;
class InstantPresenter;
class JointPanel;
class JointPresenter;
class LanguageBar;
class LearningCurves;
class LessonCard;
class LessonPresenter;
class NothingOpenBar;
class NoticeStack;
class PredictionPresenter;
class PredictionScatter;
class ProxyTablePanel;
class RecentFiles;
class ResidualPanel;
class PresentationMode;
class QuantityText;
class RunPresenter;
class RunsPresenter;
class RunTableView;
class SampleInsight;
class SamplePicker;
class SamplesPresenter;
class SearchPanel;
class SearchPresenter;
class SelectionPresenter;
class SessionKeeper;
class ShortcutSheet;
class StatusStrip;
class StudioFiles;
class StudioOpener;
class TopBar;
class TransferPanel;
class TransferPresenter;
class WorkspaceLayout;
struct MainMenu;

/// The workbench: puts the panels into the window, joins them to the document through their
/// presenters, and connects the menus. Computes nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Options {
        std::vector<std::filesystem::path> dataFolders;
        int threads = 1;
        bool measuresMachine = true; ///< show BLAS and GFLOP/s in the status line
        /// Where changes are kept until the window ends, and where those of windows that did not
        /// end cleanly are looked for; empty: neither.
        std::filesystem::path recoveryFolder{};
        bool offersAbandoned = true; ///< false for all but the first window
    };
    explicit MainWindow(const Options& options, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StudioDocument& document() { return document_; }
    [[nodiscard]] RunPresenter& runPresenter() { return *run_; }
    void openDataset(const QString& reference);
    void openExperiment(const QString& fileName);
    /// Opens its dataset and brings back all it kept.
    void openSession(const QString& fileName);
    void saveSession(const QString& fileName);
    /// A dataset, or an experiment or a session when the file is one.
    void openFile(const QString& fileName);
    /// Asks what its columns mean before it is opened.
    void importTable(const QString& fileName);
    void applyAppearance();
    void setWorkspace(int index);
    /// Takes over everything that another window has open, with its undo history and layout.
    void continueFrom(const MainWindow& other);
    /// Closes without a question, as another window has everything.
    void closeReplaced();
    /// Says what would be lost by changing the language now, and asks.
    void askBeforeLanguage(const QStringList& lost);

Q_SIGNALS:
    void datasetShown();
    void refused(const QString& sentence); ///< beside the notice
    void sessionSaving();
    void sessionSaved(const QString& fileName);
    /// One more window, on the dataset of this one.
    void newWindowRequested(const QString& reference);
    void languageChosen();   ///< another than the window has; Preferences know which
    void languageInsisted(); ///< although something is lost by it

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildPanels();
    QWidget* scrolledWorkspaces();
    void buildPresenters(int threads);
    void connectDataset();
    void connectImport();
    void connectMenu();
    void linkSelection();
    void connectBoard();
    void connectLessons();
    void connectSessions(const Options& options);
    void offerAbandoned(const std::filesystem::path& recoveryFolder);
    void connectEvolution();
    void connectExports();
    void showDataset();
    void showQuantity(const QuantityText& quantity);
    void showTasks();
    void measureMachine();
    void refuse(const QString& sentence);
    void showHelp();
    void showHelpPage(int page);
    void showShortcuts();
    void setZoom(double zoom);
    void showRunBar();

    StudioDocument document_;
    Preferences preferences_;
    std::unique_ptr<MainMenu> menu_;
    RecentFiles* recent_ = nullptr;
    HelpBrowser* help_ = nullptr; ///< made when first asked for
    TopBar* topBar_ = nullptr;
    StatusStrip* status_ = nullptr;
    WorkspaceLayout* workspaces_ = nullptr;
    DevicesPanel* devices_ = nullptr;
    DevicesPanel* deviceMap_ = nullptr;
    SamplePicker* samples_ = nullptr;
    ExperimentForm* form_ = nullptr;
    PredictionScatter* scatter_ = nullptr;
    LearningCurves* curves_ = nullptr;
    RunTableView* runs_ = nullptr;
    SampleInsight* insight_ = nullptr;
    ArchitectureInspector* inspector_ = nullptr;
    SearchPanel* searchPanel_ = nullptr;
    ArchitectureInspector* searchInspector_ = nullptr; ///< beside the search
    EvolutionPanel* evolutionPanel_ = nullptr;
    HardwarePanel* hardware_ = nullptr;
    TransferPanel* transferPanel_ = nullptr;
    JointPanel* jointPanel_ = nullptr;
    EncodingsPanel* encodings_ = nullptr;
    ProxyTablePanel* proxyTable_ = nullptr;
    ComparisonPanel* comparison_ = nullptr;
    ResidualPanel* residuals_ = nullptr;
    PredictionPresenter* predictions_ = nullptr;
    SamplesPresenter* picker_ = nullptr;
    InstantPresenter* instant_ = nullptr;
    RunsPresenter* runList_ = nullptr;
    RunPresenter* run_ = nullptr;
    SearchPresenter* search_ = nullptr;
    EvolutionPresenter* evolution_ = nullptr;
    TransferPresenter* transfer_ = nullptr;
    JointPresenter* joint_ = nullptr;
    ComparisonPresenter* comparing_ = nullptr;
    SelectionPresenter* selection_ = nullptr;
    DatasetOpener* datasets_ = nullptr;
    DatasetPresenter* import_ = nullptr;
    StudioOpener* opener_ = nullptr;
    StudioFiles* files_ = nullptr;
    QString versions_;
    SessionKeeper* keeper_ = nullptr;
    BoardLinks* board_ = nullptr;
    bool isReplaced_ = false; ///< another window continues what this one has
    NoticeStack* notices_ = nullptr;
    NothingOpenBar* nothingOpen_ = nullptr;
    LanguageBar* languageBar_ = nullptr;
    LessonCard* lessonCard_ = nullptr;
    LessonPresenter* lessons_ = nullptr;
    PresentationMode* presentation_ = nullptr;
    ShortcutSheet* shortcuts_ = nullptr; ///< made when first asked for
    LatestTask machine_;
};

} // namespace latency
