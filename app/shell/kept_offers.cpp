// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/kept_offers.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace latency
{
namespace
{

const QString kBundled = QStringLiteral("simulated:nasbench201");

QString pathOf(const SessionClaim& claim)
{
    return QString::fromStdString(claim.file().string());
}

QString timeOf(const SessionClaim& claim)
{
    return QLocale::system().toString(QFileInfo(pathOf(claim)).lastModified(),
                                      QLocale::ShortFormat);
}

/// What is read about offers; the sessions themselves are not held.
ReadSession withoutContents(ReadSession read)
{
    read.json = nullptr;
    return read;
}

} // namespace

KeptOffers::KeptOffers(Place place, QObject* parent) : QObject(parent), place_(std::move(place))
{
    connect(&place_.opener, &StudioOpener::sessionRestored, this, &KeptOffers::takeRestored);
    connect(&place_.opener, &StudioOpener::keptRefused, this, &KeptOffers::takeRefused);
    connect(&place_.opener, &StudioOpener::sessionWithoutDataset, this, &KeptOffers::askForDataset);
}

void KeptOffers::offer(const std::filesystem::path& folder, bool comesBack)
{
    std::vector<std::shared_ptr<SessionClaim>> left;
    std::optional<SessionClaim> last;
    for (SessionClaim& claim : takeKeptSessions(folder)) {
        if (!claim.wasClosed())
            left.push_back(std::make_shared<SessionClaim>(std::move(claim)));
        else if (!last)
            last = std::move(claim);
    }
    if (left.empty()) {
        if (last && comesBack)
            comeBack(std::move(*last));
        return;
    }
    std::vector<std::filesystem::path> files;
    for (const auto& claim : left)
        files.push_back(claim->file());
    reading_.run(
        [files](std::stop_token) {
            std::vector<ReadSession> read;
            for (const std::filesystem::path& file : files)
                read.push_back(withoutContents(readSession(file)));
            return read;
        },
        [this, left](const std::vector<ReadSession>& read) { takeRead(left, read); });
}

void KeptOffers::comeBack(SessionClaim claim)
{
    isComingBack_ = true;
    place_.opener.restore(std::move(claim));
}

void KeptOffers::takeRead(std::vector<std::shared_ptr<SessionClaim>> claims,
                          const std::vector<ReadSession>& read)
{
    QStringList faults; // together, because a refusal replaces the one before
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (read[i].fault == SessionFault::None)
            offers_.push_back({claims[i], read[i].summary});
        else
            faults << afterFault(*claims[i], read[i].fault,
                                 QString::fromStdString(read[i].sentence));
    }
    if (!faults.isEmpty())
        place_.refuse(faults.join(QLatin1Char(' ')));
    askNext();
}

/// Sets a damaged file aside; any other one stays where it is.
QString KeptOffers::afterFault(SessionClaim& claim, SessionFault fault,
                               const QString& sentence) const
{
    if (fault != SessionFault::Damaged)
        return tr("%1 The kept session stays in \"%2\".").arg(sentence, pathOf(claim));
    const auto aside = claim.setAside();
    return aside ? tr("%1 The kept session is set aside as \"%2\".")
                       .arg(sentence, QString::fromStdString(aside->string()))
                 : sentence + QLatin1Char(' ') + QString::fromStdString(aside.error().message);
}

void KeptOffers::askNext()
{
    if (offers_.empty())
        return;
    const Offer& offer = offers_.front();
    QString sentence =
        tr("Latency Studio did not shut down cleanly. Restore the session of %1: %2? Unfinished "
           "training must be restarted.")
            .arg(timeOf(*offer.claim), summaryText(offer.summary));
    QStringList answers{tr("Restore"), tr("Keep for later"), tr("Discard")};
    const auto more = static_cast<int>(offers_.size()) - 1;
    if (more > 0) {
        sentence += QLatin1Char(' ') + (more == 1 ? tr("1 more session is offered next.")
                                                  : tr("%1 more sessions are offered next.").arg(more));
        answers << tr("Restore all");
    }
    place_.ask(sentence, answers, [this](int answer) {
        if (answer == 3) {
            acceptAll();
            return;
        }
        const Offer answered = std::move(offers_.front());
        offers_.pop_front();
        if (answer == 0)
            accept(answered);
        else if (answer == 2)
            answered.claim->discard();
        askNext(); // a claim to keep for later ends here
    });
}

void KeptOffers::acceptAll()
{
    for (const Offer& offer : std::exchange(offers_, {}))
        accept(offer);
}

/// Here, if nothing would have to give way; otherwise in another window.
void KeptOffers::accept(const Offer& offer)
{
    const DatasetSnapshotPointer& open = place_.document.dataset();
    const bool isFree = !open || (open->reference == kBundled.toStdString() &&
                                  !place_.keeper.holdsWork());
    if (isFree && !std::exchange(isOccupied_, true)) {
        place_.opener.restore(std::move(*offer.claim));
        return;
    }
    const QString file = pathOf(*offer.claim);
    SessionClaim(std::move(*offer.claim)); // given up for the other window
    Q_EMIT windowRequested(file);
}

void KeptOffers::restore(const std::filesystem::path& file)
{
    isOccupied_ = true;
    if (auto claim = SessionClaim::take(file))
        place_.opener.restore(std::move(*claim));
    else
        place_.refuse(tr("\"%1\" is open in another window, or is no longer there.")
                          .arg(QString::fromStdString(file.string())));
}

void KeptOffers::takeRestored(const std::shared_ptr<SessionClaim>& claim, const Session& session)
{
    const bool comesBack = std::exchange(isComingBack_, false);
    place_.keeper.continueIn(std::move(*claim), session);
    if (comesBack)
        place_.ask(tr("Welcome back: %1.").arg(summaryText(summaryOf(session))),
                   {tr("Continue"), tr("Start afresh")}, [this](int answer) {
                       if (answer == 1) // what is open stays among the earlier sessions
                           place_.opener.openDataset(kBundled);
                   });
}

void KeptOffers::takeRefused(const std::shared_ptr<SessionClaim>& claim, SessionFault fault,
                             const QString& sentence)
{
    place_.refuse(afterFault(*claim, fault, sentence));
    openSomething();
}

void KeptOffers::askForDataset(const QString& sentence)
{
    place_.ask(tr("%1 The session needs this dataset and is kept until it is found.").arg(sentence),
               {tr("Locate…"), tr("Keep for later")}, [this, sentence](int answer) {
                   if (answer != 0) {
                       place_.opener.leaveSession();
                       openSomething();
                       return;
                   }
                   if (const QString file = place_.askForDataset(); file.isEmpty())
                       askForDataset(sentence);
                   else
                       place_.opener.openSessionWith(file);
               });
}

/// Instead of a session that does not come back.
void KeptOffers::openSomething()
{
    isComingBack_ = false;
    isOccupied_ = false;
    if (!place_.document.dataset())
        place_.opener.openDataset(kBundled);
}

} // namespace latency
