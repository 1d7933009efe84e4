// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embedding_encoding.h"

#include "random_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace latency;

namespace
{

FloatMatrix madeUpRows(const EmbeddingTask& task, float first)
{
    FloatMatrix rows(task.architectures.size(), kEmbeddingWidth);
    for (std::size_t i = 0; i < rows.rows(); ++i)
        for (std::size_t j = 0; j < rows.columns(); ++j)
            rows(i, j) = first + static_cast<float>(100 * i + j);
    return rows;
}

int calls = 0;

Outcome<FloatMatrix> learnMadeUp(const EmbeddingTask& task, const ComputationControl& control)
{
    ++calls;
    if (control.run.stop.stop_requested())
        return Stopped{};
    return madeUpRows(task, 0.5F);
}

} // namespace

class EmbeddingEncodingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    EmbeddingEncoding madeUp_{MethodInfo{.name = "made-up",
                                         .title = {},
                                         .description = {},
                                         .source = {},
                                         .spaces = {},
                                         .options = {}},
                              learnMadeUp, GraphForm::Corrected};

    static std::string refusal(const Outcome<FloatMatrix>& outcome)
    {
        const Error* error = std::get_if<Error>(&outcome);
        return error ? error->message : std::string();
    }
    void writeFile(const char* name, const std::string& text) const
    {
        std::ofstream(folder_->filePath(QString::fromLatin1(name)).toStdString()) << text;
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
        qputenv("LATENCY_STUDIO_DATA", folder_->path().toUtf8());
        calls = 0;
    }
    void embeddingsAreRegistered()
    {
        for (const char* name : {"arch2vec", "cate", "arch2vec-paper", "cate-paper", "caz",
                                 "arch2vec-published", "cate-published"})
            QVERIFY2(findEncoding(name) && asComputed(*findEncoding(name)), name);
        const SearchSpace& fbnet = *findSearchSpace("fbnet");
        QCOMPARE(findEncoding("caz")->columns(fbnet).size(), std::size_t{32 + 32 + 13});
        QVERIFY(!findEncoding("cate-paper")->info().supportsSpace("nasbench201"));
    }
    void whatIsLearnedIsKept()
    {
        const auto table = randomTable("fbnet", 20);
        QVERIFY(refusal(madeUp_.encode(*table, {})).starts_with("encoding made-up: 20 of 20"));
        QCOMPARE(madeUp_.state(*table).value().ready, 0);
        QVERIFY(std::isnan(madeUp_.partialRows(*table).value()(7, 7)));
        QVERIFY(std::holds_alternative<std::monostate>(madeUp_.compute(*table, {})));
        QVERIFY(madeUp_.state(*table).value().isComplete());
        QVERIFY(std::holds_alternative<std::monostate>(madeUp_.compute(*table, {})));
        QCOMPARE(calls, 1);
        const auto rows = std::get<FloatMatrix>(madeUp_.encode(*table, {}));
        QCOMPARE(rows(3, 4), 304.5F);
        QVERIFY(rows == madeUp_.partialRows(*table).value());
        QCOMPARE(madeUp_.state(*randomTable("fbnet", 21)).value().ready, 0);
    }
    void damagedRowsAreLearnedAgain()
    {
        const auto table = randomTable("fbnet", 20);
        QVERIFY(std::holds_alternative<std::monostate>(madeUp_.compute(*table, {})));
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 folder_->filePath(QStringLiteral("latency-studio")).toStdString()))
            if (entry.path().extension() == ".rows")
                std::filesystem::resize_file(entry.path(), entry.file_size() - 500);
        QVERIFY(!refusal(madeUp_.encode(*table, {})).empty());
        QVERIFY(std::holds_alternative<std::monostate>(madeUp_.compute(*table, {})));
        QCOMPARE(calls, 2);
        QCOMPARE(refusal(madeUp_.encode(*table, {})), std::string());
    }
    void aStopKeepsNothing()
    {
        const auto table = randomTable("fbnet", 20);
        std::stop_source stop;
        stop.request_stop();
        ComputationControl control;
        control.run.stop = stop.get_token();
        QVERIFY(std::holds_alternative<Stopped>(madeUp_.compute(*table, control)));
        QCOMPARE(madeUp_.state(*table).value().ready, 0);
    }
    void filesOfOthersAreRead_data()
    {
        QTest::addColumn<bool>("isJson");
        QTest::newRow("csv") << false;
        QTest::newRow("json") << true;
    }
    void filesOfOthersAreRead()
    {
        QFETCH(bool, isJson);
        const auto table = randomTable("fbnet", 3);
        const Encoding& published = *findEncoding("arch2vec-published");
        QVERIFY(refusal(published.encode(*table, {})).find("expected arch2vec-fbnet.csv") !=
                std::string::npos);
        nlohmann::json object;
        std::string csv = "network,a\n";
        for (int i = 2; i >= 0; --i) {
            const std::string name = table->space().toText(table->architecture(i));
            csv += name;
            for (int j = 0; j < 32; ++j) {
                object[name].push_back(i + 0.25 * j);
                csv += "," + std::to_string(i + 0.25 * j);
            }
            csv += "\n";
        }
        writeFile(isJson ? "arch2vec-fbnet.json" : "arch2vec-fbnet.csv",
                  isJson ? object.dump() : csv);
        const auto outcome = published.encode(*table, {});
        QCOMPARE(refusal(outcome), std::string());
        QCOMPARE(std::get<FloatMatrix>(outcome)(2, 5), 3.25F);
        QVERIFY(
            refusal(published.encode(*randomTable("fbnet", 4), {})).find("1 of the table's 4") !=
            std::string::npos);
    }
    void faultyFilesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("cut off") << QByteArray("cate-fbnet.json") << QByteArray("{\"a\": [1")
                                 << "not valid JSON";
        QTest::newRow("a list") << QByteArray("cate-fbnet.json") << QByteArray("[1]")
                                << "expected an object";
        QTest::newRow("few numbers") << QByteArray("cate-fbnet.json") << QByteArray("{\"a\":[1,2]}")
                                     << "2 numbers; expected 32";
        QTest::newRow("text") << QByteArray("cate-fbnet.json") << QByteArray("{\"a\":\"b\"}")
                              << "expected a list of finite numbers";
        QTest::newRow("csv of another width")
            << QByteArray("cate-fbnet.csv") << QByteArray("n,a\nx,1,2,3\n")
            << "line 2: 3 numbers; expected 32";
        QTest::newRow("csv of nothing")
            << QByteArray("cate-fbnet.csv") << QByteArray() << "2 of the table's 2";
        QTest::newRow("no tensors")
            << QByteArray("cate-fbnet.pt") << QByteArray("hello") << "expected a .pt";
    }
    void faultyFilesAreSaid()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        writeFile(name, text.toStdString());
        const QString sentence = QString::fromStdString(
            refusal(findEncoding("cate-published")->encode(*randomTable("fbnet", 2), {})));
        QVERIFY2(sentence.contains(said), qPrintable(sentence));
    }
    void joinedPartsStandSideBySide()
    {
        const auto table = randomTable("nasbench201", 3);
        const auto& caz = *asComputed(*findEncoding("caz"));
        QVERIFY(refusal(caz.encode(*table, {})).starts_with("encoding caz: 3 of 3 cells"));
        QVERIFY(std::holds_alternative<std::monostate>(caz.compute(*table, {})));
        const auto all = std::get<FloatMatrix>(caz.encode(*table, {}));
        const auto cate = std::get<FloatMatrix>(findEncoding("cate")->encode(*table, {}));
        const auto proxies = std::get<FloatMatrix>(findEncoding("proxies")->encode(*table, {}));
        for (std::size_t row = 0; row < 3; ++row) {
            QCOMPARE(all(row, 32), cate(row, 0));
            QCOMPARE(all(row, 76), proxies(row, 12));
        }
    }
};

QTEST_GUILESS_MAIN(EmbeddingEncodingTest)
#include "embedding_encoding_test.moc"
