// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_presenter.h"
#include "app/shell/main_window.h"
#include "tests/app/pointer_gestures.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/search/front_canvas.h"
#include "widgets/search/search_panel.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace latency;
using fixtures::drag;
using fixtures::leave;
using fixtures::move;

namespace
{

using Rows = std::vector<int>;

} // namespace

/// What is hovered or selected in any view of the real window is seen in every other.
class LinkedSelectionTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;

    [[nodiscard]] StudioDocument& document() { return window_->document(); }
    template <class Widget>
    Widget* find(const char* name)
    {
        auto* found = window_->findChild<Widget*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void show(const QString& workspace)
    {
        window_->setWorkspace(workspace);
        QTest::qWait(60);
    }
    /// The scatters with the workspace each is seen in.
    std::vector<std::pair<AreaCanvas*, QString>> scatters()
    {
        return {{find<SampleCanvas>("sampleCanvas"), "samples"},
                {find<PredictionCanvas>("predictionCanvas"), "samples"},
                {find<FrontCanvas>("frontCanvas"), "search"}};
    }
    /// Spends the search's budget, so that its plot has latencies to show.
    void search()
    {
        show("search");
        auto* search = window_->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 30000);
        Q_EMIT window_->findChild<SearchPanel*>()->searchRequested();
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning(), 60000);
    }
    /// An outline around about one in `parts` of the points seen, those on the left.
    static QPolygon around(const AreaCanvas& canvas, std::size_t parts)
    {
        const QRectF area = canvas.plotArea();
        std::vector<double> across;
        for (int row = 0; row < canvas.cloud().count(); ++row)
            if (area.contains(canvas.cloud().pixel(row)))
                across.push_back(canvas.cloud().pixel(row).x());
        std::ranges::sort(across);
        const double right = across[across.size() / parts];
        const QRect left =
            QRectF(area.left() - 2, area.top() - 2, right - area.left() + 2, area.height() + 4)
                .toRect();
        return {left.topLeft(), left.topRight(), left.bottomRight(), left.bottomLeft(),
                left.topLeft()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-test"));
    }
    void init()
    {
        MainWindow::Options options;
        options.measuresMachine = false;
        window_ = std::make_unique<MainWindow>(options);
        window_->resize(1440, 900);
        window_->show();
        QSignalSpy shown(window_.get(), &MainWindow::datasetShown);
        window_->openDataset(QStringLiteral("simulated:fbnet"));
        QVERIFY(shown.wait(20000));
        auto* scatter = find<PredictionCanvas>("predictionCanvas");
        QTRY_VERIFY_WITH_TIMEOUT(scatter->cloud().count() > 0, 20000);
        for (const char* workspace : {"devices", "samples", "search", "train"})
            show(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(find<FrontCanvas>("frontCanvas")->cloud().count() > 0, 20000);
    }
    void cleanup() { window_.reset(); }

    void anArchitectureHoveredInAScatterIsRingedInEveryOther()
    {
        search();
        for (const auto& [source, workspace] : scatters()) {
            show(workspace);
            int point = 0;
            while (!source->plotArea().contains(source->cloud().pixel(point)))
                ++point;
            move(*source, source->cloud().pixel(point), Qt::NoButton, Qt::NoModifier);
            const int hovered = document().hoveredArchitecture();
            QVERIFY2(hovered >= 0, qPrintable(source->objectName()));
            for (const auto& [target, unused] : scatters())
                QCOMPARE(target->hovered(), hovered);
            leave(*source);
            for (const auto& [target, unused] : scatters())
                QCOMPARE(target->hovered(), -1);
        }
    }

    void anArchitectureClickedInAScatterIsSelectedInEveryOther()
    {
        search();
        find<SegmentedSwitch>("gestureSwitch")->currentRequested(1);
        for (const auto& [source, workspace] : scatters()) {
            show(workspace);
            document().selectGroup({});
            document().selectArchitecture(-1);
            int point = source->cloud().count() - 1;
            while (!source->plotArea().contains(source->cloud().pixel(point)))
                --point;
            QTest::mouseClick(source, Qt::LeftButton, Qt::NoModifier,
                              source->cloud().pixel(point).toPoint());
            const Rows selected = document().selectedGroup();
            QVERIFY2(selected.size() == 1, qPrintable(source->objectName()));
            QCOMPARE(document().selectedArchitecture(), selected.front());
            for (const auto& [target, unused] : scatters()) {
                QCOMPARE(target->selected(), selected);
                QCOMPARE(target->current(), selected.front());
            }
        }
    }

    void lassoAndModifiersDoTheSameInEveryScatter()
    {
        search();
        find<SegmentedSwitch>("gestureSwitch")->currentRequested(1);
        const Rows picks = document().setup().picks;
        const int steps = document().undoStack().count();
        for (const auto& [source, workspace] : scatters()) {
            show(workspace);
            document().selectGroup({});
            // The truth: those whose pixels lie left of a half and of a quarter of the plot.
            const auto leftOf = [&, canvas = source](const QPolygon& path) {
                Rows rows;
                for (int row = 0; row < canvas->cloud().count(); ++row)
                    if (QRectF(path.boundingRect().adjusted(0, 0, -1, -1))
                            .contains(canvas->cloud().pixel(row)))
                        rows.push_back(row);
                return rows;
            };
            const QPolygon half = around(*source, 2);
            const QPolygon quarter = around(*source, 4);
            const Rows inHalf = leftOf(half);
            const Rows inQuarter = leftOf(quarter);
            Rows between;
            std::ranges::set_difference(inHalf, inQuarter, std::back_inserter(between));
            QVERIFY2(!inQuarter.empty() && !between.empty(), qPrintable(source->objectName()));

            source->setLasso(true);
            drag(*source, half, Qt::NoModifier);
            QCOMPARE(document().selectedGroup(), inHalf);
            drag(*source, quarter, Qt::AltModifier);
            QCOMPARE(document().selectedGroup(), between);
            drag(*source, quarter, Qt::ShiftModifier);
            QCOMPARE(document().selectedGroup(), inHalf);
            drag(*source, quarter, Qt::ControlModifier);
            QCOMPARE(document().selectedGroup(), between);
            source->setLasso(false);
            for (const auto& [target, unused] : scatters())
                QCOMPARE(target->selected(), between);
            QTest::keyClick(source, Qt::Key_Escape);
            QVERIFY(document().selection().isEmpty());
        }
        // Selecting is for looking: nothing was picked, nothing is to be undone.
        QCOMPARE(document().setup().picks, picks);
        QCOMPARE(document().undoStack().count(), steps);
    }

    void picksAreLeftAloneOnlyWhileTheSwitchSaysSelection()
    {
        auto* canvas = find<SampleCanvas>("sampleCanvas");
        show("samples");
        const Rows picks = document().setup().picks;
        const QRect left = around(*canvas, 4).boundingRect();
        drag(*canvas, {left.topLeft(), left.bottomRight()}, Qt::ShiftModifier);
        QVERIFY(document().setup().picks.size() > picks.size());
        QVERIFY(document().selection().isEmpty());
        document().undoStack().undo();
        QCOMPARE(document().setup().picks, picks);
        find<SegmentedSwitch>("gestureSwitch")->currentRequested(1);
        drag(*canvas, {left.topLeft(), left.bottomRight()}, Qt::ShiftModifier);
        QCOMPARE(document().setup().picks, picks);
        QVERIFY(!document().selection().isEmpty());
    }

    void theNumberSelectedIsAlwaysSaidAndCanBeCleared()
    {
        auto* said = find<QPushButton>("statusSelection");
        QCOMPARE(said->text(), QStringLiteral("nothing selected"));
        document().selectGroup({3, 4, 5});
        document().selectDevices({1, 2});
        QVERIFY2(said->text().startsWith(QStringLiteral("3 networks and 2 devices selected")),
                 qPrintable(said->text()));
        said->click();
        QVERIFY(document().selection().isEmpty());
        QVERIFY(document().deviceSelection().isEmpty());
    }

    void theSelectionBecomesPicksInOneStepAndBack()
    {
        const Rows picks = document().setup().picks;
        document().selectGroup({7, 8, 9});
        for (QAction* action : window_->findChildren<QAction*>())
            if (action->text() == QStringLiteral("&Add the selection to the picks"))
                action->trigger();
        QVERIFY(document().setup().picks.size() > picks.size());
        document().undoStack().undo();
        QCOMPARE(document().setup().picks, picks);
        QCOMPARE(document().selectedGroup(), (Rows{7, 8, 9})); // undo leaves the selection alone
    }
};

QTEST_MAIN(LinkedSelectionTest)
#include "linked_selection_test.moc"
