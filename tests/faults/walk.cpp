// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/walk.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <filesystem>
#include <set>

namespace faults
{
namespace
{

namespace fs = std::filesystem;

void replaceFolder(const QString& from, const QString& to)
{
    fs::remove_all(to.toStdString());
    fs::copy(from.toStdString(), to.toStdString(), fs::copy_options::recursive);
}

void complain(int& count, Found& found, const Fault& fault, const QString& what)
{
    ++count;
    found.complaints += fault.text() + QStringLiteral(": ") + what;
}

} // namespace

void Found::add(const Found& other)
{
    faults += other.faults;
    halves += other.halves;
    crashes += other.crashes;
    falseStatuses += other.falseStatuses;
    missingSentences += other.missingSentences;
    leftovers += other.leftovers;
    complaints += other.complaints;
}

Walk::Walk(const Job& job) : job_(job), folder_(place_.filePath(QStringLiteral("work")))
{
    QDir().mkpath(folder_);
    writeInput(folder_);
    // What figures and reports are made of.
    for (const bool isSecond : {false, true}) {
        const QStringList run{"run",
                              folder_ + "/in/e.json",
                              "--out",
                              folder_ + (isSecond ? "/in/second" : "/in/first"),
                              "--quiet",
                              "--seed",
                              isSecond ? "12" : "11"};
        if (const Ended ended = runFaulty(QStringLiteral(LATENCY_PROGRAM), run, folder_, {});
            ended.status != 0)
            qFatal("cannot make results: %s", qPrintable(ended.err));
    }
    replaceFolder(folder_, place_.filePath(QStringLiteral("empty")));
    for (const bool isNew : {false, true}) {
        if (const Ended ended = work(isNew, {}); ended.status != 0)
            qFatal("%s fails without a fault: %s", qPrintable(job_.name), qPrintable(ended.err));
        (isNew ? new_ : old_) = outputOf(folder_);
        if (!isNew)
            replaceFolder(folder_, place_.filePath(QStringLiteral("old")));
    }
    if (old_.isEmpty() || old_.keys() != new_.keys())
        qFatal("%s does not replace files of its own", qPrintable(job_.name));
    for (const QString& name : old_.keys())
        if (old_[name] == new_[name])
            qFatal("%s: old and new %s are the same", qPrintable(job_.name), qPrintable(name));
}

Ended Walk::work(bool isNew, const Fault& fault) const
{
    return runFaulty(job_.program, job_.arguments(folder_, isNew), folder_, fault);
}

void Walk::reset() const
{
    replaceFolder(place_.filePath(QStringLiteral("old")), folder_);
}

long Walk::count(const QString& call)
{
    if (!counts_.contains(call)) {
        reset();
        counts_[call] = work(true, {call, 0, QStringLiteral("EIO")}).calls;
    }
    return counts_[call];
}

std::vector<Fault> Walk::faults(const QString& call, const QString& error, long most)
{
    const long all = count(call);
    std::set<long> places;
    for (long i = 0; i < std::min(all, most); ++i)
        places.insert(all <= most ? i + 1 : 1 + i * (all - 1) / std::max(most - 1, 1L));
    std::vector<Fault> made;
    for (const long place : places)
        made.push_back({call, place, error});
    return made;
}

Found Walk::judge(const Fault& fault)
{
    reset();
    const Ended ended = work(true, fault);
    const Files now = outputOf(folder_);
    Found found;
    found.faults = 1;
    judgeFiles(fault, ended, now, found);
    judgeEnd(fault, ended, now, found);
    if (fault.kills())
        judgeNext(fault, found);
    return found;
}

void Walk::judgeFiles(const Fault& fault, const Ended& ended, const Files& now, Found& found) const
{
    QSet<QString> placesOfOld;
    QSet<QString> placesOfNew;
    for (const QString& name : old_.keys()) {
        const QString place = QFileInfo(name).path();
        if (now.value(name) == old_[name])
            placesOfOld << place;
        else if (now.value(name) == new_[name])
            placesOfNew << place;
        else
            return complain(found.halves, found, fault,
                            name + QStringLiteral(" is neither old nor new"));
    }
    if (job_.reader)
        for (const QString& place : placesOfOld.intersect(placesOfNew)) {
            const Ended read = runFaulty(QStringLiteral(LATENCY_PROGRAM),
                                         job_.reader(folder_, place), folder_, {});
            if (read.status != 3 || read.sentence().isEmpty())
                complain(found.halves, found, fault,
                         QStringLiteral("files of two runs are read as one"));
        }
    if (!ended.hasCrashed && now.size() != old_.size())
        complain(found.leftovers, found, fault,
                 QStringLiteral("left behind: ") + QStringList(now.keys()).join(QLatin1Char(' ')));
}

void Walk::judgeEnd(const Fault& fault, const Ended& ended, const Files& now, Found& found) const
{
    if (ended.hasHung || (ended.hasCrashed && !fault.kills()))
        return complain(found.crashes, found, fault,
                        ended.hasHung
                            ? QStringLiteral("it hung")
                            : QStringLiteral("it crashed: ") + ended.err.trimmed().right(200));
    if (ended.hasCrashed)
        return;
    const bool isNew = std::ranges::all_of(
        new_.keys(), [&](const QString& name) { return now.value(name) == new_[name]; });
    if (ended.status == 0 && !isNew)
        complain(found.falseStatuses, found, fault,
                 QStringLiteral("status 0 without the new files"));
    if (ended.status != 0 && ended.sentence().isEmpty())
        complain(found.missingSentences, found, fault,
                 QStringLiteral("status %1 and no single sentence: ").arg(ended.status) +
                     ended.err.trimmed().right(300));
}

void Walk::judgeNext(const Fault& fault, Found& found) const
{
    const Ended next = work(true, {});
    const Files now = outputOf(folder_);
    if (next.status != 0)
        return complain(found.crashes, found, fault,
                        QStringLiteral("the next run fails: ") + next.err.trimmed());
    if (now.keys() != new_.keys())
        complain(found.leftovers, found, fault,
                 QStringLiteral("the next run leaves ") +
                     QStringList(now.keys()).join(QLatin1Char(' ')));
    else if (now != new_)
        complain(found.halves, found, fault, QStringLiteral("the next run writes something else"));
}

Found walkAll(const QString& name, long most,
              const std::function<void(const QString&, const Found&)>& report)
{
    Found all;
    for (const Job& job : jobs()) {
        if (!job.name.startsWith(name))
            continue;
        Walk walk(job);
        Found found;
        const auto walkOver = [&](const char* call, std::initializer_list<const char*> errors) {
            for (const char* error : errors)
                for (const Fault& fault :
                     walk.faults(QString::fromLatin1(call), QString::fromLatin1(error), most))
                    found.add(walk.judge(fault));
        };
        for (const char* call : {"open", "write", "sync", "rename"})
            walkOver(call, {"ENOSPC", "EIO", "KILL"});
        walkOver("allocate", {"ENOSPC"});
        report(job.name, found);
        all.add(found);
    }
    return all;
}

} // namespace faults
