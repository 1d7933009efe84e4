// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/spelling/architecture_spelling.h"

#include "core/dataset/containers/python_literal.h"
#include "core/dataset/spelling/cell_spelling.h"
#include "tests/core/dataset/one_sentence.h"

#include <QTest>

#include <chrono>

using namespace latency;

class ArchitectureSpellingTest : public QObject
{
    Q_OBJECT

    static const SearchSpace& cells() { return *findSearchSpace("nasbench201"); }
    static QString read(const QString& text, const SearchSpace* space)
    {
        const auto spelled = readSpelling(text.toStdString(), space);
        return spelled
                   ? QString::fromStdString(spelled->space->toText(spelled->architecture))
                   : QStringLiteral("refused: ") + QString::fromStdString(spelled.error().message);
    }
    static std::string message(const std::string& text, const SearchSpace* space)
    {
        const auto spelled = readSpelling(text, space);
        return spelled ? std::string() : spelled.error().message;
    }

private Q_SLOTS:
    void everyListedSpellingIsTheSameNetwork()
    {
        for (const SearchSpace* space : searchSpaces()) {
            const QString first = QString::fromStdString(space->spellings().front());
            for (const std::string& spelling : space->spellings()) {
                const QString text = QString::fromStdString(spelling);
                QCOMPARE(read(text, space), first);
                if (spelling.front() != '#')
                    QCOMPARE(read(text, nullptr), first);
            }
        }
    }
    void aCellHasManySpellings_data()
    {
        QTest::addColumn<QString>("text");
        const char* texts[] = {
            "avg_pool_3x3~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|skip_connect~1|none~2",
            "|avg_pool_3x3~0| + |nor_conv_1x1~0|none~1| + |nor_conv_3x3~0|skip_connect~1|none~2|",
            "|avg_pool_3x3~0|+|none~1|nor_conv_1x1~0|+|none~2|skip_connect~1|nor_conv_3x3~0|",
            "|avg_pool_3x3~0||nor_conv_1x1~0|none~1||nor_conv_3x3~0|skip_connect~1|none~2|",
            "'|avg_pool_3x3~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|skip_connect~1|none~2|'",
            "Structure(4 nodes with |avg_pool_3x3~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|"
            "skip_connect~1|none~2|)",
            "avg_pool,conv_1x1,none,conv3x3,identity,zero",
            "AvgPool1x1 ReLUConvBN1x1 Zero ReLUConvBN3x3 Identity Zero",
            "avg_pool_3x3-nor_conv_1x1-none-nor_conv_3x3-skip_connect-none",
            "avg pool 3×3, conv 1×1, none, conv 3×3, skip, none",
            "[4, 2, 0, 3, 1, 0]",
            "[4 2 0 3 1 0]",
            "[4.0, 2.0, 0.0, 3.0, 1.0, 0.0]",
            "array([4, 2, 0, 3, 1, 0], dtype=int64)",
            "4_2_0_3_1_0",
            "4-2-0-3-1-0",
            "4,2,0,3,1,0",
            "(('avg_pool_3x3', 0),), (('nor_conv_1x1', 0), ('none', 1)), (('nor_conv_3x3', 0), "
            "('skip_connect', 1), ('none', 2))",
            "((('avg_pool_3x3', 0),), (('none', 1), ('nor_conv_1x1', 0)), (('nor_conv_3x3', 0), "
            "('skip_connect', 1), ('none', 2)))",
            "{'2_3': 'none', '0_1': 'avg_pool_3x3', '0_3': 'conv_3x3', '0_2': 'conv_1x1', '1_2': "
            "'none', '1_3': 'skip_connect'}",
            "{'1<-0': 'avg_pool_3x3', '2<-0': 'nor_conv_1x1', '2<-1': 'none', '3<-0': "
            "'nor_conv_3x3', '3<-1': 'skip_connect', '3<-2': 'none'}",
            "{(1, 2): 'avg_pool_3x3', (1, 3): 'nor_conv_1x1', (2, 3): 'none', (1, 4): "
            "'nor_conv_3x3', (2, 4): 'skip_connect', (3, 4): 'none'}",
            "{\"edge_0_1\": \"avg_pool_3x3\", \"edge_0_2\": \"nor_conv_1x1\", \"edge_1_2\": "
            "\"none\", \"edge_0_3\": \"nor_conv_3x3\", \"edge_1_3\": \"skip_connect\", "
            "\"edge_2_3\": \"none\"}",
            "{'name': 'infer.tiny', 'C': 16, 'N': 5, 'arch_str': '|avg_pool_3x3~0|+|nor_conv_1x1~0|"
            "none~1|+|nor_conv_3x3~0|skip_connect~1|none~2|', 'num_classes': 10}",
            "{'config': {'arch': [4, 2, 0, 3, 1, 0]}, 'name': None, 'pretrained': false}"};
        for (const char* text : texts)
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void aCellHasManySpellings()
    {
        QFETCH(QString, text);
        const QString cell = QStringLiteral("|avg_pool_3x3~0|+|nor_conv_1x1~0|none~1|+|"
                                            "nor_conv_3x3~0|skip_connect~1|none~2|");
        QCOMPARE(read(text, &cells()), cell);
        QCOMPARE(read(text, nullptr), cell);
    }
    void digitsNeedTheSpace()
    {
        QCOMPARE(read("421211", &cells()),
                 QString::fromStdString(cells().toText(Architecture{4, 2, 1, 2, 1, 1})));
        QVERIFY(!readSpelling("421211", nullptr)); // it may be any number
    }
    void officialNumbersNeedTheirSpace()
    {
        const QString zero =
            QStringLiteral("|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|"
                           "skip_connect~1|skip_connect~2|");
        QCOMPARE(read("# 0", &cells()), zero);
        QCOMPARE(read("#0", &cells()), zero);
        QCOMPARE(read("nasbench201 # 0", nullptr), zero);
        const auto alone = readSpelling("# 0", nullptr);
        QVERIFY(!alone && alone.error().kind == ErrorKind::ColumnsUnclear);
        QVERIFY(!readSpelling("0", &cells()));
        QVERIFY(!readSpelling("# 15625", &cells()));
        QVERIFY(!readSpelling("# -1", &cells()));
        QVERIFY(!readSpelling("# 99999999999", &cells()));
        QVERIFY(!readSpelling("nasbench201 # 0", findSearchSpace("fbnet")));
        QVERIFY(message("# 3", findSearchSpace("fbnet")).find("no official numbers") !=
                std::string::npos);
    }
    void fbnetHasManySpellings_data()
    {
        QTest::addColumn<QString>("text");
        const QString numbers = QStringLiteral("0 1 2 3 4 5 6 7 8 0 1 2 3 4 5 6 7 8 0 1 2 3");
        const QString names = QStringLiteral(
            "k3_e1 k3_e1_g2 k3_e3 k3_e6 k5_e1 k5_e1_g2 k5_e3 k5_e6 skip k3_e1 k3_e1_g2 k3_e3 k3_e6 "
            "k5_e1 k5_e1_g2 k5_e3 k5_e6 skip k3_e1 k3_e1_g2 k3_e3 k3_e6");
        const auto with = [](QString text, const char* between) {
            return text.replace(u' ', QString::fromLatin1(between));
        };
        QTest::newRow("numbers") << numbers;
        QTest::newRow("dashes") << with(numbers, "-");
        QTest::newRow("underscores") << with(numbers, "_");
        QTest::newRow("numpy") << "[" + with(numbers, "  ") + "]";
        QTest::newRow("tuple") << "(" + with(numbers, ", ") + ")";
        QTest::newRow("quoted numbers") << "['" + with(numbers, "', '") + "']";
        QTest::newRow("names") << names;
        QTest::newRow("commas") << with(names, ",");
        QTest::newRow("bars") << with(names, "|");
        QTest::newRow("list of names") << "[\"" + with(names, "\", \"") + "\"]";
        QString first = names;
        first.replace("k3_e1_g2", "k3_s2").replace("k5_e1_g2", "k5_s2");
        first.replace("k", "ir_k").replace("sir_kip", "skip");
        QTest::newRow("names of the first implementation") << with(first, ",");
        QTest::newRow("config") << "{'dataset': 'cifar100', 'num_classes': 100, 'op_idx_list': [" +
                                       with(numbers, ", ") + "]}";
    }
    void fbnetHasManySpellings()
    {
        QFETCH(QString, text);
        for (const SearchSpace* space : {findSearchSpace("fbnet"), findSearchSpace("")})
            QCOMPARE(read(text, space),
                     QStringLiteral("0_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3"));
    }
    void unusedBlocksMayHoldAnything_data()
    {
        QTest::addColumn<QString>("unused");
        for (const char* unused : {"None", "null", "-1", "0", "3"})
            QTest::newRow(unused) << QString::fromLatin1(unused);
    }
    void unusedBlocksMayHoldAnything()
    {
        QFETCH(QString, unused);
        QString list =
            QStringLiteral("[7, 7, u, u, 5, 5, u, u, 3, 3, u, u, 5, 5, u, u, 7, 7, u, u]");
        list.replace("u", unused);
        QString expansions = list;
        expansions.replace("7", "6").replace("5", "4");
        const QString text =
            "{'wid': None, 'ks': " + list + ", 'e': " + expansions + ", 'd': 2, 'r': [160]}";
        QCOMPARE(
            read(text, nullptr),
            QStringLiteral("ks=7,7,3,3,5,5,3,3,3,3,3,3,5,5,3,3,7,7,3,3;e=6,6,3,3,4,4,3,3,3,3,3,"
                           "3,4,4,3,3,6,6,3,3;d=2,2,2,2,2;r=160"));
    }
    void aMistakeInAnOfaNetworkIsNamedAtOnce()
    {
        const std::string kernels = "'ks': [3,3,0,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]";
        const std::string rest = ", 'e': 3, 'd': [2,3,2,2,2], 'r': 160}";
        QVERIFY(readSpelling("{" + kernels + rest, nullptr));
        QCOMPARE(message("{'ks': 3, 'e': 3, 'd': [2,1,2,2,2], 'r': 160}", nullptr),
                 std::string("ofa: stage 2 depth is 1; expected 2, 3 or 4."));
        QCOMPARE(message("{'ks': [3,0,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]" + rest, nullptr),
                 std::string("ofa: stage 1 block 2 kernel is missing although its stage is deep "
                             "enough to use it; expected 3, 5 or 7."));
        QVERIFY(message("{'ks': 3, 'e': 3, 'd': 2}", nullptr).find("'r'") != std::string::npos);
        QVERIFY(message("{'ks': [3, 3], 'e': 3, 'd': 2, 'r': 160}", nullptr).find("2 kernels") !=
                std::string::npos);
        QVERIFY(message("ks=3,x;e=3;d=2;r=160", nullptr).find("\"x\"") != std::string::npos);
    }
    void whatIsAmbiguousIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"",
              "''",
              "none",
              "3",
              "hello",
              "[]",
              "()",
              "{}",
              "[[]]",
              "1,2,3",
              "4_2_0_3_1",
              "4_2_0_3_1_5",
              "[4, 2, 0, 3, 1, -1]",
              "{'op_indices': (4, 0, 3, 1, 4, 3)}",
              "|max_pool_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|",
              "|none~0|+|none~0|none~0|+|none~0|none~1|none~2|",
              "|none~1|+|none~0|none~1|+|none~0|none~1|none~2|",
              "|none~0|none~0|none~0|none~1|none~1|none~2|",
              "{'0_1': 'none', '0_2': 'none'}",
              "{'0_1': 'none', '1_0': 'none', '1_2': 'none', '0_3': 'none', '1_3': 'none', '2_3': "
              "'none'}",
              "{'0_1': 'none', '0_2': 'none', '1_2': 'none', '0_4': 'none', '1_3': 'none', '2_3': "
              "'none'}",
              "((('none', 0),), (('none', 0), ('none', 2)), (('none', 0), ('none', 1), ('none', "
              "2)))",
              "[4.5, 2, 0, 3, 1, 0]",
              "9_1_2_3_4_5_6_7_8_0_1_2_3_4_5_6_7_8_0_1_2_3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsAmbiguousIsRefused()
    {
        QFETCH(QString, text);
        const auto spelled = readSpelling(text.toStdString(), nullptr);
        QVERIFY(!spelled);
        QVERIFY2(isOneSentence(spelled.error()), spelled.error().message.c_str());
        for (const SearchSpace* space : searchSpaces()) {
            const auto named = readSpelling(text.toStdString(), space);
            QVERIFY2(!named, qPrintable(text));
            QVERIFY2(isOneSentence(named.error()), named.error().message.c_str());
        }
    }
    void hugeAndDeepTextsTakeNoTime()
    {
        const auto begin = std::chrono::steady_clock::now();
        for (const std::string& text :
             {std::string(1 << 20, '['), std::string(60'000, '['), std::string(60'000, '|'),
              std::string(60'000, '~'), std::string(60'000, '\''), std::string(60'000, '{'),
              "[" + std::string(60'000, '1') + "]", std::string(60'000, ' ')}) {
            QVERIFY(!readSpelling(text, nullptr));
            QVERIFY(!readSpelling(text, &cells()));
        }
        std::string nested = "1";
        for (int i = 0; i < 30; ++i)
            nested = "{'config': " + nested + "}";
        QVERIFY(!readSpelling(nested, nullptr));
        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    }
    void naslibCountsInItsOwnOrder()
    {
        // edges 0→1 avg, 0→2 skip, 0→3 conv 1×1, 1→2 none, 1→3 avg, 2→3 conv 1×1
        const auto cell = cellFromNaslibIndices("(4, 0, 3, 1, 4, 3)", cells());
        QVERIFY(cell);
        QCOMPARE(cells().toText(*cell),
                 std::string("|avg_pool_3x3~0|+|skip_connect~0|none~1|+|nor_conv_1x1~0|"
                             "avg_pool_3x3~1|nor_conv_1x1~2|"));
        QVERIFY(!cellFromNaslibIndices("(4, 0, 3, 1, 4)", cells()));
        QVERIFY(!cellFromNaslibIndices("(4, 0, 3, 1, 4, 5)", cells()));
    }
    void theOrderOfNumbersIsSaid()
    {
        for (const char* text : {"(4, 2, 0, 3, 1, 0)", "421211", "4-2-0-3-1-0"})
            QVERIFY(spellingRemark(text, cells()).find("none 0, skip_connect 1") !=
                    std::string::npos);
        QCOMPARE(spellingRemark(cells().spellings()[0], cells()), std::string());
        QCOMPARE(spellingRemark(cells().spellings()[1], cells()), std::string());
        const SearchSpace& fbnet = *findSearchSpace("fbnet");
        QCOMPARE(spellingRemark(fbnet.spellings()[1], fbnet), std::string());
    }
    void pythonValuesAreReadAlike()
    {
        const auto literal = readPythonLiteral("[[4, 2, 0, 3, 1, 0], '# 0', None, 7]");
        const auto items = literal->items(literal->root());
        QVERIFY(architectureFromPlain(*literal, items[0], cells()));
        QVERIFY(architectureFromPlain(*literal, items[1], cells()));
        QVERIFY(!architectureFromPlain(*literal, items[2], cells()));
        QVERIFY(!architectureFromPlain(*literal, items[3], cells()));
    }
};

QTEST_GUILESS_MAIN(ArchitectureSpellingTest)
#include "architecture_spelling_test.moc"
