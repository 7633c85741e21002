#include "domain/scheme.h"
#include "embedded_schemes.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace touchstone {
namespace {

template <class T, class Match> const T* find(const std::vector<T>& list, Match match)
{
    const auto found = std::find_if(list.begin(), list.end(), match);
    return found == list.end() ? nullptr : &*found;
}

std::vector<Scheme> loadBuiltins()
{
    std::vector<Scheme> schemes;
    for (const EmbeddedFile& file : embedded::schemes()) {
        auto scheme = parseScheme(file.bytes);
        if (!scheme) {
            // The file is part of the program: a fault in it is one of the program, in release builds too.
            std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(file.name.size()), file.name.data(),
                scheme.error().subject.c_str());
            std::abort();
        }
        schemes.push_back(std::move(*scheme));
    }
    return schemes;
}

}

const Option* Criterion::option(std::string_view code) const
{
    return find(options, [&](const Option& option) { return option.code == code; });
}

const Criterion* Scheme::criterion(std::string_view wanted) const
{
    return find(criteria, [&](const Criterion& criterion) { return criterion.id == wanted; });
}

const Criterion* Scheme::criterionWithRole(std::string_view role) const
{
    if (role.empty())
        return nullptr;
    return find(criteria, [&](const Criterion& criterion) { return criterion.role == role; });
}

const Facet* Scheme::domain(std::string_view code) const
{
    return find(domains, [&](const Facet& facet) { return facet.code == code; });
}

const std::vector<Scheme>& builtinSchemes()
{
    static const std::vector<Scheme> schemes = loadBuiltins();
    return schemes;
}

const Scheme* builtinScheme(std::string_view id)
{
    return find(builtinSchemes(), [&](const Scheme& scheme) { return scheme.id == id; });
}

}
