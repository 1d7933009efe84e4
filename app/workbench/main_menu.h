#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QStringList>
#include <QUndoStack>

#include <vector>

namespace latency
{

/// All actions of the window with their menus and shortcuts. Only creates them; the window connects
/// them.
struct MainMenu {
    Q_DECLARE_TR_FUNCTIONS(latency::MainMenu)
public:
    MainMenu(QMainWindow& window, QUndoStack& undoStack);

    /// Adds a workspace to the menu View.
    QAction* addWorkspace(const QString& id, const QString& title, const QKeySequence& shortcut);
    /// Marks the visible one; id  object name of its action
    void showWorkspace(const QString& id);
    /// Adds a view to export and to copy as a picture.
    struct ViewActions {
        QAction* exports = nullptr;
        QAction* copies = nullptr;
    };
    ViewActions addView(const QString& title);

    QAction* newWindow = nullptr;
    QAction* openDataset = nullptr;
    QAction* openFolder = nullptr;
    QAction* importTable = nullptr;
    QMenu* addDevices = nullptr; ///< filled by DatasetMenu
    QAction* openSession = nullptr;
    QAction* openExperiment = nullptr;
    QAction* earlierSessions = nullptr;
    QAction* saveSession = nullptr;
    QAction* saveSessionAs = nullptr;
    QAction* saveExperiment = nullptr;
    QAction* saveResult = nullptr;
    QAction* saveWorksheet = nullptr;
    std::vector<QAction*> worksheetUnits; ///< in the order of `unitNames`
    QAction* searchWorksheet = nullptr;
    QAction* tripWorksheet = nullptr;
    QAction* readMeasurements = nullptr;
    QAction* predictAll = nullptr;
    QAction* clearPicks = nullptr;
    QAction* selectNothing = nullptr;
    QAction* invertSelection = nullptr;
    QAction* pickSelection = nullptr;
    QAction* run = nullptr;
    QAction* stop = nullptr;
    QAction* pickWithSampler = nullptr;
    QAction* zoomIn = nullptr;
    QAction* zoomOut = nullptr;
    QAction* zoomReset = nullptr;
    QAction* resetLayout = nullptr;
    QAction* fullScreen = nullptr;
    QAction* presentation = nullptr;
    QAction* lightAppearance = nullptr;
    QAction* darkAppearance = nullptr;
    QAction* highContrastAppearance = nullptr;
    QAction* systemAppearance = nullptr;
    QMenu* language = nullptr; ///< filled by LanguageBar
    QMenu* lessons = nullptr;  ///< filled by whoever knows them
    QAction* helpPages = nullptr;
    QAction* shortcuts = nullptr;
    QAction* notes = nullptr;
    QAction* about = nullptr;
    QMenu* recent = nullptr;                 ///< filled by RecentFiles
    std::vector<QAction*> exportSizeActions; ///< in the order of `exportSizes`

private:
    QMenu* view_ = nullptr;
    QAction* afterWorkspaces_ = nullptr;
    QActionGroup* workspaces_ = nullptr;
    QMenu* exports_ = nullptr;
    QAction* afterExports_ = nullptr;
    QMenu* copies_ = nullptr;
};

} // namespace latency
