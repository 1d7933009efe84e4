// SPDX-License-Identifier: GPL-3.0-or-later
// inject [MOST [JOB]]: lets calls of the system fail in everything that leaves files, and prints
// what becomes of them. MOST faults of each kind in each job (default 12); 1 000 and more in all
// with 40.
#include "tests/faults/walk.h"

#include <QCoreApplication>

#include <cstdio>

int main(int count, char** arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList given = QCoreApplication::arguments();
    const long most = given.size() > 1 ? given[1].toLong() : 12;
    const auto print = [](const QString& name, const faults::Found& found) {
        std::printf("%-26s %6d %7d %8d %7d %9d %10d\n", qPrintable(name), found.faults,
                    found.halves, found.crashes, found.falseStatuses, found.missingSentences,
                    found.leftovers);
        for (const QString& complaint : found.complaints)
            std::printf("    %s\n", qPrintable(complaint));
        std::fflush(stdout);
    };
    std::printf("%-26s %6s %7s %8s %7s %9s %10s\n", "work", "faults", "halves", "crashes", "status",
                "sentence", "left over");
    faults::Found all = faults::walkAll(given.value(2), most, print);
    all.complaints.clear();
    print(QStringLiteral("all"), all);
    return all.bad() == 0 ? 0 : 1;
}
