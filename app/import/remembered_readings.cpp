// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/remembered_readings.h"

#include <QCryptographicHash>
#include <QStringList>

namespace latency
{
namespace
{

const QString kGroup = QStringLiteral("importedHeaders");
const QString kOrder = QStringLiteral("importedHeadersInOrder"); ///< newest first
constexpr qsizetype kMost = 100;

} // namespace

QString RememberedReadings::keyOf(const std::vector<ColumnMeaning>& columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ColumnMeaning& column : columns) {
        hash.addData(QByteArray::fromStdString(column.column));
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

RememberedReadings::ByHeader RememberedReadings::all() const
{
    ByHeader readings;
    const QStringList keys = settings_.value(kOrder).toStringList();
    for (const QString& key : keys) {
        const QString text = settings_.value(kGroup + QLatin1Char('/') + key).toString();
        DatasetRequest request = requestFromText(text.toStdString());
        if (!request.isPlain())
            readings[key] = std::move(request.sources.front().reading);
    }
    return readings;
}

void RememberedReadings::keep(const QString& key, const TableReading& reading)
{
    QStringList keys = settings_.value(kOrder).toStringList();
    keys.removeAll(key);
    TableReading untouched;
    untouched.isDecided = reading.isDecided;
    if (reading == untouched) {
        settings_.remove(kGroup + QLatin1Char('/') + key);
    } else {
        keys.prepend(key);
        const DatasetRequest request{{{std::string(), reading}}, JoinRows::Union};
        settings_.setValue(kGroup + QLatin1Char('/') + key,
                           QString::fromStdString(requestText(request)));
    }
    while (keys.size() > kMost)
        settings_.remove(kGroup + QLatin1Char('/') + keys.takeLast());
    settings_.setValue(kOrder, keys);
}

DatasetRequest withRemembered(DatasetRequest request, const RememberedReadings::ByHeader& readings)
{
    if (readings.empty())
        return request;
    for (DatasetSource& source : request.sources) {
        const std::filesystem::path file = splitReference(source.reference).path;
        std::error_code ignored;
        if (source.reading != TableReading{} || !std::filesystem::is_regular_file(file, ignored))
            continue;
        const auto preview = previewTable(source.reference, {});
        if (!preview)
            continue;
        if (const auto found = readings.find(RememberedReadings::keyOf(preview->columns));
            found != readings.end())
            source.reading = found->second;
    }
    return request;
}

} // namespace latency
