#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/session_claim.h"
#include "app/files/session_reading.h"
#include "app/workers/job.h"

#include <QDialog>
#include <QListWidget>
#include <QPushButton>

#include <memory>
#include <vector>

namespace latency
{

/// The list of kept sessions that no window holds, to open or discard. It holds them while it is
/// open; those neither opened nor discarded stay as they were.
class EarlierSessions : public QDialog
{
    Q_OBJECT

public:
    EarlierSessions(const std::filesystem::path& folder, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& file); ///< its claim is given up

private:
    void showRead(const std::vector<ReadSession>& read);
    void openCurrent();
    void discardCurrent();
    void showButtons();

    std::vector<std::unique_ptr<SessionClaim>> claims_; ///< as in the list
    QListWidget* list_;
    QPushButton* open_;
    QPushButton* discard_;
    Job reading_;
};

} // namespace latency
