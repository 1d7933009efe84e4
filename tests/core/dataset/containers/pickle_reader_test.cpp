// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_reader.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/zip_bytes.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace pickle_bytes;
using Kind = PlainValue::Kind;

namespace
{

/// The sentence of a refusal; empty when the pickle was read.
std::string refusal(const std::string& pickle)
{
    const auto read = readPickle(pickle, "x.pkl");
    return read ? std::string() : read.error().message;
}

bool isRefused(const std::string& pickle, const std::string& words)
{
    const std::string sentence = refusal(pickle);
    return isOneSentence({sentence}) && sentence.starts_with("x.pkl") &&
           sentence.find(words) != std::string::npos;
}

/// numpy.dtype(name, 0, 1) with its state, as NumPy pickles it.
std::string dataType(const std::string& name, const std::string& order)
{
    const std::string state =
        tuple(integer(3) + text(order) + "NNN" + integer(-1) + integer(-1) + integer(0));
    return "cnumpy\ndtype\n" + tuple(text(name) + integer(0) + integer(1)) + "R" + state + "b";
}

std::string array(const std::string& shape, const std::string& type, const std::string& isFortran,
                  const std::string& data)
{
    return "cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\n" + tuple(integer(0)) +
           bytes("b") + "tR" + tuple(integer(1) + shape + type + isFortran + data) + "b";
}

} // namespace

class PickleReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersOfEveryKind_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<double>("value");
        const auto row = [](const char* name, const std::string& pickle, double value) {
            QTest::newRow(name) << QByteArray::fromStdString(pickle) << value;
        };
        row("binary real", real(-0.1), -0.1);
        row("text real", "F2.5e-3\n", 2.5e-3);
        row("one byte", std::string("K\xFF", 2), 255);
        row("two bytes", std::string("M\x01\x02", 3), 513);
        row("four bytes, negative", integer(-7), -7);
        row("text integer", "I-12\n", -12);
        row("text long", "L99L\n", 99);
        row("long of no byte", std::string("\x8a\x00", 2), 0);
        row("long of one byte", std::string("\x8a\x01\xFE", 3), -2);
        row("long of four bytes", "\x8b" + little(3, 4) + little(0x010203, 3), 0x010203);
    }
    void numbersOfEveryKind()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(double, value);
        const auto read = readPickle(whole(pickle.toStdString()), "x");
        QVERIFY(read);
        QCOMPARE(read->root().asNumber().value_or(std::nan("")), value);
    }
    void noneAndTruthValues()
    {
        QVERIFY(readPickle(whole("N"), "x")->root().is(Kind::None));
        QCOMPARE(readPickle(whole("\x88"), "x")->root().asInteger().value(), 1);
        QCOMPARE(readPickle(whole("\x89"), "x")->root().asInteger().value(), 0);
        QVERIFY(readPickle("I01\n.", "x")->root().is(Kind::Boolean));
    }
    void textAndBytesOfEveryLength()
    {
        const std::string word = "größe";
        for (const std::string& written :
             {text(word), "\x8c" + little(word.size(), 1) + word,
              "\x8d" + little(word.size(), 8) + word, "U" + little(word.size(), 1) + word}) {
            const auto read = readPickle(whole(written), "x");
            QVERIFY(read && read->root().is(Kind::Text));
            QCOMPARE(read->text(read->root()), std::string_view(word));
        }
        const std::string raw("\xFF\x00\x01", 3);
        for (const std::string& written :
             {bytes(raw), "C" + little(3, 1) + raw, "\x8e" + little(3, 8) + raw,
              "\x96" + little(3, 8) + raw, "T" + little(3, 4) + raw}) {
            const auto read = readPickle(whole(written), "x");
            QVERIFY(read && read->root().is(Kind::Bytes));
            QCOMPARE(read->text(read->root()), std::string_view(raw));
        }
        QCOMPARE(readPickle("S'abc'\n.", "x")->text({}), std::string_view());
        const auto old = readPickle("S'abc'\n.", "x");
        QCOMPARE(old->text(old->root()), std::string_view("abc"));
    }
    void escapesOfOldProtocols()
    {
        const auto textOf = [](const std::string& pickle) {
            const auto read = readPickle(pickle, "x");
            return read ? std::string(read->text(read->root())) : "refused";
        };
        QCOMPARE(textOf("Va\\u0041\xE4\\U0001F600\n."), std::string("aAä😀"));
        QCOMPARE(textOf("S'it\\'s\\n\\x41'\n."), std::string("it's\nA"));
        QCOMPARE(textOf("Va\\u00\n."), std::string("refused"));
        QCOMPARE(textOf("S'a\\x4'\n."), std::string("refused"));
        const auto bytes = readPickle("S'\\xff\\x00'\n.", "x");
        QVERIFY(bytes && bytes->root().is(Kind::Bytes));
        QCOMPARE(bytes->text(bytes->root()), std::string_view("\xFF\0", 2));
    }
    void pythonValuesInAnArrayAreListedRowByRow()
    {
        // Whatever its flag of column-major order says: numpy lists them so.
        const auto read =
            readPickle(whole(array(tuple(integer(2) + integer(2)), dataType("O8", "|"), "\x88",
                                   list(integer(1) + integer(2) + integer(3) + integer(4)))),
                       "x");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->items(read->items(read->root())[0])[1].integer, 2);
    }
    void containersInContainers()
    {
        // {"a": [1, (2.5,)], "b": None, "a": []}: the last of equal keys wins.
        const auto read =
            readPickle(whole(dictionary(text("a") + list(integer(1) + tuple(real(2.5))) +
                                        text("b") + "N" + text("a") + "]")),
                       "x");
        QVERIFY(read);
        QCOMPARE(read->pairs(read->root()).size(), std::size_t{3});
        QVERIFY(read->items(read->find(read->root(), "a").value()).empty());
        const auto first = read->items(read->pairs(read->root())[0].second);
        QCOMPARE(first[0].integer, 1);
        QCOMPARE(read->items(first[1])[0].real, 2.5);
        QVERIFY(!read->find(read->root(), "c"));
    }
    void oldAndSingleStepsMakeTheSame()
    {
        // Protocol 0: [1, 2] by MARK LIST and APPEND; (3, 4) by TUPLE2; {5: 6} by DICT.
        const auto list0 = readPickle("(lp0\nI1\naI2\na.", "x");
        QVERIFY(list0);
        QCOMPARE(list0->items(list0->root()).size(), std::size_t{2});
        const auto pair = readPickle(whole(integer(3) + integer(4) + "\x86"), "x");
        QCOMPARE(pair->items(pair->root())[1].integer, 4);
        const auto dict = readPickle("(I5\nI6\nd.", "x");
        QCOMPARE(dict->pairs(dict->root())[0].second.integer, 6);
        const auto set = readPickle(whole("}" + integer(1) + integer(2) + "s"), "x");
        QCOMPARE(set->pairs(set->root())[0].first.integer, 1);
    }
    void rememberedValuesAreShared()
    {
        // a = [] ; (a, a) ; a.append(7) through the memory of either kind.
        const auto read = readPickle(whole(std::string("]q\x00h\x00", 5) + integer(7) + "ah" +
                                           std::string("\x00", 1) + "\x86"),
                                     "x");
        QVERIFY(read);
        const auto pair = read->items(read->root());
        QCOMPARE(read->items(pair[0]).size(), std::size_t{1});
        QCOMPARE(pair[0].index, pair[1].index);
        const auto modern = readPickle("\x80\x04]\x94h" + std::string("\x00", 1) + "\x86.", "x");
        QVERIFY(modern);
        const auto longNumber = readPickle(whole(text("padding that makes room") + "0]r" +
                                                 little(20, 4) + "j" + little(20, 4) + "\x86"),
                                           "x");
        QVERIFY(longNumber);
    }
    void aListThatHoldsItselfIsHarmless()
    {
        const auto read = readPickle(whole(std::string("]q\x00h\x00", 5) + "a"), "x");
        QVERIFY(read);
        QCOMPARE(read->items(read->root())[0].index, read->root().index);
    }
    void aMillionNestedListsAreHarmless()
    {
        const std::size_t depth = 1'000'000;
        const auto read =
            readPickle(whole(std::string(depth, ']') + std::string(depth - 1, 'a')), "x");
        QVERIFY(read);
        QCOMPARE(read->items(read->root()).size(), std::size_t{1});
    }
    void aPickleInAPyTorchArchive()
    {
        const auto read = readPickle(
            zip_bytes::archive({{"archive/data.pkl", whole(list(real(1.5)))}, {"v", "3"}}), "x.pt");
        QVERIFY(read);
        QCOMPARE(read->items(read->root())[0].real, 1.5);
    }

    void orderedDictionariesAreDictionaries()
    {
        const auto modern =
            readPickle(whole("ccollections\nOrderedDict\n)R(" + text("a") + integer(1) + "u"), "x");
        QVERIFY(modern);
        QCOMPARE(modern->find(modern->root(), "a")->integer, 1);
        const auto old = readPickle(
            whole("ccollections\nOrderedDict\n" +
                  tuple(list(list(text("a") + integer(1)) + list(text("b") + integer(2)))) + "R"),
            "x");
        QVERIFY(old);
        QCOMPARE(old->find(old->root(), "b")->integer, 2);
    }
    void numpyNumbersAreNumbers()
    {
        const std::string scalar = "cnumpy.core.multiarray\nscalar\n";
        const auto whole8 = readPickle(
            whole(scalar + tuple(dataType("i8", "<") + bytes(little(204, 8))) + "R"), "x");
        QVERIFY(whole8);
        QCOMPARE(whole8->root().integer, 204);
        // Python 3 writes bytes in protocol 2 as latin1 text: here 0xCC and seven zeros.
        const std::string encoded =
            "c_codecs\nencode\n" +
            tuple(text(std::string("\xC3\x8C", 2) + std::string(7, '\0')) + text("latin1")) + "R";
        const auto latin =
            readPickle(whole(scalar + tuple(dataType("i8", "<") + encoded) + "R"), "x");
        QVERIFY(latin);
        QCOMPARE(latin->root().integer, 0xCC);
        const auto big = readPickle(
            whole(scalar + tuple(dataType("f4", ">") + bytes(std::string("\x3F\xC0\x00\x00", 4))) +
                  "R"),
            "x");
        QCOMPARE(big->root().real, 1.5);
        const auto negative =
            readPickle(whole(scalar + tuple(dataType("i2", "<") + bytes("\xFE\xFF")) + "R"), "x");
        QCOMPARE(negative->root().integer, -2);
        const auto huge = readPickle(
            whole(scalar + tuple(dataType("u8", "<") + bytes(std::string(8, '\xFF'))) + "R"), "x");
        QCOMPARE(huge->root().asNumber().value(), 18446744073709551615.0);
    }
    void numpyArraysAreLists()
    {
        const std::string data = bytes(little(1, 2) + little(2, 2) + little(3, 2) + little(4, 2) +
                                       little(5, 2) + little(6, 2));
        const auto flat =
            readPickle(whole(array(tuple(integer(6)), dataType("i2", "<"), "\x89", data)), "x");
        QVERIFY(flat);
        QCOMPARE(flat->items(flat->root()).size(), std::size_t{6});
        QCOMPARE(flat->items(flat->root())[5].integer, 6);
        const std::string shape = tuple(integer(2) + integer(3));
        const auto rows = readPickle(whole(array(shape, dataType("i2", "<"), "\x89", data)), "x");
        QVERIFY(rows);
        QCOMPARE(rows->items(rows->items(rows->root())[1])[0].integer, 4);
        // Column-major: 1 and 2 are the first column.
        const auto columns =
            readPickle(whole(array(shape, dataType("i2", "<"), "\x88", data)), "x");
        QVERIFY(columns);
        QCOMPARE(columns->items(columns->items(columns->root())[1])[0].integer, 2);
        QCOMPARE(columns->items(columns->items(columns->root())[0])[1].integer, 3);
        const auto objects = readPickle(
            whole(array(tuple(integer(1)), dataType("O8", "|"), "\x89", list(text("x")))), "x");
        QVERIFY(objects && objects->items(objects->root())[0].is(Kind::Text));
        const auto none = readPickle(
            whole(array(tuple(integer(0)), dataType("f8", "<"), "\x89", bytes(""))), "x");
        QVERIFY(none && none->items(none->root()).empty());
        const auto buffer =
            readPickle(whole("cnumpy.core.numeric\n_frombuffer\n" +
                             tuple(data + dataType("i2", "<") + shape + text("C")) + "R"),
                       "x");
        QVERIFY(buffer);
        QCOMPARE(buffer->items(buffer->items(buffer->root())[0])[2].integer, 3);
    }
    void impossibleArraysAreRefused()
    {
        const std::string data = bytes(std::string(12, '\1'));
        const auto of = [&](const std::string& shape, const std::string& type) {
            return whole(array(shape, type, "\x89", data));
        };
        QVERIFY(isRefused(of(tuple(integer(5)), dataType("i2", "<")), "disagree"));
        QVERIFY(isRefused(of(tuple(integer(6) + integer(0)), dataType("i2", "<")), "disagree"));
        QVERIFY(isRefused(of(tuple(integer(-6)), dataType("i2", "<")), "impossible"));
        QVERIFY(isRefused(of(tuple(integer(1 << 30) + integer(1 << 30)), dataType("i2", "<")),
                          "disagree"));
        QVERIFY(isRefused(of(tuple(integer(6)), dataType("c8", "<")), "c8"));
        QVERIFY(isRefused(of(tuple(integer(6)), dataType("U3", "<")), "disagree"));
        QVERIFY(isRefused(of(tuple(integer(6)), dataType("i3", "<")), "i3"));
        QVERIFY(isRefused(of(tuple(integer(2)), dataType("i8", "<")), "12 bytes"));
        QVERIFY(isRefused(of(tuple(integer(2)), "N"), "data type"));
    }

    void aTensorIsThePlaceOfItsNumbersOnlyWhereAskedFor()
    {
        const std::string storage = tuple(text("storage") + "ctorch\nFloatStorage\n" + text("7"));
        const std::string pickle =
            whole("ctorch._utils\n_rebuild_tensor_v2\n" +
                  tuple(storage + "Q" + integer(0) + tuple(integer(2)) + tuple(integer(1))) + "R");
        QVERIFY(!readPickle(pickle, "test"));
        const auto document = readPickleWithTensors(pickle, "test");
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        const auto parts = document->items(document->root());
        QCOMPARE(parts.size(), std::size_t{6});
        QCOMPARE(document->text(parts[1]), std::string_view("7"));
        QCOMPARE(document->text(parts[5]), std::string_view("f4"));
        QVERIFY(!readPickleWithTensors(whole("cos\nsystem\n" + tuple(text("id")) + "R"), "test"));
    }
    void repeatedReferencesTakeNoMemory()
    {
        // A list of 50 000 numbers, made a dictionary, a set or the arguments of a call again and
        // again: two bytes each time.
        std::string numbers = "]q" + std::string(1, '\0') + "(";
        for (int i = 0; i < 50'000; ++i)
            numbers += "K\1";
        const std::string again = "cbuiltins\nset\nh" + std::string(1, '\0') + "\x85R0";
        std::string pickle = numbers + "e";
        for (int i = 0; i < 2'000; ++i)
            pickle += again;
        QVERIFY(isRefused(whole(pickle), "repeats"));
    }
    void nothingIsEverCalled_data()
    {
        QTest::addColumn<QByteArray>("pickle");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const std::string& pickle, const char* words) {
            QTest::newRow(name) << QByteArray::fromStdString(pickle) << words;
        };
        row("os.system", whole("cos\nsystem\n" + tuple(text("touch /tmp/x")) + "R"), "os.system");
        row("posix.system, protocol 0", "cposix\nsystem\n(S'id'\ntR.", "posix.system");
        row("stack global", "\x80\x04" + text("builtins") + text("eval") + "\x93.", "eval");
        row("instance", "(S'id'\nios\nsystem\n.", "system");
        row("object", whole("(cos\nsystem\n" + text("id") + "o"), "os.system");
        row("new object of an allowed name", whole("ccollections\nOrderedDict\n)\x81"),
            "object of a class");
        row("new object with keywords", whole("N)}\x92"), "object of a class");
        row("extension", whole(std::string("\x82\x01", 2)), "extension");
        row("persistent text", "Pid\n.", "outside");
        row("persistent binary", whole("NQ"), "outside");
        row("outside buffer", whole("\x97"), "outside");
        row("PyTorch tensor", whole("ctorch._utils\n_rebuild_tensor_v2\n"), "_rebuild_tensor_v2");
        row("call of a number", whole(integer(1) + ")R"), "not a function");
        row("call of a data type", whole(dataType("f8", "<") + ")R"), "not a function");
        row("call of the array class", whole("cnumpy\nndarray\n)R"), "ndarray");
        row("bytes with arguments", whole("cbuiltins\nbytes\n" + tuple(integer(1 << 30)) + "R"),
            "bytes");
        row("codec", whole("c_codecs\nencode\n" + tuple(text("x") + text("rot13")) + "R"),
            "latin1");
        row("state of a list", whole("]}b"), "inside of an object");
        row("state of a name", whole("ccollections\nOrderedDict\n}b"), "inside of an object");
    }
    void nothingIsEverCalled()
    {
        QFETCH(QByteArray, pickle);
        QFETCH(QString, words);
        const std::string sentence = refusal(pickle.toStdString());
        QVERIFY2(isOneSentence({sentence}), sentence.c_str());
        QVERIFY2(sentence.find(words.toStdString()) != std::string::npos, sentence.c_str());
        QVERIFY2(sentence.find(", byte ") != std::string::npos, sentence.c_str());
    }
    void theByteOfTheRefusalIsNamed()
    {
        QCOMPARE(
            refusal(whole("]cos\nsystem\n")),
            std::string("x.pkl, byte 3: asks to call \"os.system\"; only plain values are read "
                        "and nothing is ever called."));
    }
    void brokenPicklesAreRefused()
    {
        QVERIFY(isRefused("", "empty"));
        QVERIFY(isRefused("\x80\x09N.", "protocol 9"));
        QVERIFY(isRefused("hello", "x.pkl"));
        QVERIFY(isRefused(whole("\xFE"), "254"));
        QVERIFY(isRefused(whole(""), "no value") || isRefused(whole(""), "there is none"));
        QVERIFY(isRefused(whole("0"), "there is none"));
        QVERIFY(isRefused(whole("e"), "mark"));
        QVERIFY(isRefused(whole("(" + integer(1) + "a"), "there is none"));
        QVERIFY(isRefused(whole("N" + integer(1) + "a"), "not a list"));
        QVERIFY(isRefused(whole("](" + integer(1) + "u"), "not a dictionary"));
        QVERIFY(isRefused(whole("}(" + integer(1) + "u"), "not a dictionary"));
        QVERIFY(isRefused(whole(std::string("h\x05", 2)), "never remembered"));
        QVERIFY(isRefused(whole("Nr" + little(0xFFFFFFFF, 4)), "4294967295"));
        QVERIFY(isRefused(whole("X" + little(0xFFFFFFFF, 4) + "ab"), "too early"));
        QVERIFY(isRefused(whole("\x8d" + little(~0ULL, 8) + "ab"), "too early"));
        QVERIFY(isRefused(whole("\x8a" + little(9, 1) + std::string(9, '\1')), "64 bits"));
        QVERIFY(isRefused(whole(text("\xFF\xFE")), "UTF-8"));
        QVERIFY(isRefused("Fabc\n.", "number"));
        QVERIFY(isRefused("I1e5\n.", "number"));
        QVERIFY(isRefused("g12\n.", "never remembered"));
    }
    void everyTruncationIsRefused()
    {
        const std::string pickle =
            whole(dictionary(text("a") + list(real(1.0) + integer(2)) + text("b") + tuple("N")));
        for (std::size_t length = 0; length < pickle.size(); ++length)
            QVERIFY2(isOneSentence({refusal(pickle.substr(0, length))}),
                     std::to_string(length).c_str());
    }
};

QTEST_GUILESS_MAIN(PickleReaderTest)
#include "pickle_reader_test.moc"
