#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"

#include <QMenu>
#include <QObject>

namespace latency
{

/// The menu of what was opened or saved last, newest first, each under a digit.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    RecentFiles(Preferences& preferences, QMenu& menu, QObject* parent);

    void add(const QString& file);

Q_SIGNALS:
    void chosen(const QString& file);

private:
    void fill();

    Preferences& preferences_;
    QMenu& menu_;
};

} // namespace latency
