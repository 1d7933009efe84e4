#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"

#include <QString>
#include <QStringList>

namespace latency
{

/// Name of a dataset in menus and sentences: "help:fbnet", "mine.csv", "mine.csv#energy".
QString datasetName(const QString& reference);

/// Names of a request: "help:fbnet + mine.csv".
QString datasetNames(const QString& requestText);

/// The filter of a file dialog for all readable files, with one line per format.
QString datasetFileFilter();

} // namespace latency
