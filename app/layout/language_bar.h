#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/notice_bar.h"

#include <QMenu>

namespace latency
{

class Preferences;

/// The choice of the language, and the question before windows are made anew in it when they hold
/// what would be lost by that.
class LanguageBar : public NoticeBar
{
    Q_OBJECT

public:
    /// preferences  keeps the choice; lives longer
    explicit LanguageBar(Preferences& preferences, QWidget* parent = nullptr);

    void fillMenu(QMenu& menu);
    /// lost  what ends or goes when the language changes now; not empty
    void ask(const QStringList& lost);

Q_SIGNALS:
    void chosen();   ///< another language than the window has
    void insisted(); ///< although something is lost by it

private:
    Preferences& preferences_;
};

} // namespace latency
