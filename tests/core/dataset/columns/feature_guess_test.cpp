// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "core/space/columns/column_space.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/core/dataset/published_data.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace latency;

using Kinds = std::map<std::string, std::string>;

/// Tables whose networks are described by columns instead of being written as architectures.
class FeatureGuessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    std::string written(const std::string& text) const
    {
        const QString path = folder_.filePath("table.csv");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(text.c_str());
        return path.toStdString();
    }
    Result<LatencyTablePointer> opened(const std::string& text,
                                       const OpenOptions& options = {}) const
    {
        return openDataset(written(text), options);
    }
    static Kinds kindsOf(const LatencyTable& table)
    {
        Kinds kinds;
        const ColumnSpace* space = asColumnSpace(table.space());
        if (space != nullptr)
            for (const FeatureColumn& column : space->columns())
                kinds[column.name] = featureKindName(column.kind);
        return kinds;
    }
    /// Three small transformers on two devices.
    static std::string transformers()
    {
        return "embed_dim,layers,heads,bias,macs,gpu [ms],cpu [ms]\n"
               "192,2,4_8,True,1000,1.0,10\n"
               "384,3,8_8_4,False,3000,2.0,30\n"
               "192,3,4_4_4,False,1500,1.2,17\n"
               "768,1,8,True,2000,1.9,25\n";
    }

private Q_SLOTS:
    void kindsAreGuessedFromNamesAndValues()
    {
        const auto table = opened(transformers());
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(kindsOf(**table), (Kinds{{"embed_dim", "ordered"},
                                          {"layers", "ordered"},
                                          {"heads", "sequence"},
                                          {"bias", "category"},
                                          {"macs", "cost"}}));
        QCOMPARE((*table)->architectureCount(), 4);
        QCOMPARE((*table)->deviceCount(), 2);
        const auto* space = asColumnSpace((*table)->space());
        QCOMPARE(space->columns()[2].length, std::string("layers"));
        QCOMPARE(space->costs((*table)->architecture(1)).flops, 3000.0);
        QCOMPARE((*table)->columns().size(), std::size_t{1}); // macs, to be shown and searched by
    }
    void thePreviewSaysKindsAndReasons()
    {
        const auto preview = previewTable(written(transformers()), {});
        QVERIFY(preview && !preview->error);
        for (const ColumnMeaning& meaning : preview->columns) {
            QVERIFY2(meaning.reason.ends_with('.'), meaning.column.c_str());
            if (meaning.column == "heads") {
                QCOMPARE(columnRoleName(meaning.role), std::string_view("feature"));
                QCOMPARE(meaning.unit, std::string("sequence"));
            }
        }
    }
    void aKindMayBeChosen()
    {
        OpenOptions options;
        options.columns = {*columnChoiceFromText("embed_dim=feature:context"),
                           *columnChoiceFromText("layers=ignored")};
        const auto table = opened(transformers(), options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(kindsOf(**table).at("embed_dim"), std::string("context"));
        QVERIFY(!kindsOf(**table).contains("layers"));
    }
    void aKindThatDoesNotFitIsRefused()
    {
        for (const char* choice :
             {"bias=feature:number", "bias=feature:sequence", "bias=feature:colour"}) {
            OpenOptions options;
            options.columns = {*columnChoiceFromText(choice)};
            const auto table = opened(transformers(), options);
            QVERIFY2(!table, choice);
            QVERIFY2(isOneSentence(table.error()), table.error().message.c_str());
        }
    }
    void aSequenceLongerThanItsLengthIsRefusedWithItsLine()
    {
        std::string text = "layers,heads,gpu [ms]\n";
        for (int row = 0; row < 40; ++row)
            text += row % 2 == 0 ? "2,4_8," + std::to_string(1 + row) + "\n"
                                 : "3,4_8_" + std::to_string(4 + 4 * (row % 3)) + "," +
                                       std::to_string(1 + row) + "\n";
        const auto fine = opened(text);
        QVERIFY2(fine, fine ? "" : fine.error().message.c_str());
        const auto table = opened(text + "2,4_8_4,3\n");
        QVERIFY(!table);
        QVERIFY2(table.error().message.find("line 42") != std::string::npos,
                 table.error().message.c_str());
        QVERIFY(isOneSentence(table.error()));
    }
    void networksOfAnySpaceMayBeNames()
    {
        const auto table = opened("model,pi [ms],phone [ms]\nsqueezenet,12,3\nresnet18,40,9\n"
                                  "vgg16,200,50\nmobilenet_v2,10,\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(kindsOf(**table), (Kinds{{"model", "name"}}));
        QCOMPARE((*table)->space().toText((*table)->architecture(3)), std::string("mobilenet_v2"));
        QVERIFY(std::isnan((*table)->milliseconds(1)[3]));
    }
    void namesServeWhereTheColumnsOfSeveralDevicesLookLikeRepeats()
    {
        const auto table = opened("architecture,pi | run 0 [ms],phone | run 0 [ms]\n"
                                  "squeezenet,12,3\nresnet18,40,9\nvgg16,200,50\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        const auto alone = opened("architecture,run 0 [ms],run 1 [ms]\n"
                                  "squeezenet,12,13\nresnet18,40,41\nvgg16,200,210\n");
        QVERIFY(!alone);
    }
    void rowsThatDifferInContextAloneAreDifferentNetworks()
    {
        const auto table = opened("name,img_size,gmacs,gpu [ms]\na,224,1,1\na,288,1.6,2\n"
                                  "b,224,2,3\nb,288,3.2,4\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 4);
        QCOMPARE(kindsOf(**table).at("img_size"), std::string("context"));
    }
    void longTablesHaveTheirDevicesInAColumn()
    {
        std::string text = "depth,width,device,latency_ms\n";
        for (int depth = 1; depth < 5; ++depth)
            for (int width = 1; width < 4; ++width)
                for (const char* device : {"pi", "phone"})
                    text += std::to_string(depth) + "," + std::to_string(16 * width) + "," +
                            device + "," + std::to_string(depth * width) + ".5\n";
        const auto table = opened(text);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 2);
        QCOMPARE((*table)->architectureCount(), 12);
    }
    void strangeTablesAreRefusedOrReadAndNeverCrash()
    {
        std::string many = "kind,gpu [ms]\n";
        for (int row = 0; row < 10000; ++row)
            many += "word" + std::to_string(row) + "," + std::to_string(1 + row % 97) + "\n";
        std::string longOne = "heads,gpu [ms]\n1_2,1\n1_2,2\n";
        for (int i = 0; i < 1000; ++i)
            longOne += "1_";
        longOne += "1,3\n";
        for (const std::string& text : {many, longOne, std::string("a,b,gpu [ms]\n,,1\n,,2\n,,3\n"),
                                        std::string("a,gpu [ms]\n1,1\n1,2\n1,3\n"),
                                        std::string("a,a,gpu [ms]\n1,2,1\n2,3,2\n3,4,3\n"),
                                        std::string("a,gpu [ms]\n1e400,1\n-1e400,2\nnan,3\n"),
                                        std::string("a=b;c,gpu [ms]\nx;y,1\n%,2\nx=z,3\n")}) {
            const auto table = opened(text);
            if (!table)
                QVERIFY2(isOneSentence(table.error()), table.error().message.c_str());
            else
                for (int row = 0; row < std::min(50, (*table)->architectureCount()); ++row) {
                    const SearchSpace& space = (*table)->space();
                    const auto network = (*table)->architecture(row);
                    const auto again = space.fromText(space.toText(network));
                    QVERIFY2(again, again ? "" : again.error().message.c_str());
                    QVERIFY(std::ranges::equal(*again, network));
                }
        }
    }
    void tenThousandWordsAreNoCategory()
    {
        std::string text = "act,gpu [ms]\n";
        for (int row = 0; row < 10000; ++row)
            text += "word" + std::to_string(row) + "," + std::to_string(1 + row % 97) + "\n";
        OpenOptions options;
        options.columns = {*columnChoiceFromText("act=feature:category")};
        const auto table = opened(text, options);
        QVERIFY(!table);
        QVERIFY(isOneSentence(table.error()));
        QVERIFY2(table.error().message.find("10 000 different words") != std::string::npos,
                 table.error().message.c_str());
    }
    void numbersAmongWordsAreWords()
    {
        const auto table =
            opened("act,width,gpu [ms]\nrelu,1,1\n3,2,2\nrelu,3,3\n3,4,4\nrelu,5,7\n3,6,9\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(kindsOf(**table), (Kinds{{"act", "category"}, {"width", "ordered"}}));
    }
    void emptyColumnsAreLeftOut()
    {
        const auto table = opened("width,b,gpu [ms]\n1,,1\n2,,2\n3,,3\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE(kindsOf(**table), (Kinds{{"width", "ordered"}}));
        const auto nothing = opened("a,b,gpu [ms]\n,,1\n,,2\n,,3\n");
        QVERIFY(!nothing);
        QVERIFY(isOneSentence(nothing.error()));
    }
    void rowsOfOneNameWithDifferentFeaturesAreDifferentNetworks()
    {
        const auto table = opened("name,width,gpu [ms]\na,1,1\na,2,2\nb,3,3\nc,4,4\n");
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), 4);
        QCOMPARE((*table)->milliseconds(0)[1], 2.0F);
    }
    void deviationsOfLatenciesDescribeNoNetwork()
    {
        OpenOptions options;
        options.unit = LatencyUnit::Milliseconds;
        const auto table =
            opened("width,kernel_std,latency_mean_pi,latency_std_pi\n16,0.5,10,0.11\n"
                   "32,0.1,21,0.23\n64,0.2,39,0.37\n96,0.7,61,0.53\n",
                   options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 1);
        QVERIFY(!kindsOf(**table).contains("latency_std_pi"));
        QVERIFY(kindsOf(**table).contains("kernel_std"));
        QCOMPARE((*table)->spread(0).size(), std::size_t{4});
        QVERIFY(std::abs((*table)->spread(0)[2] - 0.37F) < 1e-6F);
    }
    void publishedTablesOpenAsTheyAre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("needsUnit");
        QTest::addColumn<int>("networks");
        QTest::addColumn<int>("devices");
        QTest::addColumn<Kinds>("kinds");
        QTest::newRow("HW-GPT-Bench")
            << "hwgpt/hwgpt_s.csv" << false << 10000 << 14
            << Kinds{{"embed_dim", "ordered"},   {"layers", "ordered"}, {"heads", "sequence"},
                     {"mlp_ratios", "sequence"}, {"bias", "category"},  {"macs", "cost"},
                     {"params", "cost"}};
        // Runs 0 and 1 of one device are repeats.
        QTest::newRow("ncnn") << "ncnn/ncnn_min_ms.csv" << false << 40 << 247
                              << Kinds{{"architecture", "name"}};
        QTest::newRow("timm, five files by model and image size")
            << "timm" << false << 1762 << 5
            << Kinds{{"model", "name"},
                     {"infer_img_size", "context"},
                     {"infer_gmacs", "cost"},
                     {"infer_macts", "cost"},
                     {"param_count", "cost"}};
        for (const char* board : {"cpu_raspberrypi", "gpu_titanxp"})
            QTest::addRow("HAT, %s", board)
                << QString("hat/wmt14ende_%1_all.csv").arg(board) << true << 2000 << 2
                << Kinds{{"encoder_embed_dim", "ordered"},
                         {"encoder_ffn_embed_dim_avg", "number"},
                         {"encoder_self_attention_heads_avg", "number"},
                         {"decoder_embed_dim", "ordered"},
                         {"decoder_layer_num", "ordered"},
                         {"decoder_ffn_embed_dim_avg", "number"},
                         {"decoder_self_attention_heads_avg", "number"},
                         {"decoder_ende_attention_heads_avg", "number"},
                         {"decoder_arbitrary_ende_attn_avg", "number"}};
    }
    void publishedTablesOpenAsTheyAre()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        QFETCH(QString, file);
        QFETCH(bool, needsUnit);
        QFETCH(int, networks);
        QFETCH(int, devices);
        QFETCH(Kinds, kinds);
        OpenOptions options;
        if (needsUnit)
            options.unit = LatencyUnit::Milliseconds;
        const auto table = openDataset((publishedData() / file.toStdString()).string(), options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->architectureCount(), networks);
        QCOMPARE((*table)->deviceCount(), devices);
        const Kinds guessed = kindsOf(**table);
        for (const auto& [name, kind] : guessed)
            qInfo("%s: %s", name.c_str(), kind.c_str());
        QVERIFY(guessed == kinds);
    }
};

QTEST_GUILESS_MAIN(FeatureGuessTest)
#include "feature_guess_test.moc"
