// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that stand for much: each is opened in a child process that may take 64 MB and fifty
// times the file's size, and little time. A reader that takes more than its share ends there.
#include "core/dataset/containers/saved_values.h"
#include "core/dataset/join/join_tables.h"
#include "core/dataset/open_dataset.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/scratch_folder.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <zlib.h>

#include <cstdio>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace latency;
using namespace pickle_bytes;

namespace
{

constexpr std::size_t kAlways = std::size_t{64} << 20;
constexpr std::size_t kPerByte = 50;
constexpr unsigned kSeconds = 30; ///< of the processor; quadratic work on these files takes minutes

const std::string kCell = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|avg_pool_3x3~2|";

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        text += part;
    return text;
}

/// Network `i` of FBNet.
std::string fbnet(std::size_t i)
{
    std::string text;
    for (int position = 0; position < 22; ++position, i /= 9)
        text += (position == 0 ? "" : "_") + std::to_string(i % 9);
    return text;
}

/// Bytes of this process's data segments and private mappings.
std::size_t dataBytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmData:"))
            return std::stoul(line.substr(7)) * 1024;
    return 0;
}

enum Answer { Opened, RefusedWell, RefusedBadly, OutOfMemory, Died };

Answer answerTo(const Error& error)
{
    for (const char* words : {"not enough memory", "bad_alloc", "vector::", "basic_string"})
        if (mentions(error, words))
            return OutOfMemory;
    return isOneSentence(error) ? RefusedWell : RefusedBadly;
}

/// What `work` answers within the budget for `size` bytes of files.
template <class Work>
Answer withinBudget(std::size_t size, const Work& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const rlim_t bytes = dataBytes() + kAlways + kPerByte * size;
        const rlimit memory{bytes, bytes};
        const rlimit time{kSeconds, kSeconds};
        ::setrlimit(RLIMIT_DATA, &memory);
        ::setrlimit(RLIMIT_CPU, &time);
        try {
            ::_exit(work());
        } catch (const std::exception&) {
            ::_exit(OutOfMemory);
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? static_cast<Answer>(WEXITSTATUS(status)) : Died;
}

Answer opened(const std::string& file)
{
    return withinBudget(std::filesystem::file_size(file), [&file] {
        const auto table = openDataset(file, {});
        return table ? Opened : answerTo(table.error());
    });
}

/// `M` calls of `callee` with one argument tuple; each copies it.
std::string calledOften(const std::string& arguments, std::size_t times)
{
    return "\x80\x02" + arguments + "(" + repeated("h\x02h\x03R", times) + "l.";
}

std::string orderedDictionaries(std::size_t length, std::size_t times)
{
    const std::string pairs = std::string("NN\x86q") + '\0' + "]q\x01(" +
                              repeated(std::string_view("h\0", 2), length) + "e";
    return calledOften(pairs + "ccollections\nOrderedDict\nq\x02h\x01\x85q\x03", times);
}

std::string arraysFromOneBuffer(std::size_t length, std::size_t times)
{
    return calledOften(
        "cnumpy.core.numeric\n_frombuffer\nq\x02" + bytes(std::string(length, '\1')) + "q\x01" +
            "cnumpy\ndtype\n" + text("u1") + "\x85Rq\x04(h\x01h\x04" +
            integer(static_cast<std::int32_t>(length)) + "\x85" + text("C") + "tq\x03",
        times);
}

std::string encodedOften(std::size_t length, std::size_t times)
{
    return calledOften("c_codecs\nencode\nq\x02" + text(std::string(length, 'a')) + "q\x01" +
                           text("latin1") + "\x86q\x03",
                       times);
}

/// HW-NAS-Bench with one list for all devices.
std::string sharedLatencies(std::size_t networks, std::size_t devices)
{
    std::string items = text("config") + "](" + text(kCell) + std::string("q\0", 2) +
                        repeated(std::string_view("h\0", 2), networks - 1) + "e";
    for (std::size_t i = 0; i < devices; ++i)
        items += text("d" + std::to_string(i) + "_latency") +
                 (i == 0 ? "](" + real(1.5) + "q\x01" + real(1.75) +
                               repeated("h\x01", networks - 2) + "eq\x02"
                         : std::string("h\x02"));
    return whole(dictionary(text("nasbench201") + dictionary(text("cifar10") + dictionary(items))));
}

/// HW-NAS-Bench whose configurations are one dictionary with many entries.
std::string sharedConfiguration(std::size_t networks, std::size_t entries)
{
    const std::string configuration =
        "}(" + text("arch_str") + text(kCell) + repeated("NN", entries) + "u";
    const std::string items = text("config") + "](" + configuration + std::string("q\0", 2) +
                              repeated(std::string_view("h\0", 2), networks - 1) + "e" +
                              text("d_latency") + "](" + real(1.5) + "q\x01" +
                              repeated("h\x01", networks - 1) + "e";
    return whole(dictionary(text("nasbench201") + dictionary(text("cifar10") + dictionary(items))));
}

/// Every line has a device of its own.
std::string longSparse(std::size_t lines)
{
    std::string csv = "architecture,device,latency [ms]\n";
    for (std::size_t i = 0; i < lines; ++i)
        csv += fbnet(i) + ",d" + std::to_string(i) + ",1.5\n";
    return csv;
}

std::string wide(std::size_t devices, std::size_t rows)
{
    std::string csv = "architecture";
    for (std::size_t i = 0; i < devices; ++i)
        csv += ",d" + std::to_string(i) + " [ms]";
    csv += "\n";
    for (std::size_t row = 0; row < rows; ++row)
        csv += fbnet(row) + repeated("," + std::to_string(row % 8 + 1), devices) + "\n";
    return csv;
}

std::string gzip(std::string_view plain)
{
    std::string packed(compressBound(plain.size()) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string numpyBytes(std::size_t rows, std::size_t columns)
{
    std::string header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" +
                         std::to_string(rows) + ", " + std::to_string(columns) + "), }";
    header += std::string(64 - (header.size() + 11) % 64, ' ') + "\n";
    return std::string("\x93NUMPY\x01\0", 8) + little(header.size(), 2) + header +
           std::string(rows * columns, '\1');
}

/// Every record has a key of its own.
std::string sparseRecords(std::size_t records, std::size_t keys)
{
    std::string json = "[";
    for (std::size_t i = 0; i < records; ++i)
        json += (i == 0 ? "{\"k" : ",{\"k") + std::to_string(i % keys) + "\":1}";
    return json + "]";
}

} // namespace

class ReaderBudgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smallFilesStaySmall_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* tag, const char* name, const std::string& file) {
            QTest::newRow(tag) << QByteArray::fromStdString(file) << name;
        };
        row("one list in many dictionaries", "a.pickle", orderedDictionaries(40'000, 1500));
        row("one buffer in many arrays", "a.pickle", arraysFromOneBuffer(100'000, 1500));
        row("one buffer in very many arrays", "a.pickle", arraysFromOneBuffer(100'000, 8000));
        row("one text encoded often", "a.pickle", encodedOften(40'000, 1500));
        row("one list for many devices", "hw.pickle", sharedLatencies(30'000, 3000));
        row("one large configuration", "hw.pickle", sharedConfiguration(300'000, 400'000));
        row("tuples of nothing", "a.pickle", "\x80\x02" + repeated(")", 3'000'000) + ".");
        row("values on the stack", "a.pickle", "\x80\x02" + repeated("N", 5'000'000) + "l.");
        row("empty lists", "a.pickle", "\x80\x02" + repeated("]q\x01", 1'000'000) + ".");
        row("a device a line", "long.csv", longSparse(20'000));
        row("a device a line, more", "long.csv", longSparse(50'000));
        row("many devices", "wide.csv", wide(900, 40));
        row("very many devices", "wide.csv", wide(5000, 3));
        row("very, very many devices", "wide.csv", wide(99'000, 3));
        row("a digit a cell", "wide.csv", wide(900, 2000));
        row("all rows failed", "long.csv", [] {
            std::string csv = "architecture,a [ms],b [ms]\n";
            for (std::size_t i = 0; i < 30'000; ++i)
                csv += fbnet(i) + ",OOM," + std::to_string(i % 7 + 1) + "\n";
            return csv;
        }());
        row("a unit as long as a book", "units.csv", [] {
            std::string csv = "architecture,unit" + repeated(",latency", 1) + repeated(",x", 900);
            for (std::size_t i = 0; i < 40; ++i)
                csv += "\n" + fbnet(i) + "," + std::string(20'000, 'm') + repeated(",1", 901);
            return csv + "\n";
        }());
        row("packed nothing", "a.csv.gz",
            gzip("architecture,a [ms]\n" + std::string(1U << 26U, ',')));
        row("packed rows", "a.csv.gz", gzip(repeated("architecture,a [ms]\n", 2'000'000)));
        row("records without common keys", "a.json", sparseRecords(40'000, 1900));
        row("records without anything", "a.json", "[" + repeated("{},", 300'000) + "{}]");
        row("lists without anything", "a.json", "[" + repeated("[],", 300'000) + "[]]");
        row("texts without anything", "a.json", "[" + repeated("\"\",", 300'000) + "\"\"]");
        row("many networks under one name", "a.json", [] {
            std::string json = "{";
            for (std::size_t i = 0; i < 60'000; ++i)
                json += (i == 0 ? "\"" : ",\"") + fbnet(i) + "\":" + std::to_string(i % 7 + 1);
            return json + "}";
        }());
        row("a frame of pandas", "a.json", [] {
            std::string names = "{\"architecture\":{";
            std::string numbers = "\"pixel\":{";
            for (std::size_t i = 0; i < 60'000; ++i) {
                const std::string key = (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":";
                names += key + "\"" + fbnet(i) + "\"";
                numbers += (i == 0 ? "\"" : ",\"") + std::to_string(59'999 - i) +
                           "\":" + std::to_string(i % 7 + 1);
            }
            return names + "}," + numbers + "}}";
        }());
        row("bytes of NumPy", "a.npy", numpyBytes(3000, 1000));
        row("an archive of one array again and again", "a.npz", [] {
            std::vector<std::pair<std::string, std::string>> files;
            for (int i = 0; i < 40; ++i)
                files.emplace_back("a" + std::to_string(i) + ".npy", numpyBytes(200, 100));
            return zip_bytes::archive(files);
        }());
    }
    void smallFilesStaySmall()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, name);
        const ScratchFolder folder;
        const std::string path = folder.write(name.toStdString(), file.toStdString());
        const Answer answer = opened(path);
        QVERIFY2(answer == Opened || answer == RefusedWell,
                 qPrintable(QString::number(answer) + " for " + QString::number(file.size())));
    }
    void tensorsOfOneListAreNotReadForEver()
    {
        // {0: [1.0, …], 1: the same list, …}: each of 60,000 keys reads 60,000 numbers.
        std::string items;
        for (int i = 0; i < 60'000; ++i)
            items += integer(i) +
                     (i == 0 ? "](" + real(1.5) + "q\x01" + repeated("h\x01", 60'000) + "eq\x02"
                             : std::string("h\x02"));
        const std::string pickle = whole(dictionary(items));
        const Answer answer = withinBudget(pickle.size(), [&pickle] {
            const auto saved = SavedValues::fromBytes(pickle, "a.pt");
            if (!saved)
                return answerTo(saved.error());
            for (const auto& [key, value] : saved->document().pairs(saved->root()))
                if (const auto numbers = saved->numbers(value); !numbers)
                    return mentions(numbers.error(), "again and again") ? RefusedWell
                                                                        : RefusedBadly;
            return Opened;
        });
        QCOMPARE(answer, RefusedWell);
    }
    void oneLargeDictionaryIsSearchedOften()
    {
        // [d, d, …] with d = {"k0": None, …}: 100,000 searches among 100,000 keys.
        std::string items;
        for (int i = 0; i < 100'000; ++i)
            items += text("k" + std::to_string(i)) + integer(i);
        const std::string pickle = whole("](" + dictionary(items + text("k7") + integer(-7)) +
                                         "q\x01" + repeated("h\x01", 100'000) + "e");
        QCOMPARE(withinBudget(pickle.size(),
                              [&pickle] {
                                  const auto saved = SavedValues::fromBytes(pickle, "a.pt");
                                  if (!saved)
                                      return answerTo(saved.error());
                                  const PlainDocument& document = saved->document();
                                  for (const PlainValue& one : document.items(saved->root()))
                                      if (document.find(one, "k7")->asInteger() != -7 ||
                                          document.find(one, "none"))
                                          return RefusedBadly;
                                  return Opened;
                              }),
                 Opened);
    }
    void aUnionThatIsNearlyEmptyIsRefused()
    {
        const ScratchFolder folder;
        std::string tall = "architecture,a [ms]\n";
        for (std::size_t i = 0; i < 30'000; ++i)
            tall += fbnet(i) + "," + std::to_string(i % 7 + 1) + "\n";
        const std::string first = folder.write("tall.csv", tall);
        const std::string second = folder.write("wide.csv", wide(900, 3));
        const std::size_t size =
            std::filesystem::file_size(first) + std::filesystem::file_size(second);
        QCOMPARE(withinBudget(size,
                              [&] {
                                  const auto one = openDataset(first, {});
                                  const auto other = openDataset(second, {});
                                  if (!one || !other)
                                      return RefusedBadly;
                                  const auto joined = joinTables({*one, *other}, JoinRows::Union);
                                  return joined ? Opened : answerTo(joined.error());
                              }),
                 RefusedWell);
    }
};

QTEST_GUILESS_MAIN(ReaderBudgetTest)
#include "reader_budget_test.moc"
