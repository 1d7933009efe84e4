// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/single_thread.h"

#include <ATen/Parallel.h>

#include <omp.h>

namespace latency
{

// Querying LibTorch first makes it set its own number for this thread now instead of later.
SingleThread::SingleThread() : before_(at::get_num_threads())
{
    omp_set_num_threads(1);
}

SingleThread::~SingleThread()
{
    omp_set_num_threads(before_);
}

} // namespace latency
