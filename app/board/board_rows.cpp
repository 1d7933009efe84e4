// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board_rows.h"

#include "widgets/panels/core_text.h"

namespace latency
{

std::vector<BoardRow> boardRows(const BoardMeasurements& board, const LatencyTable& table)
{
    const QString noun = coreText(table.space().networkNoun());
    std::vector<BoardRow> rows;
    for (const BoardMeasurement& one : board.all()) {
        BoardRow row;
        row.architecture = table.findArchitecture(one.architecture);
        row.network = QStringLiteral("%1 %2").arg(noun).arg(row.architecture);
        row.text = QString::fromStdString(table.space().toText(one.architecture));
        row.repeats = QList<double>(one.repeats.begin(), one.repeats.end());
        row.milliseconds = one.milliseconds;
        row.spread = one.spread;
        row.hasFailed = one.hasFailed();
        row.reason = QString::fromStdString(one.failure.value_or(std::string()));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace latency
