// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include <QTest>

#include <cmath>

using namespace naive;

class ModulatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardNormalDistributionDivergesByNothing()
    {
        Modulation<double> standard;
        standard.mean.assign(modulationWidth, 0.0);
        standard.deviation.assign(modulationWidth, 1.0);
        QCOMPARE(standard.divergence(), 0.0);
        standard.mean[0] = 2.0;
        QVERIFY(std::abs(standard.divergence() - 2.0) < 1e-12);
    }

    void withoutNoiseTheMeanIsDrawn()
    {
        Modulation<double> device;
        device.mean = {1.0, 2.0};
        device.deviation = {0.5, 0.25};
        QCOMPARE(device.draw({}), device.mean);
        const std::vector<double> noise{2.0, -4.0};
        QCOMPARE(device.draw(noise), (std::vector<double>{2.0, 1.0}));
    }

    void aWeightIsScaledByTheNumberOfItsInput()
    {
        const NetworkParameters parameters({TrunkKind::Dense, 132});
        std::vector<double> values(parameters.count(), 1.0);
        std::vector<double> drawn(modulationWidth);
        drawn[headWidth + 3] = 5.0;      // input 3 of fc4
        drawn[3 * headWidth + 2] = -7.0; // bias of fc5
        modulate<double>(parameters, drawn, values.data());
        const Layer& second = parameters.head()[1];
        QCOMPARE(values[second.weight.rowsFrom(3, 1).offset], 1.05);
        QCOMPARE(values[second.weight.rowsFrom(3, 1).offset + headWidth - 1], 1.05);
        QCOMPARE(values[second.weight.rowsFrom(4, 1).offset], 1.0);
        QCOMPARE(values[parameters.head()[2].bias.offset], 0.93);
        QCOMPARE(values[parameters.head()[0].bias.offset], 1.0);
        QCOMPARE(values[0], 1.0);
    }

    void thereAreAsManyNumbersAsPublished()
    {
        QCOMPARE(modulationWidth, 603);
        QCOMPARE(ModulatorParameters().out().bias.columns, 1206);
    }
};

QTEST_GUILESS_MAIN(ModulatorTest)
#include "modulator_test.moc"
