// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/board_presenter.h"

#include "app/board/board_rows.h"
#include "app/board/search_answer.h"
#include "core/experiment/source_devices.h"
#include "core/search/board_table.h"
#include "widgets/board/measurement_dialog.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"

#include <QFileInfo>

#include <algorithm>

namespace latency
{
namespace
{

bool isUnnamed(const BoardMeasurements& board)
{
    return board.device() == emptyBoard(board.space()).device();
}

/// Name of an unnamed device in worksheets.
bool isNoName(const std::string& device)
{
    return device == "my device" || device == emptyBoard({}).device();
}

} // namespace

BoardPresenter::BoardPresenter(StudioDocument& document, BoardPanel& panel, QObject* parent)
    : QObject(parent), document_(document), panel_(panel)
{
    connect(&document, &StudioDocument::datasetChanged, this, &BoardPresenter::show);
    connect(&document, &StudioDocument::boardChanged, this, &BoardPresenter::show);
    connect(&panel, &BoardPanel::renamed, this, [this](const QString& name) {
        BoardMeasurements renamed = board();
        renamed.rename(name.toStdString());
        change(std::move(renamed), tr("Name the board %1").arg(name));
    });
    connect(&panel, &BoardPanel::repeatsEdited, this, &BoardPresenter::correct);
    connect(&panel, &BoardPanel::removalRequested, this, &BoardPresenter::remove);
    connect(&panel, &BoardPanel::failureGiven, this, &BoardPresenter::setFailed);
}

QString BoardPresenter::boardName() const
{
    return QString::fromStdString(board().device());
}

void BoardPresenter::show()
{
    if (!document_.dataset())
        return;
    panel_.setName(boardName());
    panel_.setRows(boardRows(board(), *document_.table()));
    QString summary = tr("%1 measured").arg(board().measuredCount());
    if (board().failedCount() > 0)
        summary += tr(", %1 failed").arg(board().failedCount());
    if (const auto match = matchOnto(board(), *document_.table()); match && !match->remark.empty())
        summary += QStringLiteral(". ") + coreText(match->remark);
    panel_.setSummary(board().isEmpty() ? QString() : summary);
}

void BoardPresenter::change(BoardMeasurements board, const QString& undoText)
{
    StudioSetup setup = document_.setup();
    setup.board = std::move(board);
    document_.changeSetup(setup, undoText);
}

std::optional<BoardMeasurements> BoardPresenter::boardFor(const std::string& device)
{
    BoardMeasurements board = this->board();
    if (device.empty() || device == board.device())
        return board;
    if (!board.isEmpty() && !isUnnamed(board)) {
        Q_EMIT refused(tr("The existing measurements are of %1, these of %2; rename the board or "
                          "remove its measurements first.")
                           .arg(boardName(), QString::fromStdString(device)));
        return std::nullopt;
    }
    board.rename(device);
    return board;
}

void BoardPresenter::enter(int architecture, std::vector<double> milliseconds)
{
    auto board = boardFor(target_);
    if (!board)
        return;
    const ArchitectureView network = document_.table()->architecture(architecture);
    for (const double one : milliseconds)
        if (!(one > 0.0)) {
            Q_EMIT refused(
                tr("A latency of %1 ms was given; expected a positive number.").arg(one));
            return;
        }
    if (const auto set = board->set(measuredOnBoard(network, std::move(milliseconds))); !set) {
        Q_EMIT refused(coreText(set.error().message));
        return;
    }
    change(std::move(*board),
           tr("Enter the latency of %1").arg(networkName(*document_.table(), architecture)));
    Q_EMIT taken();
    askAboutUnit();
}

void BoardPresenter::askFor(int architecture)
{
    const LatencyTable& table = *document_.table();
    auto* dialog = new MeasurementDialog(
        tr("Latency of %1 on %2:\n%3")
            .arg(networkName(table, architecture),
                 target_.empty() ? boardName() : QString::fromStdString(target_),
                 QString::fromStdString(table.space().toText(table.architecture(architecture)))),
        unitNames(), indexOf(unit_), panel_.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, architecture] {
        if (const auto reason = dialog->failure()) {
            if (auto board = boardFor(target_)) {
                const auto network = document_.table()->architecture(architecture);
                if (board->set(failedOnBoard(network, reason->toStdString())))
                    change(
                        std::move(*board),
                        tr("Mark %1 as failed").arg(networkName(*document_.table(), architecture)));
                Q_EMIT taken();
            }
            return;
        }
        std::vector<double> milliseconds;
        for (const double value : dialog->repeats())
            milliseconds.push_back(value * millisecondsPerUnit(unitAt(dialog->unit())));
        enter(architecture, std::move(milliseconds));
    });
    dialog->open();
}

void BoardPresenter::read(const QString& fileName, WorksheetReading how)
{
    if (fileName.isEmpty() || !document_.dataset())
        return;
    Q_EMIT reading(true);
    how.device = target_.empty() ? board().device() : target_;
    struct Read {
        Result<FilledWorksheet> filled;
        ReadingGap gap = ReadingGap::None;
    };
    reading_.run(
        [file = std::filesystem::path(fileName.toStdString()), table = document_.dataset()->table,
         how](std::stop_token) {
            Read read{readWorksheet(file, *table, how)};
            if (!read.filled)
                read.gap = readingGap(file, *table, how);
            return read;
        },
        [this, fileName, how](const Read& read) {
            Q_EMIT reading(false);
            if (read.filled)
                take(*read.filled);
            else
                askFor(read.gap, fileName, how, coreText(read.filled.error().message));
        });
}

void BoardPresenter::askFor(ReadingGap gap, const QString& fileName, WorksheetReading how,
                            const QString& sentence)
{
    const QString leave = tr("Do not read it");
    if (gap == ReadingGap::Unit)
        Q_EMIT asked(tr("%1 Which unit are the latencies in?").arg(sentence), unitNames() << leave,
                     [this, fileName, how](int answer) mutable {
                         if (answer < 0 || answer >= unitNames().size())
                             return;
                         how.unit = unitAt(answer);
                         read(fileName, how);
                     });
    else if (gap == ReadingGap::DecimalCommas)
        Q_EMIT asked(tr("%1 Are the commas decimal marks?").arg(sentence),
                     {tr("They are decimal marks"), leave},
                     [this, fileName, how](int answer) mutable {
                         if (answer != 0)
                             return;
                         how.hasDecimalCommas = true;
                         read(fileName, how);
                     });
    else
        Q_EMIT refused(sentence);
}

void BoardPresenter::take(const FilledWorksheet& filled)
{
    const std::string named = isNoName(filled.device) ? std::string() : filled.device;
    const std::string here = target_.empty() ? board().device() : target_;
    const bool isFixed = !target_.empty() || (!board().isEmpty() && !isUnnamed(board()));
    // An unnamed board takes its name from the file.
    const std::string into = isFixed || named.empty() ? target_ : named;
    const auto takeIn = [this, filled, into] {
        if (auto board = boardFor(into))
            merge(std::move(*board), filled);
    };
    if (named.empty() || named == here || !isFixed) {
        takeIn();
        return;
    }
    const QString name = QString::fromStdString(here);
    Q_EMIT asked(tr("The file was measured on %1; the measurements here are of %2.")
                     .arg(QString::fromStdString(named), name),
                 {tr("Read them as measurements of %1").arg(name), tr("Leave them out")},
                 [takeIn](int answer) {
                     if (answer == 0)
                         takeIn();
                 });
}

void BoardPresenter::merge(BoardMeasurements board, const FilledWorksheet& filled)
{
    const auto change = board.merge(filled.measurements);
    if (!change) {
        Q_EMIT refused(coreText(change.error().message));
        return;
    }
    const auto count = filled.measurements.size();
    this->change(std::move(board),
                 count == 1 ? tr("Read 1 measurement") : tr("Read %1 measurements").arg(count));
    QString remark =
        count == 1 ? tr("1 measurement taken.") : tr("%1 measurements taken.").arg(count);
    if (change->changed > 0)
        remark +=
            QLatin1Char(' ') + tr("%1 replaced other values; can be undone.").arg(change->changed);
    if (!filled.notMeasured.empty())
        remark += QLatin1Char(' ') + tr("%1 were not filled in.").arg(filled.notMeasured.size());
    for (const std::string& sentence : filled.remarks)
        remark += QLatin1Char(' ') + coreText(sentence);
    Q_EMIT remarked(remark);
    std::vector<int> open;
    for (const Architecture& network : filled.notMeasured)
        if (const int row = document_.table()->findArchitecture(network); row >= 0)
            open.push_back(row);
    Q_EMIT taken();
    Q_EMIT leftOpen(open);
    askAboutUnit();
}

void BoardPresenter::askAboutUnit()
{
    const LatencyTable& table = *document_.table();
    const auto match = matchOnto(board(), table);
    if (!match || match->measured.empty())
        return;
    const auto doubt =
        doubtUnit(board().device(), match->measured, table, otherMeasuredDevices(table, -1));
    if (!doubt)
        return;
    Q_EMIT asked(
        coreText(doubt->sentence),
        {tr("They are in %1").arg(unitNames()[indexOf(doubt->likelier)]), tr("They are right")},
        [this, factor = doubt->factor, doubted = board()](int answer) {
            if (answer != 0 || board() != doubted)
                return;
            BoardMeasurements scaled = board();
            scaled.scale(factor);
            change(std::move(scaled), tr("Change the unit of the measurements"));
        });
}

void BoardPresenter::askToClear()
{
    if (board().isEmpty())
        return;
    const auto count = board().all().size();
    Q_EMIT asked(count == 1
                     ? tr("Remove the measurement of %1? This can be undone.").arg(boardName())
                     : tr("Remove all %1 measurements of %2? This can be undone.")
                           .arg(count)
                           .arg(boardName()),
                 {tr("Remove"), tr("Keep")}, [this](int answer) {
                     if (answer == 0)
                         change(BoardMeasurements(board().device(), board().space()),
                                tr("Remove all measurements"));
                 });
}

void BoardPresenter::setFailed(const QList<int>& rows, const QString& reason)
{
    BoardMeasurements changed = board();
    for (const int row : rows) {
        const Architecture network = board().all()[static_cast<std::size_t>(row)].architecture;
        if (const auto set = changed.set(failedOnBoard(network, reason.toStdString())); !set)
            Q_EMIT refused(coreText(set.error().message));
    }
    change(std::move(changed), rows.size() == 1
                                   ? tr("Mark a network as failed")
                                   : tr("Mark %1 networks as failed").arg(rows.size()));
}

void BoardPresenter::remove(const QList<int>& rows)
{
    BoardMeasurements changed = board();
    for (const int row : rows)
        changed.remove(board().all()[static_cast<std::size_t>(row)].architecture);
    change(std::move(changed), rows.size() == 1 ? tr("Remove a measurement")
                                                : tr("Remove %1 measurements").arg(rows.size()));
}

void BoardPresenter::correct(int row, const QList<double>& milliseconds)
{
    if (row >= static_cast<int>(board().all().size()))
        return;
    BoardMeasurements changed = board();
    const Architecture network = board().all()[static_cast<std::size_t>(row)].architecture;
    const auto set =
        changed.set(measuredOnBoard(network, {milliseconds.begin(), milliseconds.end()}));
    if (set)
        change(std::move(changed), tr("Correct a measurement"));
    else
        Q_EMIT refused(coreText(set.error().message));
    askAboutUnit();
}

} // namespace latency
