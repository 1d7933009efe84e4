#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_snapshot.h"

#include <QDialog>

namespace latency
{

/// Description of an open dataset as HTML: source, numbers, notes, the role of each column with its
/// reason, and the source of every device.
QString datasetInfoHtml(const DatasetSnapshot& dataset);

/// Shows it beside the window, with a way to correct the columns.
class DatasetInfo : public QDialog
{
    Q_OBJECT

public:
    DatasetInfo(const DatasetSnapshot& dataset, QWidget* parent);

Q_SIGNALS:
    /// Requests a correction of a file's columns; index in `dataset.columns`.
    void columnsRequested(std::size_t file);
};

} // namespace latency
