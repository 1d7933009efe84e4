#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"

#include <QSettings>
#include <QString>

#include <map>

namespace latency
{

/// Corrections of columns by hand, by the header of the table; they apply to later files with the
/// same columns.
class RememberedReadings
{
public:
    using ByHeader = std::map<QString, TableReading>;

    /// Key of a header: equal for tables with these column names in this order.
    static QString keyOf(const std::vector<ColumnMeaning>& columns);

    [[nodiscard]] ByHeader all() const;
    /// Remembers corrections, the last hundred; empty ones are removed instead.
    void keep(const QString& key, const TableReading& reading);

private:
    QSettings settings_;
};

/// Applies remembered corrections to every file of the request without its own. Reads the
/// beginnings of files, so to be called on a worker.
DatasetRequest withRemembered(DatasetRequest request, const RememberedReadings::ByHeader& readings);

} // namespace latency
