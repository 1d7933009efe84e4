// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/plain_output.h"

#include "core/base/plain_text.h"

#include <algorithm>
#include <string_view>

namespace latency
{
namespace
{

constexpr std::string_view kEraseLine = "\033[K";
constexpr std::string_view kKept = "\n\t";

std::string plainLines(std::string_view text)
{
    std::string plain;
    // A progress line begins by going back; a name must not.
    if (text.starts_with('\r')) {
        plain = '\r';
        text.remove_prefix(1);
    }
    while (!text.empty()) {
        const std::size_t end =
            std::min({text.find_first_of(kKept), text.find(kEraseLine), text.size()});
        plain += plainText(text.substr(0, end));
        const std::size_t kept = text.substr(end).starts_with(kEraseLine) ? kEraseLine.size()
                                 : end < text.size()                      ? 1
                                                                          : 0;
        plain += text.substr(end, kept);
        text.remove_prefix(end + kept);
    }
    return plain;
}

} // namespace

PlainOutput::PlainOutput(std::ostream& stream) : stream_(stream), target_(stream.rdbuf(this)) {}

PlainOutput::~PlainOutput()
{
    pass(waiting_.size());
    stream_.rdbuf(target_);
}

PlainOutput::int_type PlainOutput::overflow(int_type letter)
{
    if (traits_type::eq_int_type(letter, traits_type::eof()))
        return traits_type::not_eof(letter);
    const char one = traits_type::to_char_type(letter);
    return xsputn(&one, 1) == 1 ? letter : traits_type::eof();
}

std::streamsize PlainOutput::xsputn(const char* letters, std::streamsize count)
{
    waiting_.append(letters, static_cast<std::size_t>(count));
    const std::size_t lineEnd = waiting_.rfind('\n');
    return lineEnd == waiting_.npos || pass(lineEnd + 1) ? count : 0;
}

int PlainOutput::sync()
{
    return pass(waiting_.size()) && target_->pubsync() == 0 ? 0 : -1;
}

/// Passes on the first `count` buffered bytes.
bool PlainOutput::pass(std::size_t count)
{
    const std::string plain = plainLines(std::string_view(waiting_).substr(0, count));
    waiting_.erase(0, count);
    const auto size = static_cast<std::streamsize>(plain.size());
    return target_->sputn(plain.data(), size) == size;
}

} // namespace latency
