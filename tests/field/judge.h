#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/field/entry.h"

namespace field
{

enum class Verdict {
    Right,          ///< the expected value
    Refused,        ///< as expected, in one sentence
    UnclearRefusal, ///< refused as expected, but not in one sentence with the expected words
    RefusedWrongly, ///< where a value is expected
    SilentlyWrong,  ///< exit status 0 and another value, or none said where one is expected
    Crashed,
    Hung
};

QString title(Verdict verdict);
inline bool isGood(Verdict verdict)
{
    return verdict == Verdict::Right || verdict == Verdict::Refused;
}

struct Judgement {
    Verdict verdict = Verdict::Right;
    QString command; ///< the call that decided
    QString reason;  ///< got against expected; empty where all is right
    double seconds = 0.0;
};

/// Where the inputs lie and what is known beside them.
struct Surroundings {
    QString cases;     ///< "@/"
    QString published; ///< published data; empty: not on this machine
};

/// True where the entry can be judged on this machine.
bool canBeJudged(const Entry& entry, const Surroundings& surroundings);

Judgement judge(const Entry& entry, const Surroundings& surroundings);

/// All of them, several at a time.
std::vector<Judgement> judgeAll(const std::vector<Entry>& entries,
                                const Surroundings& surroundings);

} // namespace field
