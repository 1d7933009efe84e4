#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/files/preferences.h"

#include <QMenu>
#include <QObject>

namespace latency
{

/// The menu of recently opened or saved files, newest first, each with a digit as mnemonic.
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
