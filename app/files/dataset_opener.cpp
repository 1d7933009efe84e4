// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/dataset_opener.h"

#include "app/import/remembered_readings.h"

namespace latency
{
namespace
{

struct Opened {
    DatasetRequest request; ///< with what is remembered
    Result<DatasetSnapshotPointer> dataset;
    StudioSetup setup;
    std::size_t unclear = 0; ///< the source whose columns are, if any are
};

/// The first source that cannot be opened by itself, or else the last, which was added.
std::size_t unclearSource(const DatasetRequest& request)
{
    for (std::size_t i = 0; i + 1 < request.sources.size(); ++i) {
        const DatasetSource& source = request.sources[i];
        const auto preview = previewTable(source.reference, openOptions(source.reading, {}));
        if (preview && preview->error)
            return i;
    }
    return request.sources.size() - 1;
}

Opened openWith(const DatasetRequest& request, const std::vector<std::filesystem::path>& folders,
                const RememberedReadings::ByHeader& readings, std::stop_token stop)
{
    DatasetRequest asked = withRemembered(request, readings);
    Opened found{asked, openSnapshot(asked, folders, stop), {}};
    if (found.dataset && !stop.stop_requested())
        found.setup = initialSetup((*found.dataset)->table, (*found.dataset)->similarity.values);
    if (!found.dataset && found.dataset.error().kind == ErrorKind::ColumnsUnclear)
        found.unclear = unclearSource(asked);
    return found;
}

} // namespace

DatasetOpener::DatasetOpener(std::vector<std::filesystem::path> dataFolders, QObject* parent)
    : QObject(parent), folders_(std::move(dataFolders))
{
}

void DatasetOpener::open(const DatasetRequest& request, Corrections corrections)
{
    Q_EMIT opening(QString::fromStdString(requestText(request)));
    task_.run([request, folders = folders_,
               readings = corrections == Corrections::Remembered ? RememberedReadings().all()
                                                                 : RememberedReadings::ByHeader()](
                  std::stop_token stop) { return openWith(request, folders, readings, stop); },
              [this, request](const Opened& found) {
                  if (found.dataset) {
                      if (found.request != request)
                          Q_EMIT remembered(QString::fromStdString(requestText(found.request)));
                      Q_EMIT this->opened(*found.dataset, found.setup);
                      return;
                  }
                  const QString sentence = QString::fromStdString(found.dataset.error().message);
                  if (found.dataset.error().kind == ErrorKind::ColumnsUnclear)
                      Q_EMIT columnsUnclear(found.request, found.unclear, sentence);
                  else
                      Q_EMIT refused(sentence);
              });
}

} // namespace latency
