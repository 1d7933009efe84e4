// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/workspace_layout.h"

#include <QTest>

using namespace latency;

/// Lays out plain widgets, with panels that come and go between two versions of the program.
class WorkspaceLayoutTest : public QObject
{
    Q_OBJECT

    static PanelEntry panel(const char* id) { return {id, {}, new QWidget, {100, 100}}; }
    static WorkspaceInfo workspace(const char* id, std::vector<PanelWidth> upper,
                                   std::vector<PanelWidth> lower = {})
    {
        WorkspaceInfo info;
        info.id = id;
        info.upper = std::move(upper);
        info.lower = std::move(lower);
        info.upperHeight = 400;
        info.lowerHeight = info.lower.empty() ? 0 : 300;
        return info;
    }
    static std::map<QString, int> widthsOf(const WorkspaceLayout& layout)
    {
        std::map<QString, int> widths;
        for (const PanelEntry& panel : layout.panels())
            if (panel.widget->isVisible())
                widths[panel.id] = panel.widget->width();
        return widths;
    }
    static void show(WorkspaceLayout& layout)
    {
        layout.resize(1016, 700);
        layout.show();
        QVERIFY(QTest::qWaitForWindowExposed(&layout));
        QTest::qWait(20);
    }
    static std::unique_ptr<WorkspaceLayout> former()
    {
        auto layout = std::make_unique<WorkspaceLayout>(
            std::vector{panel("left"), panel("right"), panel("gone")},
            std::vector{workspace("first", {{"left", 500}, {"right", 492}}),
                        workspace("second", {{"gone", 500}, {"right", 492}})});
        return layout;
    }

private Q_SLOTS:
    void aWorkspaceShowsItsPanelsInItsOrder()
    {
        WorkspaceLayout layout({panel("a"), panel("b"), panel("c")},
                               {workspace("one", {{"a", 300}, {"b", 692}}, {{"c", 1000}}),
                                workspace("two", {{"b", 500}, {"a", 492}})});
        layout.setCurrent("one");
        show(layout);
        const auto x = [&](int place) {
            return layout.panels()[static_cast<std::size_t>(place)].widget->x();
        };
        QVERIFY(x(0) < x(1));
        QVERIFY(layout.panels()[2].widget->isVisible());
        layout.setCurrent("two");
        QTest::qWait(20);
        QVERIFY(x(1) < x(0));
        QVERIFY(!layout.panels()[2].widget->isVisible());
    }
    void aWorkspaceThatIsNotThereIsIgnored()
    {
        const auto layout = former();
        layout->setCurrent("first");
        layout->setCurrent("none such");
        QCOMPARE(layout->current(), QStringLiteral("first"));
    }
    void aSavedLayoutSurvivesPanelsAddedAndTakenAway()
    {
        const nlohmann::json saved = nlohmann::json::parse(R"({"current": "first", "workspaces": {
            "first": {"widths": {"left": 700, "right": 292}, "heights": [400, 300]},
            "second": {"widths": {"gone": 100, "right": 892}, "heights": [400, 300]}}})");
        WorkspaceLayout later(
            {panel("left"), panel("new"), panel("right")},
            {workspace("third", {{"new", 1000}}), workspace("second", {{"right", 992}}),
             workspace("first", {{"left", 300}, {"right", 300}}, {{"new", 1000}})});
        later.restore(saved);
        show(later);
        QCOMPARE(later.current(), QStringLiteral("first"));
        const std::map<QString, int> widths = widthsOf(later);
        QCOMPARE(widths.size(), std::size_t{3});
        const double share = static_cast<double>(widths.at("left")) / widths.at("right");
        QVERIFY2(std::abs(share - 700.0 / 292.0) < 0.05, qPrintable(QString::number(share)));
        QVERIFY(widths.at("new") > 900);
    }
    void aLayoutSavedAndRestoredIsTheSame()
    {
        const auto layout = former();
        layout->restore(nlohmann::json::parse(R"({"current": "second", "workspaces": {
            "second": {"widths": {"gone": 200, "right": 792}, "heights": [700, 0]}}})"));
        show(*layout);
        const auto other = former();
        other->restore(layout->state());
        show(*other);
        QCOMPARE(other->current(), QStringLiteral("second"));
        QCOMPARE(widthsOf(*other), widthsOf(*layout));
    }
    void aDamagedLayoutChangesNothing()
    {
        const auto layout = former();
        layout->setCurrent("second");
        show(*layout);
        const nlohmann::json before = layout->state();
        layout->restore(nlohmann::json::parse("[1, 2]"));
        QCOMPARE(layout->current(), QStringLiteral("second"));
        QVERIFY(layout->state() == before);
    }
};

QTEST_MAIN(WorkspaceLayoutTest)
#include "workspace_layout_test.moc"
