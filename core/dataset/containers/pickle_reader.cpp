// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_reader.h"

#include "core/base/file_text.h"
#include "core/dataset/containers/pickle_machine.h"
#include "core/dataset/containers/zip_container.h"

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
    std::string_view pickle;
    PlainDocument document;
    if (looksLikeZip(source)) {
        const auto archive = ZipArchive::read(source, where);
        if (!archive)
            return archive.error();
        const auto entry = archive->findEnding("data.pkl");
        if (!entry)
            return Error{
                where +
                " contains no file that ends in data.pkl; expected an archive written by PyTorch."};
        if (entry->method == 0) {
            const auto stored = archive->stored(*entry);
            if (!stored)
                return stored.error();
            const auto place = static_cast<std::size_t>(stored->data() - source.data());
            const std::size_t size = stored->size();
            document = PlainDocument(std::move(source));
            pickle = document.source().substr(place, size);
        } else {
            auto unpacked = archive->unpacked(*entry, kLargestPickle);
            if (!unpacked)
                return unpacked.error();
            document = PlainDocument(std::move(*unpacked));
            pickle = document.source();
        }
    } else {
        document = PlainDocument(std::move(source));
        pickle = document.source();
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
