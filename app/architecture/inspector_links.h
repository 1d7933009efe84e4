#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/architecture/architecture_presenter.h"

namespace latency
{

/// Fills an inspector with the current architecture and the reasons for its prediction. Returns the
/// presenter of the architecture; `parent` owns both.
ArchitecturePresenter* presentArchitectures(StudioDocument& document,
                                            ArchitectureInspector& inspector, QObject* parent);

} // namespace latency
