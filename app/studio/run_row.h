#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "widgets/models/run_marks.h"
#include "widgets/models/run_table_model.h"

#include <QString>

#include <string>
#include <vector>

namespace latency
{

/// The line of the list for one finished run: the mean over its test devices, or over a given part
/// of them.
RunRow runRow(const RunRecord& run, const std::vector<std::string>& devices = {});

/// Name of a run in lists: "#3 NASFLAT, random 20".
QString runTitle(const RunRecord& run);

/// Highlights the run under the pointer in all lists of runs, and dims runs that were not tested on
/// the device under the pointer.
RunMarks runMarks(const StudioDocument& document);

} // namespace latency
