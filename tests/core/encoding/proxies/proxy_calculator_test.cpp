// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/proxy_calculator.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <thread>

using namespace latency;

class ProxyCalculatorTest : public QObject
{
    Q_OBJECT

    static std::vector<ProxyId> all()
    {
        std::vector<ProxyId> ids;
        for (std::size_t i = 0; i < ProxyCount; ++i)
            ids.push_back(static_cast<ProxyId>(i));
        return ids;
    }
    static Architecture someNetwork(const QByteArray& space)
    {
        if (space == "ofa") { // the smallest: others take several seconds
            Architecture smallest;
            for (const Position& position : findSearchSpace("ofa")->positions())
                smallest.push_back(position.values.front());
            return smallest;
        }
        RandomEngine random(Seed{9});
        return findSearchSpace(space.toStdString())->random(random);
    }

private Q_SLOTS:
    void namesAreAlphabetic()
    {
        for (std::size_t i = 1; i < ProxyCount; ++i)
            QVERIFY(zeroCostProxies()[i - 1].name < zeroCostProxies()[i].name);
        QCOMPARE(zeroCostProxies()[Synflow].name, std::string_view("synflow"));
        QCOMPARE(zeroCostProxies()[Grasp].name, std::string_view("grasp"));
    }
    void aProxyDoesNotDependOnItsCompany()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        const Architecture cell{3, 1, 2, 0, 4, 3};
        const auto together = ProxyCalculator(space, all()).compute(cell, {});
        QVERIFY(together);
        for (const ProxyId id : all()) {
            ProxyCalculator single(space, {id});
            single.compute(Architecture(6, 3), {}); // what it saw before does not matter either
            QCOMPARE(single.compute(cell, {}), std::optional(std::vector{(*together)[id]}));
        }
    }
    void everySpaceHasEveryProxy_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::newRow("fbnet") << QByteArray("fbnet");
        QTest::newRow("nasbench201") << QByteArray("nasbench201");
        QTest::newRow("ofa") << QByteArray("ofa");
    }
    void everySpaceHasEveryProxy()
    {
        QFETCH(QByteArray, space);
        ProxyCalculator calculator(*findSearchSpace(space.toStdString()), all());
        const auto values = calculator.compute(someNetwork(space), {});
        QVERIFY(values);
        for (const double value : *values)
            QVERIFY(std::isfinite(value));
    }
    void aCellWithoutAPathIsNoFault()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        ProxyCalculator calculator(space, all());
        const auto values = calculator.compute(Architecture(6, 0), {});
        QVERIFY(values);
        QCOMPARE((*values)[Synflow], 0.0);
        QCOMPARE((*values)[Snip], 0.0);
        QVERIFY(!std::isfinite((*values)[Jacov]));
    }
    void aStopEndsTheWorkSoon()
    {
        ProxyCalculator calculator(*findSearchSpace("fbnet"), all());
        for (const int wait : {50, 500, 1500}) {
            std::stop_source stop;
            QElapsedTimer sinceStop;
            std::jthread stopper([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(wait));
                sinceStop.start();
                stop.request_stop();
            });
            const auto values = calculator.compute(someNetwork("fbnet"), stop.get_token());
            stopper.join();
            if (values)
                continue; // done before the stop
            qInfo("stopped %lld ms after it was asked", sinceStop.elapsed());
            QVERIFY(sinceStop.elapsed() < 1000); // 0.1 s, ten times over for a busy machine
        }
    }
};

QTEST_GUILESS_MAIN(ProxyCalculatorTest)
#include "proxy_calculator_test.moc"
