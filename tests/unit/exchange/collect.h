#pragma once
#include "exchange/reader.h"
#include <QtTest>

namespace touchstone::testing {

/// Keeps what the reader hands on; may refuse a record by its line.
class CollectSink : public exchange::RecordSink {
public:
    Result<void> take(exchange::ImportRecord&& record) override
    {
        if (const auto refusal = refusals.find(record.line); refusal != refusals.end())
            return fail(refusal->second);
        records.push_back(std::move(record));
        return {};
    }

    std::vector<exchange::ImportRecord> records;
    std::map<std::int64_t, ErrorCode> refusals;
};

/// One reading of bytes with everything that came of it.
struct Reading {
    exchange::ReadReport report;
    std::vector<exchange::ImportRecord> records;

    /// "3:E_JSON 5:E_UTF8", in the order of the report.
    QString errors() const { return list(report.errors); }
    QString warnings() const { return list(report.warnings); }

private:
    static QString list(const std::vector<Error>& errors)
    {
        QStringList words;
        for (const Error& error : errors)
            words << QString::number(error.line) + QLatin1Char(':')
                    + QString::fromUtf8(
                        codeName(error.code).data(), static_cast<qsizetype>(codeName(error.code).size()));
        return words.join(QLatin1Char(' '));
    }
};

inline Reading readText(std::string_view bytes, const char* name, exchange::ReadOptions options = {},
    std::size_t block = exchange::kDefaultBlock)
{
    if (options.shape == exchange::Shape::Auto && options.model.empty())
        options.model = std::string("m");
    CollectSink sink;
    Reading reading;
    reading.report = exchange::readBytes(bytes, name, options, sink, block);
    reading.records = std::move(sink.records);
    return reading;
}

inline exchange::ReadOptions lenient()
{
    exchange::ReadOptions options;
    options.skipBad = true;
    return options;
}

}
