#include "service/report.h"
#include "exchange/writerwords.h"
#include "service/reportdata.h"

namespace touchstone::service {

namespace {

constexpr std::size_t kShortHash = 16;

std::string interimOf(const ReportData& data, Language language)
{
    if (data.scores.done >= data.scores.assigned)
        return {};
    return exchange::interimText(
        static_cast<double>(data.scores.done) / static_cast<double>(data.scores.assigned), language);
}

void addLines(Report& report, const ReportData& data, const ReportWords& words)
{
    report.lines.push_back(words("Made on %1 with Touchstone %2", "%1 由试金石 %2 生成",
        {utcMinute(data.options.utcMs), data.options.version}));
    if (data.snapshot)
        report.lines.push_back(words("Snapshot: %1 (%2)", "快照：%1（%2）",
            {plainLine(data.snapshot->content.name), utcMinute(data.snapshot->utcMs)}));
    else
        report.lines.push_back(
            words("No snapshot: this state has not been published", "无快照：本状态尚未发布"));
    report.lines.push_back(words("Hash of the state: %1", "状态哈希：%1", {data.state}));
    if (!data.options.names)
        report.lines.push_back(words("Models are shown by codes.", "模型以代号表示。"));
}

}

Report composeReport(const ReportData& data, Language language)
{
    const ReportWords words(language);
    Report report;
    report.language = language;
    report.title = words("%1: report of the evaluation", "%1：评测报告", {plainLine(data.project.name)});
    report.interim = interimOf(data, language);
    addLines(report, data, words);
    report.foot = plainLine(data.project.name) + " · " + data.state.substr(0, kShortHash)
        + (report.interim.empty() ? std::string() : " · " + report.interim);
    for (ReportSection& section : scoreSections(data, words))
        report.sections.push_back(std::move(section));
    for (ReportSection& section : agreementSections(data, words))
        report.sections.push_back(std::move(section));
    report.sections.push_back(methodSection(data, words));
    report.sections.push_back(deviationSection(data, words));
    report.sections.push_back(limitSection(data, words));
    report.sections.push_back(openSection(data, words));
    report.sections.push_back(allCoefficients(data, words));
    return report;
}

}
