#include "fuzzread.h"

/// Tasks with annotations, and the flat forms of ratings, read as such whatever the keys say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    touchstone::exchange::ReadOptions options;
    options.shape = touchstone::exchange::Shape::Ratings;
    return touchstone::testing::fuzzRead(data, size, "input.json", options);
}
