// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/studio_parts.h"

#include "app/files/dataset_opener.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_files.h"
#include "app/files/studio_opener.h"
#include "app/studio/encoding_states.h"
#include "app/studio/sample_axes.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/panels/run_bar.h"
#include "widgets/panels/status_strip.h"

#include <utility>

namespace latency
{

StudioParts::StudioParts(QMainWindow& window, const std::vector<std::filesystem::path>& dataFolders,
                         int threads, std::function<nlohmann::json()> windowState)
    : menu(window, document.undoStack()), status(new StatusStrip), runBar(new RunBar),
      runner(new ExperimentRunner(&window)),
      encodings(new EncodingStates(document, threads, &window)), axes(new SampleAxes(&window)),
      selection(new SelectionPresenter(document, *status, menu, &window)),
      datasets(new DatasetOpener(dataFolders, &window)),
      opener(new StudioOpener(document, *datasets, *runner, &window)),
      files(new StudioFiles(document, preferences, &window)),
      keeper(new SessionKeeper(document, std::move(windowState), &window))
{
}

Workbench StudioParts::workbench(QWidget& window, int threads, Calls calls)
{
    return {window,
            document,
            *encodings,
            *axes,
            *runner,
            *selection,
            menu,
            *runBar,
            preferences,
            *opener,
            *files,
            *keeper,
            datasets->dataFolders(),
            threads,
            std::move(calls.ask),
            std::move(calls.workspace),
            std::move(calls.showWorkspace)};
}

} // namespace latency
