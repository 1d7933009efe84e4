// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program on every input of a folder of field cases, or on the project's own
// fixtures, and prints a verdict on each.
//
//   field_cases [CASES [EXPECTATIONS.json [NAME]]]
//
// CASES defaults to ../shared/cases/field beside the project; NAME is a regular expression of the
// entries to run. LATENCY_FIELD_PROGRAM names another program than the one built. Exit status 1 if
// anything is wrong.
#include "tests/field/coverage.h"
#include "tests/field/lookup.h"
#include "tests/field/verdict_table.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <stdexcept>

int main(int argc, char** argv)
try {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString cases = arguments.value(1, QStringLiteral(LATENCY_FIELD_CASES));
    if (!QFileInfo(cases).isDir()) {
        std::printf("SKIPPED: there is no folder of cases at %s\n", qPrintable(cases));
        return 0;
    }
    const QString file =
        arguments.value(2, QStringLiteral(LATENCY_SOURCE_DIR "/tests/field/expectations.json"));
    auto entries = field::readEntries(file);
    const QStringList forgotten =
        field::inputsWithoutEntry(entries, QFileInfo(cases).absoluteFilePath());
    std::erase_if(entries, [&](const field::Entry& entry) {
        return !field::occurs(arguments.value(3).toStdString(), entry.name.toStdString());
    });
    const field::Surroundings surroundings{QFileInfo(cases).absoluteFilePath(),
                                           field::publishedFolder()};
    const auto judgements = field::judgeAll(entries, surroundings);
    std::fputs(qPrintable(field::verdictTable(entries, judgements, surroundings)), stdout);
    for (const QString& input : forgotten)
        std::printf("no expectation for %s\n", qPrintable(input));
    return forgotten.isEmpty() && field::isAllGood(judgements) ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "field_cases: %s\n", error.what());
    return 2;
}
