#include "report/reportpdf.h"
#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextObjectInterface>
#include <QTextTable>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace touchstone::ui {

namespace {

using service::DrawnShape;
using service::Ink;

/// Padding and border between the last line of a cell and the end of its row, with some to spare.
constexpr double kCellFoot = 24;
constexpr double kSpare = 6;
/// A document takes paddings for a screen of so many dots an inch.
constexpr double kPaddingScale = 300.0 / 96.0;
/// Room for the rest of a table's first row below its first line.
constexpr double kRowRoom = 70;
constexpr int kDpi = 300;
constexpr double kPointsOfInch = 72.0;
constexpr double kSideMargin = 16.0; ///< mm
constexpr double kFootHeight = 9.0; ///< mm
constexpr int kDrawing = QTextFormat::UserObject + 1;
constexpr int kDrawingIndex = QTextFormat::UserProperty + 1;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// What lies in a PDF as text depends on the font: some map Chinese characters to radicals that look alike.
QStringList families()
{
    return {QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Noto Sans CJK SC"),
        QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"), QStringLiteral("Noto Sans"),
        QStringLiteral("DejaVu Sans")};
}

QFont font(double points)
{
    QFont made;
    made.setFamilies(families());
    made.setPointSizeF(points);
    return made;
}

QColor color(Ink ink)
{
    switch (ink) {
    case Ink::Text:
        return QColor(0x1c, 0x24, 0x30);
    case Ink::Muted:
        return QColor(0x5a, 0x66, 0x75);
    case Ink::Line:
        return QColor(0xd5, 0xdb, 0xe3);
    case Ink::Bar:
        return QColor(0x2f, 0x6f, 0xc4);
    case Ink::BarQuiet:
        return QColor(0xb6, 0xc3, 0xd3);
    case Ink::Surface:
        return Qt::white;
    }
    return Qt::black;
}

void paintText(QPainter& painter, const DrawnShape& shape)
{
    painter.setPen(color(shape.ink));
    // Measured in the painter's own units: the letters scale with everything else.
    QFont letters = font(1);
    letters.setPixelSize(qRound(shape.size));
    painter.setFont(letters);
    const QString words = text(shape.text);
    const double width = QFontMetricsF(letters, painter.device()).horizontalAdvance(words);
    const double from = shape.align == DrawnShape::Align::Left ? 0.0
        : shape.align == DrawnShape::Align::Middle             ? width / 2
                                                               : width;
    painter.drawText(QPointF(shape.x - from, shape.y), words);
}

void paint(QPainter& painter, const service::ReportDrawing& drawing)
{
    for (const DrawnShape& shape : drawing.shapes) {
        switch (shape.kind) {
        case DrawnShape::Kind::Box:
            painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), color(shape.ink));
            break;
        case DrawnShape::Kind::Line:
            painter.setPen(QPen(color(shape.ink), shape.pen, shape.dashed ? Qt::DashLine : Qt::SolidLine));
            painter.drawLine(
                QPointF(shape.x, shape.y), QPointF(shape.x + shape.width, shape.y + shape.height));
            break;
        case DrawnShape::Kind::Text:
            paintText(painter, shape);
            break;
        }
    }
}

/// Draws the charts where the document has a place for them.
class DrawingObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    using QObject::QObject;

    int add(const service::ReportDrawing& drawing)
    {
        m_drawings.push_back(&drawing);
        return static_cast<int>(m_drawings.size()) - 1;
    }

    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const service::ReportDrawing& drawing = at(format);
        return QSizeF(drawing.width, drawing.height) * (kDpi / kPointsOfInch);
    }

    void drawObject(
        QPainter* painter, const QRectF& place, QTextDocument*, int, const QTextFormat& format) override
    {
        painter->save();
        painter->translate(place.topLeft());
        painter->scale(kDpi / kPointsOfInch, kDpi / kPointsOfInch);
        paint(*painter, at(format));
        painter->restore();
    }

private:
    const service::ReportDrawing& at(const QTextFormat& format) const
    {
        return *m_drawings.at(static_cast<std::size_t>(format.intProperty(kDrawingIndex)));
    }

    std::vector<const service::ReportDrawing*> m_drawings = {};
};

/// Puts the blocks of a report into a document.
class DocumentWriter {
public:
    DocumentWriter(QTextDocument& document, DrawingObject& drawings)
        : m_cursor(&document)
        , m_drawings(drawings)
    {
    }

    void write(const service::Report& report)
    {
        // Laid out once, at the end.
        m_cursor.beginEditBlock();
        paragraph(text(report.title), 20, true, Ink::Text, 0, 4);
        if (!report.interim.empty())
            paragraph(text(report.interim), 11, true, Ink::Bar, 0, 4);
        for (const std::string& line : report.lines)
            paragraph(text(line), 9, false, Ink::Muted, 0, 1);
        for (const service::ReportSection& section : report.sections) {
            heading(text(section.title), 14, 18, 5);
            for (const service::ReportBlock& block : section.blocks)
                std::visit([this](const auto& each) { add(each); }, block);
        }
        m_cursor.endEditBlock();
    }

    /// What belongs together stands on one page: titles with what they are about, the lines of a table's row.
    /// From the beginning to the end, since what goes to the next page moves all that follows.
    void keepTogether(QTextDocument& document) const
    {
        auto title = m_titles.begin();
        for (const auto& [table, row] : m_rows) {
            for (; title != m_titles.end() && title->position < table->cellAt(row, 0).firstPosition();
                 ++title)
                keepTitle(document, *title);
            keepRow(document, *table, row);
        }
        for (; title != m_titles.end(); ++title)
            keepTitle(document, *title);
    }

private:
    struct Title {
        int position = 0;
        int content = 0; ///< equal to `position` for a paragraph that is to stay in one piece
    };

    /// A title at the foot of a page goes to the next one, as does a paragraph that would be cut.
    static void keepTitle(QTextDocument& document, const Title& title)
    {
        const QAbstractTextDocumentLayout& layout = *document.documentLayout();
        const double page = document.pageSize().height();
        const double top = layout.blockBoundingRect(document.findBlock(title.position)).top();
        const double bottom = layout.blockBoundingRect(document.findBlock(title.content)).bottom();
        const double room = title.content == title.position ? 0 : kRowRoom;
        if (bottom + room <= page * (std::floor((top + 1) / page) + 1))
            return;
        QTextCursor cursor(&document);
        cursor.setPosition(title.position);
        QTextBlockFormat format = cursor.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }

    /// A row whose last line would stand on the next page goes there as a whole.
    static void keepRow(QTextDocument& document, QTextTable& table, int row)
    {
        const QAbstractTextDocumentLayout& layout = *document.documentLayout();
        const double page = document.pageSize().height();
        double top = page * document.pageCount();
        double bottom = 0;
        double line = page;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const QRectF first = layout.blockBoundingRect(document.findBlock(cell.firstPosition()));
            const QRectF last = layout.blockBoundingRect(document.findBlock(cell.lastPosition()));
            top = std::min(top, first.top());
            bottom = std::max(bottom, last.bottom());
            line = std::min(line, first.height());
        }
        const double end = page * (std::floor(top / page) + 1);
        if (bottom + kCellFoot <= end)
            return;
        // Just so much that the first line does not fit either: the layout takes it to the next page, where
        // the padding stands above it.
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat format = cell.format().toTableCellFormat();
            format.setTopPadding(std::max(0.0, end - top - line) / kPaddingScale + kSpare);
            cell.setFormat(format);
        }
    }

    static double points(double of) { return of * kDpi / kPointsOfInch; }

    /// What stands above its content and goes where that goes.
    void heading(const QString& words, double size, double above, double below)
    {
        paragraph(words, size, true, Ink::Text, above, below);
        m_open.push_back(m_cursor.block().position());
    }

    /// The first part of what the titles before it are about begins here.
    void content(int position)
    {
        for (const int title : m_open)
            m_titles.push_back({title, position});
        m_open.clear();
    }

    void paragraph(const QString& words, double size, bool bold, Ink ink, double above, double below)
    {
        QTextBlockFormat block;
        block.setTopMargin(points(above));
        block.setBottomMargin(points(below));
        start(block);
        m_cursor.setCharFormat(letters(size, bold, ink));
        m_cursor.insertText(words);
    }

    void start(const QTextBlockFormat& block)
    {
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
    }

    static QTextCharFormat letters(double size, bool bold, Ink ink)
    {
        QTextCharFormat format;
        format.setFontFamilies(families());
        format.setFontPointSize(size);
        format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        format.setForeground(color(ink));
        return format;
    }

    void add(const service::ReportParagraph& block)
    {
        if (block.heading) {
            heading(text(block.text), 11, 8, 3);
            return;
        }
        paragraph(text(block.text), 9.5, false, block.quiet ? Ink::Muted : Ink::Text, 2, 3);
        content(m_cursor.block().position());
    }

    void add(const service::ReportList& list)
    {
        for (const std::string& entry : list.entries) {
            QTextBlockFormat block;
            block.setBottomMargin(points(2));
            block.setLeftMargin(points(10));
            block.setTextIndent(-points(8));
            start(block);
            m_cursor.setCharFormat(letters(9.5, false, Ink::Text));
            m_cursor.insertText(QStringLiteral("• ") + text(entry));
            const int position = m_cursor.block().position();
            content(position);
            m_titles.push_back({position, position});
        }
    }

    void add(const service::ReportTable& table)
    {
        heading(text(table.title), 9.5, 6, 2);
        QTextTableFormat format;
        format.setBorderCollapse(true);
        format.setBorder(0.5);
        format.setBorderBrush(color(Ink::Line));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(3);
        format.setHeaderRowCount(1);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const int rows = static_cast<int>(table.rows.size()) + 1;
        const int columns = static_cast<int>(table.columns.size());
        m_cursor.insertBlock();
        QTextTable* made = m_cursor.insertTable(rows, columns, format);
        // Many columns leave little room for each.
        const double size = columns > 9 ? 6.5 : columns > 6 ? 7.5 : 8.5;
        for (int column = 0; column < columns; ++column)
            cell(*made, 0, column,
                {table.columns[static_cast<std::size_t>(column)], {},
                    table.isNumber(static_cast<std::size_t>(column))},
                size, true);
        for (int row = 1; row < rows; ++row) {
            const auto& cells = table.rows[static_cast<std::size_t>(row - 1)];
            for (int column = 0; column < columns && column < static_cast<int>(cells.size()); ++column)
                cell(*made, row, column, cells[static_cast<std::size_t>(column)], size, false);
        }
        for (int row = 1; row < rows; ++row)
            m_rows.emplace_back(made, row);
        content(made->cellAt(rows > 1 ? 1 : 0, 0).firstPosition());
        m_cursor.movePosition(QTextCursor::End);
        if (!table.note.empty())
            paragraph(text(table.note), 8, false, Ink::Muted, 2, 4);
    }

    static void cell(
        QTextTable& table, int row, int column, const service::ReportCell& cell, double size, bool header)
    {
        QTextTableCell place = table.cellAt(row, column);
        if (header) {
            QTextCharFormat back = place.format();
            back.setBackground(QColor(0xee, 0xf3, 0xfa));
            place.setFormat(back);
        }
        QTextCursor cursor = place.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(cell.number ? Qt::AlignRight : Qt::AlignLeft);
        // Words begin clear of a number that ends before them.
        if (!cell.number && column > 0)
            block.setLeftMargin(points(6));
        cursor.setBlockFormat(block);
        cursor.setCharFormat(letters(size, header, Ink::Text));
        cursor.insertText(text(cell.text));
        if (cell.below.empty())
            return;
        cursor.insertBlock(block);
        cursor.setCharFormat(letters(size - 1, false, Ink::Muted));
        cursor.insertText(text(cell.below));
    }

    void add(const service::ReportDrawing& drawing)
    {
        heading(text(drawing.title), 9.5, 8, 2);
        start({});
        QTextCharFormat format;
        format.setObjectType(kDrawing);
        format.setProperty(kDrawingIndex, m_drawings.add(drawing));
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
        content(m_cursor.block().position());
        if (!drawing.note.empty())
            paragraph(text(drawing.note), 8, false, Ink::Muted, 1, 4);
    }

    QTextCursor m_cursor;
    std::vector<int> m_open = {};
    std::vector<Title> m_titles = {};
    std::vector<std::pair<QTextTable*, int>> m_rows = {}; ///< of all tables, header rows left out
    DrawingObject& m_drawings;
    bool m_first = true;
};

void paintPages(QPdfWriter& writer, QTextDocument& document, const service::Report& report, double foot)
{
    QPainter painter(&writer);
    const QSizeF page = document.pageSize();
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        painter.save();
        const QRectF part(0, number * page.height(), page.width(), page.height());
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, color(Ink::Text));
        painter.setClipRect(part);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font(7.5));
        painter.setPen(color(Ink::Muted));
        const QRectF line(0, page.height(), page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, text(report.foot));
        painter.drawText(
            line, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
    }
}

}

Result<QByteArray> reportPdf(const service::Report& report)
{
    if (report.language == Language::Chinese
        && QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
        return fail(
            ErrorCode::NotFound, "font", "no font with Chinese characters; fonts-wqy-microhei has them");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, "pdf");
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDpi);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(
            QMarginsF(kSideMargin, kSideMargin, kSideMargin, kSideMargin), QPageLayout::Millimeter);
        writer.setTitle(text(report.title));
        writer.setCreator(QStringLiteral("Touchstone"));
        const double foot = kFootHeight * kDpi / 25.4;
        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&writer);
        document.setDocumentMargin(0);
        document.setDefaultFont(font(9.5));
        document.setPageSize(QSizeF(writer.width(), writer.height() - foot));
        DrawingObject drawings;
        document.documentLayout()->registerHandler(kDrawing, &drawings);
        DocumentWriter contents(document, drawings);
        contents.write(report);
        contents.keepTogether(document);
        paintPages(writer, document, report, foot);
    }
    return bytes;
}

}

#include "reportpdf.moc"
