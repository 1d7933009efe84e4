#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <chrono>

namespace latency
{

/// Ends the program after `time` with status 0, regardless of worker threads and destructors, but
/// after files being saved are complete. Only the first call has an effect.
void endProgramWithin(std::chrono::milliseconds time);

/// Delays `endProgramWithin` during its lifetime, while the user's work is being saved.
class UnfinishedSave
{
public:
    UnfinishedSave();
    UnfinishedSave(const UnfinishedSave&);
    UnfinishedSave& operator=(const UnfinishedSave&) = default;
    ~UnfinishedSave();
};

} // namespace latency
