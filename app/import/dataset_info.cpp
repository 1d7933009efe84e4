// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/dataset_info.h"

#include "app/import/dataset_names.h"
#include "widgets/import/column_roles.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/theme/active_theme.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <map>

namespace latency
{
namespace
{

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped();
}

QString heading(const QString& text)
{
    return QStringLiteral("<h4>%1</h4>").arg(text.toHtmlEscaped());
}

QString cells(const QStringList& texts, const char* tag)
{
    QString row;
    for (const QString& text : texts)
        row += QStringLiteral("<%1 align='left'>%2&nbsp;&nbsp;</%1>").arg(QLatin1String(tag), text);
    return QStringLiteral("<tr>%1</tr>").arg(row);
}

QString columnsHtml(const ReadColumns& file)
{
    QString rows = cells({DatasetInfo::tr("Column"), DatasetInfo::tr("Read as"),
                          DatasetInfo::tr("Unit"), DatasetInfo::tr("Why")},
                         "th");
    for (const ColumnMeaning& column : file.columns) {
        const QString role = QString::fromStdString(column.role == ColumnRole::Quantity
                                                        ? column.quantity
                                                        : std::string(columnRoleName(column.role)));
        rows +=
            cells({plain(column.column), columnRoleTitle(role).toHtmlEscaped(), plain(column.unit),
                   columnReasonText(QString::fromStdString(column.reason)).toHtmlEscaped()},
                  "td");
    }
    return heading(DatasetInfo::tr("Interpretation of the columns of %1")
                       .arg(datasetName(QString::fromStdString(file.source.reference)))) +
           QStringLiteral("<table cellpadding='2'>%1</table>").arg(rows);
}

/// Devices by source, in the order of the table.
QString devicesHtml(const LatencyTable& table)
{
    std::vector<std::string> sources;
    std::map<std::string, QStringList> names;
    for (const Device& device : table.devices()) {
        const std::string& source = device.source.empty() ? table.source() : device.source;
        if (!names.contains(source))
            sources.push_back(source);
        names[source] << plain(device.name);
    }
    QString html = heading(DatasetInfo::tr("Sources of the devices"));
    for (const std::string& source : sources)
        html += QStringLiteral("<p><b>%1</b> (%2)<br>%3</p>")
                    .arg(source.empty() ? DatasetInfo::tr("unknown") : plain(source),
                         countedText(names[source].size(), table.quantity().subject),
                         names[source].join(QStringLiteral(", ")));
    return html;
}

} // namespace

QString datasetInfoHtml(const DatasetSnapshot& dataset)
{
    const LatencyTable& table = *dataset.table;
    QString html = QStringLiteral("<h3>%1</h3>").arg(coreText(table.title()).toHtmlEscaped());
    html += QStringLiteral("<p>%1<br>%2</p>")
                .arg(datasetNames(QString::fromStdString(dataset.reference)).toHtmlEscaped(),
                     DatasetInfo::tr("%1 in %2")
                         .arg(coreText(table.quantity().name),
                              QString::fromStdString(table.quantity().unit)));
    html += heading(DatasetInfo::tr("Notes"));
    if (table.notes().empty())
        html += QStringLiteral("<p>%1</p>").arg(DatasetInfo::tr("Nothing unusual was found."));
    else
        html += QStringLiteral("<ul>");
    for (const std::string& note : table.notes())
        html += QStringLiteral("<li>%1</li>").arg(coreText(note).toHtmlEscaped());
    html += table.notes().empty() ? QString() : QStringLiteral("</ul>");
    for (const ReadColumns& file : dataset.columns)
        html += columnsHtml(file);
    return html + devicesHtml(table);
}

DatasetInfo::DatasetInfo(const DatasetSnapshot& dataset, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("datasetInfo"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Notes on this dataset"));
    auto* text = new QTextBrowser(this);
    text->setObjectName(QStringLiteral("datasetInfoText"));
    text->setAccessibleName(windowTitle());
    text->setHtml(datasetInfoHtml(dataset));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (std::size_t i = 0; i < dataset.columns.size(); ++i) {
        const QString name =
            datasetName(QString::fromStdString(dataset.columns[i].source.reference));
        auto* choose =
            buttons->addButton(dataset.columns.size() == 1 ? tr("Choose &columns…")
                                                           : tr("Choose columns of %1…").arg(name),
                               QDialogButtonBox::ActionRole);
        choose->setObjectName(QStringLiteral("chooseColumns%1").arg(i));
        connect(choose, &QPushButton::clicked, this, [this, i] {
            Q_EMIT columnsRequested(i);
            close();
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    resize(activeTheme().px(720), activeTheme().px(520));
}

} // namespace latency
