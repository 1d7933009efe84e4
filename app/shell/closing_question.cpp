// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/closing_question.h"

#include "app/files/session_keeper.h"
#include "app/files/studio_opener.h"

#include <utility>

namespace latency
{

ClosingQuestion::ClosingQuestion(Parts parts, QObject* parent)
    : QObject(parent), parts_(std::move(parts))
{
    connect(&parts_.opener, &StudioOpener::sessionOpened, &parts_.keeper,
            [this](const QString& fileName) {
                parts_.keeper.takeBoardsAsKept();
                parts_.keeper.setFileName(fileName);
            });
    parts_.opener.setGuard([this](const QString& fileName, const std::function<void()>& go) {
        askBeforeOpening(fileName, go);
    });
}

/// What no file contains: nothing while the session is kept.
QStringList ClosingQuestion::unkeptSession() const
{
    QStringList words;
    if (parts_.keeper.isKeeping())
        return words;
    for (const auto& [space, board] : parts_.keeper.unkeptBoards()) {
        const QString name = QString::fromStdString(board.device());
        const auto count = board.all().size();
        words << (count == 1 ? tr("1 measurement on %1").arg(name)
                             : tr("%1 measurements on %2").arg(count).arg(name));
    }
    if (const int runs = parts_.keeper.unsavedRuns(); runs > 0)
        words << (runs == 1 ? tr("1 run") : tr("%1 runs").arg(runs));
    return words;
}

void ClosingQuestion::askBeforeOpening(const QString& fileName, const std::function<void()>& go)
{
    const QStringList lost = unkeptSession();
    if (lost.isEmpty()) {
        go();
        return;
    }
    parts_.ask(tr("Opening %1 discards work that no session contains: %2.")
                   .arg(fileName, lost.join(QStringLiteral(", "))),
               {tr("Save session first…"), tr("Open it anyway"), tr("Stay")},
               [this, go](int answer) {
                   if (answer == 0)
                       saveAndThen(go);
                   else if (answer == 1)
                       go();
               });
}

bool ClosingQuestion::mayClose()
{
    if (isClosingAnyway_)
        return true;
    const QStringList lost = unkeptSession() + parts_.unkeptWork();
    if (!lost.isEmpty() && !isAsking_)
        askBeforeClosing(lost);
    return lost.isEmpty();
}

void ClosingQuestion::askBeforeClosing(const QStringList& lost)
{
    isAsking_ = true;
    const auto close = [this] {
        isClosingAnyway_ = true;
        parts_.close();
    };
    if (parts_.keeper.isKeeping()) {
        parts_.ask(tr("Closing ends what a session does not contain: %1. Everything else comes "
                      "back at the next start.")
                       .arg(lost.join(QStringLiteral(", "))),
                   {tr("Close anyway"), tr("Stay")}, [this, close](int answer) {
                       isAsking_ = false;
                       if (answer == 0)
                           close();
                   });
        return;
    }
    parts_.ask(tr("Closing discards work that no session contains: %1.")
                   .arg(lost.join(QStringLiteral(", "))),
               {tr("Save session first…"), tr("Close anyway"), tr("Stay")},
               [this, close](int answer) {
                   isAsking_ = false;
                   if (answer == 0)
                       saveAndThen(close);
                   else if (answer == 1)
                       close();
               });
}

/// Continues after the session is written, unless the user cancels.
void ClosingQuestion::saveAndThen(std::function<void()> next)
{
    isSaving_ = false;
    parts_.saveSession.trigger();
    if (isSaving_)
        connect(
            &parts_.keeper, &SessionKeeper::saved, this, [next = std::move(next)] { next(); },
            Qt::SingleShotConnection);
}

} // namespace latency
