#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/help/help_windows.h"
#include "app/layout/workspace_layout.h"
#include "app/shell/studio_parts.h"

#include <QMainWindow>

#include <filesystem>
#include <memory>
#include <vector>

namespace latency
{

class Appearance;
class DatasetStatus;
class LessonPresenter;
class Modules;
class OpeningLinks;
class SessionLinks;
class WindowPage;

/// The workbench: makes the modules, lays out their panels and joins them with menus, files and
/// lessons. Names no module and computes nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Options {
        std::vector<std::filesystem::path> dataFolders;
        int threads = 1;
        bool measuresMachine = true; ///< show BLAS and GFLOP/s in the status line
        /// Folder of kept sessions; empty: none is kept or brought back.
        std::filesystem::path recoveryFolder{};
        bool offersAbandoned = true; ///< false for all but the first window
        bool comesBack = false;      ///< restores the session closed last, if none is offered
    };
    explicit MainWindow(const Options& options, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StudioDocument& document() { return parts_->document; }
    [[nodiscard]] ExperimentRunner& runner() { return *parts_->runner; }
    void askForDataset(); ///< as the menu does
    void openDataset(const QString& reference);
    void openExperiment(const QString& fileName);
    /// Opens its dataset and restores its state.
    void openSession(const QString& fileName);
    void saveSession(const QString& fileName);
    /// Restores a kept session, see SessionClaim.
    void restoreKept(const QString& fileName);
    /// True while the session closed last is being restored; nothing else should be opened.
    [[nodiscard]] bool isComingBack() const;
    /// Opens a dataset, or a file of the program such as an experiment or a session.
    void openFile(const QString& fileName);
    /// Asks for the roles of its columns before opening it.
    void importTable(const QString& fileName);
    void applyAppearance();
    /// In the order of the top bar.
    [[nodiscard]] const std::vector<WorkspaceInfo>& workspaces() const
    {
        return layout_->workspaces();
    }
    [[nodiscard]] QString workspace() const { return layout_->current(); } ///< its id
    void setWorkspace(const QString& id);
    /// Descriptions of work lost by closing or recreating the window, besides measurements on the
    /// user's own boards.
    [[nodiscard]] QStringList unkeptWork() const;
    /// Takes over the whole state of another window, with undo history and layout.
    void continueFrom(MainWindow& other);
    /// Closes without a question, because another window has taken over.
    void closeReplaced();
    /// Asks for confirmation of a change of language that would lose work.
    void askBeforeLanguage(const QStringList& lost);

Q_SIGNALS:
    void datasetShown();
    void refused(const QString& sentence); ///< beside the notice
    void sessionSaved(const QString& fileName);
    /// Requests another window with the dataset of this one.
    void newWindowRequested(const QString& reference);
    void keptWindowRequested(const QString& file); ///< another window, on a kept session
    void languageChosen();   ///< another than the window has; Preferences know which
    void languageInsisted(); ///< although something is lost by it

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] decltype(Workbench::ask) asks();
    void makeModules(int threads);
    void buildPage();
    void connectOpening();
    void connectMenu();
    void connectBars();
    void showNotice(const Notice& notice);
    void refuse(const QString& sentence);
    void showHelp();
    void showRunBar();
    [[nodiscard]] nlohmann::json windowState() const;
    void restoreWindow(const nlohmann::json& state);

    HelpWindows help_;
    std::unique_ptr<StudioParts> parts_;
    Modules* modules_ = nullptr;
    WorkspaceLayout* layout_ = nullptr;
    WindowPage* page_ = nullptr;
    Appearance* appearance_ = nullptr;
    DatasetStatus* datasetStatus_ = nullptr;
    OpeningLinks* opening_ = nullptr;
    SessionLinks* sessions_ = nullptr;
    LessonPresenter* lessons_ = nullptr;
    bool isReplaced_ = false; ///< another window continues what this one has
};

} // namespace latency
