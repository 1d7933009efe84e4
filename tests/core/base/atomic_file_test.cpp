// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/base/partial_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>

using namespace latency;

class AtomicFileTest : public QObject
{
    Q_OBJECT

    static QStringList namesIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

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
    void filesOfAFolderAreReplacedTogetherOrNotAtAll()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto write = [&path](std::string_view first, std::string_view second) {
            const std::array<FileContents, 2> files{
                {{path / "predictions.csv", first}, {path / "result.json", second}}};
            return writeFilesAtomically(files).hasValue();
        };
        QVERIFY(write("old", "old"));
        // The second cannot be written, so the first stays too.
        std::filesystem::remove(path / "result.json");
        std::filesystem::create_directories(path / "result.json" / "taken");
        QVERIFY(!write("new", "new"));
        QCOMPARE(readFile(path / "predictions.csv").value(), std::string("old"));
        QCOMPARE(namesIn(folder), (QStringList{"predictions.csv", "result.json"}));
    }
    void whatAKilledWriterLeftIsRemovedAndWhatALiveOneHasStays()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const pid_t child = ::fork();
        if (child == 0) { // is killed in the middle of a write
            const auto partial = PartialFile::create(path / "result.json");
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(namesIn(folder).size(), 1);
        auto alive = PartialFile::create(path / "other.json");
        QVERIFY(alive && alive->write("x"));
        QVERIFY(writeFileAtomically(path / "a.csv", "1"));
        QCOMPARE(namesIn(folder).size(), 2);
        QVERIFY(alive->moveTo(path / "other.json"));
        QCOMPARE(namesIn(folder), (QStringList{"a.csv", "other.json"}));
    }
    void nobodysFileIsTakenForAnAbandonedOne()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const QStringList names{"result.json.backup", "result.json.partial", "x.partial-",
                                "x.partial-12345678", ".partial-abcdef",     "x.partial-ABCDEF"};
        for (const QString& name : names)
            QVERIFY(writeFileAtomically(path / name.toStdString(), "mine"));
        removeAbandonedWrites(path);
        QCOMPARE(namesIn(folder).size(), names.size());
    }
    void permissionsAreThoseOfTheFileReplacedOrOfTheMask()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString() + "/a";
        const mode_t mask = ::umask(027);
        const bool isWritten = writeFileAtomically(path, "1").hasValue();
        ::umask(mask);
        QVERIFY(isWritten);
        const auto permissions = [&path] {
            return static_cast<unsigned>(std::filesystem::status(path).permissions());
        };
        QCOMPARE(permissions(), 0640U);
        std::filesystem::permissions(path, std::filesystem::perms{0604});
        QVERIFY(writeFileAtomically(path, "2"));
        QCOMPARE(permissions(), 0604U);
    }
    void writersInManyThreadsNeverShareAMask()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        std::vector<std::jthread> writers;
        for (int i = 0; i < 8; ++i)
            writers.emplace_back([&path, i] {
                for (int k = 0; k < 20; ++k)
                    std::ignore = writeFileAtomically(path / std::to_string(i % 3), "x");
            });
        writers.clear();
        QCOMPARE(namesIn(folder), (QStringList{"0", "1", "2"}));
        const mode_t mask = ::umask(0);
        ::umask(mask);
        for (const char* name : {"0", "1", "2"})
            QCOMPARE(static_cast<unsigned>(std::filesystem::status(path / name).permissions()),
                     0666U & ~static_cast<unsigned>(mask));
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
