// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how long a scatter of 15 625 points takes: a whole redraw, a live update and a hover.

#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/sample_canvas.h"
#include "widgets/theme/active_theme.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

using namespace latency;

namespace
{

constexpr int kPoints = 15625;

template <class Work>
void printMedian(const char* what, Work work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < 41; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(milliseconds.begin(), milliseconds.begin() + 20, milliseconds.end());
    std::printf("%-44s %6.2f ms\n", what, milliseconds[20]);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    ActiveTheme::instance().apply(application, lightTheme());
    std::mt19937 random(1);
    std::lognormal_distribution<double> spread(2.0, 0.6);
    std::normal_distribution<double> error(0.0, 0.08);
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < kPoints; ++i) {
        x.push_back(spread(random));
        y.push_back(x.back() * std::exp(error(random)));
    }

    SampleCanvas picker;
    picker.resize(900, 600);
    picker.show();
    picker.setPoints(x, y, false, true);
    const auto redraw = [](QCustomPlot& plot) {
        plot.replot(QCustomPlot::rpQueuedRefresh);
        plot.repaint();
    };
    printMedian("redraw, 15 625 points, 900 × 600", [&](int) { redraw(picker); });
    printMedian("redraw while zooming", [&](int) {
        picker.xAxis->scaleRange(0.99);
        redraw(picker);
    });
    std::vector<int> picks;
    for (int i = 0; i < 20; ++i)
        picks.push_back(i * 700);
    picker.setMarked(picks);
    printMedian("overlay alone (hover, picks)", [&](int i) {
        picker.setHovered(i * 11);
        picker.repaint();
    });
    printMedian("nearest point",
                [&](int i) { (void)picker.cloud().nearest(QPointF(100 + i * 10, 300), 1000); });

    PredictionCanvas prediction;
    prediction.resize(600, 400);
    prediction.show();
    prediction.setMeasured(x);
    printMedian("live update of all predictions", [&](int i) {
        for (double& value : y)
            value *= 1.0 + 1e-4 * i;
        prediction.setPredicted(y, {}, true);
        redraw(prediction);
    });
    return 0;
}
