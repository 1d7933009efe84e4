// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/accuracy/joint_presenter.h"
#include "app/architecture/architecture_presenter.h"
#include "app/architecture/reason_presenter.h"
#include "app/command_line/version_text.h"
#include "app/compare/comparison_presenter.h"
#include "app/compare/residual_presenter.h"
#include "app/devices/devices_presenter.h"
#include "app/encodings/encodings_presenter.h"
#include "app/evolution/evolution_presenter.h"
#include "app/files/export_plot.h"
#include "app/files/recent_files.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_files.h"
#include "app/files/studio_opener.h"
#include "app/hardware/hardware_presenter.h"
#include "app/help/about_text.h"
#include "app/help/help_pages.h"
#include "app/help/shortcut_list.h"
#include "app/import/dataset_names.h"
#include "app/import/dataset_presenter.h"
#include "app/lessons/lesson_presenter.h"
#include "app/samples/insight_presenter.h"
#include "app/samples/samples_presenter.h"
#include "app/search/search_presenter.h"
#include "app/shell/board_links.h"
#include "app/shell/file_menu.h"
#include "app/shell/language_bar.h"
#include "app/shell/nothing_open.h"
#include "app/shell/presentation_mode.h"
#include "app/shell/top_bar.h"
#include "app/shell/workspaces.h"
#include "app/train/experiment_presenter.h"
#include "app/train/hovered_run_presenter.h"
#include "app/train/run_presenter.h"
#include "app/transfer/transfer_presenter.h"
#include "app/workbench/main_menu.h"
#include "app/workbench/selection_presenter.h"
#include "core/predictor/arithmetic/torch_runtime.h"
#include "core/similarity/published_tasks.h"
#include "widgets/board/board_panel.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/help_browser.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/panels/status_strip.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/search/front_canvas.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace latency
{
namespace
{

constexpr int kMillisecondsToMeasuring = 1000;

} // namespace

MainWindow::MainWindow(const Options& options, QWidget* parent)
    : QMainWindow(parent), datasets_(new DatasetOpener(options.dataFolders, this)),
      files_(new StudioFiles(document_, preferences_, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Latency Studio"));
    setAcceptDrops(true);
    // A window manager puts a frame around it that has to fit the screen too.
    resize(QSize(1440, 900).boundedTo(screen()->availableGeometry().size() - QSize(8, 40)));
    applyAppearance(); // before any widget takes over the font
    buildPanels();
    buildPresenters(options.threads);
    linkSelection();
    connectDataset();
    connectImport();
    connectMenu();
    connectExports();
    connectSessions(options);
    connectBoard();
    connectLessons();
    setWorkspace(kTrainWorkspace);
    connect(&TaskFailures::instance(), &TaskFailures::failed, this, &MainWindow::refuse);
    setTorchThreads(options.threads);
    if (options.measuresMachine) // LibTorch is loaded for it, so the first picture comes before
        QTimer::singleShot(kMillisecondsToMeasuring, this, &MainWindow::measureMachine);
    restoreGeometry(preferences_.windowGeometry());
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels()
{
    devices_ = new DevicesPanel;
    devices_->setObjectName(QStringLiteral("devicesPanel"));
    deviceMap_ = new DevicesPanel;
    deviceMap_->setObjectName(QStringLiteral("deviceMapPanel"));
    deviceMap_->setShown(DevicesPanel::Shown::Map);
    samples_ = new SamplePicker;
    form_ = new ExperimentForm;
    scatter_ = new PredictionScatter;
    curves_ = new LearningCurves;
    runs_ = new RunTableView;
    insight_ = new SampleInsight;
    inspector_ = new ArchitectureInspector;
    searchPanel_ = new SearchPanel;
    evolutionPanel_ = new EvolutionPanel;
    hardware_ = new HardwarePanel;
    transferPanel_ = new TransferPanel;
    jointPanel_ = new JointPanel;
    comparison_ = new ComparisonPanel;
    residuals_ = new ResidualPanel;
    searchInspector_ = new ArchitectureInspector;
    searchInspector_->setObjectName(QStringLiteral("searchInspector"));
    encodings_ = new EncodingsPanel;
    proxyTable_ = new ProxyTablePanel;
    // In the order of UpperPanel and LowerPanel.
    workspaces_ = new WorkspaceLayout(
        {{devices_, deviceMap_, samples_, form_, searchPanel_, searchInspector_, evolutionPanel_,
          hardware_, transferPanel_, jointPanel_, comparison_, residuals_, encodings_},
         upperNeeds()},
        {{scatter_, curves_, runs_, insight_, inspector_, proxyTable_}, lowerNeeds()},
        workspaceList());
    presentation_ = new PresentationMode(*this, *workspaces_, this);
    connect(presentation_, &PresentationMode::changed, this, &MainWindow::applyAppearance);
    topBar_ = new TopBar(workspaces_->titles());
    status_ = new StatusStrip;

    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("workbench"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(topBar_);
    nothingOpen_ = new NothingOpenBar;
    column->addWidget(nothingOpen_);
    languageBar_ = new LanguageBar(preferences_);
    column->addWidget(languageBar_);
    column->addWidget(scrolledWorkspaces(), 1);
    lessonCard_ = new LessonCard;
    column->addWidget(lessonCard_);
    column->addWidget(status_);
    notices_ = new NoticeStack(page); // above the rest, so that nothing moves
    notices_->setBelow(topBar_);
    setCentralWidget(page);
    menu_ = std::make_unique<MainMenu>(
        *this, document_.undoStack(), workspaces_->titles(),
        QStringList{tr("Devices"), tr("Samples"), tr("Predicted vs measured"),
                    tr("Learning curves"), tr("Architecture"), tr("What the samples say"),
                    tr("Search"), tr("Evolution"), tr("Hypothetical device"), tr("Transfer"),
                    tr("Accuracy"), tr("Comparison"), tr("Bad predictions")});
}

QWidget* MainWindow::scrolledWorkspaces()
{
    // Large letters may need more than the screen has: then it scrolls, and the window stays.
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("workspaceScroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(workspaces_);
    return area;
}

void MainWindow::buildPresenters(int threads)
{
    new DevicesPresenter(document_, *devices_, this);
    new DevicesPresenter(document_, *deviceMap_, this);
    auto* encodingStates = new EncodingStates(document_, threads, this);
    new ExperimentPresenter(document_, *form_, *encodingStates, this);
    picker_ = new SamplesPresenter(document_, *samples_, this);
    new EncodingsPresenter(document_, *encodingStates, {*encodings_, *proxyTable_, *picker_},
                           threads, this);
    connect(encodingStates, &EncodingStates::refused, this, &MainWindow::refuse);
    connect(encodingStates, &EncodingStates::finished, status_,
            [this](const QString& title) { status_->showBriefly(tr("%1 is ready.").arg(title)); });
    predictions_ = new PredictionPresenter(document_, *scatter_, *curves_, this);
    instant_ = new InstantPresenter(document_, *predictions_, this);
    new InsightPresenter(document_, *predictions_, *insight_, this);
    runList_ = new RunsPresenter(document_, *runs_, this);
    ArchitecturePresenter* besideSearch = nullptr;
    for (ArchitectureInspector* inspector : {inspector_, searchInspector_}) {
        besideSearch = new ArchitecturePresenter(document_, *predictions_, *inspector, this);
        new ReasonPresenter(document_, *predictions_, *besideSearch, *inspector, this);
    }
    search_ = new SearchPresenter(document_, *searchPanel_, datasets_->dataFolders(), this);
    besideSearch->setSearched([this](int architecture) { return search_->searched(architecture); });
    connect(search_, &SearchPresenter::beliefChanged, besideSearch,
            &ArchitecturePresenter::refresh);
    evolution_ =
        new EvolutionPresenter(document_, *evolutionPanel_, datasets_->dataFolders(), this);
    new HardwarePresenter(document_, *hardware_, this);
    connectEvolution();
    transfer_ = new TransferPresenter(*transferPanel_, datasets_->dataFolders(), this);
    connect(transfer_, &TransferPresenter::refused, this, &MainWindow::refuse);
    connect(transfer_, &TransferPresenter::remarked, status_, &StatusStrip::showBriefly);
    joint_ = new JointPresenter(document_, *jointPanel_, datasets_->dataFolders(), threads, this);
    connect(joint_, &JointPresenter::refused, this, &MainWindow::refuse);
    connect(joint_, &JointPresenter::remarked, status_, &StatusStrip::showBriefly);
    comparing_ = new ComparisonPresenter(document_, *comparison_, this);
    new HoveredRunPresenter(document_, *predictions_, {*runs_, *comparison_, *curves_, *scatter_},
                            this);
    new ResidualPresenter(document_, *predictions_, *residuals_, this);
    connect(runList_, &RunsPresenter::compareRequested, this, [this](const QList<int>& ids) {
        comparing_->compare(ids);
        setWorkspace(kCompareWorkspace);
    });
    run_ = new RunPresenter(document_, {topBar_->runBar(), *predictions_, *instant_, *runList_},
                            threads, this);
    connect(run_, &RunPresenter::refused, this, &MainWindow::refuse);
    connect(run_, &RunPresenter::told, status_, &StatusStrip::showBriefly);
    connect(&document_.undoStack(), &QUndoStack::indexChanged, this,
            [this, before = 0](int index) mutable {
                const bool isUndone = index < before && index < document_.undoStack().count();
                if (isUndone) // it may be in a panel that is not seen
                    status_->showBriefly(tr("Undone: %1").arg(document_.undoStack().text(index)));
                before = index;
            });
    connect(picker_, &SamplesPresenter::refused, this, &MainWindow::refuse);
    connect(picker_, &SamplesPresenter::worksheetRequested, menu_->saveWorksheet,
            &QAction::trigger);
    connect(files_, &StudioFiles::refused, this, &MainWindow::refuse);
    connect(files_, &StudioFiles::saved, status_, &StatusStrip::showBriefly);
    connect(instant_, &InstantPresenter::refused, status_, &StatusStrip::setMessage);
    connect(&run_->runner(), &ExperimentRunner::started, this, [this] {
        form_->setLocked(true);
        showRunBar();
    });
    connect(&run_->runner(), &ExperimentRunner::finished, this, [this] {
        form_->setLocked(false);
        showRunBar();
    });
}

void MainWindow::linkSelection()
{
    selection_ = new SelectionPresenter(document_, *status_, this);
    for (AreaCanvas* scatter : {static_cast<AreaCanvas*>(&samples_->canvas()),
                                static_cast<AreaCanvas*>(&scatter_->canvas()),
                                static_cast<AreaCanvas*>(&searchPanel_->canvas()),
                                static_cast<AreaCanvas*>(&hardware_->canvas()),
                                static_cast<AreaCanvas*>(&jointPanel_->predicted()),
                                static_cast<AreaCanvas*>(&jointPanel_->measured())})
        selection_->linkScatter(*scatter);
    for (DevicesPanel* devices : {devices_, deviceMap_})
        selection_->linkDevices(*devices);
    selection_->linkDevices(*curves_);
    selection_->linkDevices(*insight_);
    selection_->linkDevices(*proxyTable_);
    selection_->linkDevices(*hardware_);
    for (ArchitectureInspector* inspector : {inspector_, searchInspector_})
        selection_->linkDevices(*inspector);
    connect(menu_->selectNothing, &QAction::triggered, selection_,
            &SelectionPresenter::selectNothing);
    connect(menu_->invertSelection, &QAction::triggered, selection_,
            &SelectionPresenter::selectAllBut);
    connect(menu_->pickSelection, &QAction::triggered, selection_,
            &SelectionPresenter::pickSelection);
}

void MainWindow::connectDataset()
{
    opener_ = new StudioOpener(document_, *datasets_, *run_, this);
    connect(opener_, &StudioOpener::opening, this, [this](const QString& name) {
        status_->setMessage(name.isEmpty() ? QString() : tr("Opening %1…").arg(name));
    });
    connect(opener_, &StudioOpener::refused, this, [this](const QString& sentence) {
        if (!document_.dataset())
            nothingOpen_->ask();
        if (import_->takeRefused(sentence))
            Q_EMIT refused(sentence);
        else
            refuse(sentence);
    });
    connect(opener_, &StudioOpener::fileOpened, this,
            [this](const QString& fileName) { recent_->add(fileName); });
    connect(opener_, &StudioOpener::searchChoicesRead, search_, &SearchPresenter::choose);
    connect(opener_, &StudioOpener::layoutRead, this, [this](const QByteArray& layout) {
        workspaces_->restore(layout);
        setWorkspace(workspaces_->current());
    });
    connect(&document_, &StudioDocument::datasetChanged, this, &MainWindow::showDataset);
    connect(&document_, &StudioDocument::rolesChanged, this, &MainWindow::showTasks);
    connect(&document_, &StudioDocument::datasetChanged, nothingOpen_, &QWidget::hide);
    connect(nothingOpen_, &NoticeBar::answered, this, [this](int answer) {
        if (answer == NothingOpenBar::Bundled)
            openDataset(QStringLiteral("simulated:nasbench201"));
        else
            menu_->openDataset->trigger();
    });
    connect(topBar_, &TopBar::workspaceRequested, this, &MainWindow::setWorkspace);
    connect(topBar_, &TopBar::taskRequested, this, [this](const QString& task) {
        StudioSetup setup = document_.setup();
        applyTask(setup, task.toStdString(), *document_.table());
        document_.changeSetup(setup, tr("Choose task %1").arg(task));
    });
}

void MainWindow::connectImport()
{
    import_ = new DatasetPresenter(document_, datasets_->dataFolders(),
                                   {topBar_->datasetMenu(), *menu_->addDevices, *notices_, *this,
                                    [this] { return preferences_.recentDatasets(); },
                                    [this] { return preferences_.lastFolder(); },
                                    &StudioOpener::isDataset});
    connect(import_, &DatasetPresenter::openRequested, this, &MainWindow::openDataset);
    connect(import_, &DatasetPresenter::fileRequested, this, &MainWindow::openFile);
    connect(import_, &DatasetPresenter::askForFileRequested, menu_->openDataset, &QAction::trigger);
    connect(import_, &DatasetPresenter::importRequested, menu_->importTable, &QAction::trigger);
    connect(import_, &DatasetPresenter::continueRequested, opener_, &StudioOpener::continueWith);
    connect(import_, &DatasetPresenter::openAgainRequested, opener_, &StudioOpener::openAgain);
    connect(import_, &DatasetPresenter::refused, this, &MainWindow::refuse);
    connect(import_, &DatasetPresenter::leftUnopened, this, [this] {
        if (!document_.dataset())
            nothingOpen_->ask();
    });
    connect(import_, &DatasetPresenter::helpRequested, this,
            [this] { showHelpPage(importHelpPage()); });
    connect(opener_, &StudioOpener::columnsUnclear, import_, &DatasetPresenter::takeUnclear);
    connect(datasets_, &DatasetOpener::remembered, status_, [this](const QString& text) {
        status_->showBriefly(
            tr("The columns of %1 are read as chosen before for files with this header.")
                .arg(datasetNames(text)));
    });
    connect(status_, &StatusStrip::notesRequested, import_, &DatasetPresenter::showInfo);
}

void MainWindow::connectMenu()
{
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    recent_ = new RecentFiles(preferences_, *menu_->recent, this);
    connect(recent_, &RecentFiles::chosen, this, [this](const QString& file) {
        file.contains(QLatin1Char(':')) && !QFileInfo::exists(file) ? openDataset(file)
                                                                    : openFile(file);
    });
    on(menu_->newWindow, [this] {
        Q_EMIT newWindowRequested(document_.dataset()
                                      ? QString::fromStdString(document_.dataset()->reference)
                                      : QStringLiteral("simulated:nasbench201"));
    });
    connectFileMenu(*menu_, *this, *files_, preferences_);
    on(menu_->clearPicks, [this] {
        StudioSetup setup = document_.setup();
        setup.picks.clear();
        setup.pickOrigin.clear();
        document_.changeSetup(setup, tr("Clear picks"));
    });
    on(menu_->run, [this] { run_->run(); });
    on(menu_->stop, [this] { run_->stop(); });
    on(menu_->pickWithSampler, [this] { picker_->pickWithSampler(); });
    on(menu_->zoomIn, [this] { setZoom(preferences_.zoom() * 1.1); });
    on(menu_->zoomOut, [this] { setZoom(preferences_.zoom() / 1.1); });
    on(menu_->zoomReset, [this] { setZoom(1.0); });
    on(menu_->resetLayout, [this] { workspaces_->resetSizes(); });
    on(menu_->fullScreen, [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    on(menu_->presentation, [this](bool isOn) { presentation_->setOn(isOn); });
    on(menu_->helpPages, [this] { showHelp(); });
    on(menu_->shortcuts, [this] { showShortcuts(); });
    on(menu_->notes, [this] { import_->showInfo(); });
    on(menu_->about, [this] { QMessageBox::about(this, tr("About"), aboutText(versions_)); });
    const std::pair<QAction*, Preferences::Appearance> appearances[]{
        {menu_->systemAppearance, Preferences::Appearance::System},
        {menu_->lightAppearance, Preferences::Appearance::Light},
        {menu_->darkAppearance, Preferences::Appearance::Dark},
        {menu_->highContrastAppearance, Preferences::Appearance::HighContrast}};
    for (const auto& [action, appearance] : appearances) {
        action->setChecked(preferences_.appearance() == appearance);
        on(action, [this, chosen = appearance] {
            preferences_.setAppearance(chosen);
            applyAppearance();
        });
    }
    languageBar_->fillMenu(*menu_->language);
    connect(languageBar_, &LanguageBar::chosen, this, &MainWindow::languageChosen);
    connect(languageBar_, &NoticeBar::answered, this, [this](int answer) {
        if (answer == 0)
            Q_EMIT languageInsisted();
    });
    for (std::size_t i = 0; i < menu_->workspaceActions.size(); ++i)
        on(menu_->workspaceActions[i], [this, i] { setWorkspace(static_cast<int>(i)); });
}

void MainWindow::connectEvolution()
{
    connect(evolution_, &EvolutionPresenter::saveRequested, files_, &StudioFiles::saveNetwork);
}

void MainWindow::connectExports()
{
    const std::vector<std::function<PlotSource*()>> sources{
        [this] { return devices_->plotSource(); },
        [this]() -> PlotSource* { return samples_; },
        [this]() -> PlotSource* { return scatter_; },
        [this]() -> PlotSource* { return curves_; },
        [this]() -> PlotSource* { return inspector_; },
        [this]() -> PlotSource* { return insight_; },
        [this]() -> PlotSource* { return searchPanel_; },
        [this]() -> PlotSource* { return evolutionPanel_; },
        [this]() -> PlotSource* { return hardware_; },
        [this]() -> PlotSource* { return transferPanel_; },
        [this]() -> PlotSource* { return jointPanel_; },
        [this]() -> PlotSource* { return comparison_; },
        [this]() -> PlotSource* { return residuals_; }};
    const auto save = [this](PlotSource* source) {
        if (source)
            files_->exportView(source);
        else // the devices as lists or a table
            files_->exportTable(devices_->table(), QStringLiteral("similarity"));
    };
    for (std::size_t i = 0; i < sources.size(); ++i) {
        connect(menu_->exportActions[i], &QAction::triggered, this,
                [save, source = sources[i]] { save(source()); });
        connect(menu_->copyActions[i], &QAction::triggered, this, [source = sources[i]] {
            if (PlotSource* shown = source())
                copyPlot(*shown);
        });
    }
    menu_->exportSizeActions[preferences_.exportSize()]->setChecked(true);
    for (std::size_t i = 0; i < menu_->exportSizeActions.size(); ++i)
        connect(menu_->exportSizeActions[i], &QAction::triggered, this,
                [this, i] { preferences_.setExportSize(i); });
    connect(devices_, &DevicesPanel::exportRequested, this, [=] { save(sources[0]()); });
    connect(deviceMap_, &DevicesPanel::exportRequested, this,
            [=, this] { save(deviceMap_->plotSource()); });
    connect(samples_, &SamplePicker::exportRequested, this, [=] { save(sources[1]()); });
    connect(scatter_, &PredictionScatter::exportRequested, this, [=] { save(sources[2]()); });
    connect(curves_, &LearningCurves::exportRequested, this, [=] { save(sources[3]()); });
    connect(inspector_, &ArchitectureInspector::exportRequested, this, [=] { save(sources[4]()); });
    connect(insight_, &SampleInsight::exportRequested, this, [=] { save(sources[5]()); });
    connect(searchPanel_, &SearchPanel::exportRequested, this, [=] { save(sources[6]()); });
    connect(evolutionPanel_, &EvolutionPanel::exportRequested, this, [=] { save(sources[7]()); });
    connect(hardware_, &HardwarePanel::exportRequested, this, [=] { save(sources[8]()); });
    connect(transferPanel_, &TransferPanel::exportRequested, this, [=] { save(sources[9]()); });
    connect(jointPanel_, &JointPanel::exportRequested, this, [=] { save(sources[10]()); });
    connect(comparison_, &ComparisonPanel::exportRequested, this, [=] { save(sources[11]()); });
    connect(comparison_, &ComparisonPanel::tableExportRequested, this,
            [this] { files_->exportTable(comparison_->model(), QStringLiteral("comparison")); });
    connect(residuals_, &ResidualPanel::exportRequested, this, [=] { save(sources[12]()); });
    connect(searchInspector_, &ArchitectureInspector::exportRequested, this,
            [=, this] { save(searchInspector_); });
    connect(proxyTable_, &ProxyTablePanel::exportRequested, this,
            [this] { files_->exportTable(proxyTable_->model(), QStringLiteral("proxies")); });
    connect(runs_, &RunTableView::exportRequested, this,
            [this] { files_->exportTable(*runs_->model(), QStringLiteral("runs")); });
    connect(encodings_, &EncodingsPanel::tableExportRequested, this,
            [this] { files_->exportTable(encodings_->model(), QStringLiteral("encodings")); });
    connect(&searchPanel_->board(), &BoardPanel::exportRequested, this, [this] {
        files_->exportTable(searchPanel_->board().model(), QStringLiteral("measurements"));
    });
    connect(hardware_, &HardwarePanel::tableExportRequested, this,
            [this] { files_->exportTable(hardware_->table(), QStringLiteral("hardware")); });
    for (DevicesPanel* panel : {devices_, deviceMap_})
        connect(panel, &DevicesPanel::tableExportRequested, this, [this, panel] {
            files_->exportTable(panel->table(), QStringLiteral("similarity"));
        });
}

void MainWindow::connectSessions(const Options& options)
{
    keeper_ = new SessionKeeper(
        document_,
        [this] {
            return nlohmann::json{{"layout", workspaces_->state().toBase64().toStdString()},
                                  {"search", toJson(search_->choices())}};
        },
        this);
    connect(search_, &SearchPresenter::choicesChanged, keeper_, &SessionKeeper::keepSoon);
    connect(keeper_, &SessionKeeper::refused, this, &MainWindow::refuse);
    connect(keeper_, &SessionKeeper::saved, this, [this](const QString& fileName) {
        status_->showBriefly(tr("Saved %1.").arg(QFileInfo(fileName).fileName()));
        recent_->add(fileName);
        Q_EMIT sessionSaved(fileName);
    });
    if (options.recoveryFolder.empty())
        return;
    if (options.offersAbandoned)
        offerAbandoned(options.recoveryFolder);
    keeper_->keepRecovery(options.recoveryFolder);
}

void MainWindow::connectBoard()
{
    board_ = new BoardLinks({*this, document_, *menu_, preferences_, *search_, *predictions_,
                             *opener_, *files_, *keeper_, *notices_, *status_,
                             [this] { return workspaces_->current(); },
                             [this](const QString& sentence) { refuse(sentence); }});
    connect(import_, &DatasetPresenter::measurementsRequested, board_,
            &BoardLinks::readMeasurements);
}

void MainWindow::connectLessons()
{
    lessons_ = new LessonPresenter(
        document_,
        {*this, *lessonCard_, *new HighlightFrame(centralWidget()),
         [this](const QString& reference) { openDataset(reference); },
         [this] { return workspaces_->current(); }, [this](int index) { setWorkspace(index); },
         [this](int index) { return workspaces_->titles().value(index); },
         [this] { menu_->saveSession->trigger(); }},
        this);
    lessons_->fillMenu(*menu_->lessons);
    connect(this, &MainWindow::sessionSaved, lessons_, &LessonPresenter::sessionSaved);
}

void MainWindow::offerAbandoned(const std::filesystem::path& recoveryFolder)
{
    const auto abandoned = abandonedSessions(recoveryFolder);
    if (abandoned.empty())
        return;
    const QString file = QString::fromStdString(abandoned.front().string());
    const auto forget = [abandoned] {
        for (const std::filesystem::path& one : abandoned)
            QFile::remove(QString::fromStdString(one.string()));
    };
    notices_->ask(
        tr("Latency Studio did not end as it should. What was open at %1 can be brought back; a "
           "run that was training has to be started again.")
            .arg(QLocale::system().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat)),
        {tr("Bring it back"), tr("Discard it")}, [this, file, forget](int answer) {
            if (answer == 0)
                opener_->bringBack(file, forget);
            else
                forget();
        });
}

void MainWindow::saveSession(const QString& fileName)
{
    preferences_.setLastFolder(QFileInfo(fileName).absolutePath());
    Q_EMIT sessionSaving();
    keeper_->save(fileName);
}

void MainWindow::openSession(const QString& fileName)
{
    preferences_.setLastFolder(QFileInfo(fileName).absolutePath());
    opener_->openSession(fileName);
}

void MainWindow::continueFrom(const MainWindow& other)
{
    document_.continueFrom(other.document_);
    keeper_->continueFrom(*other.keeper_);
    workspaces_->restore(other.workspaces_->state());
    setWorkspace(workspaces_->current());
    restoreGeometry(other.saveGeometry());
}

void MainWindow::askBeforeLanguage(const QStringList& lost)
{
    languageBar_->ask(lost);
}

void MainWindow::openDataset(const QString& reference)
{
    opener_->openDataset(reference);
}

void MainWindow::openFile(const QString& fileName)
{
    preferences_.setLastFolder(QFileInfo(fileName).absolutePath());
    opener_->openFile(fileName);
}

void MainWindow::importTable(const QString& fileName)
{
    preferences_.setLastFolder(QFileInfo(fileName).absolutePath());
    import_->importTable(fileName);
}

void MainWindow::openExperiment(const QString& fileName)
{
    preferences_.setLastFolder(QFileInfo(fileName).absolutePath());
    opener_->openExperiment(fileName);
}

void MainWindow::showDataset()
{
    const DatasetSnapshot& dataset = *document_.dataset();
    const LatencyTable& table = *dataset.table;
    setWindowTitle(tr("%1 – Latency Studio").arg(coreText(table.title())));
    topBar_->setDataset(coreText(table.title()));
    const MeasuredQuantity& quantity = table.quantity();
    showQuantity(QuantityText(quantity));
    status_->setDataset(
        tr("%1 · %2 · %3")
            .arg(countedText(table.deviceCount(), quantity.subject),
                 countedText(table.architectureCount(), table.space().networkNoun()),
                 quantity.isLatency() ? QString::fromStdString(quantity.unit)
                                      : QuantityText(quantity).axis()));
    status_->setOrigin(table.isSimulated()
                           ? tr("simulated latencies, not measured")
                           : tr("measured data, %1")
                                 .arg(table.licence().empty()
                                          ? tr("licence unknown")
                                          : QString::fromStdString(table.licence())));
    status_->setNoteCount(static_cast<int>(table.notes().size()));
    preferences_.addRecentDataset(QString::fromStdString(dataset.reference));
    recent_->add(QString::fromStdString(dataset.reference));
    import_->showMenus();
    showTasks();
    picker_->offerFirstPicks();
    Q_EMIT datasetShown();
}

/// What all numbers of the table are; nothing else may say milliseconds of them.
void MainWindow::showQuantity(const QuantityText& quantity)
{
    insight_->setQuantity(quantity);
    searchPanel_->setQuantity(quantity);
    for (ArchitectureInspector* inspector : {inspector_, searchInspector_})
        inspector->setQuantity(quantity);
}

void MainWindow::showTasks()
{
    std::vector<std::string> tasks;
    for (const PublishedTask& task : publishedTasks())
        if (task.space == document_.table()->space().name() &&
            missingDevices(task, *document_.table()).empty())
            tasks.push_back(task.name);
    topBar_->setTasks(tasks, document_.setup().task);
}

void MainWindow::measureMachine()
{
    machine_.start(
        [](std::stop_token) { return measureTorchRuntime(); },
        [this](const TorchRuntime& runtime) {
            versions_ = QString::fromStdString(versionText(runtime));
            status_->setMachine(
                tr("%1 · %2 threads · %3 GFLOP/s")
                    .arg(QString::fromStdString(runtime.blas).section(QLatin1Char(' '), 0, 0))
                    .arg(runtime.threads)
                    .arg(std::lround(runtime.gigaflops)));
        });
}

void MainWindow::refuse(const QString& sentence)
{
    notices_->refuse(sentence);
    Q_EMIT refused(sentence);
}

void MainWindow::showHelp()
{
    showHelpPage(helpPageFor(workspaces_->current(), document_.setup().form.predictor));
}

void MainWindow::showHelpPage(int page)
{
    if (!help_)
        help_ = new HelpBrowser(helpPages(), this);
    help_->showPage(page);
    help_->QWidget::show();
    help_->raise();
    help_->activateWindow();
}

void MainWindow::showShortcuts()
{
    if (!shortcuts_)
        shortcuts_ = new ShortcutSheet(centralWidget());
    shortcuts_->showSections(shortcutSections(*menuBar()));
}

void MainWindow::setWorkspace(int index)
{
    workspaces_->setCurrent(index);
    topBar_->setWorkspace(index);
    menu_->workspaceActions[static_cast<std::size_t>(index)]->setChecked(true);
    lessons_->workspaceChanged();
    showRunBar();
}

/// Run and Stop in the top line are those of the experiment.
void MainWindow::showRunBar()
{
    topBar_->runBar().setVisible(showsExperiment(workspaces_->current()) ||
                                 run_->runner().isRunning());
}

void MainWindow::setZoom(double zoom)
{
    preferences_.setZoom(std::clamp(zoom, 0.5, 3.0));
    applyAppearance();
}

void MainWindow::applyAppearance()
{
    static const bool isDesktopDark = desktopPrefersDark();
    const bool isPresenting = presentation_ && presentation_->isOn();
    ActiveTheme::instance().apply(*qApp, wantedTheme(preferences_, isDesktopDark, isPresenting));
}

void MainWindow::closeReplaced()
{
    isReplaced_ = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isReplaced_ && !board_->mayClose()) {
        event->ignore();
        return;
    }
    run_->stop();
    preferences_.setWindowGeometry(saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    import_->takeDropped(event->mimeData()->urls());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        menu_->fullScreen->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

} // namespace latency
