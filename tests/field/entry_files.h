#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/field/entry.h"

namespace field
{

/// Where the places in an entry lead to.
struct EntryFolder {
    QString cases;     ///< "@/"
    QString own;       ///< "~/", a temporary folder
    QString published; ///< "published"

    /// The path that a place stands for; anything else as it is.
    [[nodiscard]] QString resolved(const QString& place) const;
};

/// Writes the files that an entry brings along. The value of a file's name is
///   a text or a JSON object: its content
///   {"from": place}: a copy
///   {"cells": "sorted" | "shuffled", "every": n, "header": text, "cost": [5 numbers], "base": ms}:
///     every n-th of all NAS-Bench-201 cells with `base` plus the cost of each of its operations
void writeEntryFiles(const Entry& entry, const EntryFolder& places);

} // namespace field
