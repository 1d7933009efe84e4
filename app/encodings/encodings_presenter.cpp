// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/encodings/encodings_presenter.h"

#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/run_bar.h"

#include <QEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr int kFewest = 10; // architectures that a rank correlation is shown of

EncodingRow rowOf(const EncodingStates::State& state, const EncodingStates::Computation& under)
{
    const MethodInfo& info = state.encoding->info();
    EncodingRow row;
    row.name = QString::fromStdString(info.name);
    row.title = coreText(info.title);
    row.description = coreText(info.description);
    row.ready = state.readiness.ready;
    row.total = state.readiness.total;
    row.columns = state.readiness.columns;
    row.canCompute = state.readiness.isComputed;
    row.hindrance = coreText(state.readiness.hindrance);
    if (under.encoding == state.encoding) {
        row.isComputing = true;
        row.isPaused = under.isPaused;
        row.secondsLeft = under.progress.secondsLeft;
        if (under.progress.total > 0)
            row.ready = static_cast<int>(static_cast<qint64>(row.total) * under.progress.done /
                                         under.progress.total);
        if (under.progress.isWaiting)
            row.hindrance = EncodingsPresenter::tr(
                "Already being computed by another window or process; waiting.");
    }
    return row;
}

QString methodTitle(MapMethod method)
{
    return method == MapMethod::Neighbours ? QStringLiteral("t-SNE") : QStringLiteral("PCA");
}

std::vector<double> column(const FloatMatrix& points, std::size_t index)
{
    std::vector<double> values(points.rows());
    for (std::size_t i = 0; i < points.rows(); ++i)
        values[i] = static_cast<double>(points(i, index));
    return values;
}

} // namespace

EncodingsPresenter::EncodingsPresenter(StudioDocument& document, EncodingStates& states,
                                       Views views, int threads, QObject* parent)
    : QObject(parent), document_(document), states_(states), views_(views), threads_(threads)
{
    EncodingsPanel& panel = views_.panel;
    panel.installEventFilter(this);
    connect(&document, &StudioDocument::datasetChanged, this, [this] {
        mapping_.cancel();
        correlating_.cancel();
        drawing_.reset();
        drawn_.reset();
        views_.panel.setMapText({}, false);
        views_.panel.showLoading(tr("Checking the cache…"));
        views_.proxies.showLoading(tr("Checking the cache…"));
    });
    connect(&states, &EncodingStates::changed, this, &EncodingsPresenter::showStates);
    connect(&states, &EncodingStates::rowsChanged, this, [this] {
        updateProxies();
        followRows();
    });
    connect(&panel, &EncodingsPanel::computeRequested, this, [this](const QString& name) {
        if (const Encoding* encoding = findEncoding(name.toStdString()))
            states_.compute(*encoding);
    });
    connect(&panel, &EncodingsPanel::pauseRequested, &states, &EncodingStates::setPaused);
    connect(&panel, &EncodingsPanel::stopRequested, &states, &EncodingStates::stop);
    connect(&panel, &EncodingsPanel::mapRequested, this,
            [this](const QString& name, EncodingsPanel::Map map) {
                const Encoding* encoding = findEncoding(name.toStdString());
                if (encoding && document_.dataset())
                    draw({encoding,
                          map == EncodingsPanel::Map::Neighbours ? MapMethod::Neighbours
                                                                 : MapMethod::PrincipalComponents,
                          document_.dataset()->table});
            });
    connect(&panel, &EncodingsPanel::mapStopRequested, &mapping_, &Job::stop);
    connect(&views_.proxies, &ProxyTablePanel::deviceHovered, &document,
            &StudioDocument::hoverDevice);
    connect(&document, &StudioDocument::hoveredDeviceChanged, &views_.proxies,
            &ProxyTablePanel::setHoveredDevice);
    connect(&views_.proxies, &ProxyTablePanel::proxyChosen, this, [this](int proxy) {
        views_.axes.colorBy(views_.proxies.model().table().proxies.value(proxy));
    });
}

bool EncodingsPresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &views_.panel && event->type() == QEvent::Show &&
        !states_.computation().encoding)
        states_.look();
    return QObject::eventFilter(watched, event);
}

void EncodingsPresenter::showStates()
{
    if (states_.states().empty())
        return;
    std::vector<EncodingRow> rows;
    for (const EncodingStates::State& state : states_.states())
        rows.push_back(rowOf(state, states_.computation()));
    views_.panel.setRows(std::move(rows));
}

void EncodingsPresenter::updateProxies()
{
    if (!document_.dataset() || states_.states().empty())
        return;
    std::vector<const Encoding*> some;
    for (const EncodingStates::State& state : states_.states())
        some.push_back(state.encoding);
    correlating_.run([table = document_.dataset()->table,
                      some](std::stop_token stop) { return proxyColumns(*table, some, stop); },
                     [this](const ProxyColumns& columns) { showProxies(columns); },
                     Job::Older::Finishes); // while rows keep coming every answer is news
}

void EncodingsPresenter::showProxies(const ProxyColumns& columns)
{
    if (!document_.dataset())
        return;
    const LatencyTable& table = *document_.table();
    ProxyTable shown;
    for (std::size_t i = 0; i < columns.quantities.size(); ++i) {
        shown.proxies << coreText(columns.quantities[i].title);
        shown.architectures.push_back(std::ranges::max(columns.correlation.counts.row(i)));
    }
    for (const Device& device : table.devices())
        shown.devices << QString::fromStdString(device.name);
    const auto values = columns.correlation.values.values();
    shown.values.assign(values.begin(), values.end());
    for (std::size_t i = 0; i < shown.values.size(); ++i)
        if (shown.architectures[i / static_cast<std::size_t>(shown.devices.size())] < kFewest)
            shown.values[i] = std::numeric_limits<double>::quiet_NaN();
    shown.nouns = pluralText(table.space().networkNoun());
    views_.proxies.setTitle(
        tr("Which proxy predicts which %1").arg(coreText(table.quantity().subject)));
    views_.proxies.setTable(std::move(shown));
    views_.axes.offerProxies(columns.quantities);
}

void EncodingsPresenter::draw(const Drawing& drawing)
{
    drawing_ = drawing;
    views_.panel.setMapText(tr("reading %1…").arg(coreText(drawing.encoding->info().title)), true);
    mapping_.run<NeighbourMapProgress>(
        [drawing, threads = threads_](
            const RunControl<NeighbourMapProgress>& control) -> Outcome<EncodingMap> {
            auto rows = rowsSoFar(*drawing.encoding, *drawing.table, control.stop);
            if (const Error* error = std::get_if<Error>(&rows))
                return *error;
            if (std::holds_alternative<Stopped>(rows))
                return Stopped{};
            NeighbourMapOptions options;
            options.threads = threads;
            return encodingMap(std::get<FloatMatrix>(rows), drawing.method, options, control);
        },
        [this, drawing](const NeighbourMapProgress& progress) {
            progressText_ = tr("%1 of %2").arg(progress.iteration).arg(progress.iterations);
            const QString left = timeLeftText(progress.secondsLeft);
            views_.panel.setMapText(left.isEmpty() ? progressText_ : progressText_ + " · " + left,
                                    true);
            showPoints(drawing, progress.points, {});
        },
        [this, drawing](const Outcome<EncodingMap>& outcome) { endDrawing(drawing, outcome); });
}

void EncodingsPresenter::endDrawing(const Drawing& drawing, const Outcome<EncodingMap>& outcome)
{
    drawing_.reset();
    if (!document_.dataset() || document_.dataset()->table != drawing.table)
        return;
    if (const Error* error = std::get_if<Error>(&outcome)) {
        views_.panel.setMapText(QString::fromStdString(error->message), false);
        return;
    }
    const auto* map = std::get_if<EncodingMap>(&outcome);
    if (!map) {
        views_.panel.setMapText(tr("stopped at %1").arg(progressText_), false);
        return;
    }
    showPoints(drawing, map->points, map->shares);
    QString what = tr("%1 of %2")
                       .arg(methodTitle(drawing.method),
                            countedText(map->architectures, drawing.table->space().networkNoun()));
    if (!map->shares.empty())
        what += tr(" · %1 of the variance").arg(percentText(map->shares[0] + map->shares[1]));
    views_.panel.setMapText(what, false);
}

void EncodingsPresenter::showPoints(const Drawing& drawing, const FloatMatrix& points,
                                    const std::vector<double>& shares)
{
    const auto axis = [&](std::size_t index) {
        ArchitectureQuantity quantity;
        quantity.title = tr("%1 %2 of %3")
                             .arg(methodTitle(drawing.method))
                             .arg(index + 1)
                             .arg(coreText(drawing.encoding->info().title))
                             .toStdString();
        if (!shares.empty())
            quantity.title += " (" + percentText(shares[index]).toStdString() + ")";
        quantity.values = column(points, index);
        return quantity;
    };
    drawn_ = drawing;
    views_.axes.offerMap(axis(0), axis(1));
}

/// Updates principal components with the rows of an encoding while it is computed.
void EncodingsPresenter::followRows()
{
    const bool isGrowing = drawn_ && !drawing_ &&
                           drawn_->method == MapMethod::PrincipalComponents &&
                           states_.computation().encoding == drawn_->encoding;
    if (isGrowing && views_.axes.isMapShown())
        draw(*drawn_);
}

} // namespace latency
