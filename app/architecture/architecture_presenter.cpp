// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/architecture_presenter.h"

#include "core/sampling/nearest_picks.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <QEvent>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace latency
{
namespace
{

constexpr int kNearSamples = 3;

QString errorText(double share)
{
    return share < 0.0995 ? QString::number(100 * share, 'f', 1) + QStringLiteral(" %")
                          : percentText(share);
}

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
                                             ArchitectureInspector& inspector, QObject* parent)
    : QObject(parent), document_(document), inspector_(inspector)
{
    connect(&document, &StudioDocument::hoveredArchitectureChanged, this, [this] {
        if (isPointingHere_)
            return;
        isStale_ = !inspector_.isVisible(); // the pointer moves too often for what nobody sees
        if (!isStale_)
            show();
    });
    connect(&document, &StudioDocument::selectedArchitectureChanged, this,
            &ArchitecturePresenter::show);
    connect(&document, &StudioDocument::rolesChanged, this, &ArchitecturePresenter::show);
    connect(&document.predictions(), &ShownPredictions::changed, this,
            &ArchitecturePresenter::show);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &inspector,
            &ArchitectureInspector::setHighlightedDevice);
    connect(&inspector, &ArchitectureInspector::deviceHovered, &document,
            &StudioDocument::hoverDevice);
    connect(&inspector, &ArchitectureInspector::compareRequested, this,
            &ArchitecturePresenter::pin);
    connect(&inspector, &ArchitectureInspector::architectureSelected, this,
            &ArchitecturePresenter::choose);
    connect(&inspector, &ArchitectureInspector::architectureHovered, this,
            [this](int architecture) {
                isPointingHere_ = architecture >= 0;
                document_.hoverArchitecture(architecture);
            });
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        pinned_ = -1;
        inspector_.setPinned(std::nullopt);
    });
    inspector.installEventFilter(this);
    show();
}

bool ArchitecturePresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && std::exchange(isStale_, false))
        show();
    return QObject::eventFilter(watched, event);
}

void ArchitecturePresenter::show()
{
    int architecture = document_.hoveredArchitecture();
    if (architecture < 0)
        architecture = document_.selectedArchitecture();
    if (architecture < 0)
        architecture = pinned_;
    if (!document_.dataset() || architecture < 0) {
        inspector_.clear();
        Q_EMIT shown(-1);
        return;
    }
    if (pinned_ >= 0)
        inspector_.setPinned(facts(pinned_));
    inspector_.setArchitecture(facts(architecture));
    Q_EMIT shown(architecture);
}

void ArchitecturePresenter::choose(int architecture)
{
    isPointingHere_ = false; // the sample is now what is shown, and its link is gone
    document_.hoverArchitecture(-1);
    document_.selectArchitecture(architecture);
    document_.selectGroup({architecture});
}

void ArchitecturePresenter::pin(int architecture)
{
    pinned_ = pinned_ >= 0 ? -1 : architecture;
    if (pinned_ < 0)
        inspector_.setPinned(std::nullopt);
    show();
}

ArchitectureFacts ArchitecturePresenter::facts(int architecture) const
{
    const LatencyTable& table = *document_.table();
    const ArchitectureView decisions = table.architecture(architecture);
    ArchitectureFacts facts;
    facts.architecture = architecture;
    facts.title =
        QStringLiteral("%1 %2").arg(coreText(table.space().networkNoun())).arg(architecture);
    facts.text = QString::fromStdString(table.space().toText(decisions));
    facts.drawing = table.space().drawing(decisions);
    facts.costLines = costLines(table.space().costs(decisions));
    facts.rows = deviceRows(architecture);
    facts.reason = reason(architecture);
    facts.near = nearSamples(architecture);
    return facts;
}

std::optional<SearchedNetwork> ArchitecturePresenter::searched(int architecture) const
{
    return searched_ ? searched_(architecture) : std::nullopt;
}

QString ArchitecturePresenter::reason(int architecture) const
{
    if (const auto known = searched(architecture)) {
        const QString text = (known->isMeasured ? tr("%1: measured %2") : tr("%1: predicted %2"))
                                 .arg(known->device, valueText(known->milliseconds, "ms"));
        if (!(known->deviation > 0.0))
            return text;
        return text + (known->isMeasured
                           ? tr(" · σ of the runs %1").arg(valueText(known->deviation, "ms"))
                           : tr(" ± %1 (2σ)").arg(valueText(2.0 * known->deviation, "ms")));
    }
    const int device = document_.shownDevice();
    const DeviceTrialPointer shown = document_.predictions().shown();
    const auto predicted = document_.predictions().predicted(device, architecture);
    if (!shown || !predicted)
        return {};
    const auto a = static_cast<std::size_t>(architecture);
    const QString unit = QString::fromStdString(document_.table()->quantity().unit);
    const double measured = document_.table()->milliseconds(device)[a];
    QString text = tr("%1: predicted %2")
                       .arg(QString::fromStdString(document_.table()->device(device).name),
                            valueText(*predicted, unit));
    if (a < shown->deviation.size())
        text += tr(" ± %1 (2σ)").arg(valueText(2.0 * double{shown->deviation[a]}, unit));
    if (std::ranges::find(shown->samples, architecture) != shown->samples.end())
        text += tr(" · a labelled sample");
    else if (measured > 0.0)
        text += *predicted >= measured
                    ? tr(" · %1 above measured").arg(errorText(*predicted / measured - 1))
                    : tr(" · %1 below measured").arg(errorText(1 - *predicted / measured));
    QStringList shares;
    for (const auto& [name, share] : shown->shares)
        if (share >= 0.05)
            shares << coreText(name) + QLatin1Char(' ') + percentText(share);
    if (!shares.isEmpty())
        text += tr(" · based on %1").arg(shares.join(QStringLiteral(", ")));
    return text;
}

std::vector<NearSample> ArchitecturePresenter::nearSamples(int architecture) const
{
    std::vector<NearSample> samples;
    const DeviceTrialPointer shown = document_.predictions().shown();
    if (!shown)
        return samples;
    const LatencyTable& table = *document_.table();
    const auto measured = table.milliseconds(document_.shownDevice());
    for (const NearPick& pick : nearestPicks(table, shown->samples, architecture, kNearSamples))
        samples.push_back({pick.architecture,
                           tr("(%1 of %2 differ, %3)")
                               .arg(pick.differing)
                               .arg(table.space().positions().size())
                               .arg(valueText(measured[static_cast<std::size_t>(pick.architecture)],
                                              QString::fromStdString(table.quantity().unit)))});
    return samples;
}

std::vector<DeviceLatencyRow> ArchitecturePresenter::deviceRows(int architecture) const
{
    const DatasetSnapshot& dataset = *document_.dataset();
    std::vector<DeviceLatencyRow> rows;
    if (const auto known = searched(architecture); known && known->row < 0) {
        DeviceLatencyRow row;
        row.name = known->device;
        row.role = DeviceRole::Test;
        row.share = known->share;
        if (known->isMeasured)
            row.milliseconds = known->milliseconds;
        else
            row.predicted = known->milliseconds;
        rows.push_back(row);
    }
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
            row.predicted = document_.predictions().predicted(device, architecture);
            if (pinned_ >= 0 && pinned_ != architecture) {
                const auto p = static_cast<std::size_t>(pinned_);
                row.pinned = dataset.table->milliseconds(device)[p];
                row.pinnedShare = std::isnan(*row.pinned) ? 0.0 : dataset.rankShares(d, p);
            }
            rows.push_back(row);
        }
    return rows;
}

} // namespace latency
