// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/search_answer.h"

#include "core/search/published_search.h"
#include "core/search/search_remarks.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

struct SearchAnswer {
    Q_DECLARE_TR_FUNCTIONS(latency::SearchAnswer)
};

/// The networks nearest to the limit are shown beside the answer.
constexpr std::size_t kPublishedRows = 8;

const LatencyTable& tableOf(const SearchShown& shown)
{
    return *shown.search.problem().table;
}

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString withUnit(const Objective& objective, double value)
{
    return QString::number(value, 'f', 2) +
           (objective.unit == "%" ? QStringLiteral(" %") : QString());
}

std::vector<PublishedPoint> publishedPoints(const SearchShown& shown)
{
    std::vector<PublishedPoint> points;
    if (shown.search.problem().objective.isAccuracy &&
        isPublishedDevice(tableOf(shown), shown.device.toStdString()))
        for (const PublishedSearchRow& row : publishedSearchRows())
            if (row.device == shown.device.toStdString())
                points.push_back({text(row.method), row.milliseconds, row.accuracy, row.samples});
    return points;
}

QString tableRow(const QStringList& cells)
{
    QString row = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        row += QStringLiteral("<td style='padding-right:14px' align='%1'>%2</td>")
                   .arg(cell == cells.front() ? QStringLiteral("left") : QStringLiteral("right"),
                        cell.toHtmlEscaped());
    return row + QStringLiteral("</tr>");
}

QString publishedText(const SearchShown& shown)
{
    std::vector<PublishedPoint> rows = publishedPoints(shown);
    if (rows.empty())
        return {};
    std::ranges::stable_sort(rows, {}, [&shown](const PublishedPoint& row) {
        return std::abs(row.milliseconds - shown.limit);
    });
    rows.resize(std::min(rows.size(), kPublishedRows));
    std::ranges::stable_sort(rows, {}, &PublishedPoint::milliseconds);
    QString table = SearchAnswer::tr("Published for this device, nearest to the limit:") +
                    QStringLiteral("<table cellspacing=0>") +
                    tableRow({SearchAnswer::tr("system"), SearchAnswer::tr("ms"),
                              SearchAnswer::tr("accuracy"), SearchAnswer::tr("measured")});
    for (const PublishedPoint& row : rows)
        table += tableRow({row.system, QString::number(row.milliseconds, 'f', 1),
                           QString::number(row.objective, 'f', 1),
                           row.samples > 0 ? QString::number(row.samples) : QStringLiteral("–")});
    QStringList costs;
    for (const PublishedSearchCost& cost : publishedSearchCosts())
        costs << QStringLiteral("%1 %2").arg(text(cost.method), QString::number(cost.cost));
    return table + QStringLiteral("</table>") +
           SearchAnswer::tr("Total search cost as plotted in the paper (unit not stated): %1.")
               .arg(costs.join(QStringLiteral(" · ")));
}

/// Missing prerequisite of an answer, or empty.
QString nextStep(const SearchShown& shown)
{
    const int measured = static_cast<int>(shown.search.steps().size());
    if (measured == 0)
        return shown.isByHand
                   ? SearchAnswer::tr("Take a worksheet, read measurements, or type one in")
                   : SearchAnswer::tr("Press Search");
    if (shown.search.belief().isEmpty())
        return SearchAnswer::tr("%1 measurements come first").arg(shown.search.firstPickCount());
    return {};
}

QString ledgerText(const SearchShown& shown)
{
    const SearchLedger& ledger = shown.search.ledger();
    const int measured = static_cast<int>(shown.search.steps().size());
    QString count;
    if (measured > shown.planned)
        count =
            SearchAnswer::tr("%1 measurements, %2 were planned").arg(measured).arg(shown.planned);
    else
        count = SearchAnswer::tr("%1 of %2 measurements").arg(measured).arg(shown.planned);
    QString words =
        (shown.isByHand
             ? SearchAnswer::tr("%1, from the board\nfitting %2 · searching %3")
             : SearchAnswer::tr("%1, read from the table one by one\nfitting %2 · searching %3"))
            .arg(count, durationText(ledger.fittingSeconds), durationText(ledger.searchingSeconds));
    if (const auto failed = shown.search.failed().size(); failed > 0)
        words += SearchAnswer::tr("\n%1 could not be measured and are excluded").arg(failed);
    if (shown.hasNothingToGain && measured < shown.planned)
        words += SearchAnswer::tr("\nstopped early: no further measurement is expected to help");
    return words;
}

QString learningText(const SearchShown& shown)
{
    const std::vector<int>& devices = shown.search.problem().trainDevices;
    QString learned;
    if (devices.empty())
        learned = SearchAnswer::tr("learns from its own measurements alone");
    else if (devices.size() == 1)
        learned = SearchAnswer::tr("learns from %1")
                      .arg(QString::fromStdString(tableOf(shown).device(devices.front()).name));
    else
        learned = SearchAnswer::tr("learns from %1 devices").arg(devices.size());
    return SearchAnswer::tr("%1 · %2 candidates")
        .arg(learned, countText(shown.search.candidateCount()));
}

/// Meaning of ± and of the confidence of a predicted answer.
QString meaningText(const LimitAnswer& answer)
{
    return SearchAnswer::tr(
               "± is two standard deviations: about 19 of 20 measurements are within it. %1 is the "
               "probability of meeting the limit, estimated more cautiously, because the best of "
               "thousands of predictions tends to be too good.")
        .arg(percentText(answer.probability));
}

QString figuresText(const SearchShown& shown, const LimitAnswer& answer)
{
    const QString objective = withUnit(shown.search.problem().objective, answer.objective);
    if (!answer.isMeasured)
        return QStringLiteral("%1 · %2").arg(
            objective,
            SearchAnswer::tr("%1 ± %2 predicted, meets the limit with %3")
                .arg(millisecondsText(answer.milliseconds),
                     millisecondsText(2.0 * answer.deviation), percentText(answer.probability)));
    QString measured = SearchAnswer::tr("%1 measured").arg(millisecondsText(answer.milliseconds));
    if (const auto spread = shown.spreads.find(answer.architecture); spread != shown.spreads.end())
        measured += SearchAnswer::tr(" (σ of the runs %1)").arg(millisecondsText(spread->second));
    return QStringLiteral("%1 · %2").arg(objective, measured);
}

QString doubtText(const SearchShown& shown)
{
    const std::vector<int>& doubtful = shown.search.belief().doubtful();
    if (doubtful.empty())
        return {};
    return SearchAnswer::tr(
               "%1, measured at %2, contradicts the other measurements; measure it again?")
        .arg(networkName(tableOf(shown), doubtful.front()),
             millisecondsText(
                 shown.search.belief().milliseconds()[static_cast<std::size_t>(doubtful.front())]));
}

QString comparisonText(const SearchShown& shown)
{
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const FrontPoint& point : shown.tableFront)
        if (point.milliseconds <= shown.limit)
            best = point.objective;
    if (!std::isfinite(best) || shown.search.steps().empty())
        return {};
    return (shown.isTrueFront
                ? SearchAnswer::tr("the whole table's best within the limit: %1")
                : SearchAnswer::tr("the best measured network of the table within the limit: %1"))
        .arg(withUnit(shown.search.problem().objective, best));
}

} // namespace

QString networkName(const LatencyTable& table, int architecture)
{
    return QStringLiteral("%1 %2").arg(coreText(table.space().networkNoun())).arg(architecture);
}

FrontView frontView(const SearchShown& shown)
{
    const Objective& objective = shown.search.problem().objective;
    FrontView view;
    view.objective.assign(objective.values.begin(), objective.values.end());
    const LatencyBelief& belief = shown.search.belief();
    if (belief.isEmpty()) {
        view.milliseconds.assign(view.objective.size(), std::numeric_limits<double>::quiet_NaN());
    } else {
        view.milliseconds.assign(belief.milliseconds().begin(), belief.milliseconds().end());
        view.deviation.assign(belief.deviation().begin(), belief.deviation().end());
        for (const BelievedFrontPoint& point : shown.search.front())
            view.front.push_back(point.architecture);
    }
    if (shown.isTrueFront)
        for (const FrontPoint& point : shown.tableFront)
            view.trueFront.emplace_back(point.milliseconds, point.objective);
    for (const SearchStep& step : shown.search.steps()) {
        const auto i = static_cast<std::size_t>(step.architecture);
        view.measured.push_back(step.architecture);
        view.milliseconds[i] = step.measured;
        if (view.deviation.empty())
            continue;
        const auto spread = shown.spreads.find(step.architecture);
        view.deviation[i] = spread == shown.spreads.end() ? std::numeric_limits<double>::quiet_NaN()
                                                          : spread->second;
    }
    view.published = publishedPoints(shown);
    return view;
}

SearchAnswerText searchAnswerText(const SearchShown& shown, const LimitAnswer& answer)
{
    SearchAnswerText text;
    text.network = nextStep(shown);
    if (answer.architecture >= 0) {
        text.network = networkName(tableOf(shown), answer.architecture);
        text.figures = figuresText(shown, answer);
        if (!answer.isMeasured)
            text.meaning = meaningText(answer);
    } else if (!shown.search.belief().isEmpty()) {
        text.figures = coreText(limitRemark(shown.search));
    }
    text.comparison = comparisonText(shown);
    text.doubt = doubtText(shown);
    text.learning = learningText(shown);
    text.ledger = ledgerText(shown);
    text.published = publishedText(shown);
    return text;
}

} // namespace latency
