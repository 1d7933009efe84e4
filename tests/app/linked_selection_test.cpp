// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"
#include "app/window/search_presenter.h"
#include "widgets/architecture/device_latency_bars.h"
#include "widgets/devices/device_list.h"
#include "widgets/devices/device_map.h"
#include "widgets/devices/device_partition_board.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/curve_canvas.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/search/front_canvas.h"
#include "widgets/search/search_panel.h"
#include "widgets/theme/active_theme.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace latency;

namespace
{

using Rows = std::vector<int>;

/// A view of devices, as a user sees and uses it.
struct DeviceView {
    const char* name;
    std::function<Rows()> selected;
    std::function<int()> hovered; ///< empty for views that do not show it
    std::function<void(int device)> select;
    std::function<void(int device)> hover; ///< empty for views without a pointer
};

void move(QWidget& widget, QPointF to, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons,
                      modifiers);
    QApplication::sendEvent(&widget, &event);
}

void leave(QWidget& widget)
{
    QEvent event(QEvent::Leave);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, const QPolygon& path, Qt::KeyboardModifiers modifiers)
{
    QTest::mousePress(&widget, Qt::LeftButton, modifiers, path.first());
    for (const QPoint& to : path)
        move(widget, to, Qt::LeftButton, modifiers);
    QTest::mouseRelease(&widget, Qt::LeftButton, modifiers, path.last());
}

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
    void show(int workspace)
    {
        window_->setWorkspace(workspace);
        QTest::qWait(60);
    }
    void showDevicesAs(DevicesPanel::Shown shown)
    {
        show(0);
        find<DevicesPanel>("devicesPanel")->setShown(shown);
        QTest::qWait(60);
    }
    /// The scatters with the workspace each is seen in.
    std::vector<std::pair<AreaCanvas*, int>> scatters()
    {
        return {{find<SampleCanvas>("sampleCanvas"), 1},
                {find<PredictionCanvas>("predictionCanvas"), 1},
                {find<FrontCanvas>("frontCanvas"), 4}};
    }
    /// Spends the search's budget, so that its plot has latencies to show.
    void search()
    {
        show(4);
        auto* search = window_->findChild<SearchPresenter*>();
        QTRY_VERIFY_WITH_TIMEOUT(search->search(), 30000);
        Q_EMIT window_->findChild<SearchPanel*>()->searchRequested();
        QTRY_VERIFY_WITH_TIMEOUT(!search->isRunning(), 60000);
    }
    SimilarityHeatMap* heatMap()
    {
        return find<DevicesPanel>("devicesPanel")->findChild<SimilarityHeatMap*>();
    }
    DeviceMap* map() { return find<DevicesPanel>("deviceMapPanel")->findChild<DeviceMap*>(); }
    QPoint cellOf(int device)
    {
        const auto& order = document().dataset()->dendrogram.leafOrder;
        const auto row = std::ranges::find(order, device) - order.begin();
        const HeatMapLayout layout = heatMap()->layoutFor(heatMap()->size());
        return layout.cellRect(static_cast<int>(row), 0).center().toPoint();
    }
    std::vector<DeviceView> deviceViews();
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
        for (int workspace : {0, 1, 4, 2})
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
        show(1);
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

    void aDeviceSelectedInAViewIsSelectedInEveryOther()
    {
        const auto views = deviceViews();
        for (const DeviceView& source : views)
            for (const int device :
                 {document().testDevices().front(), document().testDevices().back()}) {
                document().selectDevices({});
                source.select(device);
                QVERIFY2(document().deviceSelection().rows() == Rows{device}, source.name);
                for (const DeviceView& target : views)
                    QVERIFY2(target.selected() == Rows{device},
                             qPrintable(
                                 QStringLiteral("%1 to %2")
                                     .arg(QLatin1String(source.name), QLatin1String(target.name))));
            }
    }

    void aDeviceHoveredInAViewIsHighlightedInEveryOther()
    {
        const auto views = deviceViews();
        const int device = document().testDevices().back();
        for (const DeviceView& source : views) {
            if (!source.hover)
                continue;
            document().hoverDevice(-1);
            source.hover(device);
            QVERIFY2(document().hoveredDevice() == device, source.name);
            for (const DeviceView& target : views)
                if (target.hovered)
                    QVERIFY2(target.hovered() == device,
                             qPrintable(
                                 QStringLiteral("%1 to %2")
                                     .arg(QLatin1String(source.name), QLatin1String(target.name))));
        }
    }

    void devicesAreGatheredAndTakenAwayWithModifiers()
    {
        const Rows tests = document().testDevices();
        QVERIFY(tests.size() >= 2);
        show(0);
        const auto click = [&](int device, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(heatMap(), Qt::LeftButton, modifiers, cellOf(device));
        };
        click(tests[0], Qt::NoModifier);
        click(tests[1], Qt::ShiftModifier);
        Rows both{tests[0], tests[1]};
        std::ranges::sort(both);
        QCOMPARE(document().deviceSelection().rows(), both);
        click(tests[0], Qt::AltModifier);
        QCOMPARE(document().deviceSelection().rows(), Rows{tests[1]});
        click(tests[1], Qt::ControlModifier);
        QVERIFY(document().deviceSelection().isEmpty());
    }

    void anAreaOfTheDeviceMapSelectsWithoutChangingRoles()
    {
        show(0);
        const auto roles = document().setup().roles;
        const QRect field(2, 2, map()->width() - 4,
                          static_cast<int>(map()->zoneOf(DeviceRole::Train).top()) - 4);
        drag(*map(), QPolygon{field.topLeft(), field.bottomRight()}, Qt::NoModifier);
        QCOMPARE(document().deviceSelection().count(), document().table()->deviceCount());
        QCOMPARE(heatMap()->selectedDevices().size(),
                 static_cast<std::size_t>(document().table()->deviceCount()));
        QTest::mouseClick(map(), Qt::LeftButton, Qt::ControlModifier,
                          map()->positionOf(3).toPoint());
        QVERIFY(!document().deviceSelection().contains(3));
        QCOMPARE(document().setup().roles, roles);
    }

    void aBranchOfTheDendrogramSelectsAllBelowIt()
    {
        show(0);
        const HeatMapLayout layout = heatMap()->layoutFor(heatMap()->size());
        // The root's line runs along the top of the tree.
        const QPoint root(static_cast<int>(layout.tree.center().x()),
                          static_cast<int>(layout.tree.top()) + 2);
        int x = static_cast<int>(layout.tree.left());
        for (; x < layout.tree.right() && document().deviceSelection().isEmpty(); x += 6)
            QTest::mouseClick(heatMap(), Qt::LeftButton, Qt::NoModifier, QPoint(x, root.y()));
        QCOMPARE(document().deviceSelection().count(), document().table()->deviceCount());
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

std::vector<DeviceView> LinkedSelectionTest::deviceViews()
{
    auto* board = find<DevicesPanel>("devicesPanel")->findChild<DevicePartitionBoard*>();
    auto* table = find<DevicesPanel>("devicesPanel")
                      ->findChild<QTableView*>(QStringLiteral("similarityTable"));
    auto* curves = find<CurveCanvas>("curveCanvas");
    auto* bars = find<QWidget>("architectureInspector")->findChild<DeviceLatencyBars*>();
    document().hoverArchitecture(5);
    std::vector<LearningCurve> lines;
    for (const int device : document().testDevices())
        lines.push_back({device,
                         QString::number(device),
                         {{0, 0.1 + 0.05 * device}, {10, 0.1 + 0.05 * device}}});
    auto* panel = find<LearningCurves>("learningCurves");
    panel->setEpochs(10);
    panel->setCurves(lines);
    const auto rowOf = [this](int device) {
        const auto& order = document().dataset()->dendrogram.leafOrder;
        return static_cast<int>(std::ranges::find(order, device) - order.begin());
    };
    const auto atCurve = [this, curves](int device) {
        show(2);
        return QPointF(curves->xAxis->coordToPixel(5),
                       curves->yAxis->coordToPixel(0.1 + 0.05 * device));
    };
    const auto atBar = [this, bars](int device) {
        show(1);
        const auto& rows = bars->rows();
        const auto place = std::ranges::find(rows, device, &DeviceLatencyRow::device);
        return QPointF(60,
                       (static_cast<double>(place - rows.begin()) + 1.5) * activeTheme().px(18));
    };
    const auto at = [](QWidget* widget, QPointF where) {
        QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, where.toPoint());
    };
    const auto over = [](QWidget* widget, QPointF where) {
        move(*widget, where, Qt::NoButton, Qt::NoModifier);
    };
    return {
        {"heat map", [this] { return heatMap()->selectedDevices(); },
         [this] { return heatMap()->highlightedDevice(); },
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::HeatMap);
             at(heatMap(), cellOf(device));
         },
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::HeatMap);
             over(heatMap(), cellOf(device));
         }},
        {"map", [this] { return map()->selectedDevices(); },
         [this] { return map()->highlightedDevice(); },
         [this](int device) {
             show(0);
             QTest::mouseClick(map(), Qt::LeftButton, Qt::ShiftModifier,
                               map()->positionOf(device).toPoint());
         },
         [=, this](int device) {
             show(0);
             over(map(), map()->positionOf(device));
         }},
        {"lists",
         [board] { return board->selectedDevices(); },
         {},
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::Lists);
             auto* list = board->findChild<DeviceList*>(
                 "deviceList_" +
                 deviceRoleTitle(document().setup().roles[static_cast<std::size_t>(device)]));
             for (int row = 0; row < list->count(); ++row)
                 if (list->item(row)->data(Qt::UserRole).toInt() == device)
                     at(list->viewport(), list->visualItemRect(list->item(row)).center());
         },
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::Lists);
             Q_EMIT board->deviceHovered(device);
         }},
        {"table",
         [table, this] {
             Rows devices;
             const auto& order = document().dataset()->dendrogram.leafOrder;
             for (const QModelIndex& row : table->selectionModel()->selectedRows())
                 devices.push_back(order[static_cast<std::size_t>(row.row())]);
             if (devices.empty() && table->selectionModel()->hasSelection())
                 devices.push_back(order[static_cast<std::size_t>(
                     table->selectionModel()->selectedIndexes().front().row())]);
             return devices;
         },
         [table, this] {
             const auto& order = document().dataset()->dendrogram.leafOrder;
             for (int row = 0; row < table->model()->rowCount(); ++row)
                 if (table->model()->headerData(row, Qt::Vertical, Qt::FontRole).isValid())
                     return order[static_cast<std::size_t>(row)];
             return -1;
         },
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::Table);
             const QModelIndex cell = table->model()->index(rowOf(device), 0);
             table->scrollTo(cell);
             at(table->viewport(), table->visualRect(cell).center());
         },
         [=, this](int device) {
             showDevicesAs(DevicesPanel::Shown::Table);
             Q_EMIT table->entered(table->model()->index(rowOf(device), 1));
         }},
        {"learning curves", [curves] { return curves->selectedDevices(); },
         [curves] { return curves->highlightedDevice(); },
         [=](int device) { at(curves, atCurve(device)); },
         [=](int device) { over(curves, atCurve(device)); }},
        {"latency bars", [bars] { return bars->selectedDevices(); },
         [bars] { return bars->highlightedDevice(); }, [=](int device) { at(bars, atBar(device)); },
         [=](int device) { over(bars, atBar(device)); }},
    };
}

QTEST_MAIN(LinkedSelectionTest)
#include "linked_selection_test.moc"
