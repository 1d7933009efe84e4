// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/add_devices_presenter.h"

#include "app/import/dataset_names.h"
#include "widgets/panels/notice_stack.h"

namespace latency
{
namespace
{

constexpr qsizetype kMostAnswers = 4; ///< files a notice has room for

QString namesOf(const QStringList& references)
{
    QStringList names;
    for (const QString& reference : references)
        names << datasetName(reference);
    return names.join(QStringLiteral(", "));
}

} // namespace

AddDevicesPresenter::AddDevicesPresenter(NoticeStack& notices,
                                         std::function<bool(const QString&)> isDataset,
                                         QObject* parent)
    : QObject(parent), notices_(notices), isDataset_(std::move(isDataset))
{
}

void AddDevicesPresenter::askForRows(const QString& names,
                                     const std::function<void(JoinRows)>& join)
{
    notices_.ask(tr("Devices of %1 side by side: with which networks?").arg(names),
                 {tr("All of them"), tr("Only those in all"), tr("Cancel")}, [join](int answer) {
                     if (answer < 2)
                         join(answer == 0 ? JoinRows::Union : JoinRows::Intersection);
                 });
}

void AddDevicesPresenter::askToAdd(const QStringList& references)
{
    askForRows(namesOf(references),
               [this, references](JoinRows rows) { Q_EMIT addRequested(references, rows); });
}

void AddDevicesPresenter::takeDropped(const QList<QUrl>& urls, bool isSomethingOpen)
{
    QStringList files;
    for (const QUrl& url : urls) {
        if (!url.isLocalFile()) {
            Q_EMIT refused(tr("%1 is not a local file; save it first and drop the file.")
                               .arg(url.toDisplayString()));
            return;
        }
        files << url.toLocalFile();
    }
    files.removeDuplicates();
    if (files.size() == 1 && !isSomethingOpen) {
        Q_EMIT openRequested(files.front());
        return;
    }
    sorting_.run(
        [files, isDataset = isDataset_](std::stop_token) {
            Dropped dropped;
            for (const QString& file : files)
                (isDataset(file) ? dropped.datasets : dropped.others) << file;
            return dropped;
        },
        [this, isSomethingOpen](const Dropped& dropped) { takeSorted(dropped, isSomethingOpen); });
}

void AddDevicesPresenter::takeSorted(const Dropped& dropped, bool isSomethingOpen)
{
    const QStringList all = dropped.others + dropped.datasets;
    if (all.isEmpty())
        return;
    if (all.size() == 1 && dropped.datasets.isEmpty())
        Q_EMIT openRequested(all.front());
    else if (all.size() == 1)
        askAboutOne(all.front());
    else if (dropped.others.isEmpty())
        askAboutSeveral(dropped.datasets, isSomethingOpen);
    else
        askWhich(all);
}

void AddDevicesPresenter::askAboutOne(const QString& file)
{
    notices_.ask(tr("%1: open it, add its devices to the open ones, or read it as measurements on "
                    "your board?")
                     .arg(datasetName(file)),
                 {tr("Open instead"), tr("Add its devices"), tr("Read measurements"), tr("Cancel")},
                 [this, file](int answer) {
                     if (answer == 0)
                         Q_EMIT openRequested(file);
                     else if (answer == 1)
                         askToAdd({file});
                     else if (answer == 2)
                         Q_EMIT measurementsRequested(file);
                 });
}

void AddDevicesPresenter::askAboutSeveral(const QStringList& datasets, bool isSomethingOpen)
{
    QStringList answers{tr("Open them together"), tr("Open only %1").arg(datasetName(datasets[0]))};
    if (isSomethingOpen)
        answers << tr("Add their devices");
    answers << tr("Cancel");
    notices_.ask(tr("%1 datasets: %2").arg(datasets.size()).arg(namesOf(datasets)), answers,
                 [this, datasets, isSomethingOpen](int answer) {
                     if (answer == 1)
                         Q_EMIT openRequested(datasets.front());
                     else if (answer == 2 && isSomethingOpen)
                         askToAdd(datasets);
                     else if (answer == 0)
                         askForRows(namesOf(datasets), [this, datasets](JoinRows rows) {
                             DatasetRequest request;
                             request.rows = rows;
                             for (const QString& file : datasets)
                                 request.sources.push_back({file.toStdString(), {}});
                             Q_EMIT openTogetherRequested(request);
                         });
                 });
}

void AddDevicesPresenter::askWhich(const QStringList& files)
{
    const QStringList offered = files.mid(0, kMostAnswers);
    QStringList answers;
    for (const QString& file : offered)
        answers << datasetName(file);
    answers << tr("Cancel");
    notices_.ask(tr("Only one of these can be open at a time: %1. Which one?").arg(namesOf(files)),
                 answers, [this, offered](int answer) {
                     if (answer < offered.size())
                         Q_EMIT openRequested(offered[answer]);
                 });
}

} // namespace latency
