// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/device_codes.h"

#include <QTest>

#include <limits>
#include <set>

using namespace latency::multi_predict;

class DeviceCodesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNumberHasItsOwnDigits()
    {
        const std::vector<float> codes = indexCodes(6);
        QCOMPARE(codes.size(), std::size_t{6 * deviceWidth});
        std::set<std::vector<float>> different;
        for (std::size_t device = 0; device < 6; ++device) {
            const auto first = codes.begin() + static_cast<std::ptrdiff_t>(device) * deviceWidth;
            different.insert({first, first + deviceWidth});
        }
        QCOMPARE(different.size(), std::size_t{6});
        const auto five = codes.begin() + std::ptrdiff_t{5} * deviceWidth;
        QCOMPARE(std::vector<float>(five, five + deviceWidth),
                 (std::vector<float>{1, 0, 1, 0, 0, 0, 0, 0}));
    }

    void referencesAreScaled()
    {
        QCOMPARE(sampleCode(std::vector<float>{2, 4, 6, 2, 2, 2, 2, 2}),
                 (std::vector<float>{0, 0.5F, 1, 0, 0, 0, 0, 0}));
    }

    void referencesThatTellNothingGiveNoCode()
    {
        QVERIFY(sampleCode({}).empty());
        QVERIFY(sampleCode(std::vector<float>(deviceWidth, 3.0F)).empty());
        std::vector<float> holed{1, 2, 3, 4, 5, 6, 7, 8};
        holed[2] = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(sampleCode(holed).empty());
    }
};

QTEST_GUILESS_MAIN(DeviceCodesTest)
#include "device_codes_test.moc"
