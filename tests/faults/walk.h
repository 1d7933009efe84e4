#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/faulty_program.h"
#include "tests/faults/job.h"

#include <QTemporaryDir>

#include <functional>

namespace faults
{

/// Judgement of the faults in one job.
struct Found {
    int faults = 0;
    int halves = 0;        ///< files neither old nor new, or of two runs without a word about it
    int crashes = 0;       ///< by a signal that nobody sent, or hung
    int falseStatuses = 0; ///< 0 without the new files
    int missingSentences = 0;
    int leftovers = 0;      ///< files that a kill has left and the next run did not take away
    QStringList complaints; ///< one each

    void add(const Found& other);
    [[nodiscard]] int bad() const
    {
        return halves + crashes + falseStatuses + missingSentences + leftovers;
    }
};

/// One job with its old files there, as often as is liked.
class Walk
{
public:
    explicit Walk(const Job& job);

    /// How many calls of that kind the job makes.
    [[nodiscard]] long count(const QString& call);
    /// Does the job with a fault and judges what is there then.
    [[nodiscard]] Found judge(const Fault& fault);
    /// `most` faults of a kind of call, spread over all there are.
    [[nodiscard]] std::vector<Fault> faults(const QString& call, const QString& error, long most);

private:
    [[nodiscard]] Ended work(bool isNew, const Fault& fault) const;
    void reset() const;
    void judgeFiles(const Fault& fault, const Ended& ended, const Files& now, Found& found) const;
    void judgeEnd(const Fault& fault, const Ended& ended, const Files& now, Found& found) const;
    void judgeNext(const Fault& fault, Found& found) const;

    const Job& job_;
    QTemporaryDir place_;
    QString folder_; ///< in it
    Files old_;
    Files new_;
    QMap<QString, long> counts_;
};

/// Every kind of fault in every job whose name begins with `name`.
///
/// most     faults of each kind in a job, at most
/// report   called with each job's name and what was found in it
Found walkAll(const QString& name, long most,
              const std::function<void(const QString&, const Found&)>& report);

} // namespace faults
