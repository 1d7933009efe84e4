// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/files/recent_files.h"

#include "app/import/dataset_names.h"

#include <QDir>
#include <QFileInfo>

namespace latency
{
namespace
{

/// "my.session.json – ~/work", or "help:fbnet + mine.csv" for several datasets.
QString shownName(const QString& file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return datasetNames(file);
    QString folder = info.absolutePath();
    if (folder.startsWith(QDir::homePath()))
        folder.replace(0, QDir::homePath().size(), QStringLiteral("~"));
    return RecentFiles::tr("%1 – %2").arg(info.fileName(), folder);
}

} // namespace

RecentFiles::RecentFiles(Preferences& preferences, QMenu& menu, QObject* parent)
    : QObject(parent), preferences_(preferences), menu_(menu)
{
    // Other windows change the same list.
    connect(&menu, &QMenu::aboutToShow, this, &RecentFiles::fill);
    fill();
}

void RecentFiles::add(const QString& file)
{
    preferences_.addRecentFile(file);
    fill();
}

void RecentFiles::fill()
{
    menu_.clear();
    const QStringList files = preferences_.recentFiles();
    for (qsizetype i = 0; i < files.size(); ++i) {
        QString name = shownName(files[i]);
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction* action = menu_.addAction(QStringLiteral("&%1  %2").arg((i + 1) % 10).arg(name));
        action->setToolTip(QFileInfo::exists(files[i]) ? files[i] : datasetNames(files[i]));
        connect(action, &QAction::triggered, this,
                [this, file = files[i]] { Q_EMIT chosen(file); });
    }
    menu_.setEnabled(!files.isEmpty());
    if (files.isEmpty())
        return;
    menu_.addSeparator();
    connect(menu_.addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        preferences_.clearRecentFiles();
        // Deferred, because the triggering action is part of the menu.
        QMetaObject::invokeMethod(this, &RecentFiles::fill, Qt::QueuedConnection);
    });
}

} // namespace latency
