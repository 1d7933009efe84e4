// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/architecture/inspector_links.h"

#include "app/architecture/reason_presenter.h"

namespace latency
{

ArchitecturePresenter* presentArchitectures(StudioDocument& document,
                                            ArchitectureInspector& inspector, QObject* parent)
{
    auto* architectures = new ArchitecturePresenter(document, inspector, parent);
    auto* reasons = new ReasonPresenter(document, inspector, parent);
    QObject::connect(architectures, &ArchitecturePresenter::shown, reasons, &ReasonPresenter::show);
    return architectures;
}

} // namespace latency
