#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

namespace latency
{

/// While it lives, LibTorch and its BLAS use only the thread they are called from: the other
/// processors have work of their own.
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
