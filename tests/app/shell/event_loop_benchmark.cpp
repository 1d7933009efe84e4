// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the event loop of the real window stalls while NASFLAT trains, how soon Stop ends
// a run, and how soon a click's instant fit is on the screen.
//   event_loop_benchmark [help:nasbench201] [seconds]
#include "app/shell/main_window.h"
#include "app/train/run_presenter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace latency;

namespace
{

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Milliseconds by which a 5 ms timer came late, over `seconds`.
std::vector<double> stalls(double seconds)
{
    std::vector<double> late;
    QElapsedTimer since;
    QTimer probe;
    probe.setTimerType(Qt::PreciseTimer);
    QObject::connect(&probe, &QTimer::timeout, [&] {
        late.push_back(std::max(0.0, static_cast<double>(since.nsecsElapsed()) * 1e-6 - 5.0));
        since.restart();
    });
    since.start();
    probe.start(5);
    QTest::qWait(static_cast<int>(1000.0 * seconds));
    return late;
}

void waitFor(const std::function<bool()>& isDone)
{
    while (!isDone())
        QTest::qWait(1);
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-benchmark"));
    const QString dataset =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("simulated:nasbench201");
    const double seconds = argc > 2 ? std::atof(argv[2]) : 20.0;

    MainWindow window({dataFolders({}), 2, false});
    window.show();
    QElapsedTimer clock;
    QSignalSpy shown(&window, &MainWindow::datasetShown);
    clock.start();
    window.openDataset(dataset);
    shown.wait(30000);
    std::printf("open %s and show its similarity: %.0f ms\n", qPrintable(dataset),
                static_cast<double>(clock.nsecsElapsed()) * 1e-6);

    StudioSetup setup = window.document().setup();
    setup.form.predictor = "nasflat";
    setup.form.predictorOptions =
        *resolveOptions(findPredictor("nasflat")->info().options, {{"epochs", 400}}, "");
    window.document().changeSetup(setup, QStringLiteral("benchmark"));
    window.findChild<RunPresenter*>()->run();
    waitFor([&] { return window.runner().isRunning(); });
    const std::vector<double> late = stalls(seconds);
    std::printf("stall while training, %zu ticks: median %.1f ms, 99 %% %.1f ms, 99.9 %% %.1f ms, "
                "largest %.1f ms\n",
                late.size(), percentile(late, 0.5), percentile(late, 0.99), percentile(late, 0.999),
                percentile(late, 1.0));

    std::vector<double> stops;
    for (int i = 0; i < 5; ++i) {
        if (!window.runner().isRunning())
            window.findChild<RunPresenter*>()->run();
        QTest::qWait(700 + 130 * i);
        clock.restart();
        window.findChild<RunPresenter*>()->stop();
        waitFor([&] { return !window.runner().isRunning(); });
        stops.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    }
    std::printf("Stop to stopped: median %.0f ms, largest %.0f ms\n", percentile(stops, 0.5),
                percentile(stops, 1.0));
    return 0;
}
