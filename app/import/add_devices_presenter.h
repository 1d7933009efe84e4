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

/// Asks what is to become of datasets beside the one that is open: whether their devices are added,
/// and with which networks; and of files dropped on the window, none of which is ignored in
/// silence.
class AddDevicesPresenter : public QObject
{
    Q_OBJECT

public:
    /// isDataset  whether a file is a dataset rather than a session, an experiment or another file
    ///            of the program; is called on a worker
    AddDevicesPresenter(NoticeStack& notices, std::function<bool(const QString&)> isDataset,
                        QObject* parent);

    /// Which networks the datasets are joined with, and joins them.
    void askToAdd(const QStringList& references);
    void takeDropped(const QList<QUrl>& urls, bool isSomethingOpen);

Q_SIGNALS:
    void openRequested(const QString& file);
    /// Several datasets instead of the one that is open.
    void openTogetherRequested(const latency::DatasetRequest& request);
    void addRequested(const QStringList& references, latency::JoinRows rows);
    /// Its latencies are the user's own measurements on the networks that are open.
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
