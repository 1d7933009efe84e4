// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/layout/nothing_open.h"

#include "widgets/panels/panel.h"

namespace latency
{

NothingOpenBar::NothingOpenBar(QWidget* parent) : NoticeBar(parent)
{
    setObjectName(QStringLiteral("nothingOpen"));
}

void NothingOpenBar::ask()
{
    for (latency::Panel* panel : window()->findChildren<latency::Panel*>())
        if (panel->state() == latency::Panel::State::Loading)
            panel->showEmpty(tr("Drop a dataset here, open one with Ctrl+O, or take the bundled "
                                "one under Data."));
    NoticeBar::ask(
        tr("No dataset is open. Drop a file or folder here, or open the bundled simulated data."),
        {tr("Open the bundled data"), tr("Open a file…")});
}

} // namespace latency
