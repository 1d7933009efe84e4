#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <chrono>

namespace latency
{

/// Ends the program after `time` with status 0, whatever worker threads and destructors do; files
/// that are being saved are finished first. The first call counts.
void endProgramWithin(std::chrono::milliseconds time);

/// While one lives, `endProgramWithin` waits: a person's work is being saved.
class UnfinishedSave
{
public:
    UnfinishedSave();
    UnfinishedSave(const UnfinishedSave&);
    UnfinishedSave& operator=(const UnfinishedSave&) = default;
    ~UnfinishedSave();
};

} // namespace latency
