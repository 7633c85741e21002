#include "cli/mc_items.h"
#include <nlohmann/json.hpp>
#include <set>

namespace touchstone::cli {

using Json = nlohmann::ordered_json;

namespace {

constexpr int kMaxDepth = 64;

// Watches a parse for what the parser itself accepts silently.
class Watch {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed)
    {
        m_tooDeep = m_tooDeep || depth > kMaxDepth;
        if (event == Json::parse_event_t::object_start) {
            m_keys.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            m_keys.pop_back();
        } else if (event == Json::parse_event_t::key) {
            if (!m_keys.back().insert(parsed.get<std::string>()).second && m_duplicate.empty())
                m_duplicate = parsed.get<std::string>();
        }
        return true;
    }
    bool tooDeep() const { return m_tooDeep; }
    const std::string& duplicate() const { return m_duplicate; }

private:
    std::vector<std::set<std::string>> m_keys;
    std::string m_duplicate;
    bool m_tooDeep = false;
};

}

Result<Json> parseObject(const LineReader& reader, const std::string& line)
{
    try {
        Watch watch;
        Json object = Json::parse(line, std::ref(watch));
        if (watch.tooDeep())
            return tl::unexpected(reader.error(ErrorCode::Depth));
        if (!object.is_object())
            return tl::unexpected(reader.error(ErrorCode::Shape, "object"));
        if (!watch.duplicate().empty())
            return tl::unexpected(reader.error(ErrorCode::DuplicateKey, watch.duplicate()));
        return object;
    } catch (const Json::parse_error& problem) {
        Error error = reader.error(ErrorCode::Json, "JSON", problem.what());
        error.column = static_cast<std::int64_t>(problem.byte);
        return tl::unexpected(std::move(error));
    } catch (const Json::exception& problem) {
        return tl::unexpected(reader.error(ErrorCode::Json, "JSON", problem.what()));
    }
}

Result<std::string> textOf(
    const LineReader& reader, const Json& object, const std::vector<std::string>& keys, bool numbers)
{
    for (const std::string& key : keys) {
        const auto found = object.find(key);
        if (found == object.end() || found->is_null())
            continue;
        if (found->is_string())
            return found->get<std::string>();
        if (numbers && found->is_number_integer())
            return found->dump();
        return tl::unexpected(reader.error(ErrorCode::Type, key));
    }
    return std::string();
}

}
