// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/pickle_bytes.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace pickle_bytes;

namespace
{

/// Ones and zeros of six operations, and a 1.
std::string oneHot(std::initializer_list<int> operations)
{
    std::string row;
    for (const int operation : operations)
        for (int i = 0; i < 5; ++i)
            row += integer(i == operation ? 1 : 0);
    return list(row + integer(1));
}

} // namespace

class OneproxyFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsFollowTheEncodings()
    {
        const ScratchFolder folder;
        folder.write("oneproxy/encode.pickle",
                     whole(list(oneHot({3, 0, 2, 1, 4, 0}) + oneHot({1, 2, 3, 4, 0, 1}))));
        const auto one = folder.write("oneproxy/latency_data/true_a76.pickle",
                                      whole(list(real(12.5) + real(-1.0))));
        folder.write("oneproxy/latency_data/rice_fpga.pickle", whole(list(real(3.0) + real(4.0))));
        OpenOptions options;
        options.dataFolders = {folder.path()};
        for (const std::string& reference : {(folder.path() / "oneproxy").string(),
                                             (folder.path() / "oneproxy/latency_data").string(),
                                             std::string("oneproxy:nasbench201")}) {
            const auto table = openDataset(reference, options);
            QVERIFY2(table, table ? "" : table.error().message.c_str());
            QCOMPARE((*table)->name(), std::string("oneproxy:nasbench201"));
            QCOMPARE((*table)->deviceCount(), 2);
            const int device = (*table)->findDevice("true_a76");
            QCOMPARE((*table)->milliseconds(device)[0], 12.5F);
            QVERIFY(std::isnan((*table)->milliseconds(device)[1]));
            QCOMPARE((*table)->space().toText((*table)->architecture(0)),
                     std::string("|nor_conv_3x3~0|+|none~0|nor_conv_1x1~1|+|skip_connect~0|"
                                 "avg_pool_3x3~1|none~2|"));
        }
        const auto table = openDataset(one, options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 1);
        QCOMPARE((*table)->device(0).name, std::string("true_a76"));
    }
    void wrongListsAreNamed()
    {
        const ScratchFolder folder;
        const auto isRefused = [&](const std::string& words) {
            const auto table = openDataset(folder.path().string(), {});
            return !table && isOneSentence(table.error()) && mentions(table.error(), words);
        };
        folder.write("encode.pickle", whole(list(oneHot({3, 0, 2, 1, 4, 0}))));
        QVERIFY(isRefused("no device"));
        folder.write("latency_data/a.pickle", whole(list(real(1.0) + real(2.0))));
        QVERIFY(isRefused("a.pickle"));
        folder.write("latency_data/a.pickle", whole(list(real(-3.0))));
        QVERIFY(isRefused("latency 0"));
        folder.write("latency_data/a.pickle", whole(list(real(1.0))));
        folder.write("encode.pickle", whole(list(oneHot({3, 0, 2, 1, 4, 7}))));
        QVERIFY(isRefused("cell 0"));
        folder.write("encode.pickle", whole(list(list(integer(1)))));
        QVERIFY(isRefused("31 ones and zeros"));
    }
};

QTEST_GUILESS_MAIN(OneproxyFormatTest)
#include "oneproxy_format_test.moc"
