#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

namespace faults
{

/// One call of the system that fails, or ends the program; see failing_calls.cpp.
struct Fault {
    QString call;  ///< "open", "write", "sync", "rename", "allocate" or "memory"; empty: none
    long at = 0;   ///< from 1; 0 only counts. MB for "memory"
    QString error; ///< "EIO", "ENOSPC" or "KILL"

    [[nodiscard]] bool kills() const { return error == QStringLiteral("KILL"); }
    [[nodiscard]] QString text() const; ///< "write 3: ENOSPC"
};

/// How a program ended.
struct Ended {
    int status = -1;
    bool hasCrashed = false; ///< by a signal
    bool hasHung = false;    ///< ended after two minutes
    long calls = 0;          ///< of the kind that was watched; 0 when it was killed
    QString out;
    QString err;

    /// The one sentence of an error, or empty where there is none or more.
    [[nodiscard]] QString sentence() const;
};

/// Runs a program that keeps all its files below `folder`, with `fault` in those files or in its
/// memory.
Ended runFaulty(const QString& program, const QStringList& arguments, const QString& folder,
                const Fault& fault);

} // namespace faults
