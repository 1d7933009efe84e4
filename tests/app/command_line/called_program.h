#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>

#include <functional>

namespace latency
{

/// How the program under test ended.
struct Ended {
    int status = -1; ///< -1 when a signal or the test ended it
    QString out;
    QString err;

    [[nodiscard]] int sentences() const { return static_cast<int>(err.count(QLatin1Char('\n'))); }
};

/// The program under test as a child process.
class CalledProgram
{
public:
    /// child  called in the child before the program starts, such as for its limits
    explicit CalledProgram(const QStringList& arguments, const std::function<void()>& child = {},
                           const QString& outputFile = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process_.setProcessEnvironment(environment);
        if (child)
            process_.setChildProcessModifier(child);
        if (!outputFile.isEmpty())
            process_.setStandardOutputFile(outputFile);
        process_.start(QStringLiteral(LATENCY_PROGRAM), arguments);
        process_.waitForStarted();
    }

    [[nodiscard]] pid_t id() const { return static_cast<pid_t>(process_.processId()); }

    Ended end()
    {
        if (!process_.waitForFinished(240'000))
            process_.kill();
        const bool hasExited = process_.exitStatus() == QProcess::NormalExit;
        return {hasExited ? process_.exitCode() : -1,
                QString::fromUtf8(process_.readAllStandardOutput()),
                QString::fromUtf8(process_.readAllStandardError())};
    }

    /// Reads its errors until `text` has come.
    bool says(const QByteArray& text)
    {
        QByteArray said;
        while (!said.contains(text))
            if (process_.waitForReadyRead(240'000))
                said += process_.readAllStandardError();
            else
                return false;
        return true;
    }

    void expectErrors() { process_.setReadChannel(QProcess::StandardError); }

private:
    QProcess process_;
};

inline void writeText(const QString& name, const QByteArray& text)
{
    QFile file(name);
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

} // namespace latency
