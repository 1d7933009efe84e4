#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweep_engine.h"

namespace latency
{

/// Slurm, through sbatch, squeue, scontrol and scancel, here or on a machine reached by ssh that
/// has the same folders. Jobs are arrays named latency-MARK-BATCH after the folder's mark, and
/// found by that name: Slurm gives the ids of lost jobs to later ones. What is done is decided by
/// the folder's files, since Slurm forgets finished jobs.
class SlurmEngine final : public SweepEngine
{
public:
    [[nodiscard]] std::string name() const override { return "slurm"; }
    [[nodiscard]] std::string title() const override { return "Slurm"; }
    [[nodiscard]] Result<std::string> submit(const SweepFolder& folder,
                                             const EngineSettings& settings,
                                             std::stop_token stop) const override;
    [[nodiscard]] Result<QueueState> queue(const SweepFolder& folder,
                                           const EngineSettings& settings,
                                           std::stop_token stop) const override;
    [[nodiscard]] Result<void> cancel(const SweepFolder& folder, const EngineSettings& settings,
                                      std::stop_token stop) const override;
};

/// The ids of a batch, in the order of its array.
///
/// errors  no such batch, a line that is no id
Result<std::vector<std::string>> readBatch(const SweepFolder& folder, const std::string& number);

} // namespace latency
