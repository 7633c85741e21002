#pragma once
#include <functional>
#include <string>
#include <utility>

namespace touchstone {

/// A public id of one kind of thing: 32 lower-case hex digits made from 128 random bits by the project.
/// Ids of different kinds do not convert into each other. Empty = none.
template <class Tag> class Id {
public:
    Id() = default;
    explicit Id(std::string value)
        : m_value(std::move(value))
    {
    }
    const std::string& str() const { return m_value; }
    bool empty() const { return m_value.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string m_value;
};

using ProjectId = Id<struct ProjectTag>;
using PromptId = Id<struct PromptTag>;
using ModelId = Id<struct ModelTag>;
using ResponseId = Id<struct ResponseTag>;
using AnnotatorId = Id<struct AnnotatorTag>;
using RoundId = Id<struct RoundTag>;
using ItemId = Id<struct ItemTag>;
using EventId = Id<struct EventTag>;
using WriterId = Id<struct WriterTag>;
using PackageId = Id<struct PackageTag>;

}

template <class Tag> struct std::hash<touchstone::Id<Tag>> {
    std::size_t operator()(const touchstone::Id<Tag>& id) const noexcept
    {
        return std::hash<std::string> {}(id.str());
    }
};
