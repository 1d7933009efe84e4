#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/notice_bar.h"

#include <QMenu>

namespace latency
{

class Preferences;

/// The choice of the language, and the confirmation before windows are recreated if work would be
/// lost.
class LanguageBar : public NoticeBar
{
    Q_OBJECT

public:
    /// preferences  stores the choice; must outlive this object
    explicit LanguageBar(Preferences& preferences, QWidget* parent = nullptr);

    void fillMenu(QMenu& menu);
    /// lost  descriptions of work that a change of language would end; not empty
    void ask(const QStringList& lost);

Q_SIGNALS:
    void chosen();   ///< another language than the window has
    void insisted(); ///< although something is lost by it

private:
    Preferences& preferences_;
};

} // namespace latency
