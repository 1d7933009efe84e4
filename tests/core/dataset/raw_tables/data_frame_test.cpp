// SPDX-License-Identifier: GPL-3.0-or-later
// The files in tests/fixtures/python were written by pandas 1.5.3 and NumPy 1.24 from invented
// numbers; frame-old.pkl has the layout of pandas before 1.3.
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/pickle_bytes.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

const std::vector<std::string> kCells = {
    "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|avg_pool_3x3~0|nor_conv_1x1~1|none~2|",
    "|skip_connect~0|+|nor_conv_3x3~0|none~1|+|none~0|nor_conv_3x3~1|skip_connect~2|",
    "|avg_pool_3x3~0|+|skip_connect~0|nor_conv_1x1~1|+|nor_conv_3x3~0|none~1|nor_conv_1x1~2|"};

std::string fixture(const std::string& name)
{
    return std::string(LATENCY_SOURCE_DIR) + "/tests/fixtures/python/" + name;
}

} // namespace

class DataFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesOfEveryLayoutAreTheSameTable_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"frame-columns.pkl", "frame-columns.pkl.bz2", "frame-index.pkl",
                                 "frame-old.pkl", "arrays.npz"})
            QTest::newRow(file) << file;
    }
    void framesOfEveryLayoutAreTheSameTable()
    {
        QFETCH(QString, file);
        const auto table = openDataset(fixture(file.toStdString()), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->architectureCount(), 3);
        for (int row = 0; row < 3; ++row)
            QCOMPARE((*table)->space().toText((*table)->architecture(row)),
                     kCells[static_cast<std::size_t>(row)]);
        const auto board = (*table)->milliseconds((*table)->findDevice("board"));
        QCOMPARE(board[0], 1.5F);
        QCOMPARE(board[1], 2.25F);
        QVERIFY(std::isnan(board[2]));
        const auto phone = (*table)->milliseconds((*table)->findDevice("phone"));
        QCOMPARE(phone[0], 1.5F);
        QCOMPARE(phone[1], 2.75F);
        QCOMPARE(phone[2], 4.0F);
    }
    void kindsOfColumnsOfPandasAreRead()
    {
        // A categorical, a string, a nullable Float64 and a date.
        const auto table = openDataset(fixture("frame-kinds.pkl"), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->space().toText((*table)->architecture(0)), kCells[0]);
        const auto a = (*table)->milliseconds((*table)->findDevice("a"));
        QCOMPARE(a[0], 1.5F);
        QCOMPARE(a[2], 3.5F);
        QCOMPARE((*table)->measuredCount((*table)->findDevice("a")), 2);
    }
    void aSeriesIsOneDevice()
    {
        const auto table = openDataset(fixture("series.pkl"), {});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->device(0).name, std::string("board"));
        QCOMPARE((*table)->milliseconds(0)[2], 3.0F);
        QCOMPARE((*table)->space().toText((*table)->architecture(2)), kCells[2]);
    }
    void onlyPandasIsKeptAsData()
    {
        using namespace pickle_bytes;
        const ScratchFolder folder;
        for (const char* callee :
             {"cos\nsystem\n", "cbuiltins\neval\n", "cpandas\neval\n", "ccopyreg\n__newobj__\n"}) {
            const auto table =
                openDataset(folder.write("x.pkl", whole(std::string(callee) +
                                                        tuple(text("touch /tmp/x")) + "R")),
                            {});
            QVERIFY(!table && isOneSentence(table.error()));
            QVERIFY2(mentions(table.error(), "asks to call"), table.error().message.c_str());
        }
    }
    void brokenFramesAreOneSentence()
    {
        using namespace pickle_bytes;
        const ScratchFolder folder;
        const std::string frame = "cpandas.core.frame\nDataFrame\n)\x81";
        for (const std::string& state :
             {std::string("}"), std::string("N"), dictionary(text("_mgr") + "N"),
              dictionary(text("_mgr") + "cpandas.core.internals.managers\nBlockManager\n" +
                         tuple(tuple("") + list("")) + "R")}) {
            const auto table = openDataset(folder.write("x.pkl", whole(frame + state + "b")), {});
            QVERIFY(!table && isOneSentence(table.error()));
        }
    }
};

QTEST_GUILESS_MAIN(DataFrameTest)
#include "data_frame_test.moc"
