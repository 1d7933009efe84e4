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

/// The user's own board. Its measurements are part of the document, and every change of them can be
/// undone. Worksheets and tables of measurements are read on a worker.
class BoardPresenter : public QObject
{
    Q_OBJECT

public:
    BoardPresenter(StudioDocument& document, BoardPanel& panel, QObject* parent);

    /// The unit of new worksheets and typed values.
    void setUnit(LatencyUnit unit) { unit_ = unit; }
    [[nodiscard]] LatencyUnit unit() const { return unit_; }
    /// The device of the table to which new measurements belong, or empty for the board itself.
    void setTarget(const std::string& device) { target_ = device; }

    /// Reads a file of measurements, all of it or, with a refusal, nothing.
    void read(const QString& fileName, WorksheetReading how = {});
    /// Asks for the latency of one network.
    void askFor(int architecture);
    /// Adds latencies (ms) typed in by the user.
    void enter(int architecture, std::vector<double> milliseconds);
    void askToClear(); ///< all measurements

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    /// A question with its answers; `answered` receives the index of the chosen one.
    void asked(const QString& sentence, const QStringList& answers,
               const std::function<void(int)>& answered);
    void reading(bool isUnderWay);
    void taken(); ///< measurements came in
    /// Networks of the worksheet without a measurement.
    void leftOpen(const std::vector<int>& architectures);

private:
    void show();
    /// The board, renamed if needed so that measurements of `device` can be entered; otherwise
    /// nothing, with a refusal.
    [[nodiscard]] std::optional<BoardMeasurements> boardFor(const std::string& device);
    void take(const FilledWorksheet& filled);
    void merge(BoardMeasurements board, const FilledWorksheet& filled);
    /// Asks for the missing facts of a refused file.
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
