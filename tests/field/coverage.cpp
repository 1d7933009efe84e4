// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/coverage.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace field
{

QStringList inputsWithoutEntry(const std::vector<Entry>& entries, const QString& cases)
{
    QStringList inputs;
    for (const Entry& entry : entries)
        inputs += entry.inputs;
    QStringList forgotten;
    QDirIterator files(cases, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = QDir(cases).relativeFilePath(files.next());
        if (file.endsWith(QStringLiteral(".md")) || file == QStringLiteral("expectations.json"))
            continue;
        const bool isKnown = std::any_of(inputs.begin(), inputs.end(), [&](const QString& input) {
            return file == input || file.startsWith(input + QLatin1Char('/'));
        });
        if (!isKnown)
            forgotten << file;
    }
    forgotten.sort();
    return forgotten;
}

QString publishedFolder()
{
    const QString named = qEnvironmentVariable("LATENCY_STUDIO_DATA");
    const QString folder =
        named.isEmpty() ? QStringLiteral(LATENCY_SOURCE_DIR "/../shared/datasets") : named;
    return QDir(folder + QStringLiteral("/help")).exists() ? QDir(folder).absolutePath()
                                                           : QString();
}

} // namespace field
