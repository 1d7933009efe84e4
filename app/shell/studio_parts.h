#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/studio/studio_document.h"
#include "app/workbench/main_menu.h"
#include "app/workbench/workbench.h"

#include <QMainWindow>

namespace latency
{

class DatasetOpener;
class StatusStrip;

/// Shared parts of one window's modules: the document, its opening and saving, the menus. The
/// window owns the QObjects.
struct StudioParts {
    /// windowState  returns the window's own state for sessions
    StudioParts(QMainWindow& window, const std::vector<std::filesystem::path>& dataFolders,
                int threads, std::function<nlohmann::json()> windowState);

    StudioDocument document;
    Preferences preferences;
    MainMenu menu;
    StatusStrip* status;
    RunBar* runBar;
    ExperimentRunner* runner;
    EncodingStates* encodings;
    SampleAxes* axes;
    SelectionPresenter* selection;
    DatasetOpener* datasets;
    StudioOpener* opener;
    StudioFiles* files;
    SessionKeeper* keeper;

    /// The functions of `calls` and references to these parts.
    struct Calls {
        decltype(Workbench::ask) ask;
        decltype(Workbench::workspace) workspace;
        decltype(Workbench::showWorkspace) showWorkspace;
    };
    [[nodiscard]] Workbench workbench(QWidget& window, int threads, Calls calls);
};

} // namespace latency
