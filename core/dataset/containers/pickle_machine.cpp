// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/containers/pickle_machine.h"

#include "core/dataset/text/ascii_text.h"
#include "core/space/architecture_text.h"

namespace latency
{
namespace
{

using Kind = PlainValue::Kind;

/// Far above any published table; each step may leave a value of 16 bytes.
constexpr std::size_t kMostSteps = 20'000'000;

} // namespace

std::optional<std::string> PickleMachine::run()
{
    constexpr unsigned char stop = '.';
    for (std::size_t steps = 0; !failure_; ++steps) {
        stepStart_ = cursor_.position();
        if (cursor_.isAtEnd())
            return "the pickle ends too early";
        const unsigned char code = cursor_.byte();
        if (code == stop)
            break;
        const bool isKnown = doNumber(code) || doContainer(code) || doMemory(code) ||
                             doText(code) || doLongText(code) || doFill(code) || doStack(code) ||
                             doCall(code) || refuse(code);
        if (!isKnown)
            fail("holds " + std::to_string(code) + ", which is not a step of a pickle");
        if (cursor_.hasFailed())
            fail("the pickle ends too early");
        if (steps > kMostSteps || !document_.hasRoomFor(0))
            fail("holds more values than this program reads");
    }
    if (!failure_)
        document_.setRoot(pop());
    return failure_;
}

bool PickleMachine::doNumber(unsigned char code)
{
    switch (code) {
    case 'G':
        push(PlainValue::ofReal(cursor_.bigEndianReal()));
        return true;
    case 'K':
        push(PlainValue::ofInteger(cursor_.byte()));
        return true;
    case 'M':
        push(PlainValue::ofInteger(cursor_.two()));
        return true;
    case 'J':
        push(PlainValue::ofInteger(static_cast<std::int32_t>(cursor_.four())));
        return true;
    case 'N':
        push({});
        return true;
    case 0x88:
    case 0x89:
        push(PlainValue::ofBoolean(code == 0x88));
        return true;
    case 0x8a:
        pushLongInteger(cursor_.byte());
        return true;
    case 0x8b:
        pushLongInteger(cursor_.four());
        return true;
    case 'I':
    case 'L':
        pushWholeNumber(cursor_.line());
        return true;
    case 'F': {
        const auto number = parseNumber<double>(trimmed(cursor_.line()));
        if (!number)
            fail("holds text where a number is expected");
        push(PlainValue::ofReal(number.value_or(0.0)));
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::doText(unsigned char code)
{
    switch (code) {
    case 'X':
        pushText(cursor_.four());
        return true;
    case 0x8c:
        pushText(cursor_.byte());
        return true;
    case 0x8d:
        pushText(cursor_.eight());
        return true;
    case 'U':
        pushByteString(cursor_.byte());
        return true;
    case 'T':
        pushByteString(cursor_.four());
        return true;
    case 'C':
        pushBytes(cursor_.byte());
        return true;
    case 'B':
        pushBytes(cursor_.four());
        return true;
    case 0x8e:
    case 0x96:
        pushBytes(cursor_.eight());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::doLongText(unsigned char code)
{
    switch (code) {
    case 'V':
        pushEscapedText(cursor_.line());
        return true;
    case 'S':
        pushQuotedText(cursor_.line());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::doContainer(unsigned char code)
{
    switch (code) {
    case ']':
    case 0x8f:
        pushSequence(Kind::List, {});
        return true;
    case 'l':
    case 0x91:
        pushSequence(Kind::List, popToMark());
        return true;
    case ')':
        pushSequence(Kind::Tuple, {});
        return true;
    case 't':
        pushSequence(Kind::Tuple, popToMark());
        return true;
    case 0x85:
    case 0x86:
    case 0x87:
        pushSequence(Kind::Tuple, popLast(code - 0x84U));
        return true;
    case '}':
        push(document_.addDictionary());
        return true;
    case 'd': {
        const std::vector<PlainValue> items = popToMark();
        push(document_.addDictionary());
        setItems(items);
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::doFill(unsigned char code)
{
    switch (code) {
    case 'a':
        append(popLast(1));
        return true;
    case 'e':
    case 0x90:
        append(popToMark());
        return true;
    case 's':
        setItems(popLast(2));
        return true;
    case 'u':
        setItems(popToMark());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::doStack(unsigned char code)
{
    switch (code) {
    case 0x80:
        if (const unsigned protocol = cursor_.byte(); protocol > 5)
            fail("is of pickle protocol " + std::to_string(protocol) + "; expected 0 to 5");
        return true;
    case 0x95:
        cursor_.eight();
        return true;
    case '(':
        marks_.push_back(stack_.size());
        return true;
    case '1':
        popToMark();
        return true;
    case '0':
        // Python's pickler removes a lone mark with the same step.
        if (!marks_.empty() && marks_.back() == stack_.size())
            marks_.pop_back();
        else
            pop();
        return true;
    case '2': {
        const PlainValue top = pop();
        push(top);
        push(top);
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::doMemory(unsigned char code)
{
    const auto lineNumber = [this] {
        const auto number = parseNumber<std::uint64_t>(trimmed(cursor_.line()));
        if (!number)
            fail("holds text where a number is expected");
        return number.value_or(0);
    };
    switch (code) {
    case 'q':
        remember(cursor_.byte());
        return true;
    case 'r':
        remember(cursor_.four());
        return true;
    case 'p':
        remember(lineNumber());
        return true;
    case 0x94:
        remember(memory_.size());
        return true;
    case 'h':
        recall(cursor_.byte());
        return true;
    case 'j':
        recall(cursor_.four());
        return true;
    case 'g':
        recall(lineNumber());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::doCall(unsigned char code)
{
    switch (code) {
    case 'c': {
        const std::string_view module = cursor_.line();
        name(module, cursor_.line());
        return true;
    }
    case 0x93: {
        const std::vector<PlainValue> names = popLast(2);
        if (names.size() == 2)
            name(document_.text(names[0]), document_.text(names[1]));
        return true;
    }
    case 'R':
        callFunction();
        return true;
    case 0x81:
        makeObject();
        return true;
    case 'b':
        setState();
        return true;
    default:
        return false;
    }
}

bool PickleMachine::refuse(unsigned char code)
{
    switch (code) {
    case 'i': {
        const std::string_view module = cursor_.line();
        fail("asks to make an object of " + inQuotes(module) + " " + inQuotes(cursor_.line()));
        return true;
    }
    case 'o':
    case 0x92:
        fail("asks to make an object of a class");
        return true;
    case 'Q':
        // The tuple with the location of the numbers stays on the stack.
        if (objects_ == PickleObjects::AsData) {
            if (!stack_.empty())
                calls_.noteStorage(stack_.back());
            return true;
        }
        [[fallthrough]];
    case 'P':
        fail("asks for data that lies outside the pickle, as PyTorch tensors do");
        return true;
    case 0x82:
    case 0x83:
    case 0x84:
        fail("asks for a registered extension");
        return true;
    case 0x97:
    case 0x98:
        fail("asks for a buffer that lies outside the pickle");
        return true;
    default:
        return false;
    }
}

} // namespace latency
