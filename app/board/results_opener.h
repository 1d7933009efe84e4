#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/board/result_records.h"
#include "app/studio/studio_document.h"
#include "app/workers/job.h"

#include <QObject>
#include <QStringList>

namespace latency
{

/// Adds results in files to the list of runs; first opens their dataset if none is open.
class ResultsOpener : public QObject
{
    Q_OBJECT

public:
    ResultsOpener(StudioDocument& document, QObject* parent);

    /// files  result.json, one or several
    void open(const QStringList& files);

Q_SIGNALS:
    void refused(const QString& sentence);
    void remarked(const QString& sentence);
    /// Nothing is open: requests the dataset of the results, which are read afterwards.
    void datasetRequested(const QString& reference);

private:
    void read(const QStringList& files);

    StudioDocument& document_;
    QStringList waiting_; ///< for their dataset
    Job reading_;
};

} // namespace latency
