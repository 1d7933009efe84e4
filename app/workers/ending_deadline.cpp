// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/ending_deadline.h"

#include "app/command_line/end_program.h"
#include "app/command_line/exit_status.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace latency
{
namespace
{

std::once_flag deadlineSet;
std::mutex savesMutex;
std::condition_variable allSaved;
int unfinishedSaves = 0;

} // namespace

void endProgramWithin(std::chrono::milliseconds time)
{
    // A detached thread: `main` may have returned before it wakes.
    std::call_once(deadlineSet, [time] {
        std::thread([time] {
            std::this_thread::sleep_for(time);
            std::unique_lock lock(savesMutex);
            allSaved.wait(lock, [] { return unfinishedSaves == 0; });
            endProgram(Done);
        }).detach();
    });
}

UnfinishedSave::UnfinishedSave()
{
    const std::lock_guard lock(savesMutex);
    ++unfinishedSaves;
}

UnfinishedSave::UnfinishedSave(const UnfinishedSave&) : UnfinishedSave() {}

UnfinishedSave::~UnfinishedSave()
{
    const std::lock_guard lock(savesMutex);
    --unfinishedSaves;
    allSaved.notify_all();
}

} // namespace latency
