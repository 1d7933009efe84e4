// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch_module/load_torch_module.h"

#include <dlfcn.h>
#include <sys/mman.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

/// LibTorch, OpenBLAS and their dependencies, including OpenBLAS's buffers for its threads.
constexpr std::size_t kAddressSpace = 1000U << 20U;

fs::path moduleFile()
{
    std::error_code fault;
    const fs::path folder = fs::read_symlink("/proc/self/exe", fault).parent_path();
    const fs::path beside = folder / LATENCY_TORCH_MODULE;
    if (fs::exists(beside, fault))
        return beside;
    return (folder / LATENCY_MODULE_FOLDER / LATENCY_TORCH_MODULE).lexically_normal();
}

/// With little address space, OpenBLAS requests its buffers in an endless loop.
void requireAddressSpace()
{
    void* there =
        mmap(nullptr, kAddressSpace, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (there == MAP_FAILED)
        throw std::runtime_error("LibTorch needs " + std::to_string(kAddressSpace >> 20U) +
                                 " MB of address space, more than this process has left (ulimit "
                                 "-v)");
    munmap(there, kAddressSpace);
}

} // namespace

const TorchFunctions& loadTorchModule()
{
    requireAddressSpace();
    const fs::path file = moduleFile();
    void* module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto functions =
        module ? reinterpret_cast<TorchFunctionsGetter>(dlsym(module, kTorchFunctionsName))
               : nullptr;
    if (!functions)
        throw std::runtime_error(std::string("LibTorch's part of the program cannot be loaded: ") +
                                 dlerror());
    return *functions(); // never unloaded: LibTorch's threads run on
}

} // namespace latency
