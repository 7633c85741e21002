#include "exchange/assigntexts.h"
#include "common/plaintext.h"
#include "common/texts.h"
#include <QLocale>
#include <QStringList>

namespace touchstone::ui {

QString AssignTexts::apart(const service::AssignOutlook& outlook)
{
    if (outlook.groups.size() < 2)
        return {};
    QStringList parts;
    for (const std::vector<std::string>& group : outlook.groups) {
        QStringList codes;
        for (const std::string& code : group)
            codes << safeName(toQt(code), 20);
        parts << codes.join(tr(", "));
    }
    return tr("No shared answers link these groups, so they cannot be compared: %1")
        .arg(safeName(parts.join(QStringLiteral(" | ")), 200));
}

QString AssignTexts::outlook(const service::AssignOutlook& outlook, const Scheme& scheme)
{
    using Figure = service::ExpectedWidth::Figure;
    QStringList lines;
    for (const service::ExpectedWidth& width : outlook.widths) {
        const Criterion* criterion = scheme.criterion(width.criterion);
        if (!width.width || criterion == nullptr)
            continue;
        const QString name = localized(criterion->label);
        const QString half = QLocale().toString(*width.width / 2, 'f', 2);
        const QString assumed = QLocale().toString(width.assumed, 'f', 1);
        const QString units = number(width.units);
        switch (width.figure) {
        case Figure::Kappa:
            lines << tr("%1: kappa to about ±%2 (%3 answers with two annotators; if it is %4)")
                         .arg(name, half, units, assumed);
            break;
        case Figure::Icc:
            lines << tr("%1: ICC to about ±%2 (%3 answers with %4 annotators; if it is %5)")
                         .arg(name, half, units, number(width.raters), assumed);
            break;
        case Figure::Share:
            lines << tr("%1: a model's share to ±%2 or better (%3 answers)").arg(name, half, units);
            break;
        }
    }
    if (!lines.isEmpty())
        lines.prepend(tr("What 95 % intervals to expect:"));
    if (outlook.groups.size() == 1 && outlook.groups.front().size() > 1)
        lines.prepend(tr("All annotators are linked through shared answers."));
    return lines.join(u'\n');
}

}
