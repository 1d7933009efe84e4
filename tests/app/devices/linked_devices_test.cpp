// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pointer_gestures.h"
#include "tests/app/studio_window.h"
#include "widgets/architecture/device_latency_bars.h"
#include "widgets/devices/device_list.h"
#include "widgets/devices/device_map.h"
#include "widgets/devices/device_partition_board.h"
#include "widgets/devices/devices_panel.h"
#include "widgets/devices/hardware_panel.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/encodings/proxy_table_panel.h"
#include "widgets/panels/segmented_switch.h"
#include "widgets/plots/curve_canvas.h"
#include "widgets/plots/embedding_bars.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_insight.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/theme/active_theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <functional>

using namespace latency;
using fixtures::drag;
using fixtures::leave;
using fixtures::move;

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

} // namespace

/// A device hovered or selected in any view of the real window is seen in every other.
class LinkedDevicesTest : public QObject
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
    void showDevicesAs(DevicesPanel::Shown shown)
    {
        show("devices");
        find<DevicesPanel>("devicesPanel")->setShown(shown);
        QTest::qWait(60);
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
    void giveEveryViewDevices();
    std::vector<DeviceView> moreDeviceViews();

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void init()
    {
        window_ = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        // The first picks turn the views to their fit; what the tests show comes after it.
        auto* fitted = fixtures::find<PredictionCanvas>(*window_, "predictionCanvas");
        QTRY_VERIFY_WITH_TIMEOUT(fitted->cloud().count() > 0, 30000);
        for (const char* workspace : {"devices", "samples", "search", "train"})
            show(workspace);
    }
    void cleanup() { window_.reset(); }

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
        show("devices");
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
        show("devices");
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
        show("devices");
        const HeatMapLayout layout = heatMap()->layoutFor(heatMap()->size());
        // The root's line runs along the top of the tree.
        const QPoint root(static_cast<int>(layout.tree.center().x()),
                          static_cast<int>(layout.tree.top()) + 2);
        int x = static_cast<int>(layout.tree.left());
        for (; x < layout.tree.right() && document().deviceSelection().isEmpty(); x += 6)
            QTest::mouseClick(heatMap(), Qt::LeftButton, Qt::NoModifier, QPoint(x, root.y()));
        QCOMPARE(document().deviceSelection().count(), document().table()->deviceCount());
    }
};

/// Values in views that only a finished run, a learned predictor or computed proxies would fill.
void LinkedDevicesTest::giveEveryViewDevices()
{
    RunRecord run;
    run.result.spec = document().experimentSpec();
    for (const int device : document().testDevices()) {
        DeviceTrial trial;
        trial.device = device;
        trial.deviceName = document().table()->device(device).name;
        trial.unseen.spearman = 0.9;
        trial.unseen.architectures = 100;
        run.result.trials.push_back(std::move(trial));
    }
    run.result.isComplete = true;
    document().addRun(std::move(run));
    std::vector<DeviceEmbedding> alike;
    ProxyTable proxies;
    proxies.proxies = {QStringLiteral("flops")};
    proxies.architectures = {100};
    for (int device = 0; device < document().table()->deviceCount(); ++device) {
        const QString name = QString::fromStdString(document().table()->device(device).name);
        proxies.devices << name;
        proxies.values.push_back(0.5);
        alike.push_back({device, name, {0.2F, 0.7F}, false, false});
    }
    // Those asked for come first: there is room for a few lines only.
    std::ranges::stable_partition(alike, [this](const DeviceEmbedding& one) {
        const Rows tests = document().testDevices();
        return std::ranges::find(tests, one.device) != tests.end();
    });
    window_->findChild<ProxyTablePanel*>()->setTable(std::move(proxies));
    auto* insight = window_->findChild<SampleInsight*>();
    insight->setEmbeddings(std::move(alike));
    insight->showContent();
}

std::vector<DeviceView> LinkedDevicesTest::moreDeviceViews()
{
    auto* compared = &window_->findChild<ComparisonPanel*>()->canvas();
    auto* proxies = window_->findChild<ProxyTablePanel*>();
    auto* cells = proxies->findChild<QTableView*>(QStringLiteral("proxyTableCells"));
    auto* alike = window_->findChild<SampleInsight*>()->findChild<EmbeddingBars*>();
    auto* hardware = window_->findChild<HardwarePanel*>();
    auto* sheets = hardware->findChild<QTableView*>(QStringLiteral("specificationTable"));
    const auto deviceAt = [this, compared](int place) {
        return document().table()->findDevice(compared->devices()[place].toStdString());
    };
    const auto atColumn = [this, compared](int device) {
        show("compare");
        const auto name = QString::fromStdString(document().table()->device(device).name);
        return QPointF(
            compared->xAxis->coordToPixel(static_cast<double>(compared->devices().indexOf(name))),
            compared->plotArea().bottom() - 5);
    };
    const auto atCell = [this, cells](int device) {
        show("encodings");
        cells->scrollTo(cells->model()->index(0, device));
        return QPointF(cells->visualRect(cells->model()->index(0, device)).center());
    };
    const auto atLine = [this, alike](int device) {
        show("samples");
        const auto& lines = alike->devices();
        const auto place = std::ranges::find(lines, device, &DeviceEmbedding::device);
        return QPointF(20,
                       (static_cast<double>(place - lines.begin()) + 0.5) * activeTheme().px(26));
    };
    const auto atSheet = [this, sheets](int device) {
        show("hardware");
        sheets->scrollTo(sheets->model()->index(device, 0));
        return QPointF(sheets->visualRect(sheets->model()->index(device, 0)).center());
    };
    using fixtures::click;
    return {
        {"comparison",
         [=] {
             Rows devices;
             for (const int place : compared->selectedDevices())
                 devices.push_back(deviceAt(place));
             return devices;
         },
         [=] {
             return compared->highlightedDevice() < 0 ? -1
                                                      : deviceAt(compared->highlightedDevice());
         },
         [=](int device) { click(*compared, atColumn(device)); },
         [=](int device) { move(*compared, atColumn(device)); }},
        {"proxy table", [proxies] { return proxies->model().selectedDevices(); },
         [proxies] { return proxies->model().highlightedDevice(); },
         [=](int device) { click(*cells->viewport(), atCell(device)); },
         [=](int device) { move(*cells->viewport(), atCell(device)); }},
        {"devices alike", [alike] { return alike->selectedDevices(); },
         [alike] { return alike->highlightedDevice(); },
         [=](int device) { click(*alike, atLine(device)); },
         [=](int device) { move(*alike, atLine(device)); }},
        {"data sheets", [hardware] { return hardware->selectedDevices(); },
         [hardware] { return hardware->table().highlightedDevice(); },
         [=](int device) { click(*sheets->viewport(), atSheet(device)); },
         [=](int device) { move(*sheets->viewport(), atSheet(device)); }},
    };
}

std::vector<DeviceView> LinkedDevicesTest::deviceViews()
{
    giveEveryViewDevices();
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
        show("train");
        return QPointF(curves->xAxis->coordToPixel(5),
                       curves->yAxis->coordToPixel(0.1 + 0.05 * device));
    };
    const auto atBar = [this, bars](int device) {
        show("samples");
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
    show("samples"); // the bars lie under the pointer only where they are seen
    std::vector<DeviceView> views{
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
             show("devices");
             QTest::mouseClick(map(), Qt::LeftButton, Qt::ShiftModifier,
                               map()->positionOf(device).toPoint());
         },
         [=, this](int device) {
             show("devices");
             over(map(), map()->positionOf(device));
         }},
        {"lists", [board] { return board->selectedDevices(); },
         [board] { return board->highlightedDevice(); },
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
             for (auto* list : board->findChildren<DeviceList*>())
                 for (int row = 0; row < list->count(); ++row)
                     if (list->item(row)->data(Qt::UserRole).toInt() == device)
                         over(list->viewport(), list->visualItemRect(list->item(row)).center());
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
    std::ranges::move(moreDeviceViews(), std::back_inserter(views));
    return views;
}

QTEST_MAIN(LinkedDevicesTest)
#include "linked_devices_test.moc"
