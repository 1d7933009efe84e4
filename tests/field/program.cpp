// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/field/program.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>

namespace field
{

Ended runProgram(const QStringList& arguments, const QString& data, const QString& workingFolder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LATENCY_STUDIO_DATA", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LATENCY_STUDIO_DATA"),
                       data.isEmpty() ? workingFolder + QStringLiteral("/no-data") : data);
    // Nothing that the user of this machine keeps, such as remembered columns, may have a say.
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), workingFolder + QStringLiteral("/home"));

    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(workingFolder);
    QElapsedTimer clock;
    clock.start();
    process.start(qEnvironmentVariable("LATENCY_FIELD_PROGRAM", QStringLiteral(LATENCY_PROGRAM)),
                  arguments);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished(kLongest)) {
        ended.hasHung = process.state() != QProcess::NotRunning;
        process.kill();
        process.waitForFinished();
    }
    ended.seconds = static_cast<double>(clock.elapsed()) * 1e-3;
    ended.hasCrashed = !ended.hasHung && process.exitStatus() == QProcess::CrashExit;
    ended.status = process.exitCode();
    ended.out = process.readAllStandardOutput().toStdString();
    ended.err = process.readAllStandardError().toStdString();
    return ended;
}

} // namespace field
