// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

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
        QVERIFY(!isUtf8("\xC0\xAF"));          // overlong
        QVERIFY(!isUtf8("\xED\xA0\x80"));      // surrogate
        QVERIFY(!isUtf8("\xF4\x90\x80\x80"));  // beyond U+10FFFF
        QVERIFY(!isUtf8("\xE2\x82"));          // cut off
    }
};

QTEST_GUILESS_MAIN(FileTextTest)
#include "file_text_test.moc"
