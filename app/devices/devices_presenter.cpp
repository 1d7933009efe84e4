// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/devices_presenter.h"

#include "core/similarity/device_partition.h"
#include "widgets/panels/core_text.h"

#include <algorithm>
#include <cmath>

namespace latency
{

DevicesPresenter::DevicesPresenter(StudioDocument& document, DevicesPanel& panel, QObject* parent)
    : QObject(parent), document_(document), panel_(panel)
{
    connect(&document, &StudioDocument::datasetChanged, this, &DevicesPresenter::showDataset);
    connect(&document, &StudioDocument::rolesChanged, this, &DevicesPresenter::showRoles);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &panel,
            &DevicesPanel::setHighlightedDevice);
    connect(&document, &StudioDocument::shownDeviceChanged, &panel,
            &DevicesPanel::setSelectedDevice);
    connect(&panel, &DevicesPanel::deviceHovered, &document, &StudioDocument::hoverDevice);
    connect(&panel, &DevicesPanel::deviceSelected, this, [this](int device) {
        const std::vector<int> tests = document_.testDevices();
        if (std::ranges::find(tests, device) != tests.end())
            document_.showDevice(device);
    });
    connect(&panel, &DevicesPanel::deviceRoleRequested, this, &DevicesPresenter::changeRoles);
    connect(&panel, &DevicesPanel::partitionSuggestionRequested, this,
            &DevicesPresenter::suggestPartition);
    panel.showLoading(tr("Opening the dataset…"));
}

void DevicesPresenter::showDataset()
{
    const DatasetSnapshot& dataset = *document_.dataset();
    partition_.cancel();
    panel_.setNoun(pluralText(dataset.table->space().networkNoun()));
    panel_.setDevices(dataset.similarity, dataset.dendrogram, dataset.map,
                      dataset.table->devices());
    panel_.setSubtitle(dataset.table->isSimulated() ? tr("Spearman ρ · simulated")
                                                    : tr("Spearman ρ"));
    panel_.showContent();
}

void DevicesPresenter::showRoles()
{
    panel_.setRoles(document_.setup().roles);
    const double rho = document_.meanCrossCorrelation();
    panel_.setMeanCrossCorrelation(std::isnan(rho) ? std::nullopt : std::optional(rho));
}

void DevicesPresenter::changeRoles(const QList<int>& devices, DeviceRole role)
{
    StudioSetup setup = document_.setup();
    for (const int device : devices)
        setup.roles[static_cast<std::size_t>(device)] = role;
    setup.task = matchingTask(setup, *document_.table());
    const QString what =
        devices.size() == 1
            ? QString::fromStdString(document_.table()->device(devices.front()).name)
            : countedText(devices.size(), "device");
    document_.changeSetup(setup, tr("Move %1 to %2").arg(what, deviceRoleTitle(role)));
}

void DevicesPresenter::suggestPartition()
{
    if (!document_.dataset())
        return;
    const auto count = [](const std::vector<int>& devices, int otherwise) {
        return devices.empty() ? otherwise : static_cast<int>(devices.size());
    };
    const int devices = document_.table()->deviceCount();
    const int test = std::min(count(document_.testDevices(), 3), std::max(1, devices - 1));
    const int train = std::min(count(document_.trainDevices(), 10), std::max(1, devices - test));
    const Seed seed{++partitionSeed_};
    partition_.run(
        [dataset = document_.dataset(), train, test, seed](std::stop_token) {
            return partitionDevices(dataset->similarity.values, train, test,
                                    PartitionObjective::Low, seed);
        },
        [this](const Result<DevicePartition>& partition) {
            if (!partition)
                return;
            StudioSetup setup = document_.setup();
            std::ranges::fill(setup.roles, DeviceRole::Unused);
            for (const int device : partition->train)
                setup.roles[static_cast<std::size_t>(device)] = DeviceRole::Train;
            for (const int device : partition->test)
                setup.roles[static_cast<std::size_t>(device)] = DeviceRole::Test;
            setup.task = matchingTask(setup, *document_.table());
            document_.changeSetup(setup, tr("Suggest a partition"));
        });
}

} // namespace latency
