#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"

#include <vector>

namespace latency
{

class AreaCanvas;
class StatusStrip;
struct MainMenu;

/// Links every scatter and every view of devices with the selection of the document, so that what
/// is selected in one is seen in all, and says in the status line how much it is.
class SelectionPresenter : public QObject
{
    Q_OBJECT

public:
    SelectionPresenter(StudioDocument& document, StatusStrip& status, const MainMenu& menu,
                       QObject* parent);

    /// A scatter with one point per architecture of the table.
    void linkScatter(AreaCanvas& canvas);
    /// A view with `setSelectedDevices` and the signal `devicesSelectionRequested`.
    template <class View>
    void linkDevices(View& view)
    {
        connect(&document_, &StudioDocument::selectedDevicesChanged, &view,
                [this, &view] { view.setSelectedDevices(document_.deviceSelection().rows()); });
        connect(&view, &View::devicesSelectionRequested, &document_,
                &StudioDocument::selectDevices);
    }

    void selectNothing();
    void selectAllBut(); ///< those not selected now
    /// The selected architectures become picks on top of those there are; one step of undo.
    void pickSelection();
    void clearPicks();

private:
    void showCounts();

    StudioDocument& document_;
    StatusStrip& status_;
};

} // namespace latency
