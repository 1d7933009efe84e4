// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/faulty_program.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace faults
{
namespace
{

constexpr int kLongest = 120000; // milliseconds

QProcessEnvironment environmentIn(const QString& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LATENCY_STUDIO_DATA"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    // One thread: the n-th call is the same in every run.
    environment.insert(QStringLiteral("OMP_NUM_THREADS"), QStringLiteral("1"));
    environment.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1"));
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), folder + QStringLiteral("/home"));
    return environment;
}

} // namespace

QString Fault::text() const
{
    return call == QStringLiteral("memory")
               ? QStringLiteral("%1 MB of memory").arg(at)
               : QStringLiteral("%1 %2: %3").arg(call).arg(at).arg(error);
}

QString Ended::sentence() const
{
    // Lines of progress come before it.
    const QStringList lines = err.trimmed().split(QLatin1Char('\n'));
    const auto isProgress = [](const QString& line) {
        return line.contains(QStringLiteral(" · ")) &&
               !line.startsWith(QStringLiteral("latency-studio: "));
    };
    QStringList said;
    for (const QString& line : lines)
        if (!isProgress(line))
            said << line;
    const QString text = said.join(QLatin1Char('\n'));
    const bool isOne = text.startsWith(QStringLiteral("latency-studio: ")) &&
                       text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('\n'));
    return isOne ? text : QString();
}

Ended runFaulty(const QString& program, const QStringList& arguments, const QString& folder,
                const Fault& fault)
{
    const QTemporaryDir counting;
    const QString count = counting.filePath(QStringLiteral("count"));
    QProcessEnvironment environment = environmentIn(folder);
    if (!fault.call.isEmpty()) {
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(FAILING_CALLS));
        environment.insert(QStringLiteral("FAULT_CALL"), fault.call);
        environment.insert(QStringLiteral("FAULT_AT"), QString::number(fault.at));
        environment.insert(QStringLiteral("FAULT_ERROR"), fault.error);
        environment.insert(QStringLiteral("FAULT_BELOW"), folder + QLatin1Char('/'));
        environment.insert(QStringLiteral("FAULT_COUNT"), count);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished(kLongest)) {
        ended.hasHung = true;
        process.kill();
        process.waitForFinished();
    }
    ended.hasCrashed = !ended.hasHung && process.exitStatus() == QProcess::CrashExit;
    ended.status = process.exitCode();
    ended.out = QString::fromUtf8(process.readAllStandardOutput());
    ended.err = QString::fromUtf8(process.readAllStandardError());
    if (QFile file(count); file.open(QIODevice::ReadOnly))
        ended.calls = file.readAll().trimmed().toLong();
    return ended;
}

} // namespace faults
