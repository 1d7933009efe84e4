// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/selection_presenter.h"

#include "app/studio/pick_origin.h"
#include "app/workbench/main_menu.h"
#include "widgets/panels/core_text.h"
#include "widgets/panels/number_text.h"
#include "widgets/panels/status_strip.h"
#include "widgets/plots/area_canvas.h"
#include "widgets/plots/pick_change.h"

namespace latency
{

SelectionPresenter::SelectionPresenter(StudioDocument& document, StatusStrip& status,
                                       const MainMenu& menu, QObject* parent)
    : QObject(parent), document_(document), status_(status)
{
    connect(&document, &StudioDocument::selectedGroupChanged, this,
            &SelectionPresenter::showCounts);
    connect(&document, &StudioDocument::selectedDevicesChanged, this,
            &SelectionPresenter::showCounts);
    connect(&status, &StatusStrip::selectionCleared, this, &SelectionPresenter::selectNothing);
    connect(menu.selectNothing, &QAction::triggered, this, &SelectionPresenter::selectNothing);
    connect(menu.invertSelection, &QAction::triggered, this, &SelectionPresenter::selectAllBut);
    connect(menu.pickSelection, &QAction::triggered, this, &SelectionPresenter::pickSelection);
    connect(menu.clearPicks, &QAction::triggered, this, &SelectionPresenter::clearPicks);
}

void SelectionPresenter::linkScatter(AreaCanvas& canvas)
{
    connect(&document_, &StudioDocument::selectedGroupChanged, &canvas,
            [this, &canvas] { canvas.setSelected(document_.selectedGroup()); });
    connect(&document_, &StudioDocument::selectedArchitectureChanged, &canvas,
            &AreaCanvas::setCurrent);
    connect(&canvas, &AreaCanvas::selectionRequested, &document_, &StudioDocument::selectGroup);
    connect(&canvas, &AreaCanvas::pointChosen, &document_, &StudioDocument::selectArchitecture);
}

void SelectionPresenter::selectNothing()
{
    document_.selectGroup({});
    document_.selectDevices({});
}

void SelectionPresenter::selectAllBut()
{
    document_.selectGroup(document_.selection().inverted().rows());
}

void SelectionPresenter::pickSelection()
{
    if (document_.selection().isEmpty())
        return;
    StudioSetup setup = document_.setup();
    setup.picks = changedPicks(setup.picks, document_.selectedGroup(), PickGesture::Add);
    setup.pickOrigin = kByHand;
    setup.form.sampler = "by-hand";
    setup.form.samplerOptions = nlohmann::json::object();
    document_.changeSetup(setup, tr("Add the selection to the picks"));
}

void SelectionPresenter::clearPicks()
{
    StudioSetup setup = document_.setup();
    setup.picks.clear();
    setup.pickOrigin.clear();
    document_.changeSetup(setup, tr("Clear picks"));
}

void SelectionPresenter::showCounts()
{
    const int architectures = document_.selection().count();
    const int devices = document_.deviceSelection().count();
    const std::string noun =
        document_.table() ? document_.table()->space().networkNoun() : std::string();
    QStringList parts;
    if (architectures > 0)
        parts << countedText(architectures, noun);
    if (devices > 0)
        parts << countedText(devices, "device");
    status_.setSelection(parts.isEmpty() ? QString()
                                         : tr("%1 selected").arg(parts.join(tr(" and "))));
}

} // namespace latency
