// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/session_links.h"

#include "app/files/recent_files.h"
#include "app/files/session_keeper.h"
#include "app/files/studio_opener.h"
#include "widgets/panels/status_strip.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace latency
{

SessionLinks::SessionLinks(StudioParts& parts, RecentFiles& recent,
                           std::function<QStringList()> unkeptWork, decltype(Workbench::ask) ask,
                           QWidget& window)
    : QObject(&window), parts_(parts), ask_(std::move(ask)),
      closing_({*parts.opener, *parts.keeper, *parts.menu.saveSession, std::move(unkeptWork), ask_,
                [&window] { window.close(); }},
               nullptr)
{
    connect(parts.keeper, &SessionKeeper::saved, this, [this, &recent](const QString& fileName) {
        parts_.status->showBriefly(tr("Saved %1.").arg(QFileInfo(fileName).fileName()));
        recent.add(fileName);
        Q_EMIT saved(fileName);
    });
}

void SessionLinks::keepRecovery(const std::filesystem::path& folder, bool offersAbandoned)
{
    if (folder.empty())
        return;
    if (offersAbandoned)
        offerAbandoned(folder);
    parts_.keeper->keepRecovery(folder);
}

void SessionLinks::save(const QString& fileName)
{
    closing_.sessionSaving();
    parts_.keeper->save(fileName);
}

void SessionLinks::offerAbandoned(const std::filesystem::path& folder)
{
    const auto abandoned = abandonedSessions(folder);
    if (abandoned.empty())
        return;
    const QString file = QString::fromStdString(abandoned.front().string());
    const auto forget = [abandoned] {
        for (const std::filesystem::path& one : abandoned)
            QFile::remove(QString::fromStdString(one.string()));
    };
    ask_(tr("Latency Studio did not shut down cleanly. Restore the session from %1? Unfinished "
            "training must be restarted.")
             .arg(QLocale::system().toString(QFileInfo(file).lastModified(), QLocale::ShortFormat)),
         {tr("Restore"), tr("Discard")}, [this, file, forget](int answer) {
             if (answer == 0)
                 parts_.opener->bringBack(file, forget);
             else
                 forget();
         });
}

} // namespace latency
