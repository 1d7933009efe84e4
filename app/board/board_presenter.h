#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/board/unit_names.h"
#include "app/studio/studio_document.h"
#include "app/workers/job.h"
#include "core/search/worksheet_reader.h"
#include "widgets/board/board_panel.h"

#include <QObject>

#include <functional>
#include <optional>

namespace latency
{

/// The user's own board: what was measured on it is part of the document, and every change is a
/// step of undo. Reads worksheets and tables of measurements on a worker.
class BoardPresenter : public QObject
{
    Q_OBJECT

public:
    BoardPresenter(StudioDocument& document, BoardPanel& panel, QObject* parent);

    /// The unit of new worksheets and of what is typed in.
    void setUnit(LatencyUnit unit) { unit_ = unit; }
    [[nodiscard]] LatencyUnit unit() const { return unit_; }
    /// The device of the table that new measurements are of, or empty: of the board itself.
    void setTarget(const std::string& device) { target_ = device; }

    /// Takes a file of measurements: all of it, or nothing and a refusal.
    void read(const QString& fileName, WorksheetReading how = {});
    /// Lets the user type in the latency of one network.
    void askFor(int architecture);
    /// Takes latencies in ms that somebody read off a device.
    void enter(int architecture, std::vector<double> milliseconds);
    void askToClear(); ///< all measurements

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    /// A question with its answers; `answered` gets the index of the one chosen.
    void asked(const QString& sentence, const QStringList& answers,
               const std::function<void(int)>& answered);
    void reading(bool isUnderWay);
    void taken(); ///< measurements came in
    /// Asked for by the worksheet and not measured yet.
    void leftOpen(const std::vector<int>& architectures);

private:
    void show();
    /// The board with a name under which measurements of `device` may be entered, or nothing and a
    /// refusal.
    [[nodiscard]] std::optional<BoardMeasurements> boardFor(const std::string& device);
    void take(const FilledWorksheet& filled);
    void merge(BoardMeasurements board, const FilledWorksheet& filled);
    /// Asks what a refused file needs to be read.
    void askFor(ReadingGap gap, const QString& fileName, WorksheetReading how,
                const QString& sentence);
    void askAboutUnit();
    void change(BoardMeasurements board, const QString& undoText);
    void setFailed(const QList<int>& rows, const QString& reason);
    void remove(const QList<int>& rows);
    void correct(int row, const QList<double>& milliseconds);
    [[nodiscard]] const BoardMeasurements& board() const { return document_.setup().board; }
    [[nodiscard]] QString boardName() const;

    StudioDocument& document_;
    BoardPanel& panel_;
    LatencyUnit unit_ = LatencyUnit::Milliseconds;
    std::string target_;
    Job reading_;
};

} // namespace latency
