#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace faults
{

/// Files below a folder by their names, without what differs from run to run, such as seconds.
using Files = QMap<QString, QByteArray>;

/// Work that leaves files in the folder "out" beside its input: old ones, which new ones replace.
struct Job {
    QString name;
    QString program;
    /// Its arguments.
    ///
    /// folder  holds "in", which is there, and "out"
    /// isNew   whether it writes the new files or the old ones
    std::function<QStringList(const QString& folder, bool isNew)> arguments;
    /// Arguments of latency-studio that read the files of one place in "out" and refuse files of
    /// different runs; null: there is only one file, or each stands for itself.
    std::function<QStringList(const QString& folder, const QString& place)> reader;
};

/// run, a comparison, encode, predict, worksheets, figures, reports, transfer, sessions and their
/// recovery.
const std::vector<Job>& jobs();

/// Writes what the jobs read into `folder`/in.
void writeInput(const QString& folder);

/// What is in `folder`/out now.
Files outputOf(const QString& folder);

} // namespace faults
