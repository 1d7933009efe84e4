// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/dataset/files/native_file.h"
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>
#include <limits>

#include <bit>
#include <cmath>

using namespace latency;

namespace
{

/// Random networks with awkward numbers and holes.
LatencyTablePointer awkwardTable(const std::string& space, std::size_t rows)
{
    LatencyTableParts parts;
    parts.name = "awkward";
    parts.title = "Awkward · \"table\"";
    parts.source = "a test\nof two lines";
    parts.licence = "CC0";
    parts.notes = {"A note of its own."};
    parts.space = findSearchSpace(space);
    parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
    parts.devices = {deviceFromPublishedName("titan_rtx_256"),
                     deviceFromPublishedName("größe, \"x\""), deviceFromPublishedName("pixel2")};
    parts.devices[1].framework = "TFLite";
    parts.devices[1].measurement = "5 runs";
    parts.devices[1].isSimulated = true;
    parts.milliseconds = FloatMatrix(3, rows);
    RandomEngine random(Seed{11});
    for (std::size_t i = 0; i < rows; ++i) {
        std::ranges::copy(parts.space->random(random), parts.architectures.row(i).begin());
        parts.milliseconds(0, i) = static_cast<float>(std::exp(20.0 * random.normal()));
        parts.milliseconds(1, i) =
            i % 3 == 0 ? std::nanf("") : static_cast<float>(random.uniform());
        parts.milliseconds(2, i) = static_cast<float>(random.index(40));
    }
    parts.milliseconds(0, 0) = std::bit_cast<float>(1U);
    parts.milliseconds(0, 1) = 3.4028234e38F;
    return LatencyTable::create(std::move(parts)).value();
}

bool haveEqualBits(const FloatMatrix& left, const FloatMatrix& right)
{
    return left.rows() == right.rows() && left.columns() == right.columns() &&
           std::ranges::equal(left.values(), right.values(), [](float a, float b) {
               return (std::isnan(a) && std::isnan(b)) ||
                      std::bit_cast<unsigned>(a) == std::bit_cast<unsigned>(b);
           });
}

} // namespace

class NativeFileTest : public QObject
{
    Q_OBJECT
    ScratchFolder folder_;

    bool isRefused(const std::string& text, const std::string& words)
    {
        const auto table = openDataset(folder_.write("x.latency.json", text), {});
        const bool isRight =
            !table && isOneSentence(table.error()) && mentions(table.error(), words);
        if (!isRight)
            qWarning("%s", table ? "was read" : table.error().message.c_str());
        return isRight;
    }

private Q_SLOTS:
    void whatIsWrittenComesBack_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<int>("rows");
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            QTest::addRow("%s inline", space) << space << 50;
            QTest::addRow("%s with a CSV", space) << space << 7000;
        }
    }
    void whatIsWrittenComesBack()
    {
        QFETCH(QString, space);
        QFETCH(int, rows);
        const auto table = awkwardTable(space.toStdString(), static_cast<std::size_t>(rows));
        const auto file =
            folder_.path() / space.toStdString() / std::to_string(rows) / "my.latency.json";
        QVERIFY(writeNativeFile(*table, file));
        QCOMPARE(std::filesystem::exists(file.parent_path() / "my.latency.csv"), rows == 7000);
        const auto back = openDataset(file.string(), {});
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QCOMPARE((*back)->name(), table->name());
        QCOMPARE((*back)->title(), table->title());
        QCOMPARE((*back)->source(), table->source());
        QCOMPARE((*back)->licence(), table->licence());
        QCOMPARE((*back)->notes(), table->notes());
        QCOMPARE(&(*back)->space(), &table->space());
        QVERIFY((*back)->devices() == table->devices());
        QVERIFY((*back)->architectures() == table->architectures());
        QVERIFY(haveEqualBits((*back)->milliseconds(), table->milliseconds()));
        // A folder that holds only this table opens too.
        QVERIFY(openDataset(file.parent_path().string(), {}));
    }
    void allThatIsKnownComesBack_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addRow("inline") << 20;
        QTest::addRow("with a CSV") << 7000;
    }
    void allThatIsKnownComesBack()
    {
        QFETCH(int, rows);
        LatencyTableParts parts = awkwardTable("fbnet", static_cast<std::size_t>(rows))->parts();
        parts.quantity = {"energy", "mJ", "device"};
        parts.spread = parts.milliseconds;
        parts.columns = {{"top1", "%", ArchitectureColumn::Kind::Accuracy,
                          std::vector<float>(parts.architectures.rows(), 71.25F)}};
        parts.columns.front().values.front() = std::numeric_limits<float>::quiet_NaN();
        parts.milliseconds(0, 3) = std::numeric_limits<float>::quiet_NaN();
        parts.marks = {{0, 3, CellMark::Kind::Failed, "out of memory"},
                       {1, 2, CellMark::Kind::Predicted, ""}};
        const auto table = LatencyTable::create(parts);
        QVERIFY(table);
        const auto file = folder_.path() / std::to_string(rows) / "more.latency.json";
        QVERIFY(writeNativeFile(**table, file));
        QVERIFY(readFile(file)->find("\"latency-table/2\"") != std::string::npos);
        const auto back = openDataset(file.string(), {});
        QVERIFY2(back, back ? "" : back.error().message.c_str());
        QVERIFY((*back)->quantity() == parts.quantity);
        QVERIFY((*back)->marks() == parts.marks);
        QVERIFY(haveEqualBits((*back)->parts().spread, parts.spread));
        QVERIFY(haveEqualBits((*back)->milliseconds(), parts.milliseconds));
        QCOMPARE((*back)->columns().size(), std::size_t{1});
        QCOMPARE((*back)->columns()[0].name, std::string("top1"));
        QCOMPARE((*back)->columns()[0].unit, std::string("%"));
        QVERIFY(std::isnan((*back)->columns()[0].values[0]));
        QCOMPARE((*back)->columns()[0].values[1], 71.25F);
    }
    void filesOfOlderProgramsAreRead()
    {
        const std::string network = R"("0_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3")";
        const auto table = openDataset(
            folder_.write("old.latency.json",
                          R"({"format": "latency-table/1", "name": "t", "space": "fbnet",
                              "quantity": "error", "unit": "%", "devices": [{"name": "cifar100"}],
                              "architectures": [)" +
                              network + R"(], "milliseconds": [[28.5]]})"),
            {});
        QVERIFY(table);
        QVERIFY((*table)->quantity() == taskError());
        QCOMPARE((*table)->milliseconds(0)[0], 28.5F);
        QVERIFY((*table)->marks().empty());
        QVERIFY((*table)->spread(0).empty());
    }
    void theFileIsReadable()
    {
        const auto file = folder_.path() / "readable.latency.json";
        QVERIFY(writeNativeFile(*awkwardTable("fbnet", 3), file));
        const std::string text = readFile(file).value();
        QVERIFY(text.find("\"format\": \"latency-table/1\"") != std::string::npos);
        QVERIFY(text.find("\"batch_size\": 256") != std::string::npos);
        QVERIFY(text.find("\"kind\": \"mobile_cpu\"") != std::string::npos);
        QVERIFY(text.find("\"unit\": \"ms\"") != std::string::npos);
    }
    void otherVersionsAreSaid()
    {
        QVERIFY(isRefused(R"({"format": "latency-table/3"})", "newer format"));
        QVERIFY(isRefused(R"({"format": "latency-table/0"})", "not known"));
        QVERIFY(isRefused(R"({"format": "latency-table/x"})", "not known"));
        QVERIFY(isRefused(R"({"format": "latency-result/1"})", "latency-table/1"));
        QVERIFY(isRefused(R"({"format": 1})", "latency-table/1"));
        QVERIFY(isRefused("[]", "latency-table/1"));
        QVERIFY(isRefused("{}", "latency-table/1"));
    }
    void brokenFilesAreRefused()
    {
        QVERIFY(isRefused("", "empty"));
        QVERIFY(isRefused("{\"format\": ", "JSON"));
        QVERIFY(isRefused("{\"format\": \"\xFF\"}", "JSON"));
        QVERIFY(isRefused(std::string(20'000'000, '['), "too deeply"));
        QVERIFY(isRefused("{\"a\": \"" + std::string(100, '[') + "\\\"[\"}", "latency-table/1"));
        const std::string head = R"({"format": "latency-table/1", "name": "t", "space": "fbnet",
                                     "unit": "ms", )";
        const std::string network = R"("0_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3")";
        const std::string device = R"("devices": [{"name": "fpga"}], )";
        const auto rest = [&](const std::string& milliseconds) {
            return head + device + "\"architectures\": [" + network +
                   "], \"milliseconds\": " + milliseconds + "}";
        };
        QVERIFY(openDataset(folder_.write("good.latency.json", rest("[[2.5]]")), {}));
        QVERIFY(isRefused(head + "\"devices\": 3}", "devices"));
        QVERIFY(isRefused(head + "\"devices\": [3]}", "device"));
        QVERIFY(isRefused(head + "\"devices\": [{}]}", "name"));
        QVERIFY(isRefused(head + R"("devices": [{"name": "a", "batch_size": -1}]})", "batch size"));
        QVERIFY(isRefused(head + R"("devices": [{"name": "a", "simulated": 1}]})", "simulated"));
        QVERIFY(isRefused(head + R"("devices": []})", "architectures"));
        QVERIFY(isRefused(head + device + R"("architectures": ["1_2"], "milliseconds": [[1]]})",
                          "architecture 0"));
        QVERIFY(isRefused(head + device + R"("architectures": [7], "milliseconds": [[1]]})",
                          "architecture 0"));
        QVERIFY(isRefused(rest("[[1, 2]]"), "fpga"));
        QVERIFY(isRefused(rest("[[1], [2]]"), "one per device"));
        QVERIFY(isRefused(rest("[1]"), "fpga"));
        QVERIFY(isRefused(rest("[[\"1\"]]"), "latency 0 of fpga"));
        QVERIFY(isRefused(rest("[[-1]]"), "fpga"));
        QVERIFY(isRefused(rest("[[1e39]]"), "fpga"));
        QVERIFY(isRefused(rest("[[1e999]]"), "JSON"));
        QVERIFY(isRefused(R"({"format": "latency-table/1", "name": "t", "space": "moon",
                             "unit": "ms", "devices": []})",
                          "moon"));
        QVERIFY(isRefused(R"({"format": "latency-table/1", "name": "t", "space": "fbnet",
                             "unit": "s", "devices": []})",
                          "unit"));
        QVERIFY(isRefused(R"({"format": "latency-table/1", "name": 5, "space": "fbnet",
                             "unit": "ms", "devices": []})",
                          "name"));
        QVERIFY(isRefused(head + device + R"("csv": "../secret.csv"})", "beside"));
        QVERIFY(isRefused(head + device + R"("csv": "absent.csv"})", "absent.csv"));
        folder_.write("other.csv", "architecture,gpu\n");
        QVERIFY(isRefused(head + device + R"("csv": "other.csv"})", "line 1"));
        folder_.write("other.csv", "architecture,fpga\n1_2,3\n");
        QVERIFY(isRefused(head + device + R"("csv": "other.csv"})", "line 2"));
    }
    void aFailedWriteIsSaid()
    {
        const auto written =
            writeNativeFile(*awkwardTable("fbnet", 3), "/proc/nowhere/x.latency.json");
        QVERIFY(!written && isOneSentence(written.error()));
    }
};

QTEST_GUILESS_MAIN(NativeFileTest)
#include "native_file_test.moc"
