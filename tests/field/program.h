#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QString>
#include <QStringList>

#include <string>

namespace field
{

/// How a call of the built program ended.
struct Ended {
    int status = -1;
    bool hasCrashed = false; ///< by a signal
    bool hasHung = false;    ///< killed after `kLongest`
    double seconds = 0.0;
    std::string out;
    std::string err;
};

inline constexpr int kLongest = 120000; ///< milliseconds a call may take

/// Runs `latency-studio` as a user without a display would.
///
/// data  what LATENCY_STUDIO_DATA names; empty: a folder that is not there
Ended runProgram(const QStringList& arguments, const QString& data, const QString& workingFolder);

} // namespace field
