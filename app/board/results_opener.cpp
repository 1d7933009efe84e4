// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/results_opener.h"

#include "core/experiment/result_files.h"
#include "widgets/panels/core_text.h"

#include <utility>

namespace latency
{

ResultsOpener::ResultsOpener(StudioDocument& document, QObject* parent)
    : QObject(parent), document_(document)
{
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        if (!waiting_.isEmpty())
            read(std::exchange(waiting_, {}));
    });
}

void ResultsOpener::open(const QStringList& files)
{
    if (files.isEmpty())
        return;
    if (document_.dataset()) {
        read(files);
        return;
    }
    const auto first = readResultFile(files.front().toStdString());
    if (!first) {
        Q_EMIT refused(coreText(first.error().message));
        return;
    }
    waiting_ = files;
    Q_EMIT datasetRequested(QString::fromStdString(first->spec.dataset));
}

void ResultsOpener::read(const QStringList& files)
{
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.emplace_back(file.toStdString());
    reading_.run([paths, table = document_.dataset()->table](
                     std::stop_token stop) { return readResultRecords(paths, *table, stop); },
                 [this](Result<ResultRecords> records) {
                     if (!records) {
                         Q_EMIT refused(coreText(records.error().message));
                         return;
                     }
                     const auto count = records->runs.size();
                     for (RunRecord& run : records->runs)
                         document_.addRun(std::move(run));
                     QString remark = count == 1
                                          ? tr("1 result is in the list of runs.")
                                          : tr("%1 results are in the list of runs.").arg(count);
                     if (!records->remarks.empty())
                         remark += QLatin1Char(' ') + tr("%1 were left out: %2")
                                                          .arg(records->remarks.size())
                                                          .arg(coreText(records->remarks.front()));
                     Q_EMIT remarked(remark);
                 });
}

} // namespace latency
