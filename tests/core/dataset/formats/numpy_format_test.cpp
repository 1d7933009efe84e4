// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "core/dataset/raw_tables/numpy_file.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace latency;
using pickle_bytes::little;

namespace
{

std::string fixture(const std::string& name)
{
    return std::string(LATENCY_SOURCE_DIR) + "/tests/fixtures/python/" + name;
}

std::string npy(const std::string& type, const std::string& shape, const std::string& data,
                bool isColumnMajor = false)
{
    std::string header = "{'descr': '" + type +
                         "', 'fortran_order': " + (isColumnMajor ? "True" : "False") +
                         ", 'shape': " + shape + ", }";
    header += std::string(63 - (10 + header.size()) % 64, ' ') + "\n";
    return std::string("\x93NUMPY\x01\x00", 8) + little(header.size(), 2) + header + data;
}

std::string doubles(std::initializer_list<double> numbers)
{
    std::string data;
    for (const double number : numbers)
        data += little(std::bit_cast<std::uint64_t>(number), 8);
    return data;
}

} // namespace

class NumpyFormatTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

private Q_SLOTS:
    void arraysOfEveryOrderAndTypeAreRead()
    {
        const auto rows = readNumpyArray(npy("<f8", "(2, 3)", doubles({1, 2, 3, 4, 5, 6})), "x");
        QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
        QCOMPARE(rows->values, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        const auto columns =
            readNumpyArray(npy("<f8", "(2, 3)", doubles({1, 4, 2, 5, 3, 6}), true), "x");
        QCOMPARE(columns->values, (std::vector<double>{1, 2, 3, 4, 5, 6}));
        const auto big =
            readNumpyArray(npy(">i2", "(2,)", std::string("\x01\x02\xFF\xFE", 4)), "x");
        QCOMPARE(big->values, (std::vector<double>{258, -2}));
        const auto words = readNumpyArray(
            npy("<U2", "(2,)", little('a', 4) + little(0xE4, 4) + little('b', 4) + little(0, 4)),
            "x");
        QCOMPARE(words->texts, (std::vector<std::string>{"aä", "b"}));
    }
    void brokenArraysAreRefused()
    {
        const std::string good = npy("<f8", "(2,)", doubles({1, 2}));
        for (std::size_t length = 0; length < good.size(); ++length)
            QVERIFY(!readNumpyArray(good.substr(0, length), "x"));
        for (const char* shape : {"(-1,)", "(99999999999,)", "(2, 2)", "(4294967296, 4294967296)"})
            QVERIFY2(!readNumpyArray(npy("<f8", shape, doubles({1, 2})), "x"), shape);
        for (const char* type : {"<c16", "<f3", "<m8[ns]", "U", ""})
            QVERIFY2(!readNumpyArray(npy(type, "(1,)", doubles({1, 2})), "x"), type);
    }
    void anArchiveHoldsNamesAndNumbers()
    {
        // Deflated, cells as rows of operation ids; device board in ms.
        const auto table = openDataset(fixture("arrays-packed.npz"), [] {
            OpenOptions options;
            options.unit = LatencyUnit::Milliseconds;
            return options;
        }());
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 3);
        QCOMPARE((*table)->milliseconds(0)[1], 2.25F);
        QCOMPARE((*table)->space().toText((*table)->architecture(0)),
                 std::string("|nor_conv_3x3~0|+|none~0|skip_connect~1|+|avg_pool_3x3~0|"
                             "nor_conv_1x1~1|none~2|"));
    }
    void aBareArrayNeedsItsSpace()
    {
        std::string data;
        // In no order, so that they are no row numbers.
        const auto latencyOf = [](int i) {
            return 1.0F + static_cast<float>(i * 7919 % 15625) / 8;
        };
        for (int i = 0; i < 15625; ++i)
            data += little(std::bit_cast<std::uint32_t>(latencyOf(i)), 4);
        const auto file = folder_.write("all.npy", npy("<f4", "(15625,)", data));
        OpenOptions options;
        options.unit = LatencyUnit::Milliseconds;
        const auto unnamed = openDataset(file, options);
        QVERIFY(!unnamed && isOneSentence(unnamed.error()) && mentions(unnamed.error(), "--space"));
        options.space = "nasbench201";
        const auto table = openDataset(file, options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 15625);
        const auto& space = (*table)->space();
        const int row = (*table)->findArchitecture(space.officialArchitecture(1462));
        QCOMPARE((*table)->milliseconds(0)[static_cast<std::size_t>(row)], latencyOf(1462));
        const auto few =
            openDataset(folder_.write("few.npy", npy("<f8", "(2,)", doubles({1, 2}))), options);
        QVERIFY(!few && isOneSentence(few.error()) && mentions(few.error(), "15625"));
    }
};

QTEST_GUILESS_MAIN(NumpyFormatTest)
#include "numpy_format_test.moc"
