// SPDX-License-Identifier: GPL-3.0-or-later
// For run.sh:
//   mutate LIST                prints "ID TEST…" for every mistake of the list
//   mutate LIST ID ROOT COPY   writes the file of that mistake, mistaken, from the tree ROOT to the
//   tree COPY
//                              and prints the file's path
#include "core/base/atomic_file.h"
#include "tests/mutations/mutation_list.h"

#include <algorithm>
#include <iostream>

using namespace latency;
using namespace latency::mutations;

namespace
{

int failed(const std::string& sentence)
{
    std::cerr << sentence << '\n';
    return 1;
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2 && count != 5)
        return failed("Expected mutate LIST [ID ROOT COPY].");
    const auto mutations = readMutations(arguments[1]);
    if (!mutations)
        return failed(mutations.error().message);
    if (count == 2) {
        for (const Mutation& mutation : *mutations) {
            std::cout << mutation.id;
            for (const std::string& test : mutation.tests)
                std::cout << ' ' << test;
            std::cout << '\n';
        }
        return 0;
    }
    const auto found = std::ranges::find(*mutations, arguments[2], &Mutation::id);
    if (found == mutations->end())
        return failed(std::string("There is no mistake named ") + arguments[2] + ".");
    const auto text = mistakenText(*found, arguments[3]);
    if (!text)
        return failed(text.error().message);
    if (const auto written = writeFileAtomically(arguments[4] / found->file, *text); !written)
        return failed(written.error().message);
    std::cout << found->file.string() << '\n';
    return 0;
}
