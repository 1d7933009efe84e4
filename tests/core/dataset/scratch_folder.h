#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/atomic_file.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <string_view>

/// A folder for one test, removed with it.
class ScratchFolder
{
public:
    [[nodiscard]] std::filesystem::path path() const { return folder_.path().toStdString(); }
    /// Writes a file and returns its path.
    std::string write(const std::string& name, std::string_view contents) const
    {
        const std::filesystem::path file = path() / name;
        if (!latency::writeFileAtomically(file, contents))
            qFatal("cannot write a test's file");
        return file.string();
    }

private:
    QTemporaryDir folder_;
};
