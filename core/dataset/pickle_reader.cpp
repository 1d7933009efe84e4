// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/pickle_reader.h"

#include "core/base/file_text.h"
#include "core/dataset/pickle_machine.h"
#include "core/dataset/zip_container.h"

namespace latency
{

namespace
{

Result<PlainDocument> readPickleWith(PickleObjects objects, std::string source,
                                     const std::string& where)
{
    if (source.empty())
        return Error{where + " is empty; expected a pickle."};
    if (source.size() > kLargestPickle)
        return Error{where + " has " + std::to_string(source.size()) + " bytes; at most " +
                     std::to_string(kLargestPickle) + " are read."};
    PlainDocument document(std::move(source));
    std::string_view pickle = document.source();
    if (looksLikeZip(pickle)) {
        const auto entry = storedZipFile(pickle, "data.pkl", where);
        if (!entry)
            return entry.error();
        pickle = *entry;
    }
    PickleMachine machine(document, pickle, objects);
    if (const auto failure = machine.run())
        return Error{where + ", byte " + std::to_string(machine.position()) + ": " + *failure +
                     "."};
    return document;
}

} // namespace

Result<PlainDocument> readPickle(std::string source, const std::string& where)
{
    return readPickleWith(PickleObjects::Refused, std::move(source), where);
}

Result<PlainDocument> readPickleWithTensors(std::string source, const std::string& where)
{
    return readPickleWith(PickleObjects::AsData, std::move(source), where);
}

Result<PlainDocument> readPickleFile(const std::filesystem::path& file)
{
    auto bytes = readFile(file, kLargestPickle);
    if (!bytes)
        return bytes.error();
    return readPickle(std::move(bytes).value(), file.string());
}

} // namespace latency
