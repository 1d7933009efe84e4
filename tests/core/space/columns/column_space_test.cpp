// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/columns/column_space.h"
#include "core/space/columns/column_text.h"

#include <QTest>

using namespace latency;

class ColumnSpaceTest : public QObject
{
    Q_OBJECT

    static FeatureColumn width()
    {
        FeatureColumn column{"width", FeatureKind::Ordered};
        column.numbers = {192, 384, 768};
        column.words = {"192", "384", "768"};
        column.isLogarithmic = true;
        return column;
    }
    static FeatureColumn heads()
    {
        FeatureColumn column{"heads", FeatureKind::Sequence};
        column.numbers = {4, 8};
        column.words = {"4", "8"};
        column.separator = "_";
        column.places = 3;
        column.hasHoles = true;
        return column;
    }
    static FeatureColumn activation()
    {
        FeatureColumn column{"activation", FeatureKind::Category};
        column.words = {"gelu", "a=b;c"};
        return column;
    }
    static FeatureColumn macs()
    {
        FeatureColumn column{"gmacs", FeatureKind::Cost};
        column.numbers = {0.5, 2.0};
        column.words = {"0.5", "2.0"};
        column.cost = CostMeaning::MultiplyAdds;
        column.costFactor = 1e9;
        return column;
    }
    static std::shared_ptr<const ColumnSpace> space()
    {
        return std::make_shared<const ColumnSpace>(
            "Test", std::vector{width(), heads(), activation(), macs()});
    }
    static Architecture network()
    {
        const auto made = space();
        Architecture architecture;
        const char* texts[] = {"384", "4_8", "a=b;c", "2.0"};
        for (std::size_t i = 0; i < 4; ++i)
            if (!made->append(architecture, i, texts[i]))
                qFatal("not read");
        return architecture;
    }

private Q_SLOTS:
    void valuesBecomePlaces()
    {
        QCOMPARE(network(), (Architecture{1, 0, 1, 2, 1, 1}));
        QVERIFY(!space()->check(network()));
    }
    void textsGoThereAndBack()
    {
        const auto made = space();
        const std::string text = made->toText(network());
        QCOMPARE(text, std::string("width=384;heads=4_8;activation=a%3Db%3Bc;gmacs=2.0"));
        const auto again = made->fromText(text);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(*again, network());
        QCOMPARE(*made->fromText("width=384.0;heads=[4_8];activation=a%3Db%3Bc;gmacs=2"),
                 network());
    }
    void foreignTextsAreRefusedInASentence()
    {
        const auto made = space();
        for (const char* text :
             {"", "width=384", "width=400;heads=4;activation=gelu;gmacs=2.0",
              "width=384;heads=4_4_4_4;activation=gelu;gmacs=2.0",
              "heads=4;width=384;activation=gelu;gmacs=2.0", "width=384;heads=4;;",
              "width=;heads=4;activation=gelu;gmacs=2.0", "%;%;%;%", "%3;=;=;="}) {
            const auto read = made->fromText(text);
            QVERIFY2(!read, text);
            QVERIFY(read.error().message.ends_with('.'));
        }
    }
    void costsAreThoseOfTheColumns()
    {
        QCOMPARE(space()->costs(network()).flops, 2e9);
        QVERIFY(space()->hasCosts() && !space()->facts().hasGraph);
        QVERIFY(!ColumnSpace("Test", {width()}).hasCosts());
    }
    void numbersAreSharesAndWordsAreOnes()
    {
        const auto made = space();
        std::vector<float> row(static_cast<std::size_t>(made->oneHotWidth()));
        made->oneHot(network(), row);
        // width; three places, mean and length of heads; two words; gmacs
        const std::vector<float> expected{0.5F,     0.5F, 1.0F, 0.0F, 0.75F,
                                          2.0F / 3, 0.0F, 1.0F, 1.0F};
        QCOMPARE(row.size(), expected.size());
        QCOMPARE(made->oneHotNames().size(), expected.size());
        for (std::size_t i = 0; i < row.size(); ++i)
            QVERIFY2(std::abs(row[i] - expected[i]) < 1e-6F, made->oneHotNames()[i].c_str());
    }
    void equalSpacesHaveEqualNames()
    {
        QCOMPARE(space()->name(), space()->name());
        FeatureColumn other = width();
        other.words[0] = "191";
        QVERIFY(ColumnSpace("Test", {other}).name() != ColumnSpace("Test", {width()}).name());
    }
    void aSpaceOfNamesTellsThemApart()
    {
        FeatureColumn names{"model", FeatureKind::Name};
        names.words = {"squeezenet", "resnet18"};
        const ColumnSpace made("Names", {names});
        QCOMPARE(made.oneHotWidth(), 2);
        QCOMPARE(made.toText(Architecture{1}), std::string("resnet18"));
        QCOMPARE(*made.fromText("squeezenet"), Architecture{0});
    }
    void sequencesAreFoundByWhatStandsBetweenTheirNumbers()
    {
        QCOMPARE(sequenceSeparator("8_12_4"), std::string("_"));
        QCOMPARE(sequenceSeparator("[8, 12, 4]"), std::string(","));
        QCOMPARE(sequenceSeparator("8 12 4"), std::string(" "));
        QCOMPARE(sequenceSeparator("8"), std::string());
        QCOMPARE(sequenceSeparator("resnet_18"), std::string());
        QCOMPARE(sequenceParts("[8, 12,4]", ",").size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(ColumnSpaceTest)
#include "column_space_test.moc"
