// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/file_text.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace latency;

class AtomicFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAndReplacesWholeFiles()
    {
        QTemporaryDir folder;
        const std::string path =
            folder.filePath(QStringLiteral("deep/er/result.json")).toStdString();
        QVERIFY(writeFileAtomically(path, "first"));
        QVERIFY(writeFileAtomically(path, "second"));
        QCOMPARE(readFile(path).value(), std::string("second"));
        QCOMPARE(QDir(folder.filePath(QStringLiteral("deep/er"))).entryList(QDir::Files).size(), 1);
    }
    void whatIsNoOrdinaryFileIsNotReplaced()
    {
        QTemporaryDir folder;
        const QByteArray pipe = folder.filePath(QStringLiteral("pipe")).toUtf8();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const auto written = writeFileAtomically(pipe.toStdString(), "x");
        QVERIFY(!written);
        QVERIFY(QString::fromStdString(written.error().message).contains("no ordinary file"));
        QVERIFY(!QFileInfo(QString::fromUtf8(pipe)).isFile());
    }
    void aFailureLeavesNothingBehind()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("taken/inside")));
        QVERIFY(!writeFileAtomically(folder.filePath(QStringLiteral("taken")).toStdString(), "x"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    }
};

QTEST_GUILESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
