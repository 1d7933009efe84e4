// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/layer_costs.h"

#include <QTest>

using namespace latency;

namespace
{

/// Multiply-adds counted one by one over the loops of a convolution with padding.
double countedMultiplyAdds(int size, int widthIn, int widthOut, int kernel, int stride, int groups)
{
    double count = 0.0;
    for (int y = 0; y < size; y += stride)
        for (int x = 0; x < size; x += stride)
            for (int out = 0; out < widthOut; ++out)
                for (int in = 0; in < widthIn / groups; ++in)
                    for (int tap = 0; tap < kernel * kernel; ++tap)
                        count += 1.0;
    return count;
}

} // namespace

class LayerCostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flopsAreTheLoopsOfAConvolution_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("widthIn");
        QTest::addColumn<int>("widthOut");
        QTest::addColumn<int>("kernel");
        QTest::addColumn<int>("stride");
        QTest::addColumn<int>("groups");
        QTest::newRow("plain") << 8 << 3 << 5 << 3 << 1 << 1;
        QTest::newRow("strided") << 8 << 3 << 5 << 3 << 2 << 1;
        QTest::newRow("odd and strided") << 9 << 2 << 4 << 5 << 2 << 1;
        QTest::newRow("grouped") << 6 << 4 << 8 << 1 << 1 << 2;
        QTest::newRow("depthwise") << 7 << 6 << 6 << 7 << 2 << 6;
    }
    void flopsAreTheLoopsOfAConvolution()
    {
        QFETCH(int, size);
        QFETCH(int, widthIn);
        QFETCH(int, widthOut);
        QFETCH(int, kernel);
        QFETCH(int, stride);
        QFETCH(int, groups);
        Convolution convolution;
        convolution.size = size;
        convolution.widthIn = widthIn;
        convolution.widthOut = widthOut;
        convolution.kernel = kernel;
        convolution.stride = stride;
        convolution.groups = groups;
        const Costs costs = convolutionCosts(convolution);
        const double expected =
            countedMultiplyAdds(size, widthIn, widthOut, kernel, stride, groups);
        QCOMPARE(costs.flops, expected);
        QCOMPARE(costs.depthwiseFlops, groups == 6 ? expected : 0.0);
        QCOMPARE(costs.parameters, double(kernel * kernel * widthIn * widthOut / groups));
    }
    void trafficCountsInputOutputAndWeightsOnce()
    {
        // 4×4×2 read, 2×2×3 written, 3·3·2·3 weights.
        QCOMPARE(convolutionCosts({4.0, 2.0, 3.0, 3.0, 2.0}).memoryTraffic, 32.0 + 12.0 + 54.0);
        QCOMPARE(additionCosts(4.0, 2.0).memoryTraffic, 96.0);
        QCOMPARE(globalPoolCosts(4.0, 2.0).memoryTraffic, 34.0);
        QCOMPARE(averagePoolCosts(4.0, 2.0, 2.0, 2.0).memoryTraffic, 40.0);
        QCOMPARE(averagePoolCosts(4.0, 2.0, 2.0, 2.0).poolingFlops, 32.0);
        QCOMPARE(linearCosts(5.0, 3.0).memoryTraffic, 26.0);
    }
    void normalisationAddsTwoParametersAChannelAndOneLaunch()
    {
        const Convolution convolution{4.0, 2.0, 3.0};
        Costs expected = convolutionCosts(convolution);
        expected.parameters += 6.0;
        expected.launches += 1.0;
        QVERIFY(normalisedConvolutionCosts(convolution) == expected);
    }
};

QTEST_GUILESS_MAIN(LayerCostsTest)
#include "layer_costs_test.moc"
