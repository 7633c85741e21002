#include "fuzzread.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return touchstone::testing::fuzzRead(data, size, "input.json");
}
