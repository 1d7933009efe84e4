#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"

#include <QSettings>
#include <QString>

#include <map>

namespace latency
{

/// How the columns of tables were corrected by hand, by the header of the table: a file with the
/// same columns is read so again.
class RememberedReadings
{
public:
    using ByHeader = std::map<QString, TableReading>;

    /// The same for all tables whose columns have these names in this order.
    static QString keyOf(const std::vector<ColumnMeaning>& columns);

    [[nodiscard]] ByHeader all() const;
    /// A reading that corrects nothing is forgotten instead. Keeps the last hundred.
    void keep(const QString& key, const TableReading& reading);

private:
    QSettings settings_;
};

/// Gives every file of the request about which nobody has decided the reading remembered for its
/// header. Reads the heads of files: for a worker.
DatasetRequest withRemembered(DatasetRequest request, const RememberedReadings::ByHeader& readings);

} // namespace latency
