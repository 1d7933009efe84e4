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
        /// Where changes are kept until the window ends, and where those of windows that did not
        /// end cleanly are looked for; empty: neither.
        std::filesystem::path recoveryFolder{};
        bool offersAbandoned = true; ///< false for all but the first window
    };
    explicit MainWindow(const Options& options, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StudioDocument& document() { return parts_->document; }
    [[nodiscard]] ExperimentRunner& runner() { return *parts_->runner; }
    void openDataset(const QString& reference);
    void openExperiment(const QString& fileName);
    /// Opens its dataset and brings back all it kept.
    void openSession(const QString& fileName);
    void saveSession(const QString& fileName);
    /// A dataset, or an experiment or a session when the file is one.
    void openFile(const QString& fileName);
    /// Asks what its columns mean before it is opened.
    void importTable(const QString& fileName);
    void applyAppearance();
    /// In the order of the top line.
    [[nodiscard]] const std::vector<WorkspaceInfo>& workspaces() const
    {
        return layout_->workspaces();
    }
    [[nodiscard]] QString workspace() const { return layout_->current(); } ///< its id
    void setWorkspace(const QString& id);
    /// What would be lost by closing the window or making it anew, besides measurements on the
    /// user's own boards.
    [[nodiscard]] QStringList unkeptWork() const;
    /// Takes over everything that another window has open, with its undo history and layout.
    void continueFrom(const MainWindow& other);
    /// Closes without a question, as another window has everything.
    void closeReplaced();
    /// Says what would be lost by changing the language now, and asks.
    void askBeforeLanguage(const QStringList& lost);

Q_SIGNALS:
    void datasetShown();
    void refused(const QString& sentence); ///< beside the notice
    void sessionSaved(const QString& fileName);
    /// One more window, on the dataset of this one.
    void newWindowRequested(const QString& reference);
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
