// SPDX-License-Identifier: GPL-3.0-or-later
// A library to be loaded before a program (LD_PRELOAD): counts calls of the system and lets one of
// them fail:
//
//   FAULT_CALL   open, write, sync, rename or allocate; memory limits the whole program instead
//   FAULT_AT     which of these calls fails, from 1; 0 for none. MB with FAULT_CALL=memory
//   FAULT_ERROR  EIO, ENOSPC or KILL: the program ends there as if the power had gone
//   FAULT_BELOW  only files below this folder are watched
//   FAULT_COUNT  a file for the number of calls, written when the program ends
//
// Only opening for writing counts. Only C++'s allocations of at least 64 bytes after main has begun
// count.
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <new>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace
{

constexpr std::size_t kLeastAllocation = 64;

const char* setting(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

/// What the environment asks for; read once, before main.
struct Asked {
    char call[16] = "";
    long at = 0;
    int error = 0; ///< 0: the program is killed
    char below[PATH_MAX] = "";
};
Asked asked;
std::atomic<long> calls = 0;
std::atomic<bool> hasBegun = false;

bool isAsked(const char* call)
{
    return hasBegun && std::strcmp(asked.call, call) == 0;
}

/// Counts a call that is watched.
///
/// returns  whether this is the one to fail
bool isTurn()
{
    return ++calls == asked.at;
}

int failed()
{
    if (asked.error == 0) {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }
    errno = asked.error;
    return -1;
}

bool isBelow(const char* path)
{
    const std::size_t length = std::strlen(asked.below);
    return length > 0 && std::strncmp(path, asked.below, length) == 0;
}

bool isBelow(int descriptor)
{
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length < 0)
        return false;
    path[length] = '\0';
    return isBelow(path);
}

bool opensForWriting(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

int openAt(int folder, const char* path, int flags, mode_t mode)
{
    if (isAsked("open") && opensForWriting(flags) && isBelow(path) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
}

/// A write that fails has written half, as on a disk that fills up.
bool failsWrite(int descriptor, const void* bytes, std::size_t count)
{
    if (!isAsked("write") || !isBelow(descriptor) || !isTurn())
        return false;
    ::syscall(SYS_write, descriptor, bytes, count / 2);
    failed();
    return true;
}

template <class Function>
Function next(const char* name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

void readSettings()
{
    std::snprintf(asked.call, sizeof asked.call, "%s", setting("FAULT_CALL"));
    std::snprintf(asked.below, sizeof asked.below, "%s", setting("FAULT_BELOW"));
    asked.at = std::atol(setting("FAULT_AT"));
    const char* error = setting("FAULT_ERROR");
    asked.error = std::strcmp(error, "KILL") == 0  ? 0
                  : std::strcmp(error, "EIO") == 0 ? EIO
                                                   : ENOSPC;
    if (std::strcmp(asked.call, "memory") == 0 && asked.at > 0) {
        const rlimit limit{static_cast<rlim_t>(asked.at) << 20U, static_cast<rlim_t>(asked.at)
                                                                     << 20U};
        ::setrlimit(RLIMIT_AS, &limit);
    }
}

void writeCount()
{
    hasBegun = false;
    const char* file = setting("FAULT_COUNT");
    if (*file == '\0')
        return;
    char text[32];
    const int length = std::snprintf(text, sizeof text, "%ld\n", calls.load());
    const int descriptor =
        static_cast<int>(::syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC, 0600));
    ::syscall(SYS_write, descriptor, text, length);
    ::syscall(SYS_close, descriptor);
}

using Main = int (*)(int, char**, char**);
Main realMain = nullptr;

int watchedMain(int count, char** arguments, char** environment)
{
    readSettings();
    hasBegun = true;
    const int status = realMain(count, arguments, environment);
    writeCount();
    return status;
}

bool failsAllocation(std::size_t size)
{
    return size >= kLeastAllocation && isAsked("allocate") && isTurn();
}

void* allocated(std::size_t size)
{
    void* memory = failsAllocation(size) ? nullptr : std::malloc(size > 0 ? size : 1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void* allocated(std::size_t size, std::align_val_t alignment)
{
    void* memory = nullptr;
    if (failsAllocation(size) ||
        ::posix_memalign(&memory, static_cast<std::size_t>(alignment), size) != 0)
        throw std::bad_alloc();
    return memory;
}

} // namespace

extern "C" {

int __libc_start_main(Main main, int count, char** arguments, void (*begin)(), void (*end)(),
                      void (*ended)(), void* stack)
{
    realMain = main;
    using Start = int (*)(Main, int, char**, void (*)(), void (*)(), void (*)(), void*);
    return next<Start>("__libc_start_main")(watchedMain, count, arguments, begin, end, ended,
                                            stack);
}

/// Programs that leave without returning from main.
void _exit(int status)
{
    writeCount();
    ::syscall(SYS_exit_group, status);
    __builtin_unreachable();
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>(va_arg(rest, int));
    va_end(rest);
    return openAt(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>(va_arg(rest, int));
    va_end(rest);
    return openAt(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>(va_arg(rest, int));
    va_end(rest);
    return openAt(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const auto mode = static_cast<mode_t>(va_arg(rest, int));
    va_end(rest);
    return openAt(folder, path, flags, mode);
}

int mkstemp(char* pattern)
{
    if (isAsked("open") && isBelow(pattern) && isTurn())
        return failed();
    return next<int (*)(char*)>("mkstemp")(pattern);
}

int mkostemp(char* pattern, int flags)
{
    if (isAsked("open") && isBelow(pattern) && isTurn())
        return failed();
    return next<int (*)(char*, int)>("mkostemp")(pattern, flags);
}

FILE* fopen(const char* path, const char* mode)
{
    if (isAsked("open") && *mode != 'r' && isBelow(path) && isTurn()) {
        failed();
        return nullptr;
    }
    return next<FILE* (*)(const char*, const char*)>("fopen")(path, mode);
}

FILE* fopen64(const char* path, const char* mode)
{
    if (isAsked("open") && *mode != 'r' && isBelow(path) && isTurn()) {
        failed();
        return nullptr;
    }
    return next<FILE* (*)(const char*, const char*)>("fopen64")(path, mode);
}

int mkdir(const char* path, mode_t mode)
{
    if (isAsked("open") && isBelow(path) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_mkdirat, AT_FDCWD, path, mode));
}

ssize_t write(int descriptor, const void* bytes, size_t count)
{
    return failsWrite(descriptor, bytes, count) ? -1
                                                : ::syscall(SYS_write, descriptor, bytes, count);
}

ssize_t writev(int descriptor, const iovec* parts, int count)
{
    if (count > 0 && failsWrite(descriptor, parts[0].iov_base, parts[0].iov_len))
        return -1;
    return ::syscall(SYS_writev, descriptor, parts, count);
}

int fsync(int descriptor)
{
    if (isAsked("sync") && isBelow(descriptor) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

int fdatasync(int descriptor)
{
    if (isAsked("sync") && isBelow(descriptor) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_fdatasync, descriptor));
}

int rename(const char* from, const char* to)
{
    if (isAsked("rename") && isBelow(to) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    if (isAsked("rename") && isBelow(to) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int link(const char* from, const char* to)
{
    if (isAsked("rename") && isBelow(to) && isTurn())
        return failed();
    return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
}

} // extern "C"

void* operator new(std::size_t size)
{
    return allocated(size);
}

void* operator new[](std::size_t size)
{
    return allocated(size);
}

void* operator new(std::size_t size, std::align_val_t alignment)
{
    return allocated(size, alignment);
}

void* operator new[](std::size_t size, std::align_val_t alignment)
{
    return allocated(size, alignment);
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    return failsAllocation(size) ? nullptr : std::malloc(size > 0 ? size : 1);
}

void* operator new[](std::size_t size, const std::nothrow_t&) noexcept
{
    return failsAllocation(size) ? nullptr : std::malloc(size > 0 ? size : 1);
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}
