// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the real window takes for one frame: from a mouse event to everything repainted,
// while hovering, panning, zooming, dragging a lasso and with a large selection, in the workspaces
// with the most panels; and how long the event loop is busy at a time while NASFLAT trains and the
// pointer moves. Median and 99th percentile of some hundred frames each.
//   frame_benchmark [help:nasbench201]
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"
#include "widgets/devices/similarity_heat_map.h"
#include "widgets/plots/area_canvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace latency;

namespace
{

constexpr int kFrames = 300;

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty()
               ? std::nan("")
               : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const QString& what, const std::vector<double>& milliseconds)
{
    std::printf("%-52s p50 %6.2f  p99 %6.2f  max %6.2f ms  (%zu)\n", qPrintable(what),
                percentile(milliseconds, 0.5), percentile(milliseconds, 0.99),
                percentile(milliseconds, 1.0), milliseconds.size());
    std::fflush(stdout);
}

/// Notes how long the event loop is busy with each event.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (depth_ > 0 || !isTiming)
            return QApplication::notify(receiver, event);
        ++depth_;
        QElapsedTimer clock;
        clock.start();
        const bool isTaken = QApplication::notify(receiver, event);
        busy.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        --depth_;
        return isTaken;
    }
    bool isTiming = false;
    std::vector<double> busy;

private:
    int depth_ = 0;
};

/// From the event to everything repainted.
double frame(QWidget& widget, QEvent& event)
{
    QElapsedTimer clock;
    clock.start();
    QApplication::sendEvent(&widget, &event);
    QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
    return static_cast<double>(clock.nsecsElapsed()) * 1e-6;
}

double moveTo(QWidget& widget, QPointF at, Qt::MouseButtons buttons)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, buttons,
                      Qt::NoModifier);
    return frame(widget, event);
}

void press(QWidget& widget, QPointF at, Qt::MouseButton button, bool isDown)
{
    QMouseEvent event(isDown ? QEvent::MouseButtonPress : QEvent::MouseButtonRelease, at,
                      widget.mapToGlobal(at), button, isDown ? button : Qt::NoButton,
                      Qt::NoModifier);
    (void)frame(widget, event);
}

/// Along a figure of eight over the plot.
QPointF onTheWay(const QRectF& area, int step)
{
    const double angle = step * 0.05;
    return area.center() + QPointF(0.42 * area.width() * std::sin(angle),
                                   0.42 * area.height() * std::sin(2 * angle));
}

void measureScatter(StudioDocument& document, AreaCanvas& canvas, const QString& name)
{
    const QRectF area = canvas.plotArea();
    std::vector<double> times;
    const auto measure = [&](const QString& what, auto&& one) {
        times.clear();
        QTest::qWait(300);
        for (int step = 0; step < kFrames; ++step)
            times.push_back(one(step));
        print(name + what, times);
    };
    // From point to point, so that every frame has something to show.
    const auto hover = [&](int step) {
        const PointCloud& cloud = canvas.cloud();
        return moveTo(canvas, cloud.pixel((7919 * step) % cloud.count()), Qt::NoButton);
    };
    measure(QStringLiteral(": hover"), hover);
    press(canvas, area.center(), Qt::MiddleButton, true);
    measure(QStringLiteral(": pan"),
            [&](int step) { return moveTo(canvas, onTheWay(area, step), Qt::MiddleButton); });
    press(canvas, area.center(), Qt::MiddleButton, false);
    measure(QStringLiteral(": zoom"), [&](int step) {
        QWheelEvent event(area.center(), canvas.mapToGlobal(area.center()), {},
                          {0, step % 40 < 20 ? 30 : -30}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        return frame(canvas, event);
    });
    canvas.resetView();
    canvas.setLasso(true);
    press(canvas, onTheWay(area, 0), Qt::LeftButton, true);
    measure(QStringLiteral(": lasso"),
            [&](int step) { return moveTo(canvas, onTheWay(area, step), Qt::LeftButton); });
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    (void)frame(canvas, escape);
    canvas.setLasso(false);
    std::vector<int> many;
    for (int row = 0; row < canvas.cloud().count(); row += 2)
        many.push_back(row);
    document.selectGroup(many);
    measure(QStringLiteral(": hover, half of all selected"), hover);
    document.selectGroup({});
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-benchmark"));
    const QString dataset =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("simulated:nasbench201");
    MainWindow window({dataFolders({}), 2, false});
    window.resize(1440, 900);
    window.show();
    QSignalSpy shown(&window, &MainWindow::datasetShown);
    window.openDataset(dataset);
    shown.wait(30000);
    QTest::qWait(3000);
    const auto canvas = [&](const char* name) -> AreaCanvas& {
        return *window.findChild<AreaCanvas*>(QString::fromLatin1(name));
    };
    for (const auto& [workspace, title] : {std::pair{"train", "Train"}, {"samples", "Samples"}}) {
        window.setWorkspace(workspace);
        QTest::qWait(1500);
        const QString name = QString::fromLatin1(title);
        measureScatter(window.document(), canvas("sampleCanvas"), name + ", picker");
        measureScatter(window.document(), canvas("predictionCanvas"), name + ", prediction");
    }
    window.setWorkspace("devices");
    QTest::qWait(500);
    auto* heatMap = window.findChild<SimilarityHeatMap*>();
    const HeatMapLayout layout = heatMap->layoutFor(heatMap->size());
    std::vector<double> times;
    for (int step = 0; step < kFrames; ++step)
        times.push_back(moveTo(*heatMap, onTheWay(layout.cells, step), Qt::NoButton));
    print(QStringLiteral("Devices, heat map: hover"), times);

    window.setWorkspace("train");
    StudioSetup setup = window.document().setup();
    setup.form.predictor = "nasflat";
    setup.form.predictorOptions =
        *resolveOptions(findPredictor("nasflat")->info().options, {{"epochs", 400}}, "");
    window.document().changeSetup(setup, QStringLiteral("benchmark"));
    window.findChild<RunPresenter*>()->run();
    QTest::qWait(3000);
    AreaCanvas& picker = canvas("sampleCanvas");
    times.clear();
    application.isTiming = true;
    for (int step = 0; step < 4 * kFrames; ++step) {
        times.push_back(moveTo(picker, onTheWay(picker.plotArea(), step), Qt::NoButton));
        QTest::qWait(8);
    }
    application.isTiming = false;
    print(QStringLiteral("Train, live training: hover"), times);
    std::erase_if(application.busy, [](double milliseconds) { return milliseconds < 0.5; });
    print(QStringLiteral("Train, live training: event loop busy at a time"), application.busy);
    window.findChild<RunPresenter*>()->stop();
    QTest::qWait(500);
    return 0;
}
