#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/studio_files.h"
#include "app/workbench/workbench.h"

#include <QAbstractItemModel>
#include <QKeySequence>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <nlohmann/json.hpp>

#include <functional>
#include <utility>
#include <vector>

namespace latency
{

/// One view of the workbench, available to any workspace.
struct PanelEntry {
    QString id;    ///< the same in every language and version: saved layouts name it
    QString title; ///< in the menus that export and copy views; empty: not there
    QWidget* widget = nullptr;
    QSize need; ///< to be read with ease, at a zoom of one
    /// Returns its picture as shown; empty or returning null if it has none.
    std::function<PlotSource*()> plot{};
    const QAbstractItemModel* table = nullptr; ///< exported where there is no picture
    QString tableName{};                       ///< stem of its file
};

/// A panel of a workspace and its width in a window of 1440 × 900; splitters scale it.
struct PanelWidth {
    QString panel; ///< its id; left out where no module has it
    int width = 0;
};

/// One workspace: its name and its panels in two rows.
struct WorkspaceInfo {
    QString id; ///< the same in every language and version: saved layouts and lessons name it
    QString title;
    QKeySequence shortcut{};
    QString helpPage{};          ///< that F1 opens; empty: the page of the predictor chosen
    bool isOfExperiment = false; ///< Run and Stop belong to it
    std::vector<PanelWidth> upper;
    std::vector<PanelWidth> lower{};
    int upperHeight = 800;
    int lowerHeight = 0;
};

/// Connections of a module besides its panels.
struct Notice {
    enum class Kind {
        Refusal, ///< something was not done; stays until it is closed
        News,    ///< shown for a moment
        Status   ///< shown until the next
    };
    Kind kind = Kind::News;
    QString text;
};

/// A workspace with its panels and presenters. It consists of a folder and one line of
/// module_list.cpp; all lists of workspaces and panels are made from the modules, by id.
class Module : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the window.
    explicit Module(const Workbench& workbench);

    [[nodiscard]] virtual WorkspaceInfo workspace() const = 0;
    [[nodiscard]] virtual std::vector<PanelEntry> panels() = 0;
    /// Work that would be lost by closing the window now, each in a few words.
    [[nodiscard]] virtual QStringList unkeptWork() const { return {}; }
    /// The module's state in a session besides the document; null if none.
    [[nodiscard]] virtual nlohmann::json state() const { return nullptr; }
    /// Restores a state, possibly of another version of the program.
    virtual void restore(const nlohmann::json& state) { static_cast<void>(state); }

Q_SIGNALS:
    void noticed(const latency::Notice& notice);
    void stateChanged(); ///< what `state` gives

protected:
    void refuse(const QString& sentence) { Q_EMIT noticed({Notice::Kind::Refusal, sentence}); }
    void tell(const QString& news) { Q_EMIT noticed({Notice::Kind::News, news}); }

    /// Makes the button or menu of a panel export its picture.
    template <class View>
    void exportsPicture(View& view)
    {
        connect(&view, &View::exportRequested, this,
                [this, &view] { workbench_.files.exportView(&view); });
    }
    /// Makes `signal` of a panel export a table; name  stem of the file
    template <class View, class Signal>
    void exportsTable(View& view, Signal signal, const QAbstractItemModel& table,
                      const QString& name)
    {
        connect(&view, signal, this,
                [this, &table, name] { workbench_.files.exportTable(table, name); });
    }

    Workbench workbench_;
};

} // namespace latency
