// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/file_menu.h"

#include "app/files/studio_opener.h"
#include "app/import/dataset_names.h"
#include "app/shell/main_window.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace latency
{
namespace
{

struct FileMenu {
    Q_DECLARE_TR_FUNCTIONS(FileMenu)
};

void connectOpening(const MainMenu& menu, MainWindow& window, const Preferences& preferences)
{
    const auto on = [&](QAction* action, auto&& chosen) {
        QObject::connect(action, &QAction::triggered, &window, [&window, &preferences, chosen] {
            chosen(window, preferences.lastFolder());
        });
    };
    on(menu.openDataset, [](MainWindow& to, const QString& folder) {
        const QString file = QFileDialog::getOpenFileName(&to, FileMenu::tr("Open dataset"), folder,
                                                          datasetFileFilter());
        if (!file.isEmpty())
            to.openFile(file);
    });
    on(menu.importTable, [](MainWindow& to, const QString& folder) {
        const QString file = QFileDialog::getOpenFileName(&to, FileMenu::tr("Import table"), folder,
                                                          datasetFileFilter());
        if (!file.isEmpty())
            to.importTable(file);
    });
    on(menu.openFolder, [](MainWindow& to, const QString& folder) {
        const QString chosen =
            QFileDialog::getExistingDirectory(&to, FileMenu::tr("Open dataset folder"), folder);
        if (!chosen.isEmpty())
            to.openFile(chosen);
    });
    on(menu.openExperiment, [](MainWindow& to, const QString& folder) {
        const QString file = QFileDialog::getOpenFileName(
            &to, FileMenu::tr("Open experiment"), folder, FileMenu::tr("Experiments (*.json)"));
        if (!file.isEmpty())
            to.openExperiment(file);
    });
    on(menu.openSession, [](MainWindow& to, const QString& folder) {
        const QString file = QFileDialog::getOpenFileName(
            &to, FileMenu::tr("Open session"), folder,
            FileMenu::tr("Sessions (*%1);;JSON (*.json)").arg(QLatin1String(kSessionSuffix)));
        if (!file.isEmpty())
            to.openSession(file);
    });
}

void askAndSaveSession(MainWindow& window, const Preferences& preferences)
{
    const QLatin1String suffix(kSessionSuffix);
    QString file =
        QFileDialog::getSaveFileName(&window, FileMenu::tr("Save session"),
                                     preferences.lastFolder() + QStringLiteral("/my%1").arg(suffix),
                                     FileMenu::tr("Sessions (*%1)").arg(suffix));
    if (!file.isEmpty() && !file.endsWith(QLatin1String(".json")))
        file += suffix;
    if (!file.isEmpty())
        window.saveSession(file);
}

} // namespace

void connectFileMenu(const MainMenu& menu, MainWindow& window, StudioFiles& files,
                     const SessionKeeper& keeper, const Preferences& preferences)
{
    connectOpening(menu, window, preferences);
    QObject::connect(menu.saveSession, &QAction::triggered, &window, [&] {
        keeper.fileName().isEmpty() ? askAndSaveSession(window, preferences)
                                    : window.saveSession(keeper.fileName());
    });
    QObject::connect(menu.saveSessionAs, &QAction::triggered, &window,
                     [&] { askAndSaveSession(window, preferences); });
    QObject::connect(menu.saveExperiment, &QAction::triggered, &files,
                     &StudioFiles::saveExperiment);
    QObject::connect(menu.saveResult, &QAction::triggered, &files, &StudioFiles::saveResult);
}

} // namespace latency
