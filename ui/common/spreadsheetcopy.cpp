#include "common/spreadsheetcopy.h"
#include "tables/gridmodel.h"
#include <QAbstractItemModel>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace touchstone::ui {

using tables::GridModel;

void copyForSpreadsheet(const QAbstractItemModel& model)
{
    const auto safe = [](QString text, bool number) {
        static const QString formula = QStringLiteral("=+-@\t\r");
        // A number may begin with its sign.
        if (!number && !text.isEmpty() && formula.contains(text.front()))
            text.prepend(u'\'');
        return text.replace(u'\n', u' ').replace(u'\t', u' ');
    };
    QString tabbed;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QString text =
                row < 0 ? model.headerData(column, Qt::Horizontal).toString() : index.data().toString();
            const QString below = row < 0 ? QString() : index.data(GridModel::BelowRole).toString();
            const bool number = row >= 0
                && (index.data(Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight)) != 0;
            const QString whole = safe(below.isEmpty() ? text : text + u' ' + below, number);
            cells << whole;
            const QString tag = row < 0 ? QStringLiteral("th") : QStringLiteral("td");
            html += u'<' + tag + u'>' + whole.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
        }
        html += QStringLiteral("</tr>");
        tabbed += cells.join(u'\t') + u'\n';
    }
    auto* data = new QMimeData;
    data->setText(tabbed);
    data->setHtml(html + QStringLiteral("</table>"));
    QApplication::clipboard()->setMimeData(data);
}

}
