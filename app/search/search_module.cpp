// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/search_module.h"

#include "app/architecture/inspector_links.h"
#include "app/board/board_presenter.h"
#include "app/search/board_links.h"
#include "app/search/search_presenter.h"
#include "app/workbench/selection_presenter.h"
#include "widgets/board/board_panel.h"
#include "widgets/panels/quantity_text.h"
#include "widgets/search/front_canvas.h"

namespace latency
{

SearchModule::SearchModule(const Workbench& workbench)
    : Module(workbench), panel_(new SearchPanel), inspector_(new ArchitectureInspector),
      board_(new BoardPresenter(workbench.document, panel_->board(), this)),
      presenter_(new SearchPresenter(workbench.document, *panel_, workbench.dataFolders, this))
{
    connect(presenter_, &SearchPresenter::refused, this, &SearchModule::refuse);
    connect(presenter_, &SearchPresenter::remarked, this, &SearchModule::tell);
    connect(presenter_, &SearchPresenter::saved, this, &SearchModule::tell);
    connect(presenter_, &SearchPresenter::choicesChanged, this, &SearchModule::stateChanged);
    connectBoard();
    presentInspector();
    workbench.selection.linkScatter(panel_->canvas());
    connect(&workbench.document, &StudioDocument::datasetChanged, this, [this] {
        const QuantityText quantity(workbench_.document.table()->quantity());
        panel_->setQuantity(quantity);
        inspector_->setQuantity(quantity);
    });
    exportsPicture(*panel_);
    exportsPicture(*inspector_);
    exportsTable(panel_->board(), &BoardPanel::exportRequested, panel_->board().model(),
                 QStringLiteral("measurements"));
}

void SearchModule::connectBoard()
{
    connect(board_, &BoardPresenter::refused, this, &SearchModule::refuse);
    connect(board_, &BoardPresenter::remarked, this, &SearchModule::tell);
    connect(board_, &BoardPresenter::taken, presenter_, &SearchPresenter::takeBoard);
    connect(board_, &BoardPresenter::leftOpen, presenter_, &SearchPresenter::leaveOpen);
    connect(presenter_, &SearchPresenter::targetChanged, board_, &BoardPresenter::setTarget);
    connect(presenter_, &SearchPresenter::typingWanted, board_,
            [this](int architecture) { board_->askFor(architecture); });
    connect(presenter_, &SearchPresenter::clearingWanted, board_, &BoardPresenter::askToClear);
    auto* links = new BoardLinks(workbench_, *presenter_, *board_, this);
    connect(links, &BoardLinks::refused, this, &SearchModule::refuse);
    connect(links, &BoardLinks::told, this, &SearchModule::tell);
}

void SearchModule::presentInspector()
{
    inspector_->setObjectName(QStringLiteral("searchInspector"));
    ArchitecturePresenter* architectures =
        presentArchitectures(workbench_.document, *inspector_, this);
    architectures->setSearched(
        [this](int architecture) { return presenter_->searched(architecture); });
    connect(presenter_, &SearchPresenter::beliefChanged, architectures,
            &ArchitecturePresenter::refresh);
    workbench_.selection.linkDevices(*inspector_);
}

WorkspaceInfo SearchModule::workspace() const
{
    WorkspaceInfo info;
    info.id = QStringLiteral("search");
    info.title = tr("Search");
    info.shortcut = Qt::CTRL | Qt::Key_5;
    info.helpPage = QStringLiteral("search");
    info.upper = {{QStringLiteral("search"), 1040}, {QStringLiteral("search-inspector"), 370}};
    return info;
}

std::vector<PanelEntry> SearchModule::panels()
{
    return {{QStringLiteral("search"), tr("Search"), panel_, {620, 480}, [this] { return panel_; }},
            {QStringLiteral("search-inspector"), {}, inspector_, {280, 480}}};
}

QStringList SearchModule::unkeptWork() const
{
    return presenter_->hasMeasurements() ? QStringList{tr("the measurements of the search")}
                                         : QStringList{};
}

nlohmann::json SearchModule::state() const
{
    return toJson(presenter_->choices());
}

void SearchModule::restore(const nlohmann::json& state)
{
    presenter_->choose(searchChoicesFromJson(state));
}

} // namespace latency
