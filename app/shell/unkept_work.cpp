// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/unkept_work.h"

#include "app/accuracy/joint_presenter.h"
#include "app/evolution/evolution_presenter.h"
#include "app/files/session_keeper.h"
#include "app/hardware/hardware_presenter.h"
#include "app/lessons/lesson_presenter.h"
#include "app/search/search_presenter.h"
#include "app/studio/encoding_states.h"
#include "app/train/run_presenter.h"
#include "app/transfer/transfer_presenter.h"

#include <QCoreApplication>

namespace latency
{
namespace
{

struct UnkeptWork {
    Q_DECLARE_TR_FUNCTIONS(latency::UnkeptWork)
public:
    static QStringList in(const QObject& window)
    {
        QStringList work;
        const auto add = [&](const auto* presenter, auto isAtWork, const QString& words) {
            if (presenter && isAtWork(*presenter))
                work << words;
        };
        auto* run = window.findChild<RunPresenter*>();
        add(
            run, [run](const RunPresenter&) { return run->runner().isRunning(); },
            tr("the run under way"));
        add(
            window.findChild<EncodingStates*>(),
            [](const EncodingStates& states) { return states.computation().encoding != nullptr; },
            tr("the computation of an encoding"));
        add(window.findChild<SearchPresenter*>(), std::mem_fn(&SearchPresenter::hasMeasurements),
            tr("the measurements of the search"));
        add(window.findChild<EvolutionPresenter*>(), std::mem_fn(&EvolutionPresenter::hasRun),
            tr("the evolution"));
        add(window.findChild<HardwarePresenter*>(), std::mem_fn(&HardwarePresenter::hasLearned),
            tr("what was learned of data sheets"));
        add(
            window.findChild<TransferPresenter*>(),
            [](const TransferPresenter& transfer) {
                return transfer.isRunning() || transfer.result();
            },
            tr("the transfer"));
        add(window.findChild<JointPresenter*>(), std::mem_fn(&JointPresenter::hasSlowResult),
            tr("the prediction of accuracy and latency"));
        add(window.findChild<LessonPresenter*>(), std::mem_fn(&LessonPresenter::isUnderWay),
            tr("the lesson"));
        return work;
    }
    static QStringList boardsOf(const QObject& window)
    {
        QStringList words;
        const auto* keeper = window.findChild<SessionKeeper*>();
        if (!keeper)
            return words;
        for (const auto& [space, board] : keeper->unkeptBoards()) {
            const QString name = QString::fromStdString(board.device());
            const auto count = board.all().size();
            words << (count == 1 ? tr("1 measurement on %1").arg(name)
                                 : tr("%1 measurements on %2").arg(count).arg(name));
        }
        return words;
    }
};

} // namespace

QStringList unkeptWork(const QObject& window)
{
    return UnkeptWork::in(window);
}

QStringList unkeptBoards(const QObject& window)
{
    return UnkeptWork::boardsOf(window);
}

QStringList lostByClosing(const QObject& window)
{
    return unkeptBoards(window) + unkeptWork(window);
}

} // namespace latency
