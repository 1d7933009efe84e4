// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/zip_container.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

using namespace latency;

class ZipContainerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheFileByTheEndOfItsName()
    {
        const std::string archive =
            zip_bytes::archive({{"archive/version", "3\n"}, {"archive/data.pkl", "the pickle"}});
        QVERIFY(looksLikeZip(archive));
        QCOMPARE(storedZipFile(archive, "data.pkl", "a.pt").value(),
                 std::string_view("the pickle"));
        QCOMPARE(storedZipFile(archive, "version", "a.pt").value(), std::string_view("3\n"));
    }
    void aMissingFileIsSaid()
    {
        const auto found = storedZipFile(zip_bytes::archive({{"readme", "x"}}), "data.pkl", "a.pt");
        QVERIFY(!found && isOneSentence(found.error()) && mentions(found.error(), "a.pt"));
    }
    void compressedFilesAreRefused()
    {
        const auto found =
            storedZipFile(zip_bytes::archive({{"data.pkl", "x"}}, 8), "data.pkl", "a.pt");
        QVERIFY(!found && isOneSentence(found.error()) && mentions(found.error(), "compressed"));
    }
    void aChangedByteIsFoundByTheChecksum()
    {
        std::string archive = zip_bytes::archive({{"data.pkl", "the pickle"}});
        archive[archive.find("pickle")] = 'P';
        const auto found = storedZipFile(archive, "data.pkl", "a.pt");
        QVERIFY(!found && mentions(found.error(), "checksum"));
    }
    void everyTruncationIsRefused()
    {
        const std::string archive =
            zip_bytes::archive({{"data.pkl", "the pickle"}, {"other", "y"}});
        for (std::size_t length = 0; length < archive.size(); ++length) {
            const auto found = storedZipFile(archive.substr(0, length), "data.pkl", "a.pt");
            QVERIFY2(!found && isOneSentence(found.error()), std::to_string(length).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(ZipContainerTest)
#include "zip_container_test.moc"
