#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// Restricts LibTorch and its BLAS to the calling thread during its lifetime: the other processors
/// are busy with other parts.
class SingleThread
{
public:
    SingleThread();
    ~SingleThread();
    SingleThread(const SingleThread&) = delete;
    SingleThread& operator=(const SingleThread&) = delete;

private:
    int before_;
};

} // namespace latency
