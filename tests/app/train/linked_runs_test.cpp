// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/pointer_gestures.h"
#include "tests/app/studio_window.h"
#include "widgets/plots/curve_canvas.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/prediction_scatter.h"
#include "widgets/runs/comparison_panel.h"
#include "widgets/runs/run_table_view.h"

#include <QTableView>

#include <functional>

using namespace latency;
using fixtures::find;
using fixtures::leave;
using fixtures::move;

namespace
{

/// A view of runs, as a user sees and uses it.
struct RunView {
    const char* name;
    std::function<int()> shown;  ///< the run that stands out
    std::function<int()> chosen; ///< the run selected; empty where none is
    std::function<void(int)> hover;
    std::function<void(int)> choose; ///< empty where none can be
    std::function<void()> leave;
};

/// A finished run with a curve and two seeds a device, each run better than the one before.
RunRecord trainedRun(const StudioDocument& document, const char* predictor, double rho,
                     const std::vector<int>& devices)
{
    RunRecord run;
    run.result.spec = document.experimentSpec();
    run.result.spec.predictor = {{"name", predictor}};
    run.result.spec.testDevices.clear();
    for (const int device : devices) {
        run.result.spec.testDevices.push_back(document.table()->device(device).name);
        for (int trial = 1; trial <= 2; ++trial) {
            DeviceTrial one;
            one.trial = trial;
            one.device = device;
            one.deviceName = document.table()->device(device).name;
            one.samples = {1, 2, 3};
            one.unseen.spearman = rho + 0.01 * trial;
            one.unseen.architectures = 100;
            run.result.trials.push_back(std::move(one));
        }
        for (int epoch = 1; epoch <= 10; ++epoch)
            run.curve.push_back({device, 1, epoch, rho * epoch / 10, 100, epoch == 10});
    }
    run.result.isComplete = true;
    for (int epoch = 1; epoch <= 10; ++epoch)
        run.losses.emplace_back(epoch, 1.0 / epoch);
    return run;
}

} // namespace

/// The run pointed at or chosen in any view of runs stands out in every other.
class LinkedRunsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainWindow> window_;
    int first_ = -1;
    int second_ = -1;

    [[nodiscard]] StudioDocument& document() { return window_->document(); }
    QTableView& rows(const char* name) { return *find<QTableView>(*window_, name); }
    ComparisonPanel& comparison() { return *window_->findChild<ComparisonPanel*>(); }
    RunTableView& list() { return *window_->findChild<RunTableView*>(); }
    CurveCanvas& curves() { return *find<CurveCanvas>(*window_, "curveCanvas"); }
    /// The cell of a run in a table whose first column says which predictor, and so which run.
    static QModelIndex cellOf(const QTableView& table, const QString& predictor)
    {
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const QString text = table.model()->index(row, 0).data().toString();
            if (text.contains(predictor) && !text.contains(QStringLiteral("published")))
                return table.model()->index(row, 0);
        }
        qFatal("no line of %s", qPrintable(predictor));
    }
    QString predictorOf(int id)
    {
        return id == first_ ? QStringLiteral("NASFLAT") : QStringLiteral("HELP");
    }
    int placeOf(int id)
    {
        const auto& runs = comparison().model().runs();
        return static_cast<int>(std::ranges::find(runs, id, &ComparedRunRow::id) - runs.begin());
    }
    QPointF cell(QTableView& table, int id)
    {
        const QModelIndex index = cellOf(table, predictorOf(id));
        table.scrollTo(index);
        return table.visualRect(index).center();
    }
    /// The last point of a run's curve, or a dot of its first device.
    QPointF markOf(int id, ComparisonCanvas::Shown shown)
    {
        ComparisonCanvas& canvas = comparison().canvas();
        if (canvas.shown() != shown)
            canvas.setShown(shown);
        QTest::qWait(60);
        const auto series = static_cast<std::size_t>(placeOf(id));
        const ComparedSeries& one = canvas.series()[series];
        if (shown == ComparisonCanvas::Shown::Curves)
            return {canvas.xAxis->coordToPixel(5), canvas.yAxis->coordToPixel(one.curve[4].y())};
        const double step = 0.8 / static_cast<double>(canvas.series().size());
        return {canvas.xAxis->coordToPixel(-0.4 + (static_cast<double>(series) + 0.5) * step),
                canvas.yAxis->coordToPixel(one.devices[0][0])};
    }
    RunView tableView(const char* name, const char* table, std::function<const RunMarks&()> marks)
    {
        return {name,
                [marks] { return marks().hovered; },
                [this, table] {
                    for (const int id : {first_, second_})
                        if (rows(table).selectionModel()->isSelected(
                                cellOf(rows(table), predictorOf(id))))
                            return id;
                    return -1;
                },
                [this, table](int id) { move(*rows(table).viewport(), cell(rows(table), id)); },
                [this, table](int id) {
                    QTest::mouseClick(rows(table).viewport(), Qt::LeftButton, Qt::NoModifier,
                                      cell(rows(table), id).toPoint());
                },
                [this, table] { leave(*rows(table).viewport()); }};
    }
    RunView canvasView(const char* name, ComparisonCanvas::Shown shown)
    {
        RunView view{
            name,
            [this] {
                const int place = comparison().canvas().strongSeries();
                return place < 0 ? -1
                                 : comparison().model().runs()[static_cast<std::size_t>(place)].id;
            },
            {},
            [this, shown](int id) { move(comparison().canvas(), markOf(id, shown)); },
            {},
            [this] { leave(comparison().canvas()); }};
        if (shown == ComparisonCanvas::Shown::Curves)
            view.choose = [this, shown](int id) {
                QTest::mouseClick(&comparison().canvas(), Qt::LeftButton, Qt::NoModifier,
                                  markOf(id, shown).toPoint());
            };
        return view;
    }
    std::vector<RunView> views()
    {
        return {tableView("list", "runTableRows",
                          [this]() -> const RunMarks& { return list().model()->marks(); }),
                tableView("comparison table", "comparedRuns",
                          [this]() -> const RunMarks& { return comparison().model().marks(); }),
                canvasView("dots", ComparisonCanvas::Shown::Devices),
                canvasView("compared curves", ComparisonCanvas::Shown::Curves),
                {"learning curves",
                 [this] {
                     if (curves().isEmphasised())
                         return document().shownRun();
                     if (!curves().pointedRun())
                         return -1;
                     const QString& title = curves().pointedRun()->title;
                     return title.startsWith(QStringLiteral("#%1 ").arg(first_)) ? first_ : second_;
                 },
                 [this] { return document().shownRun(); },
                 [this](int id) {
                     document().showRun(id); // its lines are those of the run shown
                     QTest::qWait(60);
                     const auto& points = curves().curves().front().points;
                     move(curves(), {curves().xAxis->coordToPixel(points[4].x()),
                                     curves().yAxis->coordToPixel(points[4].y())});
                 },
                 {},
                 [this] { leave(curves()); }}};
    }

private Q_SLOTS:
    void initTestCase() { fixtures::useOwnSettings(); }
    void init()
    {
        window_ = fixtures::openStudio(QStringLiteral("simulated:fbnet"));
        // The first picks turn the views to their fit; what the tests show comes after it.
        auto* fitted = fixtures::find<PredictionCanvas>(*window_, "predictionCanvas");
        QTRY_VERIFY_WITH_TIMEOUT(fitted->cloud().count() > 0, 30000);
        const std::vector<int> tests = document().testDevices();
        first_ = document().addRun(
            trainedRun(document(), "nasflat", 0.9, {tests.front(), tests.back()}));
        second_ = document().addRun(trainedRun(document(), "help", 0.7, {tests.front()}));
        window_->setWorkspace("compare");
        QTest::qWait(100);
    }
    void cleanup() { window_.reset(); }

    void aRunPointedAtInAViewStandsOutInEveryOther()
    {
        for (const RunView& source : views())
            for (const int id : {first_, second_}) {
                source.hover(id);
                for (const RunView& target : views())
                    QVERIFY2(target.shown() == id,
                             qPrintable(
                                 QStringLiteral("%1 to %2")
                                     .arg(QLatin1String(source.name), QLatin1String(target.name))));
                source.leave();
                for (const RunView& target : views())
                    QVERIFY2(target.shown() == -1, target.name);
            }
    }

    void aRunChosenInAViewIsChosenInEveryOther()
    {
        for (const RunView& source : views()) {
            if (!source.choose)
                continue;
            for (const int id : {first_, second_}) {
                source.choose(id);
                QVERIFY2(document().shownRun() == id, source.name);
                for (const RunView& target : views())
                    if (target.chosen)
                        QVERIFY2(target.chosen() == id,
                                 qPrintable(QStringLiteral("%1 to %2")
                                                .arg(QLatin1String(source.name),
                                                     QLatin1String(target.name))));
                source.leave();
            }
        }
    }

    void theKeyboardPointsAtRunsWithoutChoosingThem()
    {
        QTableView& table = rows("runTableRows");
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                          cell(table, first_).toPoint());
        leave(*table.viewport());
        QCOMPARE(document().hoveredRun(), -1);
        const int up = cellOf(table, predictorOf(second_)).row() < table.currentIndex().row();
        QTest::keyClick(&table, up ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(document().hoveredRun(), second_);
        QCOMPARE(document().shownRun(), first_);
        QFocusEvent gone(QEvent::FocusOut);
        QApplication::sendEvent(&table, &gone);
        QCOMPARE(document().hoveredRun(), -1);
    }

    void curvesOfTheOtherRunComeAndGo()
    {
        document().showRun(first_);
        document().hoverRun(second_);
        QVERIFY(curves().pointedRun());
        QCOMPARE(curves().pointedRun()->curves.size(), std::size_t{1});
        QCOMPARE(curves().pointedRun()->curves.front().points.back(), QPointF(10, 0.7));
        QCOMPARE(curves().curves().size(), std::size_t{2}); // those of the run shown stay
        document().hoverRun(-1);
        QVERIFY(!curves().pointedRun());
    }

    void aRunWithoutCurvesSaysSo()
    {
        RunRecord instant =
            trainedRun(document(), "kernel", 0.8, {document().testDevices().front()});
        instant.curve.clear();
        instant.losses.clear();
        const int id = document().addRun(std::move(instant));
        auto* panel = window_->findChild<LearningCurves*>();
        document().showRun(-1);
        document().hoverRun(id);
        QVERIFY2(panel->message().contains(QStringLiteral("Kernel")), qPrintable(panel->message()));
        QVERIFY(panel->message().contains(QStringLiteral("one step")));
        document().hoverRun(first_);
        QCOMPARE(panel->state(), Panel::State::Content);
        document().hoverRun(-1);
        QCOMPARE(panel->state(), Panel::State::Empty);
    }

    void theScatterSaysWhatTheOtherRunReaches()
    {
        auto* scatter = window_->findChild<PredictionScatter*>();
        document().showRun(first_);
        document().showDevice(document().testDevices().front());
        document().hoverRun(second_);
        QVERIFY2(scatter->subtitle().contains(QStringLiteral(".715")),
                 qPrintable(scatter->subtitle()));
        document().showDevice(document().testDevices().back());
        QVERIFY(scatter->subtitle().contains(QStringLiteral("not tested")));
        document().hoverRun(-1);
        QVERIFY(scatter->subtitle().isEmpty());
    }

    void aDevicePointedAtMarksTheRunsTestedOnIt()
    {
        document().hoverDevice(document().testDevices().back());
        QCOMPARE(list().model()->marks().pale, std::vector<int>{second_});
        QCOMPARE(comparison().model().marks().pale, std::vector<int>{second_});
        document().hoverDevice(document().trainDevices().front());
        QVERIFY(list().model()->marks().pale.empty()); // no run is on it: none stands back
        document().hoverDevice(-1);
        QVERIFY(list().model()->marks().pale.empty());
    }

    void aRunThatGoesIsNoLongerPointedAt()
    {
        document().hoverRun(second_);
        StudioSetup setup = document().setup();
        setup.removedRuns.push_back(second_);
        document().changeSetup(setup, QStringLiteral("remove"));
        QCOMPARE(document().hoveredRun(), -1);
        document().undoStack().undo();
        document().hoverRun(second_);
        QCOMPARE(document().hoveredRun(), second_);
        document().hoverRun(12345);
        QCOMPARE(document().hoveredRun(), -1);
    }
};

QTEST_MAIN(LinkedRunsTest)
#include "linked_runs_test.moc"
