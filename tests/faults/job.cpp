// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/job.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace faults
{
namespace
{

const QString studio = QStringLiteral(LATENCY_PROGRAM);

void write(const QString& file, const QByteArray& text)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file));
}

/// Thirty cells on three boards.
QByteArray table()
{
    static const char* const operations[]{"none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3",
                                          "avg_pool_3x3"};
    QByteArray csv = "architecture,a [ms],b [ms],c [ms]\n";
    for (int i = 0; i < 30; ++i) {
        int rest = 1 + 97 * i; // its six digits to the base of five are a cell
        const auto operation = [&] {
            const QByteArray name = operations[rest % 5];
            rest /= 5;
            return name;
        };
        csv += "|" + operation() + "~0|+|" + operation() + "~0|" + operation() + "~1|+|" +
               operation() + "~0|" + operation() + "~1|" + operation() + "~2|";
        for (int board = 1; board <= 3; ++board)
            csv += "," + QByteArray::number(3 + (i * i * board) % 23 + 0.1 * board);
        csv += "\n";
    }
    return csv;
}

QStringList seeded(QStringList arguments, bool isNew)
{
    return arguments << QStringLiteral("--seed")
                     << (isNew ? QStringLiteral("2") : QStringLiteral("1"));
}

std::vector<Job> makeJobs()
{
    const auto out = [](const QString& folder, const char* name) {
        return folder + QStringLiteral("/out/") + QString::fromLatin1(name);
    };
    const auto plotted = [](const QString& folder, const QString& place) {
        return QStringList{"plot", folder + "/out/" + place, "--out", folder + "/figure.svg"};
    };
    return {
        {"run", studio,
         [](const QString& folder, bool isNew) {
             return seeded({"run", folder + "/in/e.json", "--out", folder + "/out", "--quiet",
                            "--threads", "1"},
                           isNew);
         },
         plotted},
        {"compare", studio,
         [](const QString& folder, bool isNew) {
             return seeded({"run", folder + "/in/e.json", "--predictors", "ridge,flops", "--out",
                            folder + "/out", "--quiet", "--threads", "1"},
                           isNew);
         },
         plotted},
        {"encode",
         studio,
         [out](const QString& folder, bool isNew) {
             return QStringList{"encode",     folder + "/in/own.csv",
                                "--encoding", isNew ? "costs" : "one-hot",
                                "--out",      out(folder, "rows.csv")};
         },
         {}},
        {"encode what takes long",
         studio,
         [out](const QString& folder, bool isNew) {
             return QStringList{
                 "encode", folder + "/in/own.csv",  "--encoding", isNew ? "l2_norm" : "plain",
                 "--out",  out(folder, "rows.csv"), "--threads",  "1"};
         },
         {}},
        {"predict",
         studio,
         [out](const QString& folder, bool isNew) {
             return seeded({"predict", folder + "/in/own.csv", "--device", "c", "--predictor",
                            isNew ? "ridge" : "flops", "--out", out(folder, "c.csv"), "--threads",
                            "1"},
                           isNew);
         },
         {}},
        {"predict a dataset", studio,
         [out](const QString& folder, bool isNew) {
             return seeded({"predict", folder + "/in/own.csv", "--device", "c", "--predictor",
                            isNew ? "ridge" : "flops", "--out", out(folder, "c.latency.json"),
                            "--threads", "1"},
                           isNew);
         },
         [out](const QString& folder, const QString&) {
             return QStringList{"info", out(folder, "c.latency.json")};
         }},
        {"session",
         QStringLiteral(KEEP_SESSION),
         [out](const QString& folder, bool isNew) {
             return QStringList{out(folder, "my.session.json"), isNew ? "2" : "1"};
         },
         {}},
        {"figure",
         studio,
         [out](const QString& folder, bool isNew) {
             return QStringList{"plot", folder + (isNew ? "/in/second" : "/in/first"), "--out",
                                out(folder, "figure.svg")};
         },
         {}},
        {"report",
         studio,
         [out](const QString& folder, bool isNew) {
             return QStringList{"report", folder + (isNew ? "/in/second" : "/in/first"), "--out",
                                out(folder, "report.html")};
         },
         {}},
    };
}

/// Lines and words of a file that no two runs share.
QByteArray withoutTimes(const QByteArray& contents)
{
    static const QRegularExpression times(
        QStringLiteral("\"(transfer_)?seconds\": "
                       "(\\{[^}]*\\}|[-0-9.e+]+)|\"(run|checksum|run_checksum)\": \"[^\"]*\"|"
                       "^# run [^\n]*\n|[0-9.]+ (s|ms)\\b"),
        QRegularExpression::MultilineOption);
    return QString::fromUtf8(contents).replace(times, QString()).toUtf8();
}

} // namespace

const std::vector<Job>& jobs()
{
    static const std::vector<Job> all = makeJobs();
    return all;
}

void writeInput(const QString& folder)
{
    QDir().mkpath(folder + QStringLiteral("/in"));
    QDir().mkpath(folder + QStringLiteral("/out"));
    write(folder + QStringLiteral("/in/own.csv"), table());
    write(
        folder + QStringLiteral("/in/e.json"),
        R"({"format":"latency-experiment/1","dataset":"own.csv","train_devices":["a","b"],"test_devices":["c"],
              "predictor":{"name":"ridge"},"sampler":{"name":"random","count":6},"trials":2})");
}

Files outputOf(const QString& folder)
{
    Files files;
    const QDir out(folder + QStringLiteral("/out"));
    QDirIterator each(out.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(out.relativeFilePath(file.fileName()), withoutTimes(file.readAll()));
    }
    return files;
}

} // namespace faults
