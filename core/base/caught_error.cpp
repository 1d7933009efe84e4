// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/caught_error.h"

#include <exception>
#include <new>
#include <stdexcept>
#include <string>

namespace latency
{
namespace
{

constexpr const char* kOutOfMemory = "There is not enough memory for this.";

/// LibTorch's own words for an allocation that failed.
bool isOutOfMemory(const std::string& reason)
{
    return reason.find("can't allocate memory") != reason.npos ||
           reason.find("not enough memory") != reason.npos;
}

std::string failureSentence(std::string reason)
{
    if (isOutOfMemory(reason))
        return kOutOfMemory;
    reason = reason.substr(0, reason.find('\n'));
    if (reason.empty())
        reason = "an error without a reason";
    if (reason.back() != '.')
        reason += '.';
    return "This failed: " + reason;
}

} // namespace

Error caughtError()
{
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return Error{kOutOfMemory};
    } catch (const std::length_error&) { // a container larger than any memory
        return Error{kOutOfMemory};
    } catch (const std::exception& exception) {
        return Error{failureSentence(exception.what())};
    } catch (...) {
        return Error{failureSentence({})};
    }
}

} // namespace latency
