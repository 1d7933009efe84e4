// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/board_links.h"

#include "app/board/own_file.h"
#include "app/board/results_opener.h"
#include "app/board/shown_predictions.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_files.h"
#include "app/files/studio_opener.h"
#include "app/search/search_presenter.h"
#include "app/shell/main_window.h"
#include "app/shell/unkept_work.h"
#include "app/shell/workspaces.h"
#include "app/train/prediction_presenter.h"
#include "app/workbench/main_menu.h"
#include "core/dataset/options/dataset_reference.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/notice_stack.h"
#include "widgets/panels/status_strip.h"

#include <QFileInfo>

namespace latency
{

BoardLinks::BoardLinks(const Parts& parts)
    : QObject(&parts.window), parts_(parts), results_(new ResultsOpener(parts.document, this))
{
    connectWorksheets();
    connectFiles();
    chooseUnit(parts_.preferences.worksheetUnit());
    parts_.opener.setGuard([this](const QString& fileName, const std::function<void()>& go) {
        const QStringList lost = unkeptBoards(parts_.window);
        if (lost.isEmpty()) {
            go();
            return;
        }
        parts_.notices.ask(tr("Opening %1 drops what no session keeps: %2.")
                               .arg(fileName, lost.join(QStringLiteral(", "))),
                           {tr("Save session first…"), tr("Open it anyway"), tr("Stay")},
                           [this, go](int answer) {
                               if (answer == 0)
                                   saveAndThen(go);
                               else if (answer == 1)
                                   go();
                           });
    });
}

void BoardLinks::connectWorksheets()
{
    SearchPresenter& search = parts_.search;
    connect(&search, &SearchPresenter::refused, this, parts_.refuse);
    connect(&search, &SearchPresenter::remarked, &parts_.status, &StatusStrip::showBriefly);
    connect(&search, &SearchPresenter::saved, &parts_.status, &StatusStrip::showBriefly);
    connect(&search.board(), &BoardPresenter::asked, &parts_.notices, &NoticeStack::ask);
    connect(&search, &SearchPresenter::worksheetReady, &parts_.window,
            [this](const QString& device, const std::vector<int>& architectures) {
                parts_.files.saveWorksheet(device.toStdString(), architectures);
            });
    connect(&search, &SearchPresenter::measurementsRequested, this,
            [this] { parts_.search.readWorksheet(parts_.files.askForWorksheet()); });
    connect(&search, &SearchPresenter::predictionsRequested, this, [this] {
        parts_.search.savePredictions(parts_.files.askForPredictions(parts_.search.deviceName()));
    });
    connect(&search, &SearchPresenter::unitChosen, this, &BoardLinks::chooseUnit);
    connect(&search.board(), &BoardPresenter::taken, this,
            [this] { parts_.window.setWorkspace(kSearchWorkspace); });
    const MainMenu& menu = parts_.menu;
    for (std::size_t i = 0; i < menu.worksheetUnits.size(); ++i)
        connect(menu.worksheetUnits[i], &QAction::triggered, this,
                [this, i] { chooseUnit(static_cast<int>(i)); });
    connect(menu.searchWorksheet, &QAction::triggered, this, [this] {
        parts_.window.setWorkspace(kSearchWorkspace);
        parts_.search.makeWorksheet();
    });
    connect(menu.tripWorksheet, &QAction::triggered, this, [this] {
        parts_.window.setWorkspace(kSearchWorkspace);
        parts_.search.makeOneTripWorksheet();
    });
    connect(menu.saveWorksheet, &QAction::triggered, this, [this] {
        if (parts_.document.dataset())
            parts_.files.savePicksAsWorksheet(parts_.document.setup().board.device());
    });
    connect(menu.readMeasurements, &QAction::triggered, this,
            [this] { readMeasurements(parts_.files.askForWorksheet()); });
    connect(menu.predictAll, &QAction::triggered, this, &BoardLinks::predictAll);
}

void BoardLinks::connectFiles()
{
    StudioOpener& opener = parts_.opener;
    connect(&opener, &StudioOpener::measurementsFound, this, &BoardLinks::readMeasurements);
    connect(&opener, &StudioOpener::resultsFound, results_, &ResultsOpener::open);
    connect(&opener, &StudioOpener::sessionOpened, &parts_.keeper,
            [this] { parts_.keeper.takeBoardsAsKept(); });
    connect(&opener, &StudioOpener::refused, this, [this] { waiting_.clear(); });
    connect(&parts_.document, &StudioDocument::datasetChanged, this, [this] {
        if (!waiting_.isEmpty())
            parts_.search.readWorksheet(std::exchange(waiting_, {}));
    });
    connect(results_, &ResultsOpener::refused, this, parts_.refuse);
    connect(results_, &ResultsOpener::remarked, &parts_.status, &StatusStrip::showBriefly);
    connect(results_, &ResultsOpener::datasetRequested, &parts_.window, &MainWindow::openDataset);
}

/// One unit for the search, the menu and the next start.
void BoardLinks::chooseUnit(int place)
{
    parts_.preferences.setWorksheetUnit(place);
    parts_.search.setUnit(place);
    parts_.files.setWorksheetUnit(unitAt(place));
    parts_.menu.worksheetUnits[static_cast<std::size_t>(place)]->setChecked(true);
}

void BoardLinks::readMeasurements(const QString& fileName)
{
    if (fileName.isEmpty())
        return;
    if (parts_.document.dataset()) {
        parts_.search.readWorksheet(fileName);
        return;
    }
    const std::string dataset = worksheetDataset(beginningOf(fileName.toStdString()));
    if (!isNamedDataset(dataset)) {
        parts_.refuse(tr("%1 holds measurements; open the dataset of its networks first.")
                          .arg(QFileInfo(fileName).fileName()));
        return;
    }
    parts_.window.openDataset(QString::fromStdString(dataset));
    waiting_ = fileName;
}

void BoardLinks::predictAll()
{
    if (parts_.workspace() != kSearchWorkspace)
        saveShownPredictions();
    else if (parts_.search.checkPredictions())
        Q_EMIT parts_.search.predictionsRequested();
}

/// What the run or the instant fit shows of one device.
void BoardLinks::saveShownPredictions()
{
    const DeviceView* view = parts_.predictions.shownView();
    const int device = parts_.document.shownDevice();
    if (!view || view->predicted.empty() || device < 0) {
        parts_.refuse(tr("Nothing is predicted yet: pick samples, or run an experiment first."));
        return;
    }
    const auto& table = parts_.document.dataset()->table;
    const QString file =
        parts_.files.askForPredictions(QString::fromStdString(table->device(device).name));
    parts_.files.writePredicted(shownPredictions(table, device, parts_.document.trainDevices(),
                                                 parts_.document.setup().form.predictor,
                                                 view->predicted, view->deviation),
                                file);
}

bool BoardLinks::mayClose()
{
    if (isClosingAnyway_)
        return true;
    const QStringList lost = lostByClosing(parts_.window);
    if (!lost.isEmpty() && !isAsking_)
        askBeforeClosing(lost);
    return lost.isEmpty();
}

void BoardLinks::askBeforeClosing(const QStringList& lost)
{
    isAsking_ = true;
    const auto close = [this] {
        isClosingAnyway_ = true;
        parts_.window.close();
    };
    parts_.notices.ask(
        tr("Closing drops what no session keeps: %1.").arg(lost.join(QStringLiteral(", "))),
        {tr("Save session first…"), tr("Close anyway"), tr("Stay")}, [this, close](int answer) {
            isAsking_ = false;
            if (answer == 0)
                saveAndThen(close);
            else if (answer == 1)
                close();
        });
    parts_.window.raise();
    parts_.window.activateWindow();
}

/// Goes on once a session is written; not when the user thinks better of it.
void BoardLinks::saveAndThen(std::function<void()> next)
{
    bool hasBegun = false;
    const auto begun =
        connect(&parts_.window, &MainWindow::sessionSaving, this, [&hasBegun] { hasBegun = true; });
    parts_.menu.saveSession->trigger(); // asks for the file
    disconnect(begun);
    if (hasBegun)
        connect(
            &parts_.keeper, &SessionKeeper::saved, this, [next = std::move(next)] { next(); },
            Qt::SingleShotConnection);
}

} // namespace latency
