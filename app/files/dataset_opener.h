#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_setup.h"
#include "app/workers/dataset_snapshot.h"
#include "app/workers/job.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <vector>

namespace latency
{

/// Opens datasets on a worker; the newest request wins, and the open dataset stays open until then.
class DatasetOpener : public QObject
{
    Q_OBJECT

public:
    DatasetOpener(std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] const std::vector<std::filesystem::path>& dataFolders() const { return folders_; }
    /// Whether earlier corrections apply to tables with the same header.
    enum class Corrections { Remembered, AsAsked };
    void open(const DatasetRequest& request, Corrections corrections = Corrections::Remembered);

Q_SIGNALS:
    void opening(const QString& requestText);
    /// Remembered corrections were applied to the dataset about to be `opened`.
    void remembered(const QString& requestText);
    /// A dataset with the setup it opens with.
    void opened(const latency::DatasetSnapshotPointer& dataset, const latency::StudioSetup& setup);
    void refused(const QString& sentence);
    /// The roles of a source's columns have to be chosen by hand; then call `open` again.
    void columnsUnclear(const latency::DatasetRequest& request, std::size_t source,
                        const QString& sentence);

private:
    std::vector<std::filesystem::path> folders_;
    Job task_;
};

} // namespace latency
