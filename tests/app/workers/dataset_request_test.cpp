// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/dataset_request.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace latency;

class DatasetRequestTest : public QObject
{
    Q_OBJECT

    static DatasetRequest twoDatasets()
    {
        DatasetRequest request;
        request.sources = {{"help:nasbench201", {}}, {"/a folder/mine.csv#energy", {}}};
        TableReading& reading = request.sources[1].reading;
        reading.columns = {{"gpu, fast", "latency", "us"}, {"x", "ignored", ""}};
        reading.skip = {"y"};
        reading.unit = LatencyUnit::Microseconds;
        reading.space = "nasbench201";
        reading.batch = 8;
        reading.hasDecimalCommas = reading.isDecided = true;
        request.rows = JoinRows::Intersection;
        return request;
    }

private Q_SLOTS:
    void aPlainReferenceIsItsOwnText()
    {
        const DatasetRequest request = plainRequest("help:fbnet");
        QCOMPARE(requestText(request), std::string("help:fbnet"));
        QVERIFY(requestFromText("help:fbnet") == request);
        QVERIFY(toJson(request) == nlohmann::json("help:fbnet"));
    }
    void everythingElseComesBackFromItsText()
    {
        const DatasetRequest request = twoDatasets();
        QVERIFY(requestFromText(requestText(request)) == request);
        QCOMPARE(referencesOf(request).size(), std::size_t{2});
    }
    void aListInAFileIsAUnion()
    {
        const auto request = datasetRequestFromJson({"a.csv", "eagle:nasbench201"}, "file");
        QVERIFY(request.hasValue());
        QCOMPARE(referencesOf(*request), (std::vector<std::string>{"a.csv", "eagle:nasbench201"}));
        QCOMPARE(request->rows, JoinRows::Union);
    }
    void damagedOnesAreRefusedWithTheirPlace()
    {
        for (const nlohmann::json& damaged :
             {nlohmann::json(7), nlohmann::json::array(), nlohmann::json{{"datasets", 3}},
              nlohmann::json{{"datasets", {{{"columns", "x"}}}}}}) {
            const auto request = datasetRequestFromJson(damaged, "my.session.json");
            QVERIFY2(!request.hasValue(), damaged.dump().c_str());
            QVERIFY(request.error().message.starts_with("my.session.json: "));
        }
        // As text it is taken for a reference, which then does not exist.
        QCOMPARE(requestFromText("{broken").sources.front().reference, std::string("{broken"));
    }
    void whatStandsBehindTheHashIsAPartUnlessTheFileIsCalledSo()
    {
        QTemporaryDir folder;
        const std::string odd = folder.filePath(QStringLiteral("a#b.csv")).toStdString();
        std::ofstream(odd) << "x";
        QCOMPARE(splitReference(odd).path, odd);
        QCOMPARE(splitReference(odd + "#energy").path, odd);
        QCOMPARE(splitReference(odd + "#energy").part, std::string("energy"));
        QCOMPARE(splitReference("help:fbnet#x").path, std::string("help:fbnet"));
        QCOMPARE(splitReference("plain.csv").part, std::string());
    }
};

QTEST_GUILESS_MAIN(DatasetRequestTest)
#include "dataset_request_test.moc"
