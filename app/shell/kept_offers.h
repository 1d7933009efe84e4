#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/session_claim.h"
#include "app/files/session_keeper.h"
#include "app/files/session_reading.h"
#include "app/files/studio_opener.h"
#include "app/workbench/workbench.h"

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace latency
{

/// Brings kept sessions back: the last one at the start of the program, and those of windows that
/// did not close normally after a question about each. A session's file stays until it is
/// discarded by that answer; damaged files are set aside.
class KeptOffers : public QObject
{
    Q_OBJECT

public:
    struct Place {
        StudioDocument& document;
        StudioOpener& opener;
        SessionKeeper& keeper;
        decltype(Workbench::ask) ask;
        std::function<void(const QString&)> refuse; ///< shows a sentence
        std::function<QString()> askForDataset;     ///< the file; empty: cancelled
    };
    KeptOffers(Place place, QObject* parent);

    /// Asks about the sessions in `folder` whose windows did not close normally.
    ///
    /// comesBack  without any, the session closed last is restored
    void offer(const std::filesystem::path& folder, bool comesBack);
    /// True from the start of a restoration until it is shown or refused.
    [[nodiscard]] bool isComingBack() const { return isComingBack_; }
    /// Restores a session in this window.
    void restore(const std::filesystem::path& file);

Q_SIGNALS:
    /// Requests another window that restores `file`.
    void windowRequested(const QString& file);

private:
    struct Offer {
        std::shared_ptr<SessionClaim> claim;
        SessionSummary summary;
    };
    void comeBack(SessionClaim claim);
    void takeRead(std::vector<std::shared_ptr<SessionClaim>> claims,
                  const std::vector<ReadSession>& read);
    void askNext();
    void accept(const Offer& offer);
    void acceptAll();
    void takeRestored(const std::shared_ptr<SessionClaim>& claim, const Session& session);
    void takeRefused(const std::shared_ptr<SessionClaim>& claim, SessionFault fault,
                     const QString& sentence);
    void askForDataset(const QString& sentence);
    void openSomething();
    [[nodiscard]] QString afterFault(SessionClaim& claim, SessionFault fault,
                                     const QString& sentence) const;

    Place place_;
    std::deque<Offer> offers_;   ///< not yet answered
    bool isComingBack_ = false;
    bool isOccupied_ = false;    ///< a session was restored here
    Job reading_;
};

} // namespace latency
