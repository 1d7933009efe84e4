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

/// Opens datasets on a worker; the newest request wins and what was open stays open until then.
class DatasetOpener : public QObject
{
    Q_OBJECT

public:
    DatasetOpener(std::vector<std::filesystem::path> dataFolders, QObject* parent);

    [[nodiscard]] const std::vector<std::filesystem::path>& dataFolders() const { return folders_; }
    /// Whether tables whose header is known are read as they were corrected before.
    enum class Corrections { Remembered, AsAsked };
    void open(const DatasetRequest& request, Corrections corrections = Corrections::Remembered);

Q_SIGNALS:
    void opening(const QString& requestText);
    /// Corrections by hand were applied to what is going to be `opened`.
    void remembered(const QString& requestText);
    /// A dataset with the setup it opens with.
    void opened(const latency::DatasetSnapshotPointer& dataset, const latency::StudioSetup& setup);
    void refused(const QString& sentence);
    /// What the columns of one of the sources mean has to be chosen by hand; then `open` again.
    void columnsUnclear(const latency::DatasetRequest& request, std::size_t source,
                        const QString& sentence);

private:
    std::vector<std::filesystem::path> folders_;
    Job task_;
};

} // namespace latency
