// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/export_plot.h"

#include "core/base/atomic_file.h"
#include "widgets/plots/plot_export.h"
#include "widgets/plots/plot_painting.h"

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
    // Millimetres at 96 pixels per inch; text keeps its size, so small figures have few ticks.
    return {{QObject::tr("standard, 190 mm, 192 dpi"), kPaper, 192},
            {QObject::tr("one column, 85 mm, 600 dpi"), {321, 240}, 600},
            {QObject::tr("page width, 175 mm, 300 dpi"), {661, 420}, 300},
            {QObject::tr("slide, 16 : 9, 192 dpi"), {960, 540}, 192}};
}

QString withNetworks(const QString& csv, const LatencyTable& table)
{
    QStringList lines = csv.split(QLatin1Char('\n'));
    const QString& head = lines.front();
    if (!head.startsWith(QLatin1String("architecture,")) ||
        head.startsWith(QLatin1String("architecture,text,")))
        return csv;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const qsizetype comma = lines[i].indexOf(QLatin1Char(','));
        if (comma < 0)
            continue;
        bool isNumber = false;
        const int row = lines[i].left(comma).toInt(&isNumber);
        QString network = QStringLiteral("network");
        if (i > 0 && isNumber && row >= 0 && row < table.architectureCount())
            network = QString::fromStdString(table.space().toText(table.architecture(row)));
        else if (i > 0)
            return csv; // counts something else
        lines[i].insert(comma, QLatin1Char(',') + csvLine({network}).trimmed());
    }
    return lines.join(QLatin1Char('\n'));
}

QString writePlot(PlotSource& source, const QString& fileName, const ExportSize& size,
                  const LatencyTable* table)
{
    if (fileName.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        const QString csv = source.dataAsCsv();
        return written(fileName, (table != nullptr ? withNetworks(csv, *table) : csv).toUtf8());
    }
    const auto format = plotFormatFromFileName(fileName);
    if (!format)
        return QObject::tr(
                   "%1 ends in none of .pdf, .svg, .png or .csv; the ending chooses the format.")
            .arg(fileName);
    const auto bytes = renderPlot(source, *format, size.size, size.dotsAnInch);
    return bytes ? written(fileName, *bytes) : QString::fromStdString(bytes.error().message);
}

QString exportPlot(QWidget* parent, PlotSource& source, const QString& folder,
                   const ExportSize& size, const LatencyTable* table)
{
    QString filter = QObject::tr("PDF (*.pdf)");
    QString fileName = QFileDialog::getSaveFileName(
        parent, QObject::tr("Export view"), folder + QLatin1Char('/') + source.plotName(),
        QObject::tr("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;Data (*.csv)"), &filter);
    if (fileName.isEmpty())
        return {};
    if (!fileName.contains(QLatin1Char('.')))
        fileName += filter.mid(filter.indexOf(QLatin1String("*.")) + 1).chopped(1);
    return writePlot(source, fileName, size, table);
}

void copyPlot(PlotSource& source)
{
    QGuiApplication::clipboard()->setImage(plotImage(source, kPaper, lightTheme()));
}

} // namespace latency
