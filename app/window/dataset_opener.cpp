// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dataset_opener.h"

namespace latency
{

DatasetOpener::DatasetOpener(std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), folders_(std::move(dataFolders))
{
}

void DatasetOpener::open(const QString& reference, std::optional<LatencyUnit> unit)
{
    Q_EMIT opening(reference);
    OpenOptions options;
    options.dataFolders = folders_;
    options.unit = unit;
    task_.start(
        [name = reference.toStdString(), options](std::stop_token stop) {
            std::pair<Result<DatasetSnapshotPointer>, StudioSetup> found{
                openSnapshot(name, options, stop), {}};
            if (found.first && !stop.stop_requested())
                found.second =
                    initialSetup((*found.first)->table, (*found.first)->similarity.values);
            return found;
        },
        [this, reference,
         unit](const std::pair<Result<DatasetSnapshotPointer>, StudioSetup>& found) {
            const auto& [dataset, setup] = found;
            if (dataset) {
                Q_EMIT opened(*dataset, setup);
                return;
            }
            const QString sentence = QString::fromStdString(dataset.error().message);
            if (!unit && sentence.contains(QLatin1String("--unit")))
                Q_EMIT unitNeeded(reference, sentence);
            else
                Q_EMIT refused(reference, sentence);
        });
}

} // namespace latency
