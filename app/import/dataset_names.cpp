// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/dataset_names.h"

#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/options/dataset_reference.h"
#include "widgets/panels/core_text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace latency
{
namespace
{

struct DatasetNames {
    Q_DECLARE_TR_FUNCTIONS(latency::DatasetNames)
};

/// "*.csv", "*.csv.gz", "*.csv.bz2"
QStringList patternsOf(const DatasetFormat& format)
{
    QStringList patterns;
    for (const std::string& ending : format.endings)
        for (const char* packed : {"", ".gz", ".bz2"})
            patterns << QLatin1Char('*') + QString::fromStdString(ending) + QLatin1String(packed);
    return patterns;
}

} // namespace

QString datasetName(const QString& reference)
{
    if (isNamedDataset(reference.toStdString()))
        return reference;
    const auto [path, part] = splitReference(reference.toStdString());
    const QString name = QFileInfo(QString::fromStdString(path)).fileName();
    return part.empty() ? name : name + QLatin1Char('#') + QString::fromStdString(part);
}

QString datasetNames(const QString& requestText)
{
    QStringList names;
    for (const std::string& reference : referencesOf(requestFromText(requestText.toStdString())))
        names << datasetName(QString::fromStdString(reference));
    return names.join(QStringLiteral(" + "));
}

QString datasetFileFilter()
{
    QStringList everything;
    QStringList lines;
    for (const DatasetFormat& format : datasetFormats()) {
        if (format.isFolder || format.endings.empty())
            continue;
        const QStringList patterns = patternsOf(format);
        everything << patterns;
        lines << QStringLiteral("%1 (%2)").arg(
            coreText(format.title).remove(QLatin1Char('(')).remove(QLatin1Char(')')),
            patterns.join(QLatin1Char(' ')));
    }
    everything.removeDuplicates();
    lines.prepend(DatasetNames::tr("All datasets (%1)").arg(everything.join(QLatin1Char(' '))));
    lines << DatasetNames::tr("All files (*)");
    return lines.join(QStringLiteral(";;"));
}

} // namespace latency
