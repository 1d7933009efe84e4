// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/encoded_candidates.h"

#include "core/base/option_marks.h"
#include "core/encoding/encoding.h"
#include "core/encoding/encoding_choices.h"
#include "core/encoding/standardize.h"

#include <algorithm>

namespace latency
{

std::vector<OptionSpec> encodingOptions()
{
    return {
        choiceOption("encoding", "Encoding", "one-hot", encodingChoices(),
                     "Encoding by which architectures are compared."),
        quirky(choiceOption("scale", "Scale", "standardized",
                            {{"standardized", "standardised columns"}, {"paper", "as published"}},
                            "Whether every column of the encoding has the same weight."),
               "Columns keep their units, so the one with the largest numbers dominates.")};
}

Result<EncodedCandidates> encodedCandidates(const SamplingRequest& request)
{
    EncodedCandidates encoded;
    encoded.architectures = candidates(request);
    if (auto error = shortage(request, encoded.architectures))
        return *error;
    const auto name = request.options.at("encoding").get<std::string>();
    const Encoding* encoding = findEncoding(name);
    if (!encoding->info().supportsSpace(request.table->space().name()))
        return Error{"sampler: the encoding " + name + " does not know " +
                     request.table->space().title() + "; expected one that does."};
    auto outcome = encoding->encode(*request.table, {});
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    FloatMatrix all = std::move(std::get<FloatMatrix>(outcome));
    if (request.options.at("scale") != "paper")
        all = standardized(std::move(all));
    encoded.rows = FloatMatrix(encoded.architectures.size(), all.columns());
    for (std::size_t i = 0; i < encoded.architectures.size(); ++i)
        std::ranges::copy(all.row(static_cast<std::size_t>(encoded.architectures[i])),
                          encoded.rows.row(i).begin());
    return encoded;
}

} // namespace latency
