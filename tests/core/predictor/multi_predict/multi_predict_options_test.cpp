// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/multi_predict_options.h"

#include <QTest>

using namespace latency;
using namespace latency::multi_predict;

namespace
{

MultiPredictOptions typed(const nlohmann::json& given)
{
    return multiPredictOptions(resolveOptions(multiPredictInfo().options, given, "test").value());
}

} // namespace

class MultiPredictOptionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aVariantSaysWhatIsNotAsked()
    {
        const MultiPredictOptions baseline = typed({{"variant", "baseline"}});
        QCOMPARE(baseline.pretraining.epochs, 250);
        QCOMPARE(baseline.pretraining.batch, 128);
        QCOMPARE(baseline.width, 1000);
        QCOMPARE(baseline.hiddenLayers, 1);
        QVERIFY(baseline.transfer.freezesTrunk);
        QCOMPARE(baseline.encoding, std::string("published"));
        const MultiPredictOptions advanced = typed({{"variant", "advanced"}, {"epochs", 7}});
        QCOMPARE(advanced.pretraining.epochs, 7);
        QCOMPARE(advanced.width, 512);
        QVERIFY(!advanced.transfer.freezesTrunk);
    }

    void everyQuirkIsOffByDefault()
    {
        const MultiPredictOptions options = typed(nlohmann::json::object());
        QVERIFY(options.pairing == Pairing::Grid);
        QVERIFY(!options.continuesRepeats && !options.learnsFirstNetworks &&
                !options.comparesOtherDraw && !options.scalesByWholeTable);
        int quirks = 0;
        for (const OptionSpec& option : multiPredictInfo().options)
            quirks += option.paperQuirk.empty() ? 0 : 1;
        QCOMPARE(quirks, 6);
    }

    void namesOfTheLatencyVectorAreTrimmed()
    {
        QCOMPARE(typed({{"vector_devices", " a b ,, c,"}}).vectorDevices,
                 (std::vector<std::string>{"a b", "c"}));
        QVERIFY(typed(nlohmann::json::object()).vectorDevices.empty());
    }

    void moreRowsAreSeenLessOften()
    {
        QCOMPARE(tunedEpochs(0), 30);
        QCOMPARE(tunedEpochs(8100), 29);
        QCOMPARE(tunedEpochs(20'000), 12);
        QCOMPARE(tunedEpochs(1'000'000), 8);
    }
};

QTEST_GUILESS_MAIN(MultiPredictOptionsTest)
#include "multi_predict_options_test.moc"
