// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/late_module.h"

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace latency
{
namespace
{

namespace fs = std::filesystem;

/// In a folder that others may write to, a file of theirs is not loaded.
bool isOurs(const fs::path& file)
{
    struct stat facts {};
    return stat(file.c_str(), &facts) == 0 && (facts.st_uid == geteuid() || facts.st_uid == 0);
}

/// Tests lie deeper in the build folder than the program, so folders above are looked at too.
fs::path lateModuleFile(const std::string& name)
{
    std::error_code fault;
    const fs::path program = fs::read_symlink("/proc/self/exe", fault).parent_path();
    const fs::path installed = (program / LATENCY_MODULE_FOLDER / name).lexically_normal();
    if (fs::exists(installed, fault))
        return installed;
    for (fs::path folder = program; folder.has_relative_path(); folder = folder.parent_path())
        if (isOurs(folder / name))
            return folder / name;
    return installed;
}

} // namespace

Result<void*> loadLateModule(const std::string& file, const char* function)
{
    void* module = dlopen(lateModuleFile(file).c_str(), RTLD_NOW | RTLD_LOCAL);
    void* found = module ? dlsym(module, function) : nullptr;
    if (found)
        return found;
    const char* reason = dlerror();
    return Error{file + " cannot be loaded: " + (reason ? reason : "no reason given") + "."};
}

} // namespace latency
