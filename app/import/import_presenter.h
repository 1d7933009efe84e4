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

/// Lets a person say what the columns of a table mean: shows how they are read, reads the head of
/// the file again after every correction, on a worker, and opens the table so in the end.
class ImportPresenter : public QObject
{
    Q_OBJECT

public:
    explicit ImportPresenter(QWidget* window);

    /// What is to be opened, which of its files is in question, and why it was refused.
    struct Question {
        DatasetRequest request;
        std::size_t source = 0;
        QString refusal; ///< empty: nobody has tried yet
        /// Is called with the request as it is to be opened.
        std::function<void(const DatasetRequest&)> open;
    };
    void ask(const Question& question);

    /// What was asked to be opened is: the dialog closes and its choices are kept for files with
    /// the same header.
    void takeOpened();
    /// Opening was refused; true when the dialog shows it.
    bool takeRefused(const QString& sentence);
    [[nodiscard]] bool isOpening() const { return isOpening_; }

Q_SIGNALS:
    /// The file is no table with columns.
    void refused(const QString& sentence);
    /// Closed without an answer to a refusal.
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
