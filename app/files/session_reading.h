#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/session.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <string>

namespace latency
{

/// Contents of a session in a few words.
struct SessionSummary {
    int runs = 0;
    int changes = 0;       ///< steps of undo
    std::string predictor; ///< its name in the registry
    std::string dataset;   ///< requestText
};

/// Why a session could not be read, which decides what may be done with its file.
enum class SessionFault {
    None,
    Unreadable,  ///< the file: a failing disk, permissions
    OtherVersion, ///< of the program wrote it
    Damaged      ///< the contents
};

/// A session file, read as far as that is possible without its dataset.
struct ReadSession {
    SessionFault fault = SessionFault::None;
    std::string sentence; ///< about the fault
    std::shared_ptr<const nlohmann::json> json;
    SessionSummary summary;
};

/// Reads a session file; takes time in proportion to its size.
ReadSession readSession(const std::filesystem::path& file);

SessionSummary summaryOf(const Session& session);

/// "3 runs, HELP · help:fbnet".
QString summaryText(const SessionSummary& summary);

} // namespace latency
