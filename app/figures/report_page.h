#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/figures/result_figure.h"

#include <QByteArray>

#include <vector>

namespace latency
{

/// One self-contained page on one or more results: the experiments, a table of all results, then
/// the devices and the figure of each (inline SVG; no network, no scripts). Needs a QApplication.
Result<QByteArray> reportAsHtml(const std::vector<ResultWithPredictions>& results);

/// The same on A4 paper.
Result<QByteArray> reportAsPdf(const std::vector<ResultWithPredictions>& results);

} // namespace latency
