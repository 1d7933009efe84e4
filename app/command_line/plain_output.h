#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ostream>
#include <streambuf>
#include <string>

namespace latency
{

/// Filters a stream during its lifetime so that only plain text (plain_text.h) reaches the
/// terminal, whatever file names, arguments and files contain. Line breaks, tabs and the escape
/// sequence of progress lines pass.
class PlainOutput final : public std::streambuf
{
public:
    explicit PlainOutput(std::ostream& stream);
    PlainOutput(const PlainOutput&) = delete;
    PlainOutput& operator=(const PlainOutput&) = delete;
    PlainOutput(PlainOutput&&) = delete;
    PlainOutput& operator=(PlainOutput&&) = delete;
    ~PlainOutput() override;

protected:
    int_type overflow(int_type letter) override;
    std::streamsize xsputn(const char* letters, std::streamsize count) override;
    int sync() override;

private:
    bool pass(std::size_t count);

    std::ostream& stream_;
    std::streambuf* target_;
    std::string waiting_; ///< the unfinished last line, so that no letter is split
};

} // namespace latency
