// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/architecture_presenter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

QString millions(double value)
{
    return QLocale::c().toString(value * 1e-6, 'f', value < 1e7 ? 2 : 1);
}

QStringList costLines(const Costs& costs)
{
    return {ArchitecturePresenter::tr("%1 M multiply-adds").arg(millions(costs.flops)),
            ArchitecturePresenter::tr("%1 M parameters").arg(millions(costs.parameters)),
            ArchitecturePresenter::tr("%1 kernel launches").arg(std::lround(costs.launches))};
}

} // namespace

ArchitecturePresenter::ArchitecturePresenter(StudioDocument& document,
                                             const PredictionPresenter& predictions,
                                             ArchitectureInspector& inspector, QObject* parent)
    : QObject(parent), document_(document), predictions_(predictions), inspector_(inspector)
{
    connect(&document, &StudioDocument::hoveredArchitectureChanged, this,
            &ArchitecturePresenter::show);
    connect(&document, &StudioDocument::selectedArchitectureChanged, this,
            &ArchitecturePresenter::show);
    connect(&document, &StudioDocument::rolesChanged, this, &ArchitecturePresenter::show);
    connect(&predictions, &PredictionPresenter::shownPredictionChanged, this,
            &ArchitecturePresenter::show);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &inspector,
            &ArchitectureInspector::setHighlightedDevice);
    connect(&inspector, &ArchitectureInspector::deviceHovered, &document,
            &StudioDocument::hoverDevice);
    show();
}

void ArchitecturePresenter::show()
{
    const int architecture = document_.hoveredArchitecture() >= 0
                                 ? document_.hoveredArchitecture()
                                 : document_.selectedArchitecture();
    if (!document_.dataset() || architecture < 0) {
        inspector_.clear();
        return;
    }
    const LatencyTable& table = *document_.table();
    const ArchitectureView decisions = table.architecture(architecture);
    ArchitectureFacts facts;
    facts.architecture = architecture;
    facts.title = QStringLiteral("%1 %2")
                      .arg(QString::fromStdString(table.space().networkNoun()))
                      .arg(architecture);
    facts.text = QString::fromStdString(table.space().toText(decisions));
    facts.drawing = table.space().drawing(decisions);
    facts.costLines = costLines(table.space().costs(decisions));
    facts.rows = deviceRows(architecture);
    inspector_.setArchitecture(facts);
}

std::vector<DeviceLatencyRow> ArchitecturePresenter::deviceRows(int architecture) const
{
    const DatasetSnapshot& dataset = *document_.dataset();
    std::vector<DeviceLatencyRow> rows;
    for (const DeviceRole role : {DeviceRole::Test, DeviceRole::Train, DeviceRole::Unused})
        for (const int device : devicesWithRole(document_.setup(), role)) {
            const auto d = static_cast<std::size_t>(device);
            const auto a = static_cast<std::size_t>(architecture);
            DeviceLatencyRow row;
            row.device = device;
            row.name = QString::fromStdString(dataset.table->device(device).name);
            row.role = role;
            row.unit = QString::fromStdString(dataset.table->quantity().unit);
            row.milliseconds = dataset.table->milliseconds(device)[a];
            row.share = std::isnan(row.milliseconds) ? 0.0 : dataset.rankShares(d, a);
            row.predicted = predictions_.predicted(device, architecture);
            rows.push_back(row);
        }
    return rows;
}

} // namespace latency
