// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/encoding_readiness.h"

#include "random_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace latency;

class EncodingReadinessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", folder_.path().toUtf8());
        qputenv("XDG_DATA_HOME", folder_.path().toUtf8());
        qunsetenv("LATENCY_STUDIO_DATA");
    }

    void whatIsHadAtOnceIsReady()
    {
        const auto table = randomTable("nasbench201", 12);
        const EncodingReadiness found = encodingReadiness(*findEncoding("one-hot"), *table, {});
        QVERIFY(found.isComplete());
        QVERIFY(!found.isComputed);
        QVERIFY(found.columns > 0);
        QCOMPARE(found.hindrance, std::string());
    }

    void whatIsNotComputedYetIsMissingAndCanBeComputed()
    {
        const auto table = randomTable("nasbench201", 12);
        const EncodingReadiness found = encodingReadiness(*findEncoding("l2_norm"), *table, {});
        QCOMPARE(found.ready, 0);
        QCOMPARE(found.total, 12);
        QVERIFY(found.isComputed);
        const auto rows = rowsSoFar(*findEncoding("l2_norm"), *table, {});
        QVERIFY(std::isnan(std::get<FloatMatrix>(rows)(3, 0)));
    }

    void computedRowsCountAsReady()
    {
        const auto table = randomTable("nasbench201", 12);
        const Encoding& encoding = *findEncoding("l2_norm");
        QVERIFY(std::holds_alternative<std::monostate>(asComputed(encoding)->compute(*table, {})));
        QVERIFY(encodingReadiness(encoding, *table, {}).isComplete());
        const auto rows = rowsSoFar(encoding, *table, {});
        QVERIFY(std::isfinite(std::get<FloatMatrix>(rows)(3, 0)));
    }

    void whatCannotBeHadSaysWhy()
    {
        const auto cells = randomTable("nasbench201", 12);
        const EncodingReadiness other = encodingReadiness(*findEncoding("zcp"), *cells, {});
        QVERIFY(!other.isComputed);
        QVERIFY(!other.isComplete());
        QVERIFY(!other.hindrance.empty());
        const auto networks = randomTable("fbnet", 12);
        const EncodingReadiness file = encodingReadiness(*findEncoding("zcp"), *networks, {});
        QVERIFY(!file.isComplete());
        QVERIFY(!file.hindrance.empty());
    }
};

QTEST_APPLESS_MAIN(EncodingReadinessTest)
#include "encoding_readiness_test.moc"
