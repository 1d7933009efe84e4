// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/files/session_keeper.h"
#include "app/files/studio_opener.h"
#include "app/help/about_text.h"
#include "app/help/help_pages.h"
#include "app/import/dataset_questions.h"
#include "app/layout/appearance.h"
#include "app/layout/window_page.h"
#include "app/lessons/lesson_presenter.h"
#include "app/shell/dataset_status.h"
#include "app/shell/file_menu.h"
#include "app/shell/module_menus.h"
#include "app/shell/modules.h"
#include "app/shell/opening_links.h"
#include "app/shell/session_links.h"
#include "app/workers/job.h"
#include "core/learning/torch_runtime.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>

#include <utility>

namespace latency
{

MainWindow::MainWindow(const Options& options, QWidget* parent) : QMainWindow(parent), help_(*this)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Latency Studio"));
    setAcceptDrops(true);
    // The window manager's frame has to fit on the screen as well.
    resize(QSize(1440, 900).boundedTo(screen()->availableGeometry().size() - QSize(8, 40)));
    Appearance::apply(Preferences()); // before any widget takes over the font
    parts_ = std::make_unique<StudioParts>(*this, options.dataFolders, options.threads,
                                           [this] { return windowState(); });
    makeModules(options.threads);
    buildPage();
    connectOpening();
    connectMenu();
    connectBars();
    sessions_ = new SessionLinks(*parts_, {*this, opening_->recent(), [this] { return unkeptWork(); },
                                           asks(), [this](const QString& text) { refuse(text); }});
    connect(parts_->keeper, &SessionKeeper::refused, this, &MainWindow::refuse);
    connect(sessions_, &SessionLinks::saved, this, &MainWindow::sessionSaved);
    connect(sessions_, &SessionLinks::keptWindowRequested, this, &MainWindow::keptWindowRequested);
    sessions_->keepRecovery(options.recoveryFolder,
                            !options.offersAbandoned ? SessionLinks::Start::Nothing
                            : options.comesBack      ? SessionLinks::Start::ComesBack
                                                     : SessionLinks::Start::Offers);
    setWorkspace(QStringLiteral("train"));
    connect(&JobFailures::instance(), &JobFailures::failed, this, &MainWindow::refuse);
    setTorchThreads(options.threads);
    if (options.measuresMachine)
        datasetStatus_->measureMachineSoon();
    restoreGeometry(parts_->preferences.windowGeometry());
}

MainWindow::~MainWindow()
{
    parts_->keeper->finish(); // it needs the document
}

decltype(Workbench::ask) MainWindow::asks()
{
    return [this](const QString& sentence, const QStringList& answers,
                  std::function<void(int)> answered) {
        page_->notices().ask(sentence, answers, std::move(answered));
    };
}

void MainWindow::makeModules(int threads)
{
    const Workbench workbench = parts_->workbench(
        *this, threads,
        {asks(), [this] { return workspace(); }, [this](const QString& id) { setWorkspace(id); }});
    modules_ = new Modules(workbench);
    connect(modules_, &Modules::noticed, this, &MainWindow::showNotice);
    connect(modules_, &Modules::stateChanged, parts_->keeper, &SessionKeeper::keepSoon);
    layout_ = new WorkspaceLayout(modules_->panels(), modules_->workspaces());
}

void MainWindow::buildPage()
{
    page_ = new WindowPage(parts_->runBar, layout_, parts_->status, parts_->preferences);
    setCentralWidget(page_);
    addWorkspaces(parts_->menu, *layout_, [this](const QString& id) { setWorkspace(id); });
    addViews(parts_->menu, *layout_, *parts_->files);
    appearance_ = new Appearance(parts_->menu, parts_->preferences, *this, *layout_);
    datasetStatus_ = new DatasetStatus(parts_->document, *this, page_->topBar(), *parts_->status);
    connect(&page_->topBar(), &TopBar::workspaceRequested, this, &MainWindow::setWorkspace);
    connect(parts_->runner, &ExperimentRunner::started, this, &MainWindow::showRunBar);
    connect(parts_->runner, &ExperimentRunner::finished, this, &MainWindow::showRunBar);
    connect(parts_->files, &StudioFiles::refused, this, &MainWindow::refuse);
    connect(parts_->files, &StudioFiles::saved, parts_->status, &StatusStrip::showBriefly);
}

void MainWindow::connectOpening()
{
    opening_ = new OpeningLinks(*parts_, *page_, *this);
    connect(opening_, &OpeningLinks::refused, this, [this](const QString& sentence, bool isShown) {
        if (isShown)
            Q_EMIT refused(sentence);
        else
            refuse(sentence);
    });
    connect(opening_, &OpeningLinks::helpRequested, this,
            [this] { help_.showPage(QStringLiteral("import")); });
    connect(opening_, &OpeningLinks::shown, this, &MainWindow::datasetShown);
    connect(parts_->opener, &StudioOpener::windowRead, this, &MainWindow::restoreWindow);
}

void MainWindow::connectMenu()
{
    const MainMenu& menu = parts_->menu;
    const auto on = [this](QAction* action, auto&& slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(menu.newWindow, [this] {
        const DatasetSnapshotPointer& open = document().dataset();
        Q_EMIT newWindowRequested(open ? QString::fromStdString(open->reference)
                                       : QStringLiteral("simulated:nasbench201"));
    });
    connectFileMenu(menu, *this, *parts_->files, *parts_->keeper, parts_->preferences);
    on(menu.helpPages, [this] { showHelp(); });
    on(menu.shortcuts, [this] { help_.showShortcuts(); });
    on(menu.notes, [this] { opening_->questions().showInfo(); });
    on(menu.about,
       [this] { QMessageBox::about(this, tr("About"), aboutText(datasetStatus_->versions())); });
}

void MainWindow::connectBars()
{
    lessons_ = new LessonPresenter(
        document(),
        {*this, page_->lessonCard(), *new HighlightFrame(centralWidget()),
         [this](const QString& reference) { openDataset(reference); }, layout_->workspaces(),
         [this] { return workspace(); }, [this](const QString& id) { setWorkspace(id); },
         [this] { parts_->menu.saveSession->trigger(); }},
        this);
    connect(lessons_, &LessonPresenter::stateChanged, parts_->keeper, &SessionKeeper::keepSoon);
    lessons_->fillMenu(*parts_->menu.lessons);
    connect(this, &MainWindow::sessionSaved, lessons_, &LessonPresenter::sessionSaved);
    LanguageBar& language = page_->languageBar();
    language.fillMenu(*parts_->menu.language);
    connect(&language, &LanguageBar::chosen, this, &MainWindow::languageChosen);
    connect(&language, &LanguageBar::insisted, this, &MainWindow::languageInsisted);
}

nlohmann::json MainWindow::windowState() const
{
    nlohmann::json state{{"layout", layout_->state()}};
    modules_->addState(state);
    if (lessons_ && lessons_->isUnderWay())
        state["lesson"] = lessons_->state();
    return state;
}

void MainWindow::restoreWindow(const nlohmann::json& state)
{
    if (state.contains("layout"))
        layout_->restore(state["layout"]);
    setWorkspace(workspace());
    modules_->restore(state);
    if (state.contains("lesson"))
        lessons_->restore(state["lesson"]);
}

QStringList MainWindow::unkeptWork() const
{
    QStringList work = modules_->unkeptWork();
    const bool isLost = lessons_->isUnderWay() && !parts_->keeper->isKeeping();
    return isLost ? work << tr("the lesson") : work;
}

void MainWindow::askForDataset()
{
    parts_->menu.openDataset->trigger();
}

void MainWindow::saveSession(const QString& fileName)
{
    parts_->preferences.rememberFolderOf(fileName);
    sessions_->save(fileName);
}

void MainWindow::openSession(const QString& fileName)
{
    parts_->preferences.rememberFolderOf(fileName);
    parts_->opener->openSession(fileName);
}

void MainWindow::restoreKept(const QString& fileName)
{
    sessions_->restoreKept(fileName);
}

bool MainWindow::isComingBack() const
{
    return sessions_->isComingBack();
}

void MainWindow::openDataset(const QString& reference)
{
    parts_->opener->openDataset(reference);
}

void MainWindow::openFile(const QString& fileName)
{
    opening_->openFile(fileName);
}

void MainWindow::importTable(const QString& fileName)
{
    opening_->importTable(fileName);
}

void MainWindow::openExperiment(const QString& fileName)
{
    parts_->preferences.rememberFolderOf(fileName);
    parts_->opener->openExperiment(fileName);
}

void MainWindow::continueFrom(MainWindow& other)
{
    parts_->document.continueFrom(other.parts_->document);
    parts_->keeper->continueFrom(*other.parts_->keeper);
    restoreWindow(other.windowState());
    restoreGeometry(other.saveGeometry());
}

void MainWindow::askBeforeLanguage(const QStringList& lost)
{
    page_->languageBar().ask(lost);
}

void MainWindow::showNotice(const Notice& notice)
{
    if (notice.kind == Notice::Kind::Refusal)
        refuse(notice.text);
    else if (notice.kind == Notice::Kind::News)
        parts_->status->showBriefly(notice.text);
    else
        parts_->status->setMessage(notice.text);
}

void MainWindow::refuse(const QString& sentence)
{
    page_->notices().refuse(sentence);
    Q_EMIT refused(sentence);
}

void MainWindow::showHelp()
{
    const WorkspaceInfo* shown = layout_->currentInfo();
    help_.showPage(!shown || shown->helpPage.isEmpty()
                       ? helpOnPredictor(document().setup().form.predictor)
                       : shown->helpPage);
}

void MainWindow::setWorkspace(const QString& id)
{
    layout_->setCurrent(id);
    page_->topBar().setWorkspace(workspace());
    parts_->menu.showWorkspace(workspace());
    lessons_->workspaceChanged();
    showRunBar();
}

/// Run and Stop in the top bar belong to the experiment.
void MainWindow::showRunBar()
{
    const WorkspaceInfo* shown = layout_->currentInfo();
    parts_->runBar->setVisible((shown && shown->isOfExperiment) || parts_->runner->isRunning());
}

void MainWindow::applyAppearance()
{
    appearance_->apply();
}

void MainWindow::closeReplaced()
{
    isReplaced_ = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isReplaced_ && !sessions_->mayClose()) {
        event->ignore();
        raise();
        activateWindow();
        return;
    }
    parts_->runner->stop();
    parts_->keeper->end();
    parts_->preferences.setWindowGeometry(saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    opening_->questions().takeDropped(event->mimeData()->urls());
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange && parts_)
        parts_->menu.fullScreen->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

} // namespace latency
