// SPDX-License-Identifier: GPL-3.0-or-later
// Changes valid files at random and opens them: any answer will do but a crash, a hang or an error
// that is not one sentence.
#include "core/dataset/containers/pickle_reader.h"
#include "core/dataset/files/native_file.h"
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <random>

using namespace latency;
using namespace pickle_bytes;

namespace
{

constexpr int kMutations = 4000;

std::string mutated(std::string bytes, std::mt19937& random)
{
    const auto place = [&] { return bytes.empty() ? 0 : random() % bytes.size(); };
    static const std::vector<std::string> pieces = {"\xFF",
                                                    std::string(1, '\0'),
                                                    "\"",
                                                    ",",
                                                    "\n",
                                                    ".",
                                                    "e",
                                                    "(",
                                                    "R",
                                                    "b",
                                                    "\x93",
                                                    "nan",
                                                    "-1",
                                                    "1e999",
                                                    "cos\nsystem\n",
                                                    "{",
                                                    "]",
                                                    "\xC3",
                                                    "99999999999999999999",
                                                    "\x8d"};
    for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
        switch (random() % 6) {
        case 0:
            if (!bytes.empty())
                bytes[place()] = static_cast<char>(random() % 256);
            break;
        case 1:
            if (!bytes.empty())
                bytes[place()] ^= static_cast<char>(1U << random() % 8);
            break;
        case 2:
            bytes.resize(place());
            break;
        case 3:
            bytes.insert(place(), pieces[random() % pieces.size()]);
            break;
        case 4:
            bytes.erase(place(), 1 + random() % 8);
            break;
        default:
            bytes.insert(place(), bytes.substr(place(), random() % 40));
        }
    }
    return bytes;
}

const std::string kCell = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|";

std::string eaglePickle()
{
    std::string items;
    for (int i = 0; i < 5; ++i)
        items +=
            tuple(integer(i) + integer(0) + integer(1) + integer(2) + integer(3) + integer(4)) +
            real(0.001 * i);
    return whole(dictionary(items));
}

std::string arrayPickle()
{
    const std::string type =
        "cnumpy\ndtype\n" + tuple(text("i2") + integer(0) + integer(1)) + "R" +
        tuple(integer(3) + text("<") + "NNN" + integer(-1) + integer(-1) + integer(0)) + "b";
    return whole(list("cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n" +
                      tuple(integer(0)) + bytes("b") + "tR" +
                      tuple(integer(1) + tuple(integer(2) + integer(3)) + type + "\x88" +
                            bytes(std::string(12, '\1'))) +
                      "b" + "ccollections\nOrderedDict\n)R(" + text("a") + integer(1) + "u"));
}

/// PyTorch's older format: a tensor of two floats.
std::string olderTensor()
{
    const std::string storage = tuple(text("storage") + "ctorch\nFloatStorage\n" + text("0") +
                                      text("cpu") + integer(2) + "N");
    return std::string(
               "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.\x80\x02M\xe9\x03.", 21) +
           whole("}") +
           whole("ctorch._utils\n_rebuild_tensor_v2\n" +
                 tuple(storage + "Q" + integer(0) + tuple(integer(2)) + tuple(integer(1)) + "\x89" +
                       "ccollections\nOrderedDict\n)R") +
                 "R") +
           whole(list(text("0"))) + little(2, 8) + little(0x3FC00000, 4) + little(0x40200000, 4);
}

} // namespace

class HostileInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedFilesNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const std::string& file) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << name;
        };
        row("eagle.pickle", eaglePickle());
        row("hw.pickle",
            whole(
                dictionary(text("nasbench201") +
                           dictionary(text("cifar10") +
                                      dictionary(text("config") +
                                                 list(dictionary(text("arch_str") + text(kCell))) +
                                                 text("raspi4_latency") + list(real(2.0)))))));
        row("archive.pt", zip_bytes::archive({{"archive/data.pkl", eaglePickle()}, {"v", "3\n"}}));
        row("wide.csv", "# source: lab\narchitecture,fpga [ms],\"pix,el [us]\"\n" + kCell +
                            ",1.5,2\n" + kCell + ",,3e2\n");
        row("long.csv",
            "architecture;device;latency_ms\n" + kCell + ";fpga;2.5\n" + kCell + ";pixel2;3\n");
        const auto fixture = [](const char* name) {
            QFile file(QString(LATENCY_SOURCE_DIR "/tests/fixtures/python/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
        };
        row("frame.pkl", fixture("frame-columns.pkl"));
        row("frame-old.pkl", fixture("frame-old.pkl"));
        row("arrays.npz", fixture("arrays.npz"));
        row("series.pkl", fixture("series.pkl"));
        row("latency/device.pt", olderTensor());
        std::string twenty = "3";
        for (int i = 1; i < 20; ++i)
            twenty += ", 3";
        row("ofanas.csv", "child_arch,latency\n\"{'wid': None, 'ks': [" + twenty + "], 'e': [" +
                              twenty + "], 'd': [2, 3, 4, 2, 3], 'r': [160]}\",2.5\n");
        row("native.latency.json",
            R"({"format": "latency-table/1", "name": "t", "space": "nasbench201", "unit": "ms",
                "notes": ["a"], "devices": [{"name": "fpga", "kind": "fpga", "batch_size": 1}],
                "architectures": [")" +
                kCell + R"("], "milliseconds": [[2.5]]})");
    }
    void changedFilesNeverCrash()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, name);
        const ScratchFolder folder;
        // The list of architectures that a device of HELP belongs to.
        std::string layers;
        for (int i = 0; i < 22; ++i)
            layers += integer(i % 9);
        if (name.startsWith("latency/")) {
            folder.write("arch.pt", whole(list(list(layers) + list(layers))));
            folder.write(name.toStdString(), "");
        }
        const std::string path = (folder.path() / name.toStdString()).string();
        std::mt19937 random(2024);
        OpenOptions options;
        QFile target(QString::fromStdString(path));
        for (int i = 0; i < kMutations; ++i) {
            const std::string bytes =
                i == 0 ? file.toStdString() : mutated(file.toStdString(), random);
            target.remove(); // some file systems wait for the disk when a file is emptied
            QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
            target.write(bytes.data(), static_cast<qint64>(bytes.size()));
            target.close();
            const auto table = openDataset(path, options);
            QVERIFY2(table || i > 0, "the unchanged file must open");
            if (!table && !isOneSentence(table.error()))
                QFAIL(table.error().message.c_str());
        }
    }
    void changedPicklesNeverCrash()
    {
        std::mt19937 random(77);
        for (const std::string& pickle : {eaglePickle(), arrayPickle()}) {
            QVERIFY(readPickle(pickle, "x"));
            for (int i = 0; i < 5 * kMutations; ++i) {
                const auto read = readPickle(mutated(pickle, random), "x");
                if (!read && !isOneSentence(read.error()))
                    QFAIL(read.error().message.c_str());
            }
        }
    }
    void randomBytesNeverCrash()
    {
        std::mt19937 random(78);
        for (int i = 0; i < 10 * kMutations; ++i) {
            std::string bytes(random() % 64, '\0');
            for (char& byte : bytes)
                byte = static_cast<char>(random() % 256);
            const auto read = readPickle(bytes, "x");
            QVERIFY(read || isOneSentence(read.error()));
        }
    }
};

QTEST_GUILESS_MAIN(HostileInputTest)
#include "hostile_input_test.moc"
