#include "service/ratingvalue.h"
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace touchstone::service {

namespace {

constexpr std::string_view kNone = "none";

tl::unexpected<Error> refuse(const Criterion& criterion, const std::string& value, const char* why)
{
    constexpr std::size_t kShown = 64;
    return fail(ErrorCode::Answer, criterion.id, why + (": " + value.substr(0, kShown)));
}

/// Items of a list, or of a text with delimiters.
std::vector<std::string> itemsOf(const exchange::RatingRecord& rating)
{
    if (rating.list)
        return *rating.list;
    std::vector<std::string> items;
    const std::string& value = rating.value;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = std::min(value.find_first_of(";,|", begin), value.size());
        const std::string item = value.substr(begin, end - begin);
        const std::size_t first = item.find_first_not_of(' ');
        if (first != std::string::npos)
            items.push_back(item.substr(first, item.find_last_not_of(' ') - first + 1));
        begin = end + 1;
    }
    return items;
}

const Option* optionOf(const Criterion& criterion, const std::string& value)
{
    if (const Option* option = criterion.option(value))
        return option;
    const auto found = std::find_if(criterion.options.begin(), criterion.options.end(),
        [&value](const Option& option) { return option.label.en == value || option.label.zhCN == value; });
    return found == criterion.options.end() ? nullptr : &*found;
}

Result<AnswerValue> choice(const Criterion& criterion, const exchange::RatingRecord& rating)
{
    if (rating.list && rating.list->size() != 1)
        return refuse(criterion, rating.value, "one option is needed");
    const Option* option = optionOf(criterion, rating.list ? rating.list->front() : rating.value);
    if (option == nullptr)
        return refuse(criterion, rating.value, "no such option");
    return ChoiceAnswer {option->code};
}

Result<AnswerValue> scale(const Criterion& criterion, const std::string& value)
{
    double points = 0;
    const char* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, points);
    if (value.empty() || read.ec != std::errc {} || read.ptr != end || points != std::floor(points))
        return refuse(criterion, value, "no whole point");
    if (points < criterion.min || points > criterion.max)
        return refuse(criterion, value, "outside the scale");
    return ScaleAnswer {static_cast<int>(points)};
}

Result<AnswerValue> flags(const Criterion& criterion, const exchange::RatingRecord& rating)
{
    FlagsAnswer answer;
    if (rating.value.empty() && !rating.none)
        return refuse(criterion, rating.value, "empty");
    for (const std::string& item : itemsOf(rating)) {
        if (item == kNone)
            continue;
        const Option* option = optionOf(criterion, item);
        if (option == nullptr)
            return refuse(criterion, item, "no such flag");
        answer.codes.push_back(option->code);
    }
    return answer;
}

Result<AnswerValue> best(const Criterion& criterion, const exchange::RatingRecord& rating)
{
    if (rating.value.empty() && !rating.none)
        return refuse(criterion, rating.value, "empty");
    BestOfAnswer answer;
    for (const std::string& item : itemsOf(rating)) {
        if (item != kNone)
            answer.labels.push_back(item);
    }
    return answer;
}

std::string textOf(const exchange::RatingRecord& rating)
{
    if (!rating.list)
        return rating.value;
    std::string text;
    for (const std::string& item : *rating.list)
        text.append(text.empty() ? "" : "\n").append(item);
    return text;
}

bool number(std::string_view& text, std::size_t digits, int& to)
{
    if (text.size() < digits)
        return false;
    const auto read = std::from_chars(text.data(), text.data() + digits, to);
    if (read.ec != std::errc {} || read.ptr != text.data() + digits)
        return false;
    text.remove_prefix(digits);
    return true;
}

bool sign(std::string_view& text, std::string_view any)
{
    if (text.empty() || any.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

}

Result<AnswerValue> ratingValue(const Criterion& criterion, const exchange::RatingRecord& rating)
{
    switch (criterion.kind) {
    case CriterionKind::Choice:
        return choice(criterion, rating);
    case CriterionKind::Scale:
        return scale(criterion, rating.value);
    case CriterionKind::Flags:
        return flags(criterion, rating);
    case CriterionKind::Text:
        return TextAnswer {textOf(rating)};
    case CriterionKind::BestOf:
        return best(criterion, rating);
    }
    return refuse(criterion, rating.value, "kind");
}

std::int64_t millisecondsOf(std::string_view text)
{
    using namespace std::chrono;
    int y = 0;
    int mo = 0;
    int d = 0;
    int h = 0;
    int mi = 0;
    int s = 0;
    if (!number(text, 4, y) || !sign(text, "-") || !number(text, 2, mo) || !sign(text, "-")
        || !number(text, 2, d) || !sign(text, "T ") || !number(text, 2, h) || !sign(text, ":")
        || !number(text, 2, mi) || !sign(text, ":") || !number(text, 2, s))
        return 0;
    const year_month_day date(year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d)));
    if (!date.ok() || h > 23 || mi > 59 || s > 60)
        return 0;
    std::int64_t fraction = 0;
    if (sign(text, ".")) {
        std::int64_t unit = 100;
        for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), unit /= 10)
            fraction += (text.front() - '0') * unit;
    }
    std::int64_t offset = 0;
    if (!text.empty() && text != "Z") {
        const bool west = text.front() == '-';
        int oh = 0;
        int om = 0;
        if (!sign(text, "+-") || !number(text, 2, oh) || (sign(text, ":"), !number(text, 2, om))
            || !text.empty())
            return 0;
        offset = (oh * 60 + om) * (west ? -60000 : 60000);
    }
    const auto time = sys_days(date) + hours(h) + minutes(mi) + seconds(s);
    return duration_cast<milliseconds>(time.time_since_epoch()).count() + fraction - offset;
}

}
