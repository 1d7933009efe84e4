// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/run_bar.h"

#include "widgets/panels/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace latency
{

namespace
{
constexpr int kBarSteps = 1000;
}

RunBar::RunBar(QWidget* parent) : QWidget(parent)
{
    text_ = new ElidedLabel(this);
    text_->setObjectName("runText");
    text_->setProperty("letters", "muted");
    bar_ = new QProgressBar(this);
    bar_->setObjectName("runProgress");
    bar_->setAccessibleName(tr("Progress of the run"));
    bar_->setTextVisible(false);
    bar_->setMinimumWidth(40);
    bar_->setMaximumWidth(320);
    stop_ = new QPushButton("■ " + tr("Stop"), this);
    stop_->setObjectName("stopButton");
    stop_->setAccessibleName(tr("Stop"));
    stop_->setToolTip(tr("Stop the running task and keep its results so far (Ctrl+.)"));
    run_ = new QPushButton("▶ " + tr("Run"), this);
    run_->setObjectName("runButton");
    run_->setAccessibleName(tr("Run"));
    run_->setProperty("accent", true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    // The text is above the bar, and both shrink before the rest of the line.
    auto* progress = new QVBoxLayout;
    progress->setSpacing(3);
    progress->addStretch(1);
    progress->addWidget(text_);
    progress->addWidget(bar_);
    progress->addStretch(1);
    text_->setMaximumWidth(320);
    row->addStretch(1);
    row->addLayout(progress, 1000);
    row->addWidget(stop_);
    row->addWidget(run_);
    connect(run_, &QPushButton::clicked, this, &RunBar::runRequested);
    connect(stop_, &QPushButton::clicked, this, &RunBar::stopRequested);
    setState({});
}

void RunBar::setState(const RunBarState& state)
{
    text_->setText(state.isStopping ? tr("stopping…") : state.text);
    bar_->setVisible(state.isRunning);
    if (state.share) {
        bar_->setRange(0, kBarSteps);
        bar_->setValue(static_cast<int>(std::lround(*state.share * kBarSteps)));
    } else {
        bar_->setRange(0, 0);
    }
    stop_->setEnabled(state.isRunning && !state.isStopping);
    run_->setEnabled(state.canRun && !state.isRunning);
    run_->setToolTip(run_->isEnabled() ? tr("Train and predict with these settings (Ctrl+R)")
                                       : state.whyNot);
}

QString timeLeftText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return {};
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 100)
        return RunBar::tr("%1 s left").arg(whole);
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return RunBar::tr("%1 min left").arg(minutes);
    return RunBar::tr("%1 h %2 min left").arg(minutes / 60).arg(minutes % 60, 2, 10, QChar('0'));
}

} // namespace latency
