// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/about_text.h"

#include "app/command_line/version_text.h"

#include <QFile>
#include <QGuiApplication>
#include <QObject>
#include <QSysInfo>

#include <thread>

namespace latency
{

namespace
{

/// The value after the first "key: value" or "key\t: value" of a file of /proc; empty if there is
/// none.
QString systemValue(const QString& fileName, const QByteArray& key)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
        if (line.startsWith(key))
            return QString::fromLocal8Bit(line.mid(line.indexOf(':') + 1)).trimmed();
    return {};
}

} // namespace

QString machineText()
{
    QString processor = systemValue(QStringLiteral("/proc/cpuinfo"), "model name");
    if (processor.isEmpty())
        processor = QSysInfo::currentCpuArchitecture();
    const qint64 memory = systemValue(QStringLiteral("/proc/meminfo"), "MemTotal")
                              .section(QLatin1Char(' '), 0, 0)
                              .toLongLong();
    QStringList lines{
        QStringLiteral("processor  %1, %2 ×")
            .arg(processor)
            .arg(std::thread::hardware_concurrency()),
        QStringLiteral("memory     %1 GB").arg(double(memory) / 1e6, 0, 'f', 1),
        QStringLiteral("system     %1, %2 %3")
            .arg(QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion()),
        QStringLiteral("Qt         %1, %2")
            .arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName())};
    return lines.join(QLatin1Char('\n'));
}

QString aboutText(const QString& versions)
{
    return QObject::tr("<h3>Latency Studio</h3>"
                       "<p>Few-shot hardware-latency prediction for neural architecture search.</p>"
                       "<pre>%1</pre>"
                       "<p>To cite it:</p><pre>%2</pre>"
                       "<p>Free software under the GNU General Public Licence, version 3 or later. "
                       "Built on Qt, QCustomPlot, LibTorch, Eigen, ALGLIB and nlohmann/json.</p>")
        .arg((versions.trimmed() + QLatin1Char('\n') + machineText()).toHtmlEscaped(),
             QString::fromStdString(citationText()).trimmed().toHtmlEscaped());
}

} // namespace latency
