// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/formats/dataset_format.h"
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

using namespace latency;

class ForeignFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreNamedForWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const std::string& contents, const char* words) {
            QTest::newRow(words) << QByteArray::fromStdString(contents) << QString(name) << words;
        };
        const std::string pad(100, '\0');
        row("table.csv",
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            "Git LFS pointer");
        row("lut.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + pad, "Excel 97");
        row("lut.xlsx",
            zip_bytes::archive({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}}),
            ".xlsx");
        row("lut.ods",
            zip_bytes::archive({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
            ".ods");
        row("dataset.parquet", "PAR1" + pad + "PAR1", "Parquet");
        row("table.h5", "\x89HDF\r\n\x1A\n" + pad, "HDF5");
        row("table.feather", "ARROW1" + pad, "Feather");
        row("runs.db", std::string("SQLite format 3\0", 16) + pad, "SQLite");
        row("net.onnx", std::string("\x08\x06\x12\x07pytorch") + pad, "ONNX");
        row("paper.pdf", "%PDF-1.7\n" + pad, "PDF");
        row("all.zip", zip_bytes::archive({{"a.csv", "x"}}), "a zip archive");
        row("page.csv", "<!DOCTYPE html>\n<html></html>\n", "web page");
    }
    void filesAreNamedForWhatTheyAre()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, name);
        QFETCH(QString, words);
        const ScratchFolder folder;
        const auto table =
            openDataset(folder.write(name.toStdString(), contents.toStdString()), {});
        QVERIFY(!table);
        QVERIFY2(isOneSentence(table.error()) && mentions(table.error(), words.toStdString()) &&
                     mentions(table.error(), "expected"),
                 table.error().message.c_str());
    }
    void theyAreNoneOfTheFormatsExpected()
    {
        QVERIFY(expectedFormats(false).find("LFS") == std::string::npos);
        QVERIFY(!expectedFormats(false).starts_with(","));
    }
};

QTEST_GUILESS_MAIN(ForeignFormatTest)
#include "foreign_format_test.moc"
