#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/remembered_readings.h"
#include "app/workers/job.h"
#include "widgets/import/import_dialog.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace latency
{

/// Dialog on the roles of a table's columns: shows the current interpretation, rereads the
/// beginning of the file on a worker after every correction, and finally opens the table
/// accordingly.
class ImportPresenter : public QObject
{
    Q_OBJECT

public:
    explicit ImportPresenter(QWidget* window);

    /// Asks about one file of a request, with the reason of its refusal.
    struct Question {
        DatasetRequest request;
        std::size_t source = 0;
        QString refusal; ///< empty: nobody has tried yet
        /// Called with the corrected request.
        std::function<void(const DatasetRequest&)> open;
    };
    void ask(const Question& question);

    /// The request was opened: closes the dialog and keeps its choices for files with the same
    /// header.
    void takeOpened();
    /// Opening was refused; true if the dialog shows it.
    bool takeRefused(const QString& sentence);
    [[nodiscard]] bool isOpening() const { return isOpening_; }

Q_SIGNALS:
    /// The file is not a table with columns.
    void refused(const QString& sentence);
    /// Closed without correcting a refused file.
    void dismissed(const latency::ImportPresenter::Question& question);
    void helpRequested();

private:
    void makeDialog();
    void choose(const QList<int>& rows, const QString& role, const QString& unit);
    void takeFields();
    void read();
    void show(const Result<TablePreview>& preview);
    void dismiss();
    [[nodiscard]] TableReading& reading();
    [[nodiscard]] bool isByHand(const std::string& column) const;

    QWidget* window_ = nullptr;
    QPointer<ImportDialog> dialog_; ///< made when first asked for
    RememberedReadings remembered_;
    Question question_;
    QString header_;         ///< key of what is shown; empty: not read yet
    bool isOpening_ = false; ///< the dialog waits for what becomes of it
    bool hasBeenRead_ = false;
    Job task_;
};

} // namespace latency
