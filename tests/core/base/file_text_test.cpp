// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace latency;

class FileTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasWritten()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        std::ofstream(path) << "1,2\n";
        QCOMPARE(readFile(path).value(), std::string("1,2\n"));
    }
    void aMissingFileIsNamed()
    {
        const auto text = readFile("/nowhere/x.csv");
        QVERIFY(!text);
        QCOMPARE(text.error().message, std::string("/nowhere/x.csv does not exist."));
    }
    void aFolderIsRefused() { QVERIFY(!readFile("/")); }
    void whatIsNoRegularFileIsRefusedAtOnce()
    {
        QTemporaryDir folder;
        const std::string pipe = folder.filePath(QStringLiteral("pipe.csv")).toStdString();
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        const std::string link = folder.filePath(QStringLiteral("link.csv")).toStdString();
        std::filesystem::create_symlink(pipe, link);
        QElapsedTimer timer;
        timer.start();
        for (const std::string& path :
             {pipe, link, std::string("/dev/zero"), std::string("/dev/tty")})
            for (const Error& error :
                 {readFile(path).error(), readFilePart(path, 0, 9).error(), fileSize(path).error()})
                QVERIFY2(error.message.ends_with("expected a regular file."),
                         error.message.c_str());
        QVERIFY(timer.elapsed() < 1000); // a pipe nobody writes to would be waited for for ever
    }
    void partsEndWithTheFile()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        std::ofstream(path) << "12345";
        QCOMPARE(fileSize(path).value(), std::uintmax_t{5});
        QCOMPARE(readFilePart(path, 0, 2).value(), std::string("12"));
        QCOMPARE(readFilePart(path, 3, 10).value(), std::string("45"));
        QCOMPARE(readFilePart(path, 9, 10).value(), std::string());
    }
    void aFileOverTheLimitIsRefused()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a")).toStdString();
        std::ofstream(path) << "12345";
        QVERIFY(!readFile(path, 4));
        QVERIFY(readFile(path, 5));
    }
    void wellFormedUtf8IsTold()
    {
        QVERIFY(isUtf8("plain"));
        QVERIFY(isUtf8("3×3 → ρ 𝛒"));
        QVERIFY(!isUtf8("caf\xE9"));
        QVERIFY(!isUtf8("\xC0\xAF"));         // overlong
        QVERIFY(!isUtf8("\xED\xA0\x80"));     // surrogate
        QVERIFY(!isUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
        QVERIFY(!isUtf8("\xE2\x82"));         // cut off
    }
};

QTEST_GUILESS_MAIN(FileTextTest)
#include "file_text_test.moc"
