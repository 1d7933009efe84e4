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

/// The line of the list for one finished run: the mean over its test devices, or over those of them
/// that are named.
RunRow runRow(const RunRecord& run, const std::vector<std::string>& devices = {});

/// How a run is called in lists: "#3 NASFLAT, random 20".
QString runTitle(const RunRecord& run);

/// The run pointed at in any view stands out in all lists of runs; those that were not tested on
/// the device pointed at stand back.
RunMarks runMarks(const StudioDocument& document);

} // namespace latency
