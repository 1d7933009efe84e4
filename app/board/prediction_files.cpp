// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/prediction_files.h"

#include "core/base/atomic_file.h"
#include "core/experiment/predictions_file.h"
#include "core/experiment/source_devices.h"
#include "core/search/board_table.h"
#include "core/search/search_predictions.h"

#include <algorithm>
#include <limits>

namespace latency
{
namespace
{

bool isNative(const std::filesystem::path& file)
{
    return file.string().ends_with(".latency.json");
}

/// The table with the searched device as one of its devices, including all measurements.
Result<TableWithBoard> tableOfDevice(const LatencySearch& search, const BoardMeasurements& board)
{
    const SearchProblem& problem = search.problem();
    const bool isTables = problem.device >= 0;
    if (isTables &&
        (board.isEmpty() || board.device() != problem.table->device(problem.device).name))
        return TableWithBoard{problem.table, problem.device};
    return withBoard(*problem.table, board);
}

/// One value per row of a table, which may have more rows than there are predictions.
std::vector<float> atLeast(std::vector<float> values, const LatencyTable& table)
{
    values.resize(static_cast<std::size_t>(table.architectureCount()),
                  std::numeric_limits<float>::quiet_NaN());
    return values;
}

} // namespace

NetworkPredictions shownPredictions(LatencyTablePointer table, int device,
                                    std::vector<int> trainDevices, std::string predictor,
                                    std::vector<float> predicted, std::vector<float> deviation)
{
    NetworkPredictions all;
    all.labels = measuredRows(*table, device);
    all.hasFailed.assign(static_cast<std::size_t>(table->architectureCount()), 0);
    for (const CellMark& mark : table->marks())
        if (mark.device == device && mark.kind == CellMark::Kind::Failed)
            all.hasFailed[static_cast<std::size_t>(mark.architecture)] = 1;
    all.predicted = atLeast(std::move(predicted), *table);
    all.deviation = atLeast(std::move(deviation), *table);
    all.table = std::move(table);
    all.device = device;
    all.trainDevices = std::move(trainDevices);
    all.predictor = std::move(predictor);
    return all;
}

Result<void> writeSearchPredictions(const LatencySearch& search, const BoardMeasurements& board,
                                    const std::filesystem::path& file)
{
    if (!isNative(file))
        return writeFileAtomically(file, searchPredictionsCsv(search));
    auto measured = tableOfDevice(search, board);
    if (!measured)
        return measured.error();
    return writePredictions(
        shownPredictions(measured->table, measured->device, search.problem().trainDevices,
                         search.problem().predictor->info().name, search.belief().milliseconds(),
                         search.belief().deviation()),
        file);
}

} // namespace latency
