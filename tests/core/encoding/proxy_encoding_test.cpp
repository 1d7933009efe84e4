// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxy_encoding.h"

#include "random_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <filesystem>
#include <set>

using namespace latency;

class ProxyEncodingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    static const ComputedEncoding& named(const char* name)
    {
        return *asComputed(*findEncoding(name));
    }
    static std::string refusal(const Outcome<FloatMatrix>& outcome)
    {
        const Error* error = std::get_if<Error>(&outcome);
        return error ? error->message : std::string();
    }
    static bool compute(const char* name, const LatencyTable& table)
    {
        const auto outcome = named(name).compute(table, {});
        if (const Error* error = std::get_if<Error>(&outcome))
            qWarning("%s", error->message.c_str());
        return std::holds_alternative<std::monostate>(outcome);
    }

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
        qunsetenv("LATENCY_STUDIO_DATA");
        qputenv("XDG_DATA_HOME", folder_->path().toUtf8());
    }
    void everyProxyIsRegistered()
    {
        for (const ZeroCostProxy& proxy : zeroCostProxies()) {
            const Encoding* encoding = findEncoding(proxy.name);
            QVERIFY2(encoding && asComputed(*encoding), proxy.name.data());
            QCOMPARE(encoding->columns(*findSearchSpace("fbnet")),
                     std::vector<std::string>{std::string(proxy.name)});
        }
        QCOMPARE(named("proxies").columns(*findSearchSpace("fbnet")).size(),
                 std::size_t{ProxyCount});
        QVERIFY(!findEncoding("proxies-paper")->info().supportsSpace("nasbench201"));
        QVERIFY(!asComputed(*findEncoding("one-hot")));
    }
    void missingRowsAreASentence()
    {
        const auto table = randomTable("nasbench201", 20);
        QCOMPARE(
            refusal(named("zen").encode(*table, {})),
            std::string("encoding zen: 20 of 20 cells are not computed yet; the workspace "
                        "Encodings or latency-studio encode FILE --encoding zen computes them."));
        QCOMPARE(named("zen").state(*table).value().ready, 0);
    }
    void flopsAndParametersAreKnownAtOnce()
    {
        const auto table = randomTable("nasbench201", 50);
        const auto outcome = named("params").encode(*table, {});
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        QCOMPARE(*std::ranges::max_element(rows->values()), 1.0F);
        QVERIFY(named("flops").state(*table).value().isComplete());
        QVERIFY(!std::filesystem::exists(folder_->filePath("latency-studio").toStdString()));
    }
    void computedProxiesAreThoseOfTheTable()
    {
        const auto table = randomTable("nasbench201", 30);
        QVERIFY(compute("synflow", *table));
        QVERIFY(named("synflow").state(*table).value().isComplete());
        const auto outcome = named("synflow").encode(*table, {});
        const auto* rows = std::get_if<FloatMatrix>(&outcome);
        QVERIFY(rows);
        for (const float value : rows->values())
            QVERIFY(value >= 0.0F && value <= 1.0F);
        // Architectures with the same network have the same value.
        for (int i = 0; i < 30; ++i)
            for (int j = 0; j < i; ++j)
                if (table->space().sameFunction(table->architecture(i)) ==
                    table->space().sameFunction(table->architecture(j)))
                    QCOMPARE((*rows)(static_cast<std::size_t>(i), 0),
                             (*rows)(static_cast<std::size_t>(j), 0));
    }
    void tablesOfASpaceShareRows()
    {
        QVERIFY(compute("synflow", *randomTable("nasbench201", 30)));
        const auto larger = randomTable("nasbench201", 40); // the same 30 first
        const int ready = named("synflow").state(*larger).value().ready;
        QVERIFY(ready >= 30 && ready < 40);
        QVERIFY(compute("synflow", *larger));
        QVERIFY(named("synflow").state(*larger).value().isComplete());
    }
    void oneProxyServesAllThirteen()
    {
        const auto table = randomTable("nasbench201", 2);
        QVERIFY(compute("synflow", *table));
        QVERIFY(compute("proxies", *table));
        const auto all = named("proxies").encode(*table, {});
        const auto one = named("synflow").encode(*table, {});
        QVERIFY(std::holds_alternative<FloatMatrix>(all));
        for (std::size_t row = 0; row < 2; ++row)
            QCOMPARE(std::get<FloatMatrix>(all)(row, Synflow), std::get<FloatMatrix>(one)(row, 0));
        for (const float value : std::get<FloatMatrix>(all).values())
            QVERIFY(std::isfinite(value));
    }
    void publishedBatchesHaveRowsOfTheirOwn()
    {
        const auto table = randomTable("fbnet", 1);
        const ProxyEncoding paper(named("jacov").info(), {Jacov}, ProxyEncoding::Batches::PerJob);
        QVERIFY(compute("jacov", *table));
        QVERIFY(named("jacov").state(*table).value().isComplete());
        QCOMPARE(paper.state(*table).value().ready, 0);
        QVERIFY(std::holds_alternative<std::monostate>(paper.compute(*table, {})));
        QVERIFY(paper.state(*table).value().isComplete());
    }
    void aStopLeavesWhatIsDone()
    {
        const auto table = randomTable("nasbench201", 200);
        std::stop_source stop;
        ComputationControl control;
        control.run = {stop.get_token(), [&](const ComputationProgress& progress) {
                           if (progress.done >= 5)
                               stop.request_stop();
                       }};
        QVERIFY(std::holds_alternative<Stopped>(named("synflow").compute(*table, control)));
        const EncodingState state = named("synflow").state(*table).value();
        QVERIFY(state.ready >= 5 && !state.isComplete());
        const FloatMatrix partial = named("synflow").partialRows(*table).value();
        QCOMPARE(partial.rows(), std::size_t{200});
        QCOMPARE(std::ranges::count_if(partial.values(), [](float v) { return v >= 0.0F; }),
                 std::ptrdiff_t{state.ready});
    }
};

QTEST_GUILESS_MAIN(ProxyEncodingTest)
#include "proxy_encoding_test.moc"
