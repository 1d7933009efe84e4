// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/board_links.h"

#include "app/board/board_presenter.h"
#include "app/board/own_file.h"
#include "app/board/prediction_files.h"
#include "app/board/results_opener.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_files.h"
#include "app/files/studio_opener.h"
#include "app/search/search_presenter.h"
#include "app/workbench/main_menu.h"
#include "core/dataset/options/dataset_reference.h"

#include <QFileInfo>

namespace latency
{

BoardLinks::BoardLinks(const Workbench& workbench, SearchPresenter& search, BoardPresenter& board,
                       QObject* parent)
    : QObject(parent), workbench_(workbench), search_(search), board_(board),
      results_(new ResultsOpener(workbench.document, this))
{
    connectSearch();
    connectMenu();
    connectFiles();
    chooseUnit(workbench_.preferences.worksheetUnit());
}

void BoardLinks::connectSearch()
{
    connect(&board_, &BoardPresenter::asked, this, workbench_.ask);
    connect(&search_, &SearchPresenter::worksheetReady, &workbench_.window,
            [this](const QString& device, const std::vector<int>& architectures) {
                workbench_.files.saveWorksheet(device.toStdString(), architectures);
            });
    connect(&search_, &SearchPresenter::measurementsRequested, this,
            [this] { board_.read(workbench_.files.askForWorksheet()); });
    connect(&search_, &SearchPresenter::predictionsRequested, this, [this] {
        search_.savePredictions(workbench_.files.askForPredictions(search_.deviceName()));
    });
    connect(&search_, &SearchPresenter::unitChosen, this, &BoardLinks::chooseUnit);
    connect(&board_, &BoardPresenter::taken, this, &BoardLinks::showSearch);
}

void BoardLinks::connectMenu()
{
    const MainMenu& menu = workbench_.menu;
    for (std::size_t i = 0; i < menu.worksheetUnits.size(); ++i)
        connect(menu.worksheetUnits[i], &QAction::triggered, this,
                [this, i] { chooseUnit(static_cast<int>(i)); });
    connect(menu.searchWorksheet, &QAction::triggered, this, [this] {
        showSearch();
        search_.makeWorksheet();
    });
    connect(menu.tripWorksheet, &QAction::triggered, this, [this] {
        showSearch();
        search_.makeOneTripWorksheet();
    });
    connect(menu.saveWorksheet, &QAction::triggered, this, [this] {
        if (workbench_.document.dataset())
            workbench_.files.savePicksAsWorksheet(workbench_.document.setup().board.device());
    });
    connect(menu.readMeasurements, &QAction::triggered, this,
            [this] { readMeasurements(workbench_.files.askForWorksheet()); });
    connect(menu.predictAll, &QAction::triggered, this, &BoardLinks::predictAll);
}

void BoardLinks::connectFiles()
{
    StudioOpener& opener = workbench_.opener;
    connect(&opener, &StudioOpener::measurementsFound, this, &BoardLinks::readMeasurements);
    connect(&opener, &StudioOpener::resultsFound, results_, &ResultsOpener::open);
    connect(&opener, &StudioOpener::refused, this, [this] { waiting_.clear(); });
    connect(&workbench_.document, &StudioDocument::datasetChanged, this, [this] {
        if (!waiting_.isEmpty())
            board_.read(std::exchange(waiting_, {}));
    });
    connect(results_, &ResultsOpener::refused, this, &BoardLinks::refused);
    connect(results_, &ResultsOpener::remarked, this, &BoardLinks::told);
    connect(results_, &ResultsOpener::datasetRequested, &opener, &StudioOpener::openDataset);
}

void BoardLinks::showSearch()
{
    workbench_.showWorkspace(QStringLiteral("search"));
}

bool BoardLinks::isSearchShown() const
{
    return workbench_.workspace() == QLatin1String("search");
}

/// The same unit for the search, the menu and the next start.
void BoardLinks::chooseUnit(int place)
{
    workbench_.preferences.setWorksheetUnit(place);
    board_.setUnit(unitAt(place));
    search_.setUnit(place);
    workbench_.files.setWorksheetUnit(unitAt(place));
    workbench_.menu.worksheetUnits[static_cast<std::size_t>(place)]->setChecked(true);
}

void BoardLinks::readMeasurements(const QString& fileName)
{
    if (fileName.isEmpty())
        return;
    if (workbench_.document.dataset()) {
        board_.read(fileName);
        return;
    }
    const std::string dataset = worksheetDataset(beginningOf(fileName.toStdString()));
    if (!isNamedDataset(dataset)) {
        Q_EMIT refused(tr("%1 holds measurements; open the dataset of its networks first.")
                           .arg(QFileInfo(fileName).fileName()));
        return;
    }
    workbench_.opener.openDataset(QString::fromStdString(dataset));
    waiting_ = fileName;
}

void BoardLinks::predictAll()
{
    if (!isSearchShown())
        saveShownPredictions();
    else if (search_.checkPredictions())
        Q_EMIT search_.predictionsRequested();
}

/// The shown predictions of one device.
void BoardLinks::saveShownPredictions()
{
    const StudioDocument& document = workbench_.document;
    const DeviceTrialPointer shown = document.predictions().shown();
    const int device = document.shownDevice();
    if (!shown || shown->predicted.empty() || device < 0) {
        Q_EMIT refused(tr("Nothing is predicted yet: pick samples, or run an experiment first."));
        return;
    }
    const auto& table = document.dataset()->table;
    const QString file =
        workbench_.files.askForPredictions(QString::fromStdString(table->device(device).name));
    workbench_.files.writePredicted(shownPredictions(table, device, document.trainDevices(),
                                                     document.setup().form.predictor,
                                                     shown->predicted, shown->deviation),
                                    file);
}

} // namespace latency
