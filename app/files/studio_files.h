#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"
#include "app/studio/studio_document.h"
#include "core/dataset/units/latency_unit.h"
#include "core/experiment/predict_all.h"
#include "widgets/plots/plot_source.h"

#include <QAbstractItemModel>
#include <QWidget>

namespace latency
{

/// Asks for a file and writes parts of the document: experiment, result, worksheet, views, tables.
class StudioFiles : public QObject
{
    Q_OBJECT

public:
    StudioFiles(StudioDocument& document, Preferences& preferences, QWidget* window);

    void saveExperiment();
    void saveResult(); ///< of the shown run
    /// device  the board to be measured
    void savePicksAsWorksheet(const std::string& device);
    void setWorksheetUnit(LatencyUnit unit) { worksheetUnit_ = unit; }
    void saveWorksheet(const std::string& device, const std::vector<int>& architectures);
    void saveNetwork(const std::string& json);
    [[nodiscard]] QString askForWorksheet(); ///< one that was filled in, or empty
    /// File for the predictions of a device, or empty.
    [[nodiscard]] QString askForPredictions(const QString& device);
    void writePredicted(const NetworkPredictions& predictions, const QString& fileName);
    void exportView(PlotSource* view); ///< nullptr: nothing to export
    /// name  proposed stem of the file
    void exportTable(const QAbstractItemModel& table, const QString& name);
    /// The same without a dialog; the extension .tex selects LaTeX.
    void writeTable(const QAbstractItemModel& table, const QString& fileName);

Q_SIGNALS:
    void refused(const QString& sentence);
    void saved(const QString& remark);

private:
    [[nodiscard]] QString ask(const QString& title, const QString& name, const QString& filter);
    bool write(const QString& fileName, const std::string& contents); ///< false: nothing written

    StudioDocument& document_;
    Preferences& preferences_;
    QWidget* window_;
    LatencyUnit worksheetUnit_ = LatencyUnit::Milliseconds;
    QString lastWorksheet_; ///< saved, and probably the one that comes back
};

} // namespace latency
