#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/studio_document.h"

#include <vector>

namespace latency
{

class AreaCanvas;
class StatusStrip;
struct MainMenu;

/// Links every scatter and every view of devices with the selection of the document, so that a
/// selection appears in all of them, and shows its size in the status line.
class SelectionPresenter : public QObject
{
    Q_OBJECT

public:
    SelectionPresenter(StudioDocument& document, StatusStrip& status, const MainMenu& menu,
                       QObject* parent);

    /// Adds a scatter with one point per architecture of the table.
    void linkScatter(AreaCanvas& canvas);
    /// Adds a view with `setSelectedDevices` and the signal `devicesSelectionRequested`.
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
    /// Adds the selected architectures to the picks; one step of undo.
    void pickSelection();
    void clearPicks();

private:
    void showCounts();

    StudioDocument& document_;
    StatusStrip& status_;
};

} // namespace latency
