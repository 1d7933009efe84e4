// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export_plot.h"

#include "core/base/atomic_file.h"
#include "widgets/plots/plot_export.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

namespace latency
{
namespace
{

constexpr QSize kPaper{720, 520};

QString written(const QString& fileName, const QByteArray& contents)
{
    const auto result = writeFileAtomically(
        fileName.toStdString(), {contents.constData(), static_cast<std::size_t>(contents.size())});
    return result ? QString() : QString::fromStdString(result.error().message);
}

} // namespace

std::vector<ExportSize> exportSizes()
{
    // Millimetres at 96 pixels an inch; text keeps its size, so small figures have few ticks.
    return {
        {QObject::tr("standard, 190 mm, 192 dpi"), kPaper, 192},
        {QObject::tr("one column, 85 mm, 600 dpi"), {321, 240}, 600},
        {QObject::tr("page width, 175 mm, 300 dpi"), {661, 420}, 300},
        {QObject::tr("slide, 16 : 9, 192 dpi"), {960, 540}, 192}};
}

QString writePlot(PlotSource& source, const QString& fileName, const ExportSize& size)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return written(fileName, source.dataAsCsv().toUtf8());
    const auto format = plotFormatFromFileName(fileName);
    if (!format)
        return QObject::tr(
                   "%1 ends in none of .pdf, .svg, .png or .csv; the ending chooses the format.")
            .arg(fileName);
    const auto bytes = renderPlot(source, *format, size.size, size.dotsAnInch);
    return bytes ? written(fileName, *bytes) : QString::fromStdString(bytes.error().message);
}

QString exportPlot(QWidget* parent, PlotSource& source, const QString& folder,
                   const ExportSize& size)
{
    QString filter = QObject::tr("PDF (*.pdf)");
    QString fileName = QFileDialog::getSaveFileName(
        parent, QObject::tr("Export view"), folder + QLatin1Char('/') + source.plotName(),
        QObject::tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data (*.csv)"), &filter);
    if (fileName.isEmpty())
        return {};
    if (!fileName.contains(QLatin1Char('.')))
        fileName += filter.mid(filter.indexOf(QLatin1String("*.")) + 1).chopped(1);
    return writePlot(source, fileName, size);
}

void copyPlot(PlotSource& source)
{
    QGuiApplication::clipboard()->setImage(plotImage(source, kPaper, lightTheme()));
}

} // namespace latency
