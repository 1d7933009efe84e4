#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_snapshot.h"

#include <QDialog>

namespace latency
{

/// Everything worth knowing of an open dataset, as HTML: where it comes from, what its numbers are,
/// notes, what each column was read as and why, where every device comes from.
QString datasetInfoHtml(const DatasetSnapshot& dataset);

/// Shows it beside the window, with a way to correct the columns.
class DatasetInfo : public QDialog
{
    Q_OBJECT

public:
    DatasetInfo(const DatasetSnapshot& dataset, QWidget* parent);

Q_SIGNALS:
    /// How the columns of that file, a place in `dataset.columns`, are read is to be changed.
    void columnsRequested(std::size_t file);
};

} // namespace latency
