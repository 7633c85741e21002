#include "exchange/csvwriter.h"
#include "exchange/workbook.h"
#include "exchange/writercells.h"
#include "exchange/writerformats.h"
#include "exchange/writertables.h"
#include "exchange/writerwords.h"

namespace touchstone::exchange {

namespace {

Result<void> addScores(ExportJob& job, Workbook& book, OutputFile& file)
{
    const auto scores = shownScores(job);
    if (!scores)
        return tl::unexpected<Error>(scores.error());
    const auto sheet = book.add(std::string(word(Word::Title, job.choices.language)));
    if (!sheet)
        return tl::unexpected<Error>(sheet.error());
    return writeScoreCells(job, *scores, file, **sheet);
}

Result<void> addRatings(ExportJob& job, Workbook& book, OutputFile& file)
{
    const auto sheet = book.add(std::string(word(Word::Ratings, job.choices.language)));
    if (!sheet)
        return tl::unexpected<Error>(sheet.error());
    return writeRatingCells(job, file, **sheet);
}

template <class Fill, class Preview>
Result<void> writeBook(ExportJob& job, const ExportFormat& format, Fill fill, Preview preview)
{
    const auto file = job.files.add(std::string(format.fileName), job.choices.sha256());
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (job.files.isPreview()) {
        // The same cells as text.
        CsvWriter cells(**file, false);
        return preview(**file, cells);
    }
    Workbook book(job.files.scratchName(std::string(format.fileName)));
    if (const auto filled = fill(book, **file); !filled)
        return filled;
    return book.save(**file);
}

}

Result<void> writeScoresXlsx(ExportJob& job, const ExportFormat& format)
{
    return writeBook(
        job, format, [&job](Workbook& book, OutputFile& file) { return addScores(job, book, file); },
        [&job](OutputFile& file, CellWriter& cells) -> Result<void> {
            const auto scores = shownScores(job);
            if (!scores)
                return tl::unexpected<Error>(scores.error());
            return writeScoreCells(job, *scores, file, cells);
        });
}

Result<void> writeWorkbook(ExportJob& job, const ExportFormat& format)
{
    return writeBook(
        job, format,
        [&job](Workbook& book, OutputFile& file) {
            const auto ratings = addRatings(job, book, file);
            return ratings ? addScores(job, book, file) : ratings;
        },
        [&job](OutputFile& file, CellWriter& cells) { return writeRatingCells(job, file, cells); });
}

}
