// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/published_search.h"

#include "core/similarity/published_tasks.h"

#include <QTest>

#include <algorithm>

using namespace latency;

class PublishedSearchTest : public QObject
{
    Q_OBJECT

    static bool isTestDevice(std::string_view device)
    {
        const auto& devices = findPublishedTask("ND")->testDevices;
        return std::ranges::find(devices, device) != devices.end();
    }

private Q_SLOTS:
    void everyRowIsOfATestDeviceAndPlausible()
    {
        for (const PublishedSearchRow& row : publishedSearchRows()) {
            QVERIFY(isTestDevice(row.device));
            QVERIFY(row.milliseconds > 3.0 && row.milliseconds < 40.0);
            QVERIFY(row.accuracy > 60.0 && row.accuracy < 74.0);
            QVERIFY(!row.source.empty());
        }
    }
    void everyLimitOfARowIsAPublishedLimit()
    {
        for (const PublishedSearchRow& row : publishedSearchRows()) {
            if (row.limit == 0.0)
                continue;
            const auto limits =
                std::ranges::find(publishedLimits(), row.device, &PublishedLimits::device);
            QVERIFY(limits != publishedLimits().end());
            QVERIFY(std::ranges::find(limits->milliseconds, row.limit) !=
                    limits->milliseconds.end());
        }
    }
    void costsAreKnownForEveryMethod()
    {
        for (const PublishedSearchRow& row : publishedSearchRows())
            QVERIFY(std::ranges::find(publishedSearchCosts(), row.method,
                                      &PublishedSearchCost::method) !=
                    publishedSearchCosts().end());
    }
};

QTEST_GUILESS_MAIN(PublishedSearchTest)
#include "published_search_test.moc"
