// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/studio_files.h"

#include "app/board/unit_names.h"
#include "app/files/export_plot.h"
#include "core/base/atomic_file.h"
#include "core/experiment/predictions_file.h"
#include "core/experiment/result_files.h"
#include "core/search/worksheet.h"
#include "widgets/models/pick_table_model.h"
#include "widgets/models/table_latex.h"
#include "widgets/panels/core_text.h"

#include <QFileDialog>
#include <QFileInfo>

namespace latency
{

StudioFiles::StudioFiles(StudioDocument& document, Preferences& preferences, QWidget* window)
    : QObject(window), document_(document), preferences_(preferences), window_(window)
{
}

QString StudioFiles::ask(const QString& title, const QString& name, const QString& filter)
{
    return QFileDialog::getSaveFileName(
        window_, title, preferences_.lastFolder() + QLatin1Char('/') + name, filter);
}

bool StudioFiles::write(const QString& fileName, const std::string& contents)
{
    if (fileName.isEmpty())
        return false;
    const auto written = writeFileAtomically(fileName.toStdString(), contents);
    if (!written)
        Q_EMIT refused(QString::fromStdString(written.error().message));
    else
        Q_EMIT saved(tr("Saved %1.").arg(QFileInfo(fileName).fileName()));
    return written.hasValue();
}

void StudioFiles::saveExperiment()
{
    if (document_.dataset())
        write(ask(tr("Export experiment"), QStringLiteral("my.experiment.json"),
                  tr("Experiments (*.json)")),
              toJson(document_.experimentSpec()).dump(2) + "\n");
}

void StudioFiles::saveResult()
{
    const RunRecordPointer run = document_.findRun(document_.shownRun());
    if (!run) {
        Q_EMIT refused(tr("No run is shown: choose one in the list of runs first."));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(window_, tr("Folder for the result"),
                                                             preferences_.lastFolder());
    if (folder.isEmpty())
        return;
    const auto written = writeResultFiles(run->result, *document_.table(), folder.toStdString());
    if (!written)
        Q_EMIT refused(QString::fromStdString(written.error().message));
    else if (!written->remark.empty())
        Q_EMIT saved(QString::fromStdString(written->remark));
    else
        Q_EMIT saved(tr("Saved result.json and predictions.csv."));
}

void StudioFiles::savePicksAsWorksheet(const std::string& device)
{
    if (!document_.dataset() || document_.setup().picks.empty()) {
        Q_EMIT refused(tr("Nothing is picked: pick the networks to measure first."));
        return;
    }
    saveWorksheet(device, document_.setup().picks);
}

void StudioFiles::saveWorksheet(const std::string& device, const std::vector<int>& architectures)
{
    const QString fileName = ask(tr("Save worksheet"), QStringLiteral("worksheet.csv"),
                                 tr("CSV (*.csv);;JSON with layers (*.json)"));
    Worksheet worksheet;
    worksheet.table = document_.dataset()->table;
    worksheet.device = device;
    worksheet.architectures = architectures;
    worksheet.unit = worksheetUnit_;
    const bool isJson = fileName.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (!write(fileName, isJson ? worksheetJson(worksheet) : worksheetCsv(worksheet)))
        return;
    lastWorksheet_ = fileName;
    Q_EMIT saved(tr("Saved %1, in %2. Fill it in and drop it on the window, or read it with "
                    "File ▸ My board ▸ Read measurements (Ctrl+M).")
                     .arg(QFileInfo(fileName).fileName(), unitNames()[indexOf(worksheetUnit_)]));
}

void StudioFiles::saveNetwork(const std::string& json)
{
    write(ask(tr("Save network"), QStringLiteral("network.json"), tr("Networks (*.json)")), json);
}

QString StudioFiles::askForWorksheet()
{
    return QFileDialog::getOpenFileName(
        window_, tr("Read measurements"),
        QFileInfo::exists(lastWorksheet_) ? lastWorksheet_ : preferences_.lastFolder(),
        tr("Measurements (*.csv *.json *.txt *.tsv);;All files (*)"));
}

QString StudioFiles::askForPredictions(const QString& device)
{
    QString name = device;
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    QString chosen;
    QString file = QFileDialog::getSaveFileName(
        window_, tr("Save all predictions"),
        preferences_.lastFolder() + QLatin1Char('/') + name + QStringLiteral(" predictions.csv"),
        tr("CSV (*.csv);;Native table (*.latency.json)"), &chosen);
    if (chosen.contains(QLatin1String("latency.json")) &&
        !file.endsWith(QLatin1String(".latency.json")) && !file.isEmpty())
        file = file.section(QStringLiteral(".csv"), 0, 0) + QStringLiteral(".latency.json");
    else if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".csv");
    return file;
}

void StudioFiles::writePredicted(const NetworkPredictions& predictions, const QString& fileName)
{
    if (fileName.isEmpty())
        return;
    if (const auto written = writePredictions(predictions, fileName.toStdString()); !written)
        Q_EMIT refused(coreText(written.error().message));
    else
        Q_EMIT saved(tr("Saved %1.").arg(QFileInfo(fileName).fileName()));
}

void StudioFiles::exportView(PlotSource* view)
{
    if (!view)
        return;
    if (const QString failure =
            exportPlot(window_, *view, preferences_.lastFolder(),
                       exportSizes()[preferences_.exportSize()], document_.table());
        !failure.isEmpty())
        Q_EMIT refused(failure);
}

void StudioFiles::exportTable(const QAbstractItemModel& table, const QString& name)
{
    writeTable(table, ask(tr("Export table"), name + QStringLiteral(".csv"),
                          tr("CSV (*.csv);;LaTeX (*.tex)")));
}

void StudioFiles::writeTable(const QAbstractItemModel& table, const QString& fileName)
{
    const bool isLatex = fileName.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive);
    write(fileName, (isLatex ? tableAsLatex(table) : tableAsCsv(table)).toStdString());
}

} // namespace latency
