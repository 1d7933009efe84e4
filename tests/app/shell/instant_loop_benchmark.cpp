// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the real window takes from a click on a sample to the repainted scatter, with one
// test device and with all of a task.
//   instant_loop_benchmark [help:nasbench201] [task]
#include "app/shell/main_window.h"
#include "app/train/prediction_presenter.h"
#include "widgets/plots/sample_picker.h"

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

constexpr int kClicks = 40;

/// Sees the scatter's canvas painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget& canvas) { canvas.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints;
        return false;
    }
    int paints = 0;
};

void printTimes(const char* what, std::vector<double> milliseconds)
{
    std::ranges::sort(milliseconds);
    std::printf("%-44s median %5.1f ms, least %5.1f, largest %5.1f\n", what,
                milliseconds[milliseconds.size() / 2], milliseconds.front(), milliseconds.back());
}

/// Clicks one more sample each time and waits until the new prediction of the shown device is on
/// the screen.
std::vector<double> clickTimes(MainWindow& window)
{
    auto* picker = window.findChild<SamplePicker*>();
    auto* canvas = window.findChild<QWidget*>(QStringLiteral("predictionCanvas"));
    auto* presenter = window.findChild<PredictionPresenter*>();
    PaintWatch watch(*canvas);
    std::vector<double> times;
    const int count = window.document().table()->architectureCount();
    std::vector<int> picks = window.document().setup().picks;
    picks.resize(std::min<std::size_t>(picks.size(), 19));
    for (int click = 0; click < kClicks; ++click) {
        std::vector<int> next = picks;
        next.push_back((7919 * (click + 1)) % count);
        int before = -1; // paints when the new prediction arrived
        const auto shown = QObject::connect(presenter, &PredictionPresenter::shownPredictionChanged,
                                            [&] { before = watch.paints; });
        QElapsedTimer clock;
        clock.start();
        Q_EMIT picker->picksRequested(next, QStringLiteral("click"));
        while (before < 0 || watch.paints == before)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        QObject::disconnect(shown);
        QTest::qWait(30);
    }
    return times;
}

} // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("latency-studio-benchmark"));
    const QString dataset =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("simulated:nasbench201");
    MainWindow window({dataFolders({}), 2, false});
    window.setWorkspace("samples");
    window.show();
    QSignalSpy shown(&window, &MainWindow::datasetShown);
    window.openDataset(dataset);
    shown.wait(30000);
    QTest::qWait(3000);
    StudioDocument& document = window.document();
    StudioSetup setup = document.setup();
    if (argc > 2) {
        applyTask(setup, argv[2], *document.table());
        document.changeSetup(setup, QStringLiteral("task"));
        QTest::qWait(2000);
    }
    const auto tests = document.testDevices();
    printTimes(qPrintable(QStringLiteral("click to repaint, %1 test devices").arg(tests.size())),
               clickTimes(window));
    setup = document.setup();
    for (const int device : tests)
        if (device != document.shownDevice())
            setup.roles[static_cast<std::size_t>(device)] = DeviceRole::Unused;
    document.changeSetup(setup, QStringLiteral("one device"));
    QTest::qWait(1500);
    printTimes("click to repaint, 1 test device", clickTimes(window));
    return 0;
}
