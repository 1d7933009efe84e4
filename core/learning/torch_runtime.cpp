// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/torch_runtime.h"

#include <ATen/Parallel.h>
#include <ATen/core/Tensor.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/ones.h>
#include <torch/csrc/api/include/torch/version.h>

#include <dlfcn.h>

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>

namespace latency
{

namespace
{

/// OpenBLAS' description of itself in this process, such as "OpenBLAS 0.3.21 NO_LAPACKE
/// DYNAMIC_ARCH USE_OPENMP SapphireRapids MAX_THREADS=64"; nullptr for another BLAS.
///
/// The system's BLAS is bound at program start, so it is only known at run time.
const char* openBlasConfiguration()
{
    using Describe = const char* (*)();
    const auto describe = reinterpret_cast<Describe>(dlsym(RTLD_DEFAULT, "openblas_get_config"));
    return describe ? describe() : nullptr;
}

std::string blasDescription()
{
    const char* configuration = openBlasConfiguration();
    if (!configuration)
        return "not OpenBLAS (slow unless tuned)";
    std::string version = "OpenBLAS";
    std::string processor = "one processor kind";
    std::string threading = "threads of its own";
    std::istringstream words(configuration);
    for (std::string word; words >> word;) {
        if (!word.empty() && word.front() >= '0' && word.front() <= '9')
            version += " " + word;
        else if (word == "USE_OPENMP")
            threading = "openmp";
        else if (word == "SINGLE_THREADED")
            threading = "one thread";
        else if (word != "OpenBLAS" && word.find('_') == std::string::npos)
            processor = word;
    }
    return version + " (" + processor + ", " + threading + ")";
}

/// Billions of multiplications and additions per second in products of square float matrices.
double measureGigaflops()
{
    using Clock = std::chrono::steady_clock;
    constexpr std::int64_t size = 768;
    const at::Tensor left = at::ones({size, size});
    const at::Tensor right = at::ones({size, size});
    at::Tensor product = at::ones({size, size});
    const auto multiply = [&] { at::addmm_out(product, product, left, right, 0, 1); };
    multiply(); // wakes the threads
    double best = 0.0;
    const auto end = Clock::now() + std::chrono::milliseconds(40);
    do {
        const auto start = Clock::now();
        multiply();
        const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
        best = std::max(best, 2.0 * size * size * size / seconds * 1e-9);
    } while (Clock::now() < end);
    return best;
}

} // namespace

void setTorchThreads(int threads)
{
    const int available = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    // With OpenMP, OpenBLAS uses this number as well.
    at::set_num_threads(std::clamp(threads, 1, available));
}

int torchThreads()
{
    return at::get_num_threads();
}

TorchRuntime measureTorchRuntime()
{
    TorchRuntime runtime;
    runtime.torchVersion = TORCH_VERSION;
    runtime.blas = blasDescription();
    runtime.threads = torchThreads();
    try {
        runtime.gigaflops = measureGigaflops();
    } catch (const std::exception&) {
        runtime.gigaflops = 0.0;
    }
    return runtime;
}

} // namespace latency
