#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <vector>

class QWidget;

namespace latency
{

class EncodingStates;
class ExperimentRunner;
class Preferences;
class RunBar;
class SampleAxes;
class SelectionPresenter;
class SessionKeeper;
class StudioDocument;
class StudioFiles;
class StudioOpener;
struct MainMenu;

/// The window's interface to its modules: the state of the studio, and functions to show, ask and
/// save. The only connection between modules.
struct Workbench {
    QWidget& window;
    StudioDocument& document;
    EncodingStates& encodings;
    SampleAxes& axes;
    ExperimentRunner& runner;
    SelectionPresenter& selection;
    MainMenu& menu;
    RunBar& runBar;
    Preferences& preferences;
    StudioOpener& opener;
    StudioFiles& files;
    SessionKeeper& keeper;
    std::vector<std::filesystem::path> dataFolders;
    int threads = 1;
    /// Asks the user; the callback receives the index of the answer.
    std::function<void(const QString&, const QStringList&, std::function<void(int)>)> ask;
    std::function<QString()> workspace;                ///< id of the one that is seen
    std::function<void(const QString&)> showWorkspace; ///< by its id
};

} // namespace latency
