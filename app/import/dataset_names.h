#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"

#include <QString>
#include <QStringList>

namespace latency
{

/// A dataset as it is named in menus and sentences: "help:fbnet", "mine.csv", "mine.csv#energy".
QString datasetName(const QString& reference);

/// Those of a request: "help:fbnet + mine.csv".
QString datasetNames(const QString& requestText);

/// The filter of a file dialog for everything that can be opened, with one line a format.
QString datasetFileFilter();

} // namespace latency
