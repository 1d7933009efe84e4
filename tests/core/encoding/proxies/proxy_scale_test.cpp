// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/proxies/proxy_scale.h"

#include <QTest>

#include <cmath>

using namespace latency;

class ProxyScaleTest : public QObject
{
    Q_OBJECT

    static std::vector<double> scaled(std::vector<double> values, ProxyScale scale)
    {
        Matrix rows(values.size(), 2, 7.0);
        for (std::size_t i = 0; i < values.size(); ++i)
            rows(i, 1) = values[i];
        scaleProxy(rows, 1, scale);
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = rows(i, 0) == 7.0 ? rows(i, 1) : NAN; // the other column is left alone
        return values;
    }

private Q_SLOTS:
    void rangesGoFromZeroToOne()
    {
        QCOMPARE(scaled({2.0, 6.0, 3.0}, ProxyScale::Range), (std::vector{0.0, 1.0, 0.25}));
    }
    void largeRangesAreLogarithms()
    {
        const double least = std::log1p(1e24);
        const double most = std::log1p(1e38);
        QCOMPARE(scaled({1e24, 1e38, 1e30}, ProxyScale::LogRange)[2],
                 (std::log1p(1e30) - least) / (most - least));
    }
    void deviationsHaveMeanZero()
    {
        QCOMPARE(scaled({1.0, 3.0}, ProxyScale::Deviation), (std::vector{-1.0, 1.0}));
    }
    void constantColumnsAreZero()
    {
        QCOMPARE(scaled({4.0, 4.0}, ProxyScale::Range), (std::vector{0.0, 0.0}));
        QCOMPARE(scaled({4.0, 4.0}, ProxyScale::Deviation), (std::vector{0.0, 0.0}));
    }
    void valuesThatAreNotFiniteTakeTheEndsOrTheMiddle()
    {
        QCOMPARE(scaled({INFINITY, 0.0, 4.0, -INFINITY, NAN}, ProxyScale::Range),
                 (std::vector{1.0, 0.0, 1.0, 0.0, 0.5}));
        QCOMPARE(scaled({NAN, INFINITY}, ProxyScale::Deviation), (std::vector{0.0, 0.0}));
    }
};

QTEST_GUILESS_MAIN(ProxyScaleTest)
#include "proxy_scale_test.moc"
