#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"
#include "app/workers/job.h"

#include <QWidget>

namespace latency
{

class StatusStrip;
class TopBar;

/// Texts of top bar and status line about the open dataset and the machine.
class DatasetStatus : public QObject
{
    Q_OBJECT

public:
    DatasetStatus(StudioDocument& document, QWidget& window, TopBar& topBar, StatusStrip& status);

    /// Measures BLAS and GFLOP/s in the background once the first picture is there, and shows them.
    void measureMachineSoon();
    /// Of program and libraries, for Help ▸ About; empty until the machine is measured.
    [[nodiscard]] const QString& versions() const { return versions_; }

private:
    void showDataset();
    void showTasks();
    void measureMachine();
    void chooseTask(const QString& task);

    StudioDocument& document_;
    TopBar& topBar_;
    StatusStrip& status_;
    QString versions_;
    Job machine_;
};

} // namespace latency
