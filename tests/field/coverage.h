#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/field/entry.h"

namespace field
{

/// Files below `cases` that no entry takes in, other than pages and expectations. An input that
/// is a folder stands for all that lies in it.
QStringList inputsWithoutEntry(const std::vector<Entry>& entries, const QString& cases);

/// The folder of published tables: what LATENCY_STUDIO_DATA names, or beside the project; or empty.
QString publishedFolder();

} // namespace field
