// SPDX-License-Identifier: GPL-3.0-or-later
// The directory of a zip archive, and every file in it.
#include "core/dataset/containers/zip_container.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/fuzzed_input.h"

using namespace latency;

namespace
{

void read(std::string_view bytes)
{
    const auto archive = ZipArchive::read(bytes, "file.zip");
    fuzz::expectSentence(archive);
    fuzz::expectSentence(storedZipFile(bytes, "data.pkl", "file.zip"));
    if (!archive)
        return;
    for (const auto& [name, entry] : archive->entries()) {
        fuzz::expectSentence(archive->stored(entry));
        const auto contents = archive->unpacked(entry, 1U << 20U);
        fuzz::expectSentence(contents);
        fuzz::expect(!contents || contents->size() <= 1U << 20U, "no more than was asked for");
    }
}

const fuzz::Registration registration("zip_archive", read);

} // namespace
