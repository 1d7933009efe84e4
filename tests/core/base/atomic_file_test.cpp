// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/base/partial_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <vector>

using namespace latency;

namespace
{

/// What the program asks the system for, in order; a call that is named here fails.
struct WatchedCalls {
    std::vector<std::string> made;
    std::string failing;
    int error = EIO;
    ssize_t mostWritten = 0; ///< bytes a write takes at once; 0: all

    bool fails(const char* call)
    {
        made.emplace_back(call);
        if (failing != call)
            return false;
        errno = error;
        return true;
    }
    /// Where a call stands, or -1.
    [[nodiscard]] int placeOf(const char* call) const
    {
        const auto found = std::ranges::find(made, call);
        return found == made.end() ? -1 : static_cast<int>(found - made.begin());
    }
};

WatchedCalls* watched = nullptr;

/// The calls made while `work` is done.
template <class Work>
WatchedCalls watching(WatchedCalls calls, const Work& work)
{
    watched = &calls;
    work();
    watched = nullptr;
    return calls;
}

} // namespace

// The system's functions, linked before those of the C library.
extern "C" {

int fsync(int descriptor)
{
    struct stat status = {};
    const bool isFolder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
    if (watched && watched->fails(isFolder ? "fsync folder" : "fsync"))
        return -1;
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

ssize_t write(int descriptor, const void* bytes, size_t count)
{
    if (watched && watched->fails("write"))
        return -1;
    if (watched && watched->mostWritten > 0)
        count = std::min(count, static_cast<size_t>(watched->mostWritten));
    return ::syscall(SYS_write, descriptor, bytes, count);
}

int rename(const char* from, const char* to)
{
    if (watched && watched->fails("rename"))
        return -1;
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
}

class AtomicFileTest : public QObject
{
    Q_OBJECT

    static QStringList namesIn(const QTemporaryDir& folder)
    {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    static std::string contents(const std::string& path) { return readFile(path).value(); }

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
    void aFileIsOnDiskBeforeItTakesThePlaceOfTheOldOne()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        const WatchedCalls calls =
            watching({}, [&] { QVERIFY(writeFileAtomically(path, "whole")); });
        QVERIFY(calls.placeOf("write") >= 0);
        QVERIFY(calls.placeOf("fsync") > calls.placeOf("write"));
        QVERIFY(calls.placeOf("rename") > calls.placeOf("fsync"));
        QVERIFY(calls.placeOf("fsync folder") > calls.placeOf("rename"));
    }
    void filesOfAFolderAreAllOnDiskBeforeTheFirstIsRenamed()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const std::array<FileContents, 2> files{{{path / "a", "1"}, {path / "b", "2"}}};
        const WatchedCalls calls = watching({}, [&] { QVERIFY(writeFilesAtomically(files)); });
        QCOMPARE(calls.made, (std::vector<std::string>{"write", "fsync", "write", "fsync", "rename",
                                                       "fsync folder", "rename", "fsync folder"}));
    }
    void theOldFileIsReplacedAndNeverWrittenInto()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        const std::string other = folder.filePath(QStringLiteral("b")).toStdString();
        QVERIFY(writeFileAtomically(path, "old and longer"));
        // A second name of the old file shows what becomes of its bytes.
        QCOMPARE(::link(path.c_str(), other.c_str()), 0);
        QVERIFY(writeFileAtomically(path, "new"));
        QCOMPARE(contents(path), std::string("new"));
        QCOMPARE(contents(other), std::string("old and longer"));
    }
    void writesThatTakeLessThanAskedAreGoneOnWith()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        WatchedCalls slow;
        slow.mostWritten = 3;
        watching(slow, [&] { QVERIFY(writeFileAtomically(path, "in several parts")); });
        QCOMPARE(contents(path), std::string("in several parts"));
    }
    void afterAFailureTheOldFileIsThereAndNothingElse_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("error");
        for (const char* call : {"write", "fsync", "rename"}) {
            QTest::addRow("%s, no space", call) << QString::fromLatin1(call) << ENOSPC;
            QTest::addRow("%s, broken disk", call) << QString::fromLatin1(call) << EIO;
        }
    }
    void afterAFailureTheOldFileIsThereAndNothingElse()
    {
        QFETCH(QString, call);
        QFETCH(int, error);
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        QVERIFY(writeFileAtomically(path, "old"));
        WatchedCalls broken;
        broken.failing = call.toStdString();
        broken.error = error;
        watching(broken, [&] {
            const auto written = writeFileAtomically(path, "new");
            QVERIFY(!written);
            const QString sentence = QString::fromStdString(written.error().message);
            QVERIFY2(sentence.contains(QString::fromStdString(path)), qPrintable(sentence));
            QVERIFY2(sentence.contains(QString::fromLocal8Bit(std::strerror(error))),
                     qPrintable(sentence));
            QVERIFY(sentence.endsWith(QLatin1Char('.')));
        });
        QCOMPARE(contents(path), std::string("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList("a"));
    }
    void newFilesMayBeReadByThoseTheUserLets()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        const mode_t before = ::umask(027);
        const bool isWritten = writeFileAtomically(path, "x").hasValue();
        const mode_t after = ::umask(before);
        QVERIFY(isWritten);
        QCOMPARE(after, mode_t{027});
        struct stat status = {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, mode_t{0640});
    }
    void whatIsNoOrdinaryFileIsNotReplaced()
    {
        QTemporaryDir folder;
        const QByteArray pipe = folder.filePath(QStringLiteral("pipe")).toUtf8();
        QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
        const auto written = writeFileAtomically(pipe.toStdString(), "x");
        QVERIFY(!written);
        QVERIFY(QString::fromStdString(written.error().message).contains("not an ordinary file"));
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
