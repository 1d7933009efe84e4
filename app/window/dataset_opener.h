#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_setup.h"
#include "app/workers/dataset_snapshot.h"
#include "app/workers/latest_task.h"

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
    void open(const QString& reference, std::optional<LatencyUnit> unit = std::nullopt);

Q_SIGNALS:
    void opening(const QString& reference);
    /// A dataset with the setup it opens with.
    void opened(const latency::DatasetSnapshotPointer& dataset, const latency::StudioSetup& setup);
    void refused(const QString& reference, const QString& sentence);
    /// The file does not say its unit; ask and call `open` again.
    void unitNeeded(const QString& reference, const QString& sentence);

private:
    std::vector<std::filesystem::path> folders_;
    LatestTask task_;
};

} // namespace latency
