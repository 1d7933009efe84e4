// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/opening_links.h"

#include "app/files/dataset_opener.h"
#include "app/files/recent_files.h"
#include "app/files/studio_opener.h"
#include "app/import/dataset_names.h"
#include "app/import/dataset_questions.h"
#include "app/layout/window_page.h"

#include <QFileInfo>

namespace latency
{

OpeningLinks::OpeningLinks(StudioParts& parts, WindowPage& page, QMainWindow& window)
    : QObject(&window), parts_(parts), nothingOpen_(page.nothingOpen()),
      questions_(new DatasetQuestions(
          parts.document, parts.datasets->dataFolders(),
          {page.topBar().datasetMenu(), *parts.menu.addDevices, page.notices(), window,
           [&parts] { return parts.preferences.recentDatasets(); },
           [&parts] { return parts.preferences.lastFolder(); }, &StudioOpener::isDataset})),
      recent_(new RecentFiles(parts.preferences, *parts.menu.recent, this))
{
    connectOpening();
    connectQuestions();
    connectRecent();
    connect(&parts.document, &StudioDocument::datasetChanged, this, &OpeningLinks::showDataset);
}

void OpeningLinks::connectOpening()
{
    StatusStrip& status = *parts_.status;
    StudioOpener& opener = *parts_.opener;
    connect(&opener, &StudioOpener::opening, &status, [&status](const QString& name) {
        status.setMessage(name.isEmpty() ? QString() : tr("Opening %1…").arg(name));
    });
    connect(&opener, &StudioOpener::refused, this, &OpeningLinks::takeRefused);
    connect(&parts_.document, &StudioDocument::datasetChanged, &nothingOpen_, &QWidget::hide);
    connect(&nothingOpen_, &NoticeBar::answered, this, [this](int answer) {
        if (answer == NothingOpenBar::Bundled)
            parts_.opener->openDataset(QStringLiteral("simulated:nasbench201"));
        else
            parts_.menu.openDataset->trigger();
    });
    connect(parts_.datasets, &DatasetOpener::remembered, &status, [&status](const QString& text) {
        status.showBriefly(
            tr("The columns of %1 are read as chosen before for files with this header.")
                .arg(datasetNames(text)));
    });
}

void OpeningLinks::connectQuestions()
{
    DatasetQuestions& questions = *questions_;
    StudioOpener& opener = *parts_.opener;
    connect(&questions, &DatasetQuestions::openRequested, &opener, &StudioOpener::openDataset);
    connect(&questions, &DatasetQuestions::askForFileRequested, parts_.menu.openDataset,
            &QAction::trigger);
    connect(&questions, &DatasetQuestions::importRequested, parts_.menu.importTable,
            &QAction::trigger);
    connect(&questions, &DatasetQuestions::continueRequested, &opener, &StudioOpener::continueWith);
    connect(&questions, &DatasetQuestions::openAgainRequested, &opener, &StudioOpener::openAgain);
    connect(&questions, &DatasetQuestions::measurementsRequested, &opener,
            &StudioOpener::measurementsFound);
    connect(&questions, &DatasetQuestions::fileRequested, this, &OpeningLinks::openFile);
    connect(&questions, &DatasetQuestions::helpRequested, this, &OpeningLinks::helpRequested);
    connect(&questions, &DatasetQuestions::refused, this,
            [this](const QString& sentence) { Q_EMIT refused(sentence, false); });
    connect(&questions, &DatasetQuestions::leftUnopened, this, [this] {
        if (!parts_.document.dataset())
            nothingOpen_.ask();
    });
    connect(&opener, &StudioOpener::columnsUnclear, &questions, &DatasetQuestions::takeUnclear);
    connect(parts_.status, &StatusStrip::notesRequested, &questions, &DatasetQuestions::showInfo);
}

void OpeningLinks::connectRecent()
{
    connect(parts_.opener, &StudioOpener::fileOpened, this,
            [this](const QString& fileName) { recent_->add(fileName); });
    connect(recent_, &RecentFiles::chosen, this, [this](const QString& file) {
        file.contains(QLatin1Char(':')) && !QFileInfo::exists(file)
            ? parts_.opener->openDataset(file)
            : openFile(file);
    });
}

void OpeningLinks::openFile(const QString& fileName)
{
    parts_.preferences.rememberFolderOf(fileName);
    parts_.opener->openFile(fileName);
}

void OpeningLinks::importTable(const QString& fileName)
{
    parts_.preferences.rememberFolderOf(fileName);
    questions_->importTable(fileName);
}

void OpeningLinks::showDataset()
{
    const QString reference = QString::fromStdString(parts_.document.dataset()->reference);
    parts_.preferences.addRecentDataset(reference);
    recent_->add(reference);
    questions_->showMenus();
    Q_EMIT shown();
}

void OpeningLinks::takeRefused(const QString& sentence)
{
    if (!parts_.document.dataset())
        nothingOpen_.ask();
    Q_EMIT refused(sentence, questions_->takeRefused(sentence));
}

} // namespace latency
