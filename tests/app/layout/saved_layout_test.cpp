// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/saved_layout.h"

#include <QDataStream>
#include <QIODevice>
#include <QTest>

using namespace latency;

/// Reads layouts of this version and of former ones, and survives damaged ones.
class SavedLayoutTest : public QObject
{
    Q_OBJECT

    /// As sessions were written when ten workspaces had thirteen panels above six.
    static nlohmann::json formerState(int current, int arranged, int upperPanels = 13)
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << current << upperPanels << 6 << 10;
        for (int workspace = 0; workspace < 10; ++workspace) {
            QList<int> top(upperPanels, 0);
            QList<int> bottom(6, 0);
            if (workspace == 2) { // Train: devices, samples and form above scatter to inspector
                top[0] = 400;
                top[2] = 700;
                top[3] = 300;
                bottom = {500, 250, 250, 0, 400, 0};
            }
            stream << (workspace == arranged) << top << bottom << QList<int>{480, 320};
        }
        return bytes.toBase64().toStdString();
    }

private Q_SLOTS:
    void aFormerLayoutIsReadById()
    {
        const auto layout = savedLayout(formerState(2, 2));
        QVERIFY(layout);
        QCOMPARE(layout->current, QStringLiteral("train"));
        QCOMPARE(layout->workspaces.size(), std::size_t{1});
        const SavedLayout::Sizes& train = layout->workspaces.at("train");
        QCOMPARE(train.heights, (QList<int>{480, 320}));
        QCOMPARE(train.widths, (std::map<QString, int>{{"devices", 400},
                                                       {"samples", 700},
                                                       {"form", 300},
                                                       {"scatter", 500},
                                                       {"curves", 250},
                                                       {"runs", 250},
                                                       {"inspector", 400}}));
    }
    void aFormerLayoutOfOtherPanelsIsNone() { QVERIFY(!savedLayout(formerState(2, 2, 12))); }
    void aFormerLayoutCutShortIsNone()
    {
        const auto whole =
            QByteArray::fromBase64(QByteArray::fromStdString(formerState(2, 2).get<std::string>()));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!savedLayout(whole.left(length).toBase64().toStdString()));
    }
    void aLayoutComesBackAsItWas()
    {
        SavedLayout layout;
        layout.current = "search";
        layout.workspaces["search"] = {{{"search", 900}, {"search-inspector", 300}}, {800, 0}};
        const auto read = savedLayout(nlohmann::json::parse(toJson(layout).dump()));
        QVERIFY(read);
        QCOMPARE(read->current, layout.current);
        QCOMPARE(read->workspaces.at("search").widths, layout.workspaces["search"].widths);
        QCOMPARE(read->workspaces.at("search").heights, layout.workspaces["search"].heights);
    }
    void aDamagedLayoutGivesWhatIsWholeInIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("workspaces"); // -1: none at all
        QTest::newRow("a number") << "7" << -1;
        QTest::newRow("a list") << "[]" << -1;
        QTest::newRow("nothing in it") << "{}" << -1;
        QTest::newRow("no text for bytes") << "\"%%%\"" << -1;
        QTest::newRow("workspaces in a list") << R"({"workspaces": [1, 2]})" << -1;
        QTest::newRow("one of two") << R"({"workspaces": {"a": 1, "b":
            {"widths": {"x": 10}, "heights": [1, 2]}}})"
                                    << 1;
        QTest::newRow("three rows") << R"({"workspaces": {"b":
            {"widths": {}, "heights": [1, 2, 3]}}})"
                                    << 0;
        QTest::newRow("a height below nothing") << R"({"workspaces": {"b":
            {"widths": {}, "heights": [-1, 2]}}})"
                                                << 0;
        QTest::newRow("a height beyond all screens") << R"({"workspaces": {"b":
            {"widths": {}, "heights": [1, 99999999999]}}})"
                                                     << 0;
    }
    void aDamagedLayoutGivesWhatIsWholeInIt()
    {
        QFETCH(QString, text);
        QFETCH(int, workspaces);
        const auto layout = savedLayout(nlohmann::json::parse(text.toStdString()));
        QCOMPARE(layout.has_value(), workspaces >= 0);
        if (layout)
            QCOMPARE(static_cast<int>(layout->workspaces.size()), workspaces);
    }
    void aWidthThatIsNoneIsPassedOver()
    {
        const auto layout = savedLayout(nlohmann::json::parse(R"({"workspaces": {"b":
            {"widths": {"x": 10, "y": -3, "z": "wide", "w": 1e300}, "heights": [1, 2]}}})"));
        QVERIFY(layout);
        QCOMPARE(layout->workspaces.at("b").widths, (std::map<QString, int>{{"x", 10}}));
    }
};

QTEST_GUILESS_MAIN(SavedLayoutTest)
#include "saved_layout_test.moc"
