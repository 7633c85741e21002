#include "exchange/writerwords.h"

#include <algorithm>
#include <array>
#include <utility>

namespace touchstone::exchange {

namespace {

struct Words {
    std::string_view en = {};
    std::string_view zhCN = {};
};

// NOLINTNEXTLINE(readability-function-size): one line for each word, in one switch
Words words(Word which)
{
    switch (which) {
    case Word::Title:
        return {"Scores", "评测得分"};
    case Word::Model:
        return {"Model", "模型"};
    case Word::Raters:
        return {"Raters", "评分人"};
    case Word::Responses:
        return {"Responses", "回答"};
    case Word::Overall:
        return {"Overall", "总体"};
    case Word::ByDomain:
        return {"By domain", "分领域"};
    case Word::ByScenario:
        return {"By scenario", "分场景"};
    case Word::Denominators:
        return {"Numbers behind the figures", "各项数字的依据"};
    case Word::Figure:
        return {"Figure", "指标"};
    case Word::Scored:
        return {"Scored (n)", "计分（n）"};
    case Word::Ratings:
        return {"Ratings", "评分数"};
    case Word::Undecided:
        return {"Undecided", "未决"};
    case Word::Excluded:
        return {"Excluded", "排除"};
    case Word::NotDefined:
        return {"not defined", "无定义"};
    case Word::NotApplicable:
        return {"not applicable", "不适用"};
    case Word::NoInterval:
        return {"no interval", "无区间"};
    case Word::Notes:
        return {"Notes", "说明"};
    case Word::Conditional:
        return {"All figures are conditional on these raters.", "所有数字均以这些评分人为条件。"};
    case Word::Rules:
        return {"Rules for the final label:", "最终标签的规则："};
    case Word::MinRaters:
        return {"Least number of ratings for a label:", "形成标签所需的最少评分数："};
    case Word::Counted:
        return {
            "A figure counts the responses with a decided label (n). Undecided responses and responses with "
            "too few ratings (excluded) are in no figure; the last table shows how many there are.",
            "每项数字只计已定标签的回答（n）。未决的回答和评分数不足而排除的回答不计入，数量见最后一表。"};
    case Word::Intervals:
        return {"Low–high is the 95 % interval:", "低–高为 95 % 区间："};
    case Word::Treatments:
        return {"Treatment:", "处理方式："};
    case Word::LeftOut:
        return {"Left out:", "未计入："};
    case Word::Codes:
        return {"Models are shown by codes.", "模型以代号表示。"};
    case Word::State:
        return {"State of the project:", "项目状态："};
    case Word::Seed:
        return {"seed", "随机种子"};
    case Word::Unsure:
        return {"Answers of unsure:", "“不确定”的答案："};
    case Word::Interim:
        return {"interim, % rated", "中期数据，已评 %"};
    case Word::Snapshot:
        return {"Snapshot:", "快照："};
    }
    return {};
}

// What the statistics and the services name in short English.
constexpr std::array<std::pair<std::string_view, std::string_view>, 99> kKnown {{
    {"other domain", "其他领域"},
    {"no variance: both raters use one and the same category", "没有差异：两位评分人都只用同一类别"},
    {"cancelled", "已取消"},
    {"fewer than two shared units", "共同评过的不足两条"},
    {"no unit has two ratings", "没有任何一条有两个评分"},
    {"the scale is not declared", "没有声明量表"},
    {"no unit that both raters rated", "两位评分人没有共同评过的条目"},
    {"no variance: all ratings are equal", "没有差异：所有评分相同"},
    {"the scale has no order", "量表没有次序"},
    {"no variance components: too few units with two ratings, or no variance",
        "无法估计方差分量：有两个评分的条目太少，或没有差异"},
    {"a ratio scale has no negative values", "比率量表不能有负值"},
    {"fewer than two raters", "评分人不足两位"},
    {"fewer than two units rated by all raters", "所有评分人都评过的不足两条"},
    {"no pair of raters for which it is defined", "没有一对评分人能算出该系数"},
    {"no repeats", "没有重复条目"},
    {"no unit with a majority of the others", "没有其他评分人形成多数的条目"},
    {"no variance between units", "条目之间没有差异"},
    {"no variance: the others are constant", "没有差异：其他评分人始终给同一值"},
    {"no variance: the rater or the others are constant", "没有差异：该评分人或其他评分人始终给同一值"},
    {"too many categories to list", "类别太多，不逐一列出"},
    {"two categories only", "只适用于两个类别"},
    {"a constant rater ranks nothing", "始终给同一值的评分人没有作出排序"},
    {"a rater uses one category only: kappa says nothing", "有评分人只用一个类别：kappa 不说明问题"},
    {"all ratings are equal: no evidence of discrimination", "所有评分相同：不能说明区分能力"},
    {"one unit: not interpretable", "只有一条：无法解释"},
    {"adjudicated", "裁定"},
    {"all labels are undecided", "全部标签未决"},
    {"bootstrap over prompts, percentile", "按问题重抽样，百分位法"},
    {"calibration", "校准"},
    {"fewer ratings than asked for", "评分数少于要求"},
    {"first", "取首次判断"},
    {"flags", "标记"},
    {"imported", "导入"},
    {"included", "计入"},
    {"left_out", "不计入"},
    {"majority", "严格多数"},
    {"mean", "平均"},
    {"median", "中位数"},
    {"missing", "视为未评"},
    {"most", "过半评分人"},
    {"no domain", "无领域"},
    {"no prompt that both answered", "没有两者都回答的问题"},
    {"not a share", "不是比例"},
    {"no ratings", "没有评分"},
    {"the category does not occur", "没有人选过"},
    {"repeats", "重复题"},
    {"separate", "单独列出"},
    {"skipped", "跳过"},
    {"third", "单列一类"},
    {"ties", "平票"},
    {"trimmed", "截尾平均"},
    {"trimmed_mean", "截尾平均"},
    {"undecided", "计为未决"},
    {"unsafe", "视为不安全"},
    {"unsure", "不确定"},
    {"Wilson on prompts", "按问题数的 Wilson 区间"},
    {"held-out prompt", "保留的问题"},
    {"nearly equal to a held-out prompt", "与保留的问题近乎相同"},
    {"rated as a panel", "并排评审"},
    {"own answer not accepted", "自拟回答未经采纳"},
    {"no final label", "没有最终标签"},
    {"safety undecided", "安全性未定"},
    {"no score", "没有分数"},
    {"below hi", "低于上限门槛"},
    {"between lo and hi", "介于两个门槛之间"},
    {"empty text", "回答为空"},
    {"empty prompt", "问题为空"},
    {"identical texts", "文本相同"},
    {"no rater scored both", "没有人给两条都评分"},
    {"gap too small", "分差太小"},
    {"raters disagree", "评分人意见不一"},
    {"chosen unsafe", "优选回答不安全"},
    {"chosen below hi", "优选回答低于门槛"},
    {"chosen without a score", "优选回答没有分数"},
    {"chosen not decided safe", "优选回答未定为安全"},
    {"same type", "类型相同"},
    {"safe and no type of refusal", "安全但不属于拒绝类"},
    {"own answer in its place", "已由自拟回答代替"},
    {"own answer without a single original", "自拟回答没有唯一对应的原回答"},
    {"source_id names a model", "来源编号含模型名"},
    {"Ratings (CSV)", "评分（CSV）"},
    {"Ratings (JSON lines)", "评分（JSON 行）"},
    {"Final labels (CSV)", "最终标签（CSV）"},
    {"Final labels (JSON lines)", "最终标签（JSON 行）"},
    {"Scores (CSV)", "得分（CSV）"},
    {"Scores (JSON)", "得分（JSON）"},
    {"Scores (LaTeX)", "得分（LaTeX）"},
    {"Scores (Markdown)", "得分（Markdown）"},
    {"Scores (Excel)", "得分（Excel）"},
    {"Ratings and scores (Excel)", "评分与得分（Excel）"},
    {"Tasks for Label Studio", "Label Studio 任务"},
    {"Pairs as CValues-Comparison", "CValues-Comparison 格式的回答对"},
    {"Good answers as 100PoisonMpts", "100PoisonMpts 格式的优质回答"},
    {"Good answers for fine-tuning (TRL)", "微调用优质回答（TRL）"},
    {"Good answers as conversations", "对话格式的优质回答"},
    {"Preference pairs (TRL DPO)", "偏好对（TRL DPO）"},
    {"Pairs for a reward model (TRL)", "奖励模型用回答对（TRL）"},
    {"Good and bad answers (TRL KTO)", "好坏回答（TRL KTO）"},
    {"Data set for Hugging Face", "Hugging Face 数据集"},
}};

}

std::string_view word(Word which, Language language)
{
    const Words both = words(which);
    return language == Language::Chinese ? both.zhCN : both.en;
}

std::string known(std::string_view text, Language language)
{
    if (language == Language::Chinese) {
        const auto found = std::find_if(
            kKnown.begin(), kKnown.end(), [text](const auto& entry) { return entry.first == text; });
        if (found != kKnown.end())
            return std::string(found->second);
    }
    return std::string(text);
}

std::string interimText(double rated, Language language)
{
    if (rated >= 1)
        return {};
    // Rounded down: what is unfinished never reads as 100 %.
    const std::string percent = std::to_string(static_cast<int>(std::max(rated, 0.0) * 100)) + " %";
    std::string text(word(Word::Interim, language));
    return text.replace(text.find('%'), 1, percent);
}

std::string_view listMark(Language language)
{
    return language == Language::Chinese ? "；" : "; ";
}

std::string inBrackets(std::string_view text, Language language)
{
    return language == Language::Chinese ? "（" + std::string(text) + "）" : " (" + std::string(text) + ")";
}

}
