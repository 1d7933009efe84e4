#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_engine.h"

#include <functional>

namespace latency
{

/// Child processes on this machine, started by a pool that is a process of its own.
class LocalEngine final : public SweepEngine
{
public:
    [[nodiscard]] std::string name() const override { return "local"; }
    [[nodiscard]] std::string title() const override { return "This machine"; }
    [[nodiscard]] Result<std::string> submit(const SweepFolder& folder,
                                             const EngineSettings& settings,
                                             std::stop_token stop) const override;
    [[nodiscard]] Result<QueueState> queue(const SweepFolder& folder,
                                           const EngineSettings& settings,
                                           std::stop_token stop) const override;
    [[nodiscard]] Result<void> cancel(const SweepFolder& folder, const EngineSettings& settings,
                                      std::stop_token stop) const override;
};

/// Jobs at once so that threads × processes do not exceed the cores and each has 400 MB of the
/// memory available; at least one.
int localProcesses(const EngineSettings& settings);

/// The pool: starts jobs until none is left that may be computed here, ends them when the folder
/// is marked as cancelled or a stop is requested. One pool per folder works; others wait for it.
///
/// settled  called now and then with the number of done jobs
/// errors   the folder cannot be read or written
Result<void> runLocalPool(const std::filesystem::path& folder, const EngineSettings& settings,
                          std::stop_token stop,
                          const std::function<void(const JobStates&)>& looked = {});

} // namespace latency
