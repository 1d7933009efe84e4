// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/report_page.h"

#include "core/base/plain_text.h"
#include "core/experiment/result_table.h"
#include "core/experiment/run_origins.h"
#include "core/predictor/predictor.h"
#include "widgets/panels/number_text.h"
#include "widgets/plots/plot_export.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

namespace latency
{
namespace
{

QString escaped(const std::string& text)
{
    return QString::fromStdString(plainText(text)).toHtmlEscaped();
}

QString row(const QStringList& cells, const char* tag = "td")
{
    QString text = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        text += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), cell);
    return text + QStringLiteral("</tr>\n");
}

QStringList summaryCells(const ResultSummary& summary, const QString& unit)
{
    return {summary.trials > 1
                ? QStringLiteral("%1 ± %2").arg(correlationText(summary.spearman.mean),
                                                correlationText(summary.spearman.deviation))
                : correlationText(summary.spearman.mean),
            correlationText(summary.kendall.mean),
            valueText(summary.rmse.mean, unit),
            percentText(summary.within5.mean),
            percentText(summary.within10.mean),
            countText(summary.architectures),
            QString::number(summary.trials)};
}

const QStringList kColumns{QStringLiteral("Spearman ρ"), QStringLiteral("Kendall τ-b"),
                           QStringLiteral("RMSE"),       QStringLiteral("±5 %"),
                           QStringLiteral("±10 %"),      QStringLiteral("architectures"),
                           QStringLiteral("seeds")};

QString datasetText(const ExperimentResult& result)
{
    return escaped(result.datasetTitle) +
           (result.isSimulated ? QStringLiteral(" <b>(simulated)</b>") : QString());
}

QString samplesText(const ExperimentResult& result)
{
    return escaped(budgetText(result) + " " + result.spec.sampler.value("name", ""));
}

QString overview(const std::vector<ResultWithPredictions>& results)
{
    QString text =
        QStringLiteral("<h2>All runs</h2><table>") +
        row(QStringList{QStringLiteral("predictor"), QStringLiteral("dataset"),
                        QStringLiteral("task"), QStringLiteral("samples"), QStringLiteral("seed")} +
                kColumns,
            "th");
    for (const ResultWithPredictions& one : results) {
        const ExperimentSpec& spec = one.result.spec;
        const auto summaries = summarize(one.result, false);
        const QStringList run{
            escaped(spec.predictor.value("name", "")) +
                (one.result.isComplete ? QString() : QStringLiteral(" (stopped)")),
            datasetText(one.result), spec.task.empty() ? QStringLiteral("–") : escaped(spec.task),
            samplesText(one.result), QString::number(spec.seed)};
        if (summaries.empty())
            text += row(run);
        else
            text += row(run + summaryCells(summaries.back(),
                                           QString::fromStdString(one.result.quantity.unit)));
    }
    text += QStringLiteral("</table><p class=\"note\">Mean over test devices, counted on the "
                           "unseen architectures; ± is the standard deviation over seeds.</p>\n");
    std::vector<const ExperimentResult*> compared;
    for (const ResultWithPredictions& one : results)
        compared.push_back(&one.result);
    for (const std::string& origin : differentOrigins(compared))
        text += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(origin));
    return text;
}

/// "HELP · NAS-Bench-201, task ND; 9 train devices, 6 test devices, 20 labels each (random), seed
/// 1."
QString circumstances(const ExperimentResult& result)
{
    const ExperimentSpec& spec = result.spec;
    return QStringLiteral(
               "%1%2; %3 train devices, %4 test devices, %5 labels each (%6), seed %7.%8")
        .arg(datasetText(result),
             spec.task.empty() ? QString() : QStringLiteral(", task %1").arg(escaped(spec.task)))
        .arg(spec.trainDevices.size())
        .arg(spec.testDevices.size())
        .arg(escaped(budgetText(result)), escaped(spec.sampler.value("name", "")))
        .arg(spec.seed)
        .arg(result.isComplete ? QString() : QStringLiteral(" <b>Stopped early.</b>"));
}

/// figure  the picture's markup
QString section(const ResultWithPredictions& data, const QString& figure)
{
    const ExperimentResult& result = data.result;
    QString text =
        QStringLiteral("<h2>%1</h2><p>%2</p><table>")
            .arg(escaped(result.spec.predictor.value("name", "")), circumstances(result)) +
        row(QStringList{QStringLiteral("test device")} + kColumns, "th");
    for (const ResultSummary& summary : summarize(result, false))
        text += row(QStringList{summary.deviceName.empty() ? QStringLiteral("<b>mean</b>")
                                                           : escaped(summary.deviceName)} +
                    summaryCells(summary, QString::fromStdString(result.quantity.unit)));
    text += QStringLiteral("</table>\n");
    for (const std::string& remark : result.remarks)
        text += QStringLiteral("<p class=\"note\">%1</p>\n").arg(escaped(remark));
    text += data.remark.empty()
                ? figure
                : QStringLiteral("<p class=\"note\">%1</p>").arg(escaped(data.remark));
    return text + QStringLiteral("\n<p class=\"note\">%1 s, %2 threads, %3, %4</p>\n")
                      .arg(result.totalSeconds, 0, 'f', 1)
                      .arg(result.threads)
                      .arg(escaped(result.program), escaped(result.machine));
}

QString page(const QString& body)
{
    return QStringLiteral(
               "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
               "<title>Latency Studio report</title><style>"
               "body{font:14px/1.5 Inter,'DejaVu Sans',sans-serif;color:#1f2937;max-width:1100px;"
               "margin:32px auto;padding:0 16px}h1{font-size:24px}h2{font-size:18px;"
               "margin-top:32px}table{border-collapse:collapse}th,td{padding:4px 12px;"
               "text-align:right;border-bottom:1px solid #e5e7eb}th:first-child,"
               "td:first-child{text-align:left}.note{color:#6b7280}svg{max-width:100%;height:auto}"
               "</style></head><body><h1>Latency Studio report</h1>\n") +
           body + QStringLiteral("</body></html>\n");
}

} // namespace

Result<QByteArray> reportAsHtml(const std::vector<ResultWithPredictions>& results)
{
    QString body = overview(results);
    for (const ResultWithPredictions& one : results) {
        if (one.rows.empty()) {
            body += section(one, {});
            continue;
        }
        ResultFigure figure({&one});
        const auto svg = renderPlot(figure, PlotFormat::Svg, figure.naturalSize());
        if (!svg)
            return svg.error();
        const qsizetype begin = svg->indexOf("<svg");
        body += section(one, QString::fromUtf8(svg->mid(std::max<qsizetype>(0, begin))));
    }
    return page(body).toUtf8();
}

Result<QByteArray> reportAsPdf(const std::vector<ResultWithPredictions>& results)
{
    QTextDocument document;
    QString body = overview(results);
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i].rows.empty()) {
            body += section(results[i], {});
            continue;
        }
        ResultFigure figure({&results[i]});
        const QString name = QStringLiteral("figure%1").arg(i);
        document.addResource(QTextDocument::ImageResource, QUrl(name),
                             plotImage(figure, figure.naturalSize(), lightTheme()));
        body +=
            section(results[i], QStringLiteral("<p><img src=\"%1\" width=\"640\"></p>").arg(name));
    }
    document.setHtml(page(body));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(96);
        document.setPageSize(writer.pageLayout().paintRectPixels(96).size());
        document.print(&writer);
    }
    return bytes;
}

} // namespace latency
