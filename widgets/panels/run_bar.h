#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace latency
{

/// The running task and its progress.
struct RunBarState {
    bool isRunning = false;
    bool canRun = true;          ///< an experiment is complete enough to start
    bool isStopping = false;     ///< Stop was pressed, the worker has not returned yet
    QString text;                ///< "NASFLAT · epoch 21 of 30 · 12 s left"
    std::optional<double> share; ///< 0..1; empty while unknown
    QString whyNot;              ///< tool tip of a disabled Run
};

/// Progress text and bar with the two buttons Stop and Run.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(QWidget* parent = nullptr);
    void setState(const RunBarState& state);

Q_SIGNALS:
    void runRequested();
    void stopRequested();

private:
    QLabel* text_ = nullptr;
    QProgressBar* bar_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* run_ = nullptr;
};

/// "12 s left", "3 min left", "1 h 05 min left"; empty when `seconds` is negative or not finite.
QString timeLeftText(double seconds);

} // namespace latency
