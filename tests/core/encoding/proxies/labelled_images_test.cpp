// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/labelled_images.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace latency;

class LabelledImagesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    /// Records of `labelBytes` and 3072 bytes; pixels hold the record's number.
    QString fileOf(const QString& name, int records, int classes, int labelBytes)
    {
        const QString path = folder_.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        for (int i = 0; i < records; ++i) {
            QByteArray record(labelBytes, '\x63');
            record.back() = static_cast<char>(i % classes);
            file.write(record + QByteArray(3072, static_cast<char>(i)));
        }
        return path;
    }
    static QString refusal(const QString& file, int labelBytes)
    {
        const auto read = cifarImages(file.toStdString(), labelBytes, Seed{1});
        return read ? QString() : QString::fromStdString(read.error().message);
    }

private Q_SLOTS:
    void eightClassesHaveTwoImagesEach()
    {
        const auto images = cifarImages(fileOf("train.bin", 200, 100, 2).toStdString(), 2, Seed{1});
        QVERIFY(images);
        std::map<std::int64_t, int> counts;
        for (const std::int64_t label : images->labels)
            ++counts[label];
        QCOMPARE(counts.size(), std::size_t{8});
        for (const auto& [label, count] : counts)
            QCOMPARE(count, 2);
        QCOMPARE(images->values.size(), std::size_t{16 * 3072});
        for (std::size_t i = 0; i < 16; ++i) {
            const float pixel = images->values[i * 3072];
            const auto record = static_cast<std::int64_t>(std::lround((pixel + 1.0F) * 127.5F));
            QCOMPARE(record % 100, images->labels[i]);
        }
    }
    void damagedFilesAreRefused()
    {
        QVERIFY(refusal(fileOf("a.bin", 200, 100, 2), 1).contains("expected a multiple of 3073"));
        QVERIFY(refusal(fileOf("b.bin", 0, 10, 1), 1).contains("0 bytes"));
        QVERIFY(refusal(fileOf("c.bin", 50, 4, 1), 1).contains("two of each of eight classes"));
        QVERIFY(!refusal(folder_.filePath("none.bin"), 1).isEmpty());
    }
    void aDataFolderDecides()
    {
        qputenv("LATENCY_STUDIO_DATA", folder_.path().toUtf8());
        const SearchSpace& cells = *findSearchSpace("nasbench201");
        const auto without = imageSourceOf(cells, Seed{1});
        QVERIFY(without && !without->images);
        QCOMPARE(without->description, std::string("synthetic, seed 1"));
        fileOf("cifar-10-batches-bin/data_batch_1.bin", 100, 10, 1);
        const auto with = imageSourceOf(cells, Seed{1});
        QVERIFY(with && with->images);
        QVERIFY(with->description.starts_with("data_batch_1.bin "));
    }
};

QTEST_GUILESS_MAIN(LabelledImagesTest)
#include "labelled_images_test.moc"
