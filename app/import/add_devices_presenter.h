#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"
#include "app/workers/job.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace latency
{

class NoticeStack;

/// Asks how to use datasets beside the open one: whether to add their devices, and for which
/// networks. Also asks about files dropped on the window, none of which is ignored silently.
class AddDevicesPresenter : public QObject
{
    Q_OBJECT

public:
    /// isDataset  whether a file is a dataset rather than a session, an experiment or another file
    ///            of the program; called on a worker
    AddDevicesPresenter(NoticeStack& notices, std::function<bool(const QString&)> isDataset,
                        QObject* parent);

    /// Asks for the networks of the joined table, and joins the datasets.
    void askToAdd(const QStringList& references);
    void takeDropped(const QList<QUrl>& urls, bool isSomethingOpen);

Q_SIGNALS:
    void openRequested(const QString& file);
    /// Opens several datasets instead of the open one.
    void openTogetherRequested(const latency::DatasetRequest& request);
    void addRequested(const QStringList& references, latency::JoinRows rows);
    /// Its latencies are the user's own measurements of networks in the open dataset.
    void measurementsRequested(const QString& file);
    void refused(const QString& sentence);

private:
    struct Dropped {
        QStringList datasets;
        QStringList others; ///< sessions, experiments, …
    };
    void takeSorted(const Dropped& dropped, bool isSomethingOpen);
    void askAboutOne(const QString& file);
    void askAboutSeveral(const QStringList& datasets, bool isSomethingOpen);
    void askWhich(const QStringList& files);
    void askForRows(const QString& names, const std::function<void(JoinRows)>& join);

    NoticeStack& notices_;
    std::function<bool(const QString&)> isDataset_;
    Job sorting_;
};

} // namespace latency
