// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/dataset_status.h"

#include "app/command_line/version_text.h"
#include "app/layout/top_bar.h"
#include "core/learning/torch_runtime.h"
#include "core/similarity/published_tasks.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/panels/status_strip.h"

#include <QTimer>

#include <cmath>

namespace latency
{
namespace
{

constexpr int kMillisecondsToMeasuring = 1000; // LibTorch is loaded for it

} // namespace

DatasetStatus::DatasetStatus(StudioDocument& document, QWidget& window, TopBar& topBar,
                             StatusStrip& status)
    : QObject(&window), document_(document), topBar_(topBar), status_(status)
{
    connect(&document, &StudioDocument::datasetChanged, this, &DatasetStatus::showDataset);
    connect(&document, &StudioDocument::rolesChanged, this, &DatasetStatus::showTasks);
    QUndoStack& undo = document.undoStack();
    connect(&undo, &QUndoStack::indexChanged, this, [this, &undo, before = 0](int index) mutable {
        const bool isUndone = index < before && index < undo.count();
        if (isUndone) // it may be in a panel that is not seen
            status_.showBriefly(tr("Undone: %1").arg(undo.text(index)));
        before = index;
    });
    connect(&topBar, &TopBar::taskRequested, this, &DatasetStatus::chooseTask);
}

void DatasetStatus::showDataset()
{
    const LatencyTable& table = *document_.table();
    topBar_.setDataset(coreText(table.title()));
    const MeasuredQuantity& quantity = table.quantity();
    status_.setDataset(tr("%1 · %2 · %3")
                           .arg(countedText(table.deviceCount(), quantity.subject),
                                countedText(table.architectureCount(), table.space().networkNoun()),
                                quantity.isLatency() ? QString::fromStdString(quantity.unit)
                                                     : QuantityText(quantity).axis()));
    status_.setOrigin(table.isSimulated()
                          ? tr("simulated latencies, not measured")
                          : tr("measured · licence %1")
                                .arg(table.licence().empty()
                                         ? tr("licence unknown")
                                         : QString::fromStdString(table.licence())));
    status_.setNoteCount(static_cast<int>(table.notes().size()));
    showTasks();
}

void DatasetStatus::showTasks()
{
    std::vector<std::string> tasks;
    for (const PublishedTask& task : publishedTasks())
        if (task.space == document_.table()->space().name() &&
            missingDevices(task, *document_.table()).empty())
            tasks.push_back(task.name);
    topBar_.setTasks(tasks, document_.setup().task);
}

void DatasetStatus::chooseTask(const QString& task)
{
    StudioSetup setup = document_.setup();
    applyTask(setup, task.toStdString(), *document_.table());
    document_.changeSetup(setup, tr("Choose task %1").arg(task));
}

void DatasetStatus::measureMachineSoon()
{
    QTimer::singleShot(kMillisecondsToMeasuring, this, &DatasetStatus::measureMachine);
}

void DatasetStatus::measureMachine()
{
    machine_.run(
        [](std::stop_token) { return measureTorchRuntime(); },
        [this](const TorchRuntime& runtime) {
            versions_ = QString::fromStdString(versionText(runtime));
            status_.setMachine(
                tr("%1 · %2 threads · %3 GFLOP/s")
                    .arg(QString::fromStdString(runtime.blas).section(QLatin1Char(' '), 0, 0))
                    .arg(runtime.threads)
                    .arg(std::lround(runtime.gigaflops)));
        });
}

} // namespace latency
