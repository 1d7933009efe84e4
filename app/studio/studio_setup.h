#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/experiment/experiment_spec.h"
#include "core/search/board_measurements.h"
#include "widgets/device_role.h"
#include "widgets/forms/experiment_form.h"

#include <map>
#include <string>
#include <vector>

namespace latency
{

/// The part of an experiment that the user edits, with undo. A value; each step of undo keeps two.
struct StudioSetup {
    std::string task;              ///< published task whose devices these are, or empty
    std::vector<DeviceRole> roles; ///< [devices]
    std::vector<int> picks;        ///< rows of the table, in the order picked
    std::string pickOrigin;        ///< how the picks came about, such as "by hand"
    ExperimentFormValues form;
    SpecificationsByDevice specifications; ///< that the user typed in
    std::vector<int> removedRuns;          ///< ids of runs taken off the list
    std::map<int, std::string> runNotes;   ///< what the user wrote on runs, by id
    int baselineRun = -1;                  ///< id of the run others are compared with, or -1
    BoardMeasurements board;               ///< what the user measured on a board of their own

    bool operator==(const StudioSetup&) const = default;
};

/// No measurements yet, on an unnamed board.
BoardMeasurements emptyBoard(const std::string& space);

std::vector<int> devicesWithRole(const StudioSetup& setup, DeviceRole role);

/// Assigns the devices of the published task their roles, and all others "unused".
void applyTask(StudioSetup& setup, const std::string& task, const LatencyTable& table);

/// The published task with exactly these train and test devices, or empty.
std::string matchingTask(const StudioSetup& setup, const LatencyTable& table);

/// Conversion between setup and experiment file.
///
/// dataset  the open datasets, see `requestText`
ExperimentSpec experimentSpec(const StudioSetup& setup, const LatencyTable& table,
                              const std::string& dataset);
StudioSetup setupFromSpec(const ExperimentSpec& spec, const LatencyTable& table);

/// The initial setup of a dataset: the first applicable published task, otherwise a partition with
/// low cross-correlation; default predictor and sampler; no picks.
StudioSetup initialSetup(const LatencyTablePointer& table, const Matrix& similarity);

} // namespace latency
