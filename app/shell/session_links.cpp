// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session_links.h"

#include "app/files/recent_files.h"
#include "app/import/dataset_names.h"
#include "app/shell/earlier_sessions.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/status_strip.h"

#include <QFileDialog>
#include <QFileInfo>

namespace latency
{

SessionLinks::SessionLinks(StudioParts& parts, const Place& place)
    : QObject(&place.window), parts_(parts), window_(place.window),
      closing_({*parts.opener, *parts.keeper, *parts.menu.saveSession, place.unkeptWork, place.ask,
                [&window = place.window] { window.close(); }},
               nullptr),
      offers_({parts.document, *parts.opener, *parts.keeper, place.ask, place.refuse,
               [this] {
                   return QFileDialog::getOpenFileName(&window_, tr("Locate the dataset"),
                                                       parts_.preferences.lastFolder(),
                                                       datasetFileFilter());
               }},
              nullptr)
{
    connect(parts.keeper, &SessionKeeper::saved, this,
            [this, &recent = place.recent](const QString& fileName) {
                parts_.status->showBriefly(tr("Saved %1.").arg(QFileInfo(fileName).fileName()));
                recent.add(fileName);
                Q_EMIT saved(fileName);
            });
    connect(parts.opener, &StudioOpener::replacing, parts.keeper, &SessionKeeper::leave);
    connect(parts.keeper, &SessionKeeper::stateChanged, this, &SessionLinks::showTitle);
    connect(&parts.document, &StudioDocument::datasetChanged, this, &SessionLinks::showTitle);
    connect(&offers_, &KeptOffers::windowRequested, this, &SessionLinks::keptWindowRequested);
    connect(parts.menu.earlierSessions, &QAction::triggered, this, &SessionLinks::showEarlier);
    parts.menu.earlierSessions->setEnabled(false);
}

void SessionLinks::keepRecovery(const std::filesystem::path& folder, Start start)
{
    if (folder.empty())
        return;
    folder_ = folder;
    parts_.menu.earlierSessions->setEnabled(true);
    if (start != Start::Nothing)
        offers_.offer(folder, start == Start::ComesBack);
    parts_.keeper->keepRecovery(folder);
}

void SessionLinks::restoreKept(const QString& file)
{
    offers_.restore(file.toStdString());
}

void SessionLinks::save(const QString& fileName)
{
    closing_.sessionSaving();
    parts_.keeper->save(fileName);
}

/// The file of the session, if it has one, the dataset, and whether something is unsaved.
void SessionLinks::showTitle()
{
    if (!parts_.document.dataset())
        return;
    const QString dataset = coreText(parts_.document.table()->title());
    QString name = QFileInfo(parts_.keeper->fileName()).fileName();
    if (const QLatin1String suffix(kSessionSuffix); name.endsWith(suffix))
        name.chop(suffix.size());
    // The first [*] stands for the mark of the state, so that none in a name does.
    window_.setWindowTitle(name.isEmpty() ? tr("%1[*] – Latency Studio").arg(dataset)
                                          : tr("%1[*] · %2 – Latency Studio").arg(name, dataset));
    window_.setWindowModified(parts_.keeper->isModified());
}

void SessionLinks::showEarlier()
{
    auto* dialog = new EarlierSessions(folder_, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EarlierSessions::chosen, this, &SessionLinks::restoreKept);
    dialog->open();
}

} // namespace latency
